import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo, useState } from "react";
import type { RefObject } from "react";
import { useLocalization } from "../localization";
import type { PlanReading } from "../paneActions";
import { ListControls } from "../parts/ListControls";
import { NothingHere } from "../parts/NothingHere";
import { PlanHead } from "../parts/PlanHead";
import { RowList } from "../parts/RowList";
import { filterRows } from "../view/filterRows";
import type { RowFilter } from "../view/filterRows";
import { planRows } from "../view/planRows";
import type { RowGroup } from "../view/planRows";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface FoundScreenProps {
  readonly reading: PlanReading;
  readonly group: RowGroup;
  /** what scrolls */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onGroup: (group: RowGroup) => void;
}

/** What was found in the plan, row by row, each with the words that it came from. */
export function FoundScreen({ reading, group, scroller, onGroup }: FoundScreenProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const id = useId();
  const [search, setSearch] = useState("");
  const [filters, setFilters] = useState<ReadonlySet<RowFilter>>(new Set());
  const rows = useMemo(() => planRows(reading.plan, t), [reading, t]);
  const wanted = useDeferredValue(search);
  const shown = useMemo(() => filterRows(rows[group], wanted, filters), [rows, group, wanted, filters]);
  const reset = () => {
    setSearch("");
    setFilters(new Set());
  };
  return (
    <div className={styles.screen}>
      <PlanHead plan={reading.plan} />
      <div>
        <ListControls
          id={id}
          rows={rows}
          group={group}
          shown={shown.length}
          search={search}
          filters={filters}
          onGroup={(next) => {
            setFilters(new Set());
            onGroup(next);
          }}
          onSearch={setSearch}
          onFilters={setFilters}
        />
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${group}`}>
          {shown.length === 0 ? (
            <NothingHere group={group} filtered={rows[group].length > 0} onReset={reset} />
          ) : (
            <RowList
              key={group}
              rows={shown}
              text={reading.source.text}
              label={t(`pane.tab.${group}`)}
              scroller={scroller}
            />
          )}
        </div>
      </div>
    </div>
  );
}
