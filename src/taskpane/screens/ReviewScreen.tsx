import { Tab, TabList, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { TextDescriptionRegular } from "@fluentui/react-icons/svg/text-description";
import { useId, useRef, useState, useSyncExternalStore } from "react";
import { useLocalization } from "../localization";
import type { PaneState } from "../paneState";
import type { PageState, ReviewPage } from "../reviewPage";
import { ListControls } from "../parts/ListControls";
import { NothingHere } from "../parts/NothingHere";
import { PaneSplitter } from "../parts/PaneSplitter";
import { PlanText } from "../parts/PlanText";
import { ReviewHead } from "../parts/ReviewHead";
import { RowList } from "../parts/RowList";
import { SaidRegion } from "../parts/SaidRegion";
import { SelectionBar } from "../parts/SelectionBar";
import { useBox } from "../parts/useBox";
import { rowGroups } from "../view/planRows";
import { usePlanMarks } from "../parts/usePlanMarks";

const useStyles = makeStyles({
  screen: { flexGrow: 1, minHeight: "340px", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bar: { flexShrink: 0, display: "flex", alignItems: "center", justifyContent: "space-between" },
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`, minWidth: 0 },
  count: { marginInlineStart: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  toggle: { flexShrink: 0 },
  body: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  sideBySide: { flexDirection: "row" },
  text: {
    flexShrink: 0,
    minHeight: 0,
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  rows: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: 0,
    minWidth: 0,
    overflowX: "hidden",
    overflowY: "auto",
    scrollbarGutter: "stable",
  },
  beside: { paddingInlineStart: tokens.spacingHorizontalS },
});

/** how much of the room the text has: above the rows, or beside them */
const usualShares = { above: 0.38, beside: 0.46 };

/** from here on text and rows stand side by side: pixels */
const roomForTwo = 640;
/** below, one above the other would show too little of either: pixels of both together */
const roomForStack = 300;

interface ReviewScreenProps {
  readonly state: PaneState;
  readonly page: ReviewPage;
}

/**
 * What was found, to be made right: the text on one side, the rows on the other, each leading to the other. Narrow
 * panes have the text above the rows; where there is no height for that either, one of them at a time.
 */
export function ReviewScreen({ state, page }: ReviewScreenProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const id = useId();
  const shownPage = useSyncExternalStore(page.subscribe, page.getState);
  const body = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const box = useBox(body);
  const [shares, setShares] = useState(usualShares);
  const [textWanted, setTextWanted] = useState(0);
  const { reading, reviewed, group, keeping } = state;
  const { rows, shown, items, unread } = page.lists();
  const index = usePlanMarks(rows[group], unread, reading?.plan.garbled ?? []);
  if (reading === null || reviewed === null) return null;

  const wide = (box?.width ?? 0) >= roomForTwo;
  const single = box !== null && !wide && box.height < roomForStack;
  const textShown = shownPage.textShown ?? !single;
  const rowsShown = !(single && textShown);
  const { selected, search, filters, editing } = shownPage;
  const way = wide ? "beside" : "above";
  // a form needs more room than a card
  const share = editing !== null && !wide ? Math.min(shares.above, 0.26) : shares[way];
  const leaveText = () => {
    if (single) page.showText(false);
    if (shownPage.current === null) scroller.current?.querySelector<HTMLElement>("button[tabindex='0']")?.focus();
    else page.goTo(shownPage.current, true);
  };

  return (
    <div className={styles.screen}>
      <SaidRegion said={shownPage.said} />
      <ReviewHead plan={reading.plan} rows={rows} keeping={keeping} />
      <div className={styles.bar}>
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={t("pane.tabs")}
          selectedValue={group}
          onTabSelect={(_, { value }) => {
            const next = rowGroups.find((name) => name === value);
            if (next !== undefined) page.showGroup(next);
          }}
        >
          {rowGroups.map((name) => (
            <Tab key={name} value={name} id={`${id}-${name}`} aria-controls={`${id}-panel`}>
              {t(`pane.tab.${name}`)}
              <span className={styles.count}>{rows[name].length}</span>
            </Tab>
          ))}
        </TabList>
        <ToggleButton
          className={styles.toggle}
          size="small"
          appearance="subtle"
          icon={<TextDescriptionRegular />}
          checked={textShown}
          aria-label={t("pane.text.name")}
          title={t(textShown ? "pane.text.hide" : "pane.text.show")}
          onClick={() => {
            page.showText(!textShown);
          }}
        />
      </div>
      <div ref={body} className={mergeClasses(styles.body, wide && styles.sideBySide)}>
        {textShown && (
          <div className={styles.text} style={{ flexBasis: single ? "100%" : `calc(${String(share * 100)}% - 5px)` }}>
            <PlanText
              text={reading.source.text}
              index={index}
              unread={unread}
              lit={litOf(page, shownPage)}
              size={editing}
              wanted={textWanted}
              onPick={page.pick}
              onMake={(figure) => {
                if (single) page.showText(false);
                page.make(figure);
              }}
              onLeave={leaveText}
            />
          </div>
        )}
        {textShown && rowsShown && (
          <PaneSplitter
            label={t("pane.text.splitter")}
            share={share}
            upright={wide}
            onShare={(next) => {
              setShares({ ...shares, [way]: next });
            }}
          />
        )}
        <div
          ref={scroller}
          className={mergeClasses(styles.rows, wide && textShown && styles.beside)}
          hidden={!rowsShown}
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-${group}`}
        >
          <ListControls
            rows={rows[group]}
            shown={shown.length}
            search={search}
            filters={filters}
            onSearch={page.setSearch}
            onFilters={page.setFilters}
          />
          {shown.length === 0 ? (
            <NothingHere
              group={group}
              filtered={rows[group].length > 0}
              onReset={() => {
                page.setSearch("");
                page.setFilters(new Set());
              }}
            />
          ) : (
            <RowList
              key={group}
              items={items}
              page={page}
              state={shownPage}
              label={t("pane.review.list", { group: t(`pane.tab.${group}`) })}
              scroller={scroller}
              onText={() => {
                page.showText(true);
                setTextWanted(textWanted + 1);
              }}
            />
          )}
        </div>
      </div>
      {selected.size > 0 && <SelectionBar page={page} selected={selected.size} />}
    </div>
  );
}

/** The words of the current row. */
function litOf(page: ReviewPage, { current }: PageState) {
  return current === null ? null : page.lit();
}
