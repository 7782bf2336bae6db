import type { MessageKey, Translate } from "../locales/messages";
import type { SourceSpan } from "../plan/plan";
import type { UnreadFigure } from "../plan/rows/unreadFigures";
import type { ReviewedRow } from "../review/applyReview";
import { freshId } from "../review/review";
import type { FieldChanges, SplitPart } from "../review/review";
import { changesBetween, fieldsOf, halvesOf } from "../review/rowFields";
import { ListPage, atTheStart, nothingSelected } from "./listPage";
import type { ListState } from "./listPage";
import { rowsLeft } from "./paneState";
import type { PaneState } from "./paneState";
import type { PaneStore } from "./paneStore";
import { filterRows } from "./view/filterRows";
import type { RowFilter } from "./view/filterRows";
import { listItems } from "./view/listItems";
import type { ListItem } from "./view/listItems";
import { planRows } from "./view/planRows";
import type { PlanRow, PlanRows, RowGroup } from "./view/planRows";
import { actionsFor } from "./view/rowActions";
import type { RowAction } from "./view/rowActions";
import { steadyRows } from "./view/steadyRows";

/** What the review page shows beyond what was decided: where a person is in it. */
export interface PageState extends ListState<RowFilter> {
  /** the row whose form is open */
  readonly editing: string | null;
  /** null: as there is room */
  readonly textShown: boolean | null;
}

/** The lists as they stand. */
export interface PageLists {
  readonly rows: PlanRows;
  /** the rows of the group that pass search and filters, in the order of the list */
  readonly shown: readonly PlanRow[];
  readonly items: readonly ListItem[];
  readonly unread: readonly UnreadFigure[];
}

/**
 * The review page of one plan: what is current, selected and being edited, and what the buttons and keys do. Decisions
 * themselves are the store's. Its methods never change, so that a card is drawn again only when its own row changes.
 */
export class ReviewPage extends ListPage<PageState, RowFilter> {
  private readonly steady: Readonly<Record<RowGroup, ReturnType<typeof steadyRows>>> = {
    indicators: steadyRows(),
    tasks: steadyRows(),
    others: steadyRows(),
  };
  private made: { readonly from: PaneState["reviewed"]; readonly rows: PlanRows } | null = null;
  private sorted: { readonly by: readonly unknown[]; readonly lists: PageLists } | null = null;

  constructor(
    private readonly store: PaneStore,
    private readonly t: Translate,
  ) {
    super({ ...atTheStart, editing: null, textShown: null });
  }

  protected override listed() {
    return this.lists().shown.map(({ key, state }) => ({ key, selectable: state !== null }));
  }

  /** The lists for a state of the store; the same object while nothing of them changes. */
  readonly lists = (): PageLists => {
    const { reviewed, group, reading } = this.store.getState();
    const { search, filters } = this.state;
    const by = [reviewed, group, search, filters];
    if (this.sorted?.by.every((part, at) => part === by[at])) return this.sorted.lists;
    const rows = this.rows();
    // the order that people see is that of the keyboard
    const items = listItems(filterRows(rows[group], search, filters));
    const shown = items.flatMap((item) => (item.kind === "row" ? [item.row] : []));
    const taken = new Set(rows.indicators.flatMap(({ key, state }) => (state === "dropped" ? [] : [key])));
    const unread = (reading?.unread ?? []).filter(({ guess }) => !taken.has(guess.id));
    this.sorted = { by, lists: { rows, shown, items, unread } };
    return this.sorted.lists;
  };

  private rows(): PlanRows {
    const { reviewed } = this.store.getState();
    if (this.made !== null && this.made.from === reviewed) return this.made.rows;
    const fresh = reviewed === null ? { indicators: [], tasks: [], others: [] } : planRows(reviewed, this.t);
    const rows = {
      indicators: this.steady.indicators(fresh.indicators),
      tasks: this.steady.tasks(fresh.tasks),
      others: this.steady.others(fresh.others),
    };
    this.made = { from: reviewed, rows };
    return rows;
  }

  readonly reviewedRow = (key: string): ReviewedRow | undefined => {
    const { reviewed } = this.store.getState();
    const rows = reviewed === null ? [] : [...reviewed.indicators, ...reviewed.tasks];
    return rows.find(({ row }) => row.id === key);
  };

  /** where the words of the current row stand */
  readonly lit = (): SourceSpan | null => {
    const { rows } = this.lists();
    const { group } = this.store.getState();
    return rows[group].find(({ key }) => key === this.state.current)?.span ?? null;
  };

  readonly showGroup = (group: RowGroup): void => {
    this.set({ current: null, selected: nothingSelected, anchor: null, editing: null, filters: new Set() });
    this.store.showGroup(group);
  };

  readonly showText = (textShown: boolean): void => {
    this.set({ textShown });
  };

  /** the row whose words were clicked in the text; where several share them, one after the other */
  readonly pick = (keys: readonly string[]): void => {
    const at = keys.indexOf(this.state.current ?? "");
    const key = keys[(at + 1) % keys.length];
    if (key !== undefined) this.set({ current: key, anchor: key, reveal: { focus: false } });
  };

  /** what a key of the keyboard or a button does to a row; nothing where it is not offered */
  readonly act = (key: string, action: RowAction): void => {
    const row = this.row(key);
    if (row === undefined || !actionsFor(row).includes(action)) return;
    const { name } = row;
    switch (action) {
      case "accept": {
        const next = this.following(key);
        this.store.decide({ kind: "accept", ids: [key] });
        this.say("pane.said.accept", { name });
        if (next !== null) this.goTo(next, true);
        return;
      }
      case "edit":
        this.set({ current: key, editing: key });
        return;
      case "split":
        this.split(key);
        return;
      case "drop":
        this.store.decide({ kind: "drop", ids: [key] });
        this.say("pane.said.drop", { name });
        break;
      case "restore":
        this.store.takeBack(key, "drop");
        this.say("pane.said.restore", { name });
        break;
      case "unaccept":
        this.store.takeBack(key, "accept");
        this.say("pane.said.unaccept", { name });
        break;
      case "unedit":
        this.store.takeBack(key, "edit");
        this.say("pane.said.unedit", { name });
        break;
      case "unmerge":
        this.store.takeBack(key, "merge");
        this.say("pane.said.unmerge", { name });
        break;
      case "unsplit":
        this.store.takeBack(key, "split");
        this.say("pane.said.unsplit", { name });
        break;
      case "forget":
        this.store.forgetRows([key]);
        break;
    }
    this.settle(key);
  };

  /** closes the form; what it holds becomes the row's */
  readonly save = (key: string, fields: FieldChanges): void => {
    const reviewed = this.reviewedRow(key);
    if (reviewed === undefined) return;
    const changes = changesBetween(fieldsOf(reviewed), fields);
    // saved as it was: somebody looked at it and found it right
    if (Object.keys(changes).length > 0) this.store.decide({ kind: "edit", id: key, fields: changes });
    else this.store.decide({ kind: "accept", ids: [key] });
    this.say("pane.said.edit", { name: String(fields.name ?? fields.title ?? "") });
    this.closeForm();
  };

  readonly closeForm = (): void => {
    this.set({ editing: null, reveal: { focus: true } });
  };

  private split(key: string): void {
    const reviewed = this.reviewedRow(key);
    if (reviewed === undefined) return;
    const taken = new Set([...this.rows().indicators, ...this.rows().tasks].map((row) => row.key));
    const begun = reviewed.parts.length > 1 ? reviewed.parts : halvesOf(reviewed);
    const parts = begun.map((fields, at): SplitPart => {
      const id = at === 0 ? key : freshId(key, taken);
      taken.add(id);
      return { id, fields };
    });
    this.store.decide({ kind: "split", id: key, parts });
    this.say("pane.said.split", { name: this.row(key)?.name ?? "" });
    this.set({ current: key, anchor: key, editing: key });
  }

  /** confirms, merges or drops everything that is selected */
  readonly actOnSelected = (action: "accept" | "merge" | "drop"): void => {
    const rows = this.selectedRows();
    const ids = rows.map(({ key }) => key);
    const [first] = ids;
    if (first === undefined || (action === "merge" && ids.length < 2)) return;
    this.store.decide({ kind: action, ids });
    if (action === "merge") this.say("pane.said.merge", { name: this.row(first)?.name ?? "" });
    else this.say("pane.said.many", { n: ids.length });
    this.set({ selected: nothingSelected, current: first, anchor: first, reveal: { focus: true } });
  };

  /** the selected rows that are there, in the order of the list; dropped ones are not acted on with the others */
  readonly selectedRows = (): readonly PlanRow[] => {
    const { rows } = this.lists();
    const { group } = this.store.getState();
    return rows[group].filter(({ key, state }) => this.state.selected.has(key) && state !== "dropped");
  };

  /** confirms all rows of the list that the reader was sure of and nobody has looked at */
  readonly acceptRest = (): void => {
    const ids = this.lists().shown.flatMap(({ key, state, unsure }) => (state === "pending" && !unsure ? [key] : []));
    if (ids.length === 0) return;
    this.store.decide({ kind: "accept", ids });
    this.say("pane.said.many", { n: ids.length });
    // the button is gone
    this.settle(this.state.current ?? ids[0] ?? null);
  };

  /** makes a row from a figure that no row took, and opens its form */
  readonly make = (id: string): void => {
    const { reading, history } = this.store.getState();
    const figure = reading?.unread.find(({ guess }) => guess.id === id);
    if (reading === null || figure === undefined) return;
    const { guess, span } = figure;
    if (history.present.edits.some((edit) => edit.kind === "add" && edit.row.id === id))
      this.store.takeBack(id, "drop");
    else this.store.decide({ kind: "add", row: guess, words: reading.source.text.slice(span.from, span.to) });
    this.store.showGroup("indicators");
    this.set({
      current: id,
      anchor: id,
      editing: id,
      search: "",
      filters: new Set(),
      selected: nothingSelected,
      reveal: { focus: false },
    });
    this.say("pane.said.add", { name: guess.name });
  };

  /** `focus`: the keyboard was on a card, and goes on there */
  readonly undo = (focus: boolean): void => {
    this.store.undoReview();
    this.stepped("pane.said.undone", focus);
  };

  readonly redo = (focus: boolean): void => {
    this.store.redoReview();
    this.stepped("pane.said.redone", focus);
  };

  private stepped(key: MessageKey, focus: boolean): void {
    const { reviewed } = this.store.getState();
    this.set({ editing: null });
    this.say(key, { left: reviewed === null ? 0 : rowsLeft(reviewed) });
    this.settle(this.state.current, focus);
  }

  /** the row after one that is about to be decided: the next that waits, as long as there is one below */
  private following(key: string): string | null {
    const { shown } = this.lists();
    const at = shown.findIndex((row) => row.key === key);
    const below = shown.slice(at + 1);
    return (below.find(({ state }) => state === "pending") ?? below[0])?.key ?? null;
  }

  private row(key: string): PlanRow | undefined {
    return Object.values(this.rows())
      .flat()
      .find((row) => row.key === key);
  }
}
