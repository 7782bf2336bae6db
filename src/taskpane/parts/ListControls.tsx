import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useLocalization } from "../localization";
import { FilterChip, ListSearch } from "./ListFilters";
import { matchesFilter, rowFilters } from "../view/filterRows";
import type { RowFilter } from "../view/filterRows";
import type { PlanRow } from "../view/planRows";

const useStyles = makeStyles({
  controls: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  filters: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  shown: { color: tokens.colorNeutralForeground3, marginInlineStart: "auto" },
});

interface ListControlsProps {
  /** of the list, before search and filters */
  readonly rows: readonly PlanRow[];
  /** rows that pass search and filters */
  readonly shown: number;
  readonly search: string;
  readonly filters: ReadonlySet<RowFilter>;
  readonly onSearch: (search: string) => void;
  readonly onFilters: (filters: ReadonlySet<RowFilter>) => void;
}

/** How the list is narrowed down. A filter that would change nothing is not offered. */
export function ListControls(props: ListControlsProps) {
  const { rows, shown, search, filters, onSearch, onFilters } = props;
  const styles = useStyles();
  const { t } = useLocalization();
  const total = rows.length;
  const offered = rowFilters
    .map((filter) => ({ filter, n: rows.filter((row) => matchesFilter(row, filter)).length }))
    .filter(({ filter, n }) => (n > 0 && n < total) || filters.has(filter));
  return (
    <div className={styles.controls}>
      {total > 0 && <ListSearch search={search} onSearch={onSearch} />}
      {(offered.length > 0 || shown < total) && (
        <div className={styles.filters} role="group" aria-label={t("pane.filters")}>
          {offered.map(({ filter, n }) => (
            <FilterChip
              key={filter}
              name={t(`pane.filter.${filter}`)}
              n={n}
              checked={filters.has(filter)}
              onToggle={() => {
                onFilters(toggled(filters, filter));
              }}
            />
          ))}
          {shown < total && (
            <Text size={200} className={styles.shown} role="status">
              {t("pane.filter.shown", { n: shown, total })}
            </Text>
          )}
        </div>
      )}
    </div>
  );
}

/** The filters with one of them turned on or off. */
export function toggled<Filter>(filters: ReadonlySet<Filter>, filter: Filter): ReadonlySet<Filter> {
  const next = new Set(filters);
  if (!next.delete(filter)) next.add(filter);
  return next;
}
