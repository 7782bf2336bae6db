import type { MessageKey, MessageParams } from "../locales/messages";

/** Something to be brought before the eyes; a new object each time. */
export interface Reveal {
  /** the card takes the focus */
  readonly focus: boolean;
}

/** Where a person is in a list of cards. */
export interface ListState<Filter extends string = string> {
  readonly current: string | null;
  readonly selected: ReadonlySet<string>;
  /** where a selection with Shift begins */
  readonly anchor: string | null;
  readonly search: string;
  readonly filters: ReadonlySet<Filter>;
  readonly reveal: Reveal;
  /** for screen readers: what was just done */
  readonly said: { readonly key: MessageKey; readonly params: MessageParams } | null;
}

/** A card, as far as moving and selecting is concerned. */
interface ListedRow {
  readonly key: string;
  readonly selectable: boolean;
}

export const nothingSelected: ReadonlySet<string> = new Set();

export const atTheStart: ListState<never> = {
  current: null,
  selected: nothingSelected,
  anchor: null,
  search: "",
  filters: new Set(),
  reveal: { focus: false },
  said: null,
};

/**
 * A list of cards in which one is current and some are selected. Its methods never change, so that a card is drawn
 * again only when its own row changes.
 */
export abstract class ListPage<State extends ListState<Filter>, Filter extends string> {
  private readonly listeners = new Set<() => void>();

  protected constructor(protected state: State) {}

  /** the cards that are shown, in the order in which people see them */
  protected abstract listed(): readonly ListedRow[];

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): State => this.state;

  readonly setSearch = (search: string): void => {
    this.setList({ search });
  };

  readonly setFilters = (filters: ReadonlySet<Filter>): void => {
    this.setList({ filters });
  };

  /** makes a row the current one */
  readonly goTo = (key: string, focus = false): void => {
    if (key === this.state.current && !focus) return;
    this.setList({ current: key, anchor: key, reveal: { focus } });
  };

  /** goes so many rows down the list, or to one of its ends; `extend` selects on the way */
  readonly move = (steps: number, extend = false): void => {
    const rows = this.listed();
    const at = rows.findIndex(({ key }) => key === this.state.current);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + steps))];
    if (next === undefined) return;
    if (!extend) this.goTo(next.key, true);
    else {
      this.extendTo(next.key);
      this.setList({ reveal: { focus: true } });
    }
  };

  /** selects everything from where the selection began */
  readonly extendTo = (key: string): void => {
    const rows = this.listed();
    const anchor = this.state.anchor ?? key;
    const ends = [anchor, key].map((end) => rows.findIndex((row) => row.key === end)).sort((one, two) => one - two);
    const [from = 0, to = 0] = ends;
    const between = rows.slice(Math.max(0, from), to + 1).filter(({ selectable }) => selectable);
    this.select(new Set(between.map((row) => row.key)));
    this.setList({ current: key, anchor });
  };

  readonly toggle = (key: string): void => {
    const selected = new Set(this.state.selected);
    if (!selected.delete(key)) selected.add(key);
    this.select(selected);
    this.setList({ current: key, anchor: key });
  };

  readonly selectAll = (): void => {
    this.select(new Set(this.listed().flatMap(({ key, selectable }) => (selectable ? [key] : []))));
  };

  readonly clearSelection = (): void => {
    this.select(nothingSelected);
  };

  protected select(selected: ReadonlySet<string>): void {
    this.setList({ selected, said: { key: "pane.said.selected", params: { n: selected.size } } });
  }

  /** the current row, or the first where it is gone */
  protected settle(key: string | null, focus = true): void {
    if (key === null) return;
    const rows = this.listed();
    const there = rows.some((row) => row.key === key);
    this.setList({ current: there ? key : (rows[0]?.key ?? null), anchor: there ? key : null, reveal: { focus } });
  }

  protected say(key: MessageKey, params: MessageParams = {}): void {
    this.setList({ said: { key, params } });
  }

  protected set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  private setList(change: Partial<ListState<Filter>>): void {
    // what every list has, every state has
    this.set(change as Partial<State>);
  }
}
