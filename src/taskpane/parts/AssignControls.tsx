import { Select, Text, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { assignFilters } from "../assignPage";
import type { AssignLists, AssignPage, AssignState } from "../assignPage";
import { useLocalization } from "../localization";
import { FilterChip, ListSearch } from "./ListFilters";
import { toggled } from "./ListControls";

const useStyles = makeStyles({
  controls: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  line: { display: "flex", gap: tokens.spacingHorizontalXS },
  bodies: { flexGrow: 1, flexBasis: "110px", minWidth: 0 },
  select: { minWidth: 0, width: "100%" },
  filters: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  filter: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  shown: { color: tokens.colorNeutralForeground3, marginInlineStart: "auto" },
});

interface AssignControlsProps {
  readonly lists: AssignLists;
  readonly page: AssignPage;
  readonly state: AssignState;
}

/** How the list is narrowed down: by words, by body, by what is still to be done, to one section. */
export function AssignControls({ lists, page, state }: AssignControlsProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const { rows, shown, loads } = lists;
  const { search, filters, onlyBody, onlySection, current, paletteShown } = state;
  const offered = assignFilters
    .map((filter) => ({ filter, n: rows.filter((row) => page.passes(row, filter)).length }))
    .filter(({ filter, n }) => n > 0 || filters.has(filter));
  const here = rows.find(({ key }) => key === current);
  return (
    <div className={styles.controls}>
      <div className={styles.line}>
        <ListSearch search={search} onSearch={page.setSearch} />
        <div className={styles.bodies}>
          <Select
            size="small"
            select={{ className: styles.select }}
            aria-label={t("pane.assign.byBody")}
            value={onlyBody ?? ""}
            onChange={(_, { value }) => {
              page.showOnlyBody(value === "" ? null : value);
            }}
          >
            <option value="">{t("pane.assign.anyBody")}</option>
            {onlyBody !== null && loads.every(({ body }) => body !== onlyBody) && (
              <option value={onlyBody}>{onlyBody}</option>
            )}
            {loads.map(({ body, leads, cooperates }) => (
              <option key={body} value={body}>
                {t("pane.assign.load", { body, leads, cooperates })}
              </option>
            ))}
          </Select>
        </div>
      </div>
      <div className={styles.filters} role="group" aria-label={t("pane.filters")}>
        {offered.map(({ filter, n }) => (
          <FilterChip
            key={filter}
            name={t(`pane.assign.filter.${filter}`)}
            n={n}
            checked={filters.has(filter)}
            onToggle={() => {
              page.setFilters(toggled(filters, filter));
            }}
          />
        ))}
        {(here !== undefined || onlySection !== null) && (
          <ToggleButton
            size="small"
            shape="circular"
            className={styles.filter}
            checked={onlySection !== null}
            title={t("pane.assign.sectionHint")}
            onClick={() => {
              page.showOnlySection(onlySection === null ? (here?.headings ?? null) : null);
            }}
          >
            {t("pane.assign.filter.section")}
          </ToggleButton>
        )}
        <ToggleButton
          size="small"
          shape="circular"
          className={styles.filter}
          icon={<PeopleRegular />}
          checked={paletteShown}
          title={t("pane.assign.paletteHint")}
          onClick={() => {
            page.showPalette(!paletteShown);
          }}
        >
          {t("pane.assign.palette")}
        </ToggleButton>
        {shown.length < rows.length && (
          <Text size={200} className={styles.shown} role="status">
            {t("pane.filter.shown", { n: shown.length, total: rows.length })}
          </Text>
        )}
      </div>
    </div>
  );
}
