import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { DragEvent } from "react";
import type { AssignPage } from "../assignPage";
import { useLocalization } from "../localization";
import { AssignCard } from "../parts/AssignCard";
import { AssignControls } from "../parts/AssignControls";
import { AssignHead } from "../parts/AssignHead";
import { AssignSelection } from "../parts/AssignSelection";
import { BodyBox } from "../parts/BodyBox";
import { BodyPalette } from "../parts/BodyPalette";
import { SaidRegion } from "../parts/SaidRegion";
import { SectionHead } from "../parts/SectionHead";
import { SplitPanel } from "../parts/SplitPanel";
import { VirtualList } from "../parts/VirtualList";
import { draggedBody } from "../parts/draggedBody";
import type { PaneState } from "../paneState";

const useStyles = makeStyles({
  screen: { flexGrow: 1, minHeight: "340px", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  rows: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: 0,
    minWidth: 0,
    overflowX: "hidden",
    overflowY: "auto",
    scrollbarGutter: "stable",
    "& [data-drop]": { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
  },
  nothing: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
});

interface AssignScreenProps {
  readonly state: PaneState;
  readonly page: AssignPage;
  readonly onPast: () => void;
}

const none: readonly never[] = [];

/** 分工: every row, who is to do it, and the shortest ways to say so. */
export function AssignScreen({ state, page, onPast }: AssignScreenProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const shown = useSyncExternalStore(page.subscribe, page.getState);
  const scroller = useRef<HTMLDivElement>(null);
  const target = useRef<Element | null>(null);
  const lists = page.lists();
  const { box } = shown;

  useEffect(() => page.watch(), [page]);

  const splitting = shown.splitting !== null;
  const wasSplitting = useRef(splitting);
  useEffect(() => {
    // the list is there again, and the keyboard goes on at its card
    if (wasSplitting.current && !splitting) page.settleBack();
    wasSplitting.current = splitting;
  }, [page, splitting]);

  const point = (element: Element | null) => {
    if (target.current === element) return;
    target.current?.removeAttribute("data-drop");
    element?.setAttribute("data-drop", "");
    target.current = element;
  };
  const placeOf = ({ target: over }: DragEvent): Element | null =>
    over instanceof Element ? over.closest("[data-key], [data-section]") : null;
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(draggedBody)) return;
    const place = placeOf(event);
    point(place);
    if (place === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  };
  const onDrop = (event: DragEvent) => {
    const place = placeOf(event);
    const body = event.dataTransfer.getData(draggedBody);
    point(null);
    const key = place?.getAttribute("data-key") ?? place?.getAttribute("data-section");
    if (body === "" || key === null || key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    page.drop(body, key, event.shiftKey ? "cooperate" : null);
  };

  if (shown.splitting !== null)
    return (
      <div className={styles.screen}>
        <SaidRegion said={shown.said} />
        <SplitPanel key={shown.splitting.join(" ")} page={page} ids={shown.splitting} />
      </div>
    );
  return (
    <div className={styles.screen}>
      <SaidRegion said={shown.said} />
      <AssignHead lists={lists} page={page} state={state} onPast={onPast} />
      <AssignControls lists={lists} page={page} state={shown} />
      {shown.paletteShown && <BodyPalette page={page} choice={lists.choice} loads={lists.loads} />}
      {/* the keyboard has the keys of the cards and the buttons of the palette */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={scroller}
        className={styles.rows}
        onDragOver={onDragOver}
        onDragLeave={(event) => {
          if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) point(null);
        }}
        onDrop={onDrop}
      >
        {lists.shown.length === 0 ? (
          <div className={styles.nothing}>
            <Text>{t(lists.rows.length === 0 ? "pane.assign.nothing" : "pane.filter.none")}</Text>
            {lists.rows.length > 0 && (
              <Button size="small" onClick={page.showAll}>
                {t("pane.filter.reset")}
              </Button>
            )}
          </div>
        ) : (
          <VirtualList
            items={lists.items}
            page={page}
            state={shown}
            label={t("pane.assign.list")}
            scroller={scroller}
            typing={box !== null}
            arriving
            onKey={(key, current, event, onCard) => {
              if (!onCard) return false;
              if (key === "Enter") page.choose(current, "", event.shiftKey ? "cooperate" : null);
              else if (/^[1-3]$/.test(key)) page.accept(current, Number(key) - 1);
              else if (key === "a") page.accept(current, 0);
              else if (key === "n") page.nextOpen();
              else if (key === "r") page.reset(current);
              else if (key === "Delete") page.clear(current);
              // what is typed is looked for
              else if (event.key.length === 1) page.choose(current, event.key);
              else return false;
              return true;
            }}
          >
            {(item, { current, selected, tabIndex }) =>
              item.kind === "head" ? (
                <SectionHead name={item.key} headings={item.headings} keys={item.keys} open={item.open} page={page}>
                  {box?.at === item.key && <BodyBox box={box} page={page} choice={lists.choice} suggestions={none} />}
                </SectionHead>
              ) : (
                <AssignCard
                  row={item.row}
                  page={page}
                  suggestions={page.suggestionsFor(item.row)}
                  current={current}
                  selected={selected}
                  tabIndex={tabIndex}
                  box={box?.at === item.key ? box : null}
                  choice={box?.at === item.key ? lists.choice : null}
                />
              )
            }
          </VirtualList>
        )}
      </div>
      {shown.selected.size > 0 && <AssignSelection page={page} selected={shown.selected} />}
    </div>
  );
}
