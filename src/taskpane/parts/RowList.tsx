import { makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import type { PageState, ReviewPage } from "../reviewPage";
import type { ListItem } from "../view/listItems";
import { actionKeys, actionsFor } from "../view/rowActions";
import { ListHead } from "./ListHead";
import { RowCard } from "./RowCard";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0 },
  item: {
    position: "absolute",
    top: 0,
    insetInline: 0,
    listStyleType: "none",
    paddingBlockEnd: tokens.spacingVerticalS,
    scrollMarginBlock: tokens.spacingVerticalS,
  },
});

/** up to this many rows are all in the page, where the browser's own search finds them */
const alwaysShown = 100;
const typicalHeight = 72;

interface RowListProps {
  readonly items: readonly ListItem[];
  readonly page: ReviewPage;
  readonly state: PageState;
  readonly label: string;
  readonly scroller: RefObject<HTMLElement | null>;
  /** the keyboard asks for the text */
  readonly onText: () => void;
}

/**
 * The cards of one list. It is one stop of the Tab key; arrows, Home and End move between the cards, letters act on
 * the current one. Past a hundred rows only those near the visible part are in the page.
 */
export function RowList({ items, page, state, label, scroller, onText }: RowListProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  const { current, selected, editing, reveal } = state;
  const first = items.findIndex(({ kind }) => kind === "row");
  const found = items.findIndex(({ key }) => key === current);
  const at = found < 0 ? first : found;

  // eslint-disable-next-line react-hooks/incompatible-library -- concerns the React compiler, which is not used
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => typicalHeight,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: items.length <= alwaysShown ? alwaysShown : 6,
    scrollMargin: offset,
    // the card that Tab leads to must exist, wherever the list was scrolled to
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort((one, other) => one - other),
  });

  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const scrolled = scroller.current;
    if (scrolled !== null) setOffset(Math.round(top - scrolled.getBoundingClientRect().top + scrolled.scrollTop));
  }, [scroller, items]);

  useEffect(() => {
    const home = list.current;
    if (home === null || found < 0) return;
    const card = (): Element | null => home.querySelector(`[data-index="${String(found)}"]`);
    const show = (tries: number) => {
      const item = card();
      if (item === null) {
        // from afar the way there is estimated, and put right as the cards are measured
        virtualizer.scrollToIndex(found, { align: "auto" });
        if (tries > 0)
          requestAnimationFrame(() => {
            show(tries - 1);
          });
        return;
      }
      if (reveal.focus && editing === null) item.querySelector("button")?.focus({ preventScroll: true });
      item.scrollIntoView({ block: "nearest" });
    };
    show(4);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when somebody asks for it
  }, [reveal]);

  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    // a click puts the focus on a card before it is the current one
    const focused =
      event.target instanceof Element ? event.target.closest("[data-key]")?.getAttribute("data-key") : null;
    if (focused !== null && focused !== undefined && focused !== current) page.goTo(focused);
    const handled =
      event.ctrlKey || event.metaKey ? withControl(key, page) : alone(event, key, focused ?? current, page, onText);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // the keys are those of the cards
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={list}
      className={styles.list}
      aria-label={label}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${String(start - offset)}px)` }}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {item.kind === "head" ? (
              <ListHead part={item.part} rows={item.rows} left={item.left} onAccept={page.acceptRest} />
            ) : (
              <RowCard
                row={item.row}
                page={page}
                current={item.key === current}
                selected={selected.has(item.key)}
                editing={item.key === editing}
                tabIndex={index === at ? 0 : -1}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function withControl(key: string, page: ReviewPage): boolean {
  if (key !== "a") return false;
  page.selectAll();
  return true;
}

/** Whether a key without Ctrl means something here. */
function alone(
  event: KeyboardEvent,
  key: string,
  current: string | null,
  page: ReviewPage,
  onText: () => void,
): boolean {
  if (event.altKey) return false;
  const onCard = event.target instanceof Element && event.target.closest("[role='group'], input, form") === null;
  if (key === "Escape") {
    if (page.getState().selected.size === 0) return false;
    page.clearSelection();
    return true;
  }
  const move = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity, PageDown: 5, PageUp: -5 }[key];
  if (move !== undefined) {
    page.move(move, event.shiftKey);
    return true;
  }
  if (current === null) return false;
  if (key === "Enter" && onCard) {
    page.showText(true);
    page.goTo(current);
    return true;
  }
  if (key === " " && onCard) {
    page.toggle(current);
    return true;
  }
  if (key === "m") page.actOnSelected("merge");
  else if (key === "t") onText();
  else return actByKey(key, current, page);
  return true;
}

function actByKey(key: string, current: string, page: ReviewPage): boolean {
  const row = page.lists().shown.find((shown) => shown.key === current);
  const action = row && actionsFor(row).find((offered) => actionKeys[offered]?.toLowerCase() === key);
  if (action === undefined) return false;
  page.act(current, action);
  return true;
}
