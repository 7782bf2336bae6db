import { Badge, SearchBox, Tab, TabList, Text, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { useLocalization } from "../localization";
import { matchesFilter, rowFilters } from "../view/filterRows";
import type { RowFilter } from "../view/filterRows";
import { rowGroups } from "../view/planRows";
import type { PlanRows, RowGroup } from "../view/planRows";

const useStyles = makeStyles({
  controls: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlockEnd: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
    // where there is no height to spare, as at 200% zoom, the list gets all of it
    "@media (max-height: 480px)": { position: "static" },
  },
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  count: { marginInlineStart: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  search: { maxWidth: "none", width: "100%" },
  filters: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  shown: { color: tokens.colorNeutralForeground3, marginInlineStart: "auto" },
});

interface ListControlsProps {
  /** of the tabs and their panel */
  readonly id: string;
  readonly rows: PlanRows;
  readonly group: RowGroup;
  /** rows that pass search and filters */
  readonly shown: number;
  readonly search: string;
  readonly filters: ReadonlySet<RowFilter>;
  readonly onGroup: (group: RowGroup) => void;
  readonly onSearch: (search: string) => void;
  readonly onFilters: (filters: ReadonlySet<RowFilter>) => void;
}

/** Which list is shown, and how it is narrowed down. A filter that would change nothing is not offered. */
export function ListControls(props: ListControlsProps) {
  const { id, rows, group, shown, search, filters, onGroup, onSearch, onFilters } = props;
  const styles = useStyles();
  const { t } = useLocalization();
  const total = rows[group].length;
  const offered = rowFilters
    .map((filter) => ({ filter, n: rows[group].filter((row) => matchesFilter(row, filter)).length }))
    .filter(({ n }) => n > 0);
  return (
    <div className={styles.controls}>
      <TabList
        className={styles.tabs}
        aria-label={t("pane.tabs")}
        selectedValue={group}
        onTabSelect={(_, { value }) => {
          const next = rowGroups.find((name) => name === value);
          if (next !== undefined) onGroup(next);
        }}
      >
        {rowGroups.map((name) => (
          <Tab key={name} value={name} id={`${id}-${name}`} aria-controls={`${id}-panel`}>
            {t(`pane.tab.${name}`)}
            <span className={styles.count}>{rows[name].length}</span>
          </Tab>
        ))}
      </TabList>
      {total > 0 && (
        <SearchBox
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

function toggled(filters: ReadonlySet<RowFilter>, filter: RowFilter): ReadonlySet<RowFilter> {
  const next = new Set(filters);
  if (!next.delete(filter)) next.add(filter);
  return next;
}
