import { makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import type { PlanRow } from "../view/planRows";
import { RowCard } from "./RowCard";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0 },
  item: {
    position: "absolute",
    top: 0,
    insetInline: 0,
    listStyleType: "none",
    paddingBlockEnd: tokens.spacingVerticalS,
    // clear of the controls that stay at the top
    scrollMarginTop: "132px",
    scrollMarginBottom: tokens.spacingVerticalXS,
  },
});

/** up to this many rows are all in the page, where the browser's own search finds them */
const alwaysShown = 100;
const typicalHeight = 84;

interface RowListProps {
  readonly rows: readonly PlanRow[];
  /** the text that the spans of the rows point into */
  readonly text: string;
  readonly label: string;
  readonly scroller: RefObject<HTMLElement | null>;
}

/**
 * The cards of one list. It is one stop of the Tab key; arrows, Home and End move between the cards.
 * Past a hundred rows only those near the visible part are in the page.
 */
export function RowList({ rows, text, label, scroller }: RowListProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [offset, setOffset] = useState(0);
  const wantsFocus = useRef(false);
  const at = Math.min(current, rows.length - 1);

  // eslint-disable-next-line react-hooks/incompatible-library -- concerns the React compiler, which is not used
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => typicalHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: rows.length <= alwaysShown ? alwaysShown : 6,
    scrollMargin: offset,
    // the card that Tab leads to must exist, wherever the list was scrolled to
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort((one, other) => one - other),
  });

  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const scrolled = scroller.current;
    if (scrolled !== null) setOffset(Math.round(top - scrolled.getBoundingClientRect().top + scrolled.scrollTop));
  }, [scroller, rows]);

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const item = list.current?.querySelector(`[data-index="${String(at)}"]`);
    item?.querySelector("button")?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: "nearest" });
  }, [at]);

  // what was just opened is shown whole, if there is room
  useEffect(() => {
    list.current?.querySelector(":focus")?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [opened]);

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(index, rows.length - 1));
    if (next === at) return;
    wantsFocus.current = true;
    setCurrent(next);
    // from afar the way there is estimated, and put right as the cards are measured
    if (Math.abs(next - at) > 1) virtualizer.scrollToIndex(next, { align: next < at ? "start" : "end" });
  };
  const toggle = (key: string, open: boolean) => {
    const next = new Set(opened);
    if (open) next.add(key);
    else next.delete(key);
    setOpened(next);
  };
  const onKeyDown = (event: KeyboardEvent, row: PlanRow) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) moveTo(move);
    else if (event.key === "Escape" && opened.has(row.key)) toggle(row.key, false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <li
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${String(start - offset)}px)` }}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            <RowCard
              row={row}
              text={text}
              open={opened.has(row.key)}
              tabIndex={index === at ? 0 : -1}
              onFocus={() => {
                setCurrent(index);
              }}
              onToggle={() => {
                toggle(row.key, !opened.has(row.key));
              }}
              onKeyDown={(event) => {
                onKeyDown(event, row);
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
