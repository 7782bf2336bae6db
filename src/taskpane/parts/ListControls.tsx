import { Badge, SearchBox, Text, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { useLocalization } from "../localization";
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
  count: { marginInlineStart: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  search: { flexGrow: 1, flexBasis: "150px", width: "auto", minWidth: 0, maxWidth: "none" },
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
      {total > 0 && (
        <SearchBox
          size="small"
          className={styles.search}
          aria-label={t("pane.search")}
          placeholder={t("pane.search")}
          value={search}
          dismiss={{ "aria-label": t("pane.search.clear") }}
          onChange={(_, { value }) => {
            onSearch(value);
          }}
        />
      )}
      {(offered.length > 0 || shown < total) && (
        <div className={styles.filters} role="group" aria-label={t("pane.filters")}>
          {offered.map(({ filter, n }) => (
            <ToggleButton
              key={filter}
              size="small"
              shape="circular"
              checked={filters.has(filter)}
              onClick={() => {
                onFilters(toggled(filters, filter));
              }}
            >
              {t(`pane.filter.${filter}`)}
              <Badge className={styles.count} appearance="ghost" color="informative" size="small">
                {n}
              </Badge>
            </ToggleButton>
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
