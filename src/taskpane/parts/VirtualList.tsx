import { makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import type { ListPage, ListState } from "../listPage";

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

/** A card, or a line above a part of the list. */
interface Item {
  readonly kind: "head" | "row";
  readonly key: string;
}

/** The place of an item among the others. */
export interface ItemPlace {
  readonly current: boolean;
  readonly selected: boolean;
  readonly tabIndex: number;
}

interface VirtualListProps<ListItem extends Item> {
  readonly items: readonly ListItem[];
  readonly page: Pick<
    ListPage<ListState, string>,
    "goTo" | "move" | "toggle" | "selectAll" | "clearSelection" | "getState"
  >;
  readonly state: ListState;
  readonly label: string;
  readonly scroller: RefObject<HTMLElement | null>;
  /** what is typed goes into a form: the focus is not taken from it */
  readonly typing: boolean;
  /** a card that the keyboard arrives at is the current one */
  readonly arriving?: boolean;
  readonly children: (item: ListItem, place: ItemPlace) => ReactNode;
  /** a key without Ctrl that the list itself has no use for; whether it meant something */
  readonly onKey: (key: string, current: string, event: KeyboardEvent, onCard: boolean) => boolean;
}

/**
 * The cards of one list. It is one stop of the Tab key; arrows, Home and End move between the cards, other keys act on
 * the current one. Past a hundred rows only those near the visible part are in the page.
 */
export function VirtualList<ListItem extends Item>(props: VirtualListProps<ListItem>) {
  const { items, page, state, label, scroller, typing, arriving = false, children, onKey } = props;
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  const { current, selected, reveal } = state;
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
      if (reveal.focus && !typing) item.querySelector("button")?.focus({ preventScroll: true });
      item.scrollIntoView({ block: "nearest" });
    };
    show(4);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when somebody asks for it
  }, [reveal]);

  const withControl = (key: string): boolean => {
    if (key === "a") page.selectAll();
    return key === "a";
  };
  const alone = (event: KeyboardEvent, key: string, on: string | null): boolean => {
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
    if (on === null) return false;
    if (key === " " && onCard) {
      page.toggle(on);
      return true;
    }
    return onKey(key, on, event, onCard);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    // a click puts the focus on a card before it is the current one
    const focused =
      event.target instanceof Element ? event.target.closest("[data-key]")?.getAttribute("data-key") : null;
    if (focused !== null && focused !== undefined && focused !== current) page.goTo(focused);
    const handled = event.ctrlKey || event.metaKey ? withControl(key) : alone(event, key, focused ?? current);
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
      onFocus={({ target }) => {
        const key = target.closest("[data-key]")?.getAttribute("data-key");
        // a card that is clicked must not move away under the pointer
        if (arriving && key && key !== current && target.matches("button:focus-visible")) page.goTo(key);
      }}
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
            {children(item, {
              current: item.key === current,
              selected: selected.has(item.key),
              tabIndex: index === at ? 0 : -1,
            })}
          </li>
        );
      })}
    </ul>
  );
}
