import type { MessageKey, MessageParams, Translate } from "../locales/messages";
import type { Assignment, Indicator } from "../plan/plan";
import { allFixed } from "../units/assignmentConflicts";
import type { FindBody } from "../units/assignmentConflicts";
import { assigned, sameAssignment } from "../units/assigning";
import type { AssignmentChange } from "../units/assigning";
import { splitsInForce } from "../units/countySplits";
import type { CountySplits, SplitDecision } from "../units/countySplits";
import type { Directory } from "../units/directory";
import type { SplitMethod, SplitPart } from "../units/splitFigure";
import type { AssignableRow, Suggestion } from "../units/suggest/suggestion";
import { ListPage, atTheStart, nothingSelected } from "./listPage";
import type { ListState } from "./listPage";
import type { PaneStore } from "./paneStore";
import { assignItems, assignRows, bodyLoads, hasConflict, isOpen, sameAssignRow } from "./view/assignRows";
import type { AssignItem, AssignRow, BodyLoad } from "./view/assignRows";
import type { BodyChoice } from "./view/bodyOptions";
import { steady } from "./view/steadyRows";

/** 无牵头: nobody leads it · 有冲突: something about its bodies is to be looked at · 有建议: somebody is suggested */
export type AssignFilter = "noLead" | "conflict" | "suggested";
export const assignFilters: readonly AssignFilter[] = ["noLead", "conflict", "suggested"];

/** What is known about bodies. */
export interface AssignKnowledge {
  readonly directory: Directory;
  readonly find: FindBody;
  /** what 县市区分解表 says is split, and what had been decided when it was written */
  readonly splits: { readonly sheet: CountySplits | null; readonly written: readonly SplitDecision[] };
}

/** The list that a body is chosen from is open. */
export interface OpenBox {
  /** the row or the head that it is opened at */
  readonly at: string;
  /** the rows that it is for */
  readonly keys: readonly string[];
  /** what opened it was typed */
  readonly typed: string;
  readonly role: "lead" | "cooperate";
}

export interface AssignState extends ListState<AssignFilter> {
  readonly box: OpenBox | null;
  /** null: all sections */
  readonly onlySection: readonly string[] | null;
  /** null: whoever does them */
  readonly onlyBody: string | null;
  readonly paletteShown: boolean;
  readonly knowledge: AssignKnowledge | null;
  readonly suggestions: ReadonlyMap<string, readonly Suggestion[]>;
  /** indicators that are being split over counties; null while none are */
  readonly splitting: readonly string[] | null;
  /** the cell that is selected in the sheet, where it is one for bodies */
  readonly pointedAt: { readonly key: string; readonly role: OpenBox["role"] } | null;
}

/** The list as it stands. */
export interface AssignLists {
  readonly rows: readonly AssignRow[];
  /** the rows that pass search and filters */
  readonly shown: readonly AssignRow[];
  readonly items: readonly AssignItem[];
  readonly loads: readonly BodyLoad[];
  /** what is offered where a body is chosen */
  readonly choice: BodyChoice;
  /** rows that nobody leads, in all */
  readonly open: number;
  /** rows with conflicts that can be put right at once */
  readonly fixable: number;
  /** rows that nobody leads and of whose lead the suggestions are as good as certain */
  readonly certain: number;
}

/** from here on a suggestion is taken with all others of its kind at once */
export const certainScore = 0.8;
/** suggestions that are shown, each with a key of its own */
export const suggestionsShown = 3;
/** suggestions are worked out anew once nobody has decided anything for so long: milliseconds */
const restBeforeSuggesting = 300;

const none: readonly never[] = [];
const nothingSplit: AssignKnowledge["splits"] = { sheet: null, written: none };

/**
 * The step 分工 of one plan: where a person is in the list of rows, and what the buttons and keys do. Decisions
 * themselves are the store's, in one log with those of the review.
 */
export class AssignPage extends ListPage<AssignState, AssignFilter> {
  private readonly steadied = steady(sameAssignRow);
  private made: { readonly by: readonly unknown[]; readonly rows: readonly AssignRow[] } | null = null;
  private sorted: { readonly by: readonly unknown[]; readonly lists: AssignLists } | null = null;
  private readonly narrowed = new WeakMap<
    AssignRow,
    { readonly of: readonly Suggestion[]; readonly left: readonly Suggestion[] }
  >();
  private split: { readonly by: readonly unknown[]; readonly splits: CountySplits } | null = null;
  private thinking: { readonly of: readonly unknown[]; readonly stop: () => void } | null = null;

  constructor(
    private readonly store: PaneStore,
    private readonly t: Translate,
  ) {
    super({
      ...atTheStart,
      box: null,
      onlySection: null,
      onlyBody: null,
      paletteShown: false,
      knowledge: null,
      suggestions: new Map(),
      splitting: null,
      pointedAt: null,
    });
  }

  /** learns what there is to know, and keeps the suggestions in step with what is decided, until it is ended */
  readonly watch = (): (() => void) => {
    void this.learn();
    let { written } = this.store.getState();
    const stop = this.store.subscribe(() => {
      this.think();
      const now = this.store.getState().written;
      if (now === written) return;
      // what the sheets say has changed
      written = now;
      void this.learn();
    });
    const leave = this.store.watchSelection(({ id, role }) => {
      this.follow(id, role);
    });
    return () => {
      stop();
      leave();
      this.thinking?.stop();
      this.thinking = null;
    };
  };

  /** asks for the directory, which a planner may have changed meanwhile */
  private learn(): Promise<void> {
    const { reading } = this.store.getState();
    if (reading === null) return Promise.resolve();
    return this.store.actions.knowBodies(reading.plan).then(
      (knowledge) => {
        this.set({ knowledge });
        this.think();
      },
      (error: unknown) => {
        console.error(error);
        this.store.report("pane.problem.load");
      },
    );
  }

  protected override listed() {
    return this.lists().shown.map(({ key }) => ({ key, selectable: true }));
  }

  private rows(): readonly AssignRow[] {
    const { reviewed } = this.store.getState();
    const find = this.state.knowledge?.find ?? null;
    const splits = this.splits();
    const by = [reviewed, find, splits];
    if (this.made?.by.every((part, at) => part === by[at])) return this.made.rows;
    const rows = reviewed === null ? [] : this.steadied(assignRows(reviewed, { find, splits }, this.t));
    this.made = { by, rows };
    return rows;
  }

  /** What is split over counties; the same object while nothing of it changes. */
  readonly splits = (): CountySplits => {
    const decided = this.store.getState().reviewed?.splits ?? none;
    const { sheet, written } = this.state.knowledge?.splits ?? nothingSplit;
    const by = [decided.length === 0 ? none : decided, sheet, written];
    if (this.split?.by.every((part, at) => part === by[at])) return this.split.splits;
    const splits = splitsInForce({ sheet, decided, written });
    this.split = { by, splits };
    return splits;
  };

  /** those of the rows that are indicators, as the plan has them now */
  readonly indicatorsOf = (keys: Iterable<string>): readonly Indicator[] => {
    const wanted = new Set(keys);
    return this.store.getState().reviewed?.plan.indicators.filter(({ id }) => wanted.has(id)) ?? [];
  };

  /** opens the panel that splits indicators over counties; what people did in the sheet meanwhile is looked up first */
  readonly openSplit = async (keys: readonly string[]): Promise<void> => {
    const ids = this.indicatorsOf(keys).map(({ id }) => id);
    if (ids.length === 0) return;
    await this.learn();
    this.set({ splitting: ids, box: null });
  };

  readonly closeSplit = (): void => {
    this.set({ splitting: null });
  };

  /** the keyboard goes on at the current row */
  readonly settleBack = (): void => {
    this.settle(this.state.current ?? this.lists().shown[0]?.key ?? null);
  };

  /** splits the indicators of the panel over these counties; without a method they are not split any more */
  readonly divide = (method: SplitMethod | null, counties: readonly SplitPart[]): void => {
    const ids = this.state.splitting ?? [];
    if (ids.length === 0) return;
    this.store.decide({ kind: "counties", ids, method, counties });
    this.say(method === null ? "pane.split.said.taken" : "pane.split.said.done", {
      n: ids.length,
      counties: counties.length,
    });
    this.closeSplit();
  };

  /** The list for a state of the store; the same object while nothing of it changes. */
  readonly lists = (): AssignLists => {
    const rows = this.rows();
    const { search, filters, onlySection, onlyBody, suggestions, knowledge } = this.state;
    const by = [rows, search, filters, onlySection, onlyBody, suggestions, knowledge];
    if (this.sorted?.by.every((part, at) => part === by[at])) return this.sorted.lists;
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = rows.filter(
      (row) =>
        words.every((word) => row.haystack.includes(word)) &&
        [...filters].every((filter) => this.passes(row, filter)) &&
        (onlySection === null || sameHeadings(row.headings, onlySection)) &&
        (onlyBody === null || [...row.lead, ...row.cooperate].includes(onlyBody)),
    );
    const loads = bodyLoads(rows);
    this.sorted = {
      by,
      lists: {
        rows,
        shown,
        items: assignItems(shown),
        loads,
        choice: { directory: knowledge?.directory ?? null, named: loads.map(({ body }) => body) },
        open: rows.filter(isOpen).length,
        fixable: rows.filter(({ conflicts }) => conflicts.some(({ fix }) => fix !== null)).length,
        certain: rows.filter((row) => this.certainFor(row) !== null).length,
      },
    };
    return this.sorted.lists;
  };

  /** whether a row passes one filter */
  readonly passes = (row: AssignRow, filter: AssignFilter): boolean => {
    if (filter === "noLead") return isOpen(row);
    return filter === "conflict" ? hasConflict(row) : isOpen(row) && this.suggestionsFor(row).length > 0;
  };

  /** Who is suggested for a row and not named there yet; the same object while nothing of it changes. */
  readonly suggestionsFor = (row: AssignRow): readonly Suggestion[] => {
    const { key, lead, cooperate } = row;
    const all = this.state.suggestions.get(key) ?? none;
    const named = new Set([...lead, ...cooperate]);
    if (!all.some(({ body }) => named.has(body))) return all;
    const before = this.narrowed.get(row);
    if (before?.of === all) return before.left;
    const left = all.filter(({ body }) => !named.has(body));
    this.narrowed.set(row, { of: all, left });
    return left;
  };

  readonly showOnlySection = (onlySection: readonly string[] | null): void => {
    this.set({ onlySection });
  };

  readonly showOnlyBody = (onlyBody: string | null): void => {
    this.set({ onlyBody });
  };

  readonly showPalette = (paletteShown: boolean): void => {
    this.set({ paletteShown });
  };

  readonly showAll = (): void => {
    this.set({ search: "", filters: new Set(), onlySection: null, onlyBody: null });
  };

  readonly selectRows = (keys: readonly string[]): void => {
    const all = keys.every((key) => this.state.selected.has(key));
    this.select(all ? nothingSelected : new Set(keys));
  };

  /** opens the list of bodies for a row, or for all selected ones where it is one of them */
  readonly choose = (key: string, typed = "", wanted: OpenBox["role"] | null = null): void => {
    const { pointedAt } = this.state;
    // whoever selected a cell for cooperating bodies in the sheet wants these
    const role = wanted ?? (pointedAt?.key === key ? pointedAt.role : "lead");
    this.set({ current: key, anchor: key, box: { at: key, keys: this.together(key), typed, role } });
  };

  /** opens the list of bodies for all rows under a head */
  readonly chooseForAll = (at: string, keys: readonly string[]): void => {
    this.set({ box: { at, keys, typed: "", role: "lead" } });
  };

  readonly closeBox = (): void => {
    const { box, current } = this.state;
    if (box === null) return;
    this.set({ box: null, ...(box.at === current ? { reveal: { focus: true } } : {}) });
  };

  /** the row with those that are selected together with it */
  private together(key: string): readonly string[] {
    const { selected } = this.state;
    if (!selected.has(key)) return [key];
    return this.rows().flatMap((row) => (selected.has(row.key) ? [row.key] : []));
  }

  /** gives a body to rows, or takes it from them */
  readonly give = (keys: readonly string[], change: AssignmentChange, body: string): void => {
    const rows = this.rowsOf(keys);
    this.decide(rows, (row) => assigned(row, change, body));
    this.tell(`pane.assign.said.${change}`, rows, { body });
  };

  /** what the open list was used for; `goOn`: the row is done, and the next one without a lead comes */
  readonly pick = (body: string, change: AssignmentChange, goOn: boolean): void => {
    const { box } = this.state;
    if (box === null) return;
    const next = goOn ? this.following(box.keys.at(-1) ?? box.at) : null;
    this.give(box.keys, change, body);
    if (!goOn) return;
    this.set({ box: null });
    this.goOn(next ?? box.keys[0] ?? null);
  };

  /** what all of these rows have a body do, if they have it do the same */
  readonly rolesIn = (keys: readonly string[]): ((body: string) => "lead" | "cooperate" | null) => {
    const rows = this.rowsOf(keys);
    return (body) => {
      if (rows.length === 0) return null;
      if (rows.every(({ lead }) => lead.includes(body))) return "lead";
      return rows.every(({ cooperate }) => cooperate.includes(body)) ? "cooperate" : null;
    };
  };

  /** a body of the palette goes to a row and those selected with it: it leads where nobody does, else it cooperates */
  readonly drop = (body: string, key: string, role: "lead" | "cooperate" | null = null): void => {
    const head = this.lists().items.find((item) => item.kind === "head" && item.key === key);
    const rows = this.rowsOf(head?.kind === "head" ? head.keys : this.together(key));
    this.decide(rows, (row) => assigned(row, role ?? (row.lead.length === 0 ? "lead" : "cooperate"), body));
    this.tell("pane.assign.said.given", rows, { body });
  };

  /** the same for where the keyboard is */
  readonly giveToCurrent = (body: string, role: "lead" | "cooperate" | null = null): void => {
    const { current, selected } = this.state;
    const key = [...selected][0] ?? current ?? this.lists().shown[0]?.key;
    if (key !== undefined) this.drop(body, key, role);
  };

  /** takes one of the suggestions for a row */
  readonly accept = (key: string, at: number): void => {
    const row = this.rowsOf([key])[0];
    const suggestion = row && this.suggestionsFor(row)[at];
    if (row === undefined || suggestion === undefined) return;
    const leads = row.lead.length === 0 && (suggestion.role === "lead" || !this.hasLeadSuggestion(row));
    const next = leads ? this.following(key) : null;
    this.decide([row], (one) => assigned(one, leads ? "lead" : "cooperate", suggestion.body));
    this.tell(leads ? "pane.assign.said.lead" : "pane.assign.said.cooperate", [row], { body: suggestion.body });
    this.goOn(next ?? key);
  };

  private readonly hasLeadSuggestion = (row: AssignRow): boolean =>
    this.suggestionsFor(row).some(({ role }) => role === "lead");

  /** takes all suggestions that are as good as certain, for rows that nobody leads */
  readonly acceptCertain = (): void => {
    const rows = this.rows().filter((row) => this.certainFor(row) !== null);
    if (rows.length === 0) return;
    this.decide(rows, (row) => this.certainFor(row) ?? row);
    this.say("pane.assign.said.certain", { n: rows.length });
    // the button is gone
    this.settle(this.state.current ?? rows[0]?.key ?? null);
  };

  private certainFor(row: AssignRow): Assignment | null {
    if (!isOpen(row)) return null;
    const sure = this.suggestionsFor(row).filter(({ score }) => score >= certainScore);
    const lead = sure.find(({ role }) => role === "lead");
    if (lead === undefined) return null;
    return sure
      .filter(({ role }) => role === "cooperate")
      .reduce<Assignment>((so, { body }) => assigned(so, "cooperate", body), assigned(row, "lead", lead.body));
  }

  /** puts one conflict right */
  readonly fix = (key: string, at: number): void => {
    const row = this.rowsOf([key])[0];
    const fixed = row?.conflicts[at]?.fix;
    if (row === undefined || fixed === null || fixed === undefined) return;
    this.decide([row], () => fixed);
    this.tell("pane.assign.said.fixed", [row]);
    this.settle(key);
  };

  readonly fixAll = (): void => {
    const find = this.state.knowledge?.find ?? null;
    const rows = this.rows().filter(({ conflicts }) => conflicts.some(({ fix }) => fix !== null));
    this.decide(rows, (row) => allFixed(row, { find, chosen: row.chosen }));
    this.tell("pane.assign.said.fixed", rows);
    this.settle(this.state.current ?? rows[0]?.key ?? null);
  };

  /** nobody does these rows any more */
  readonly clear = (key: string): void => {
    const rows = this.rowsOf(this.together(key));
    this.decide(rows, () => ({ lead: [], cooperate: [] }));
    this.tell("pane.assign.said.cleared", rows);
    this.settle(key);
  };

  /** these rows have again the bodies that the text gives them */
  readonly reset = (key: string): void => {
    const rows = this.rowsOf(this.together(key));
    this.store.unassign(rows.map((row) => row.key));
    this.tell("pane.assign.said.reset", rows);
    this.settle(key);
  };

  /** goes to the next row that nobody leads */
  readonly nextOpen = (): void => {
    const { shown } = this.lists();
    const next = this.following(this.state.current ?? "") ?? shown[0]?.key ?? null;
    this.goOn(next);
  };

  /** goes to a row that is pointed to elsewhere, as in the sheet, whatever the list shows */
  readonly follow = (key: string, role: "lead" | "cooperate" | null = null): void => {
    if (!this.rows().some((row) => row.key === key)) return;
    this.set({ pointedAt: role === null ? null : { key, role } });
    if (key === this.state.current) return;
    if (!this.lists().shown.some((row) => row.key === key)) this.showAll();
    this.set({ current: key, anchor: key, box: null, reveal: { focus: false } });
  };

  /** `focus`: the keyboard was on a card, and goes on there */
  readonly undo = (focus: boolean): void => {
    this.store.undoReview();
    this.stepped("pane.assign.said.undone", focus);
  };

  readonly redo = (focus: boolean): void => {
    this.store.redoReview();
    this.stepped("pane.assign.said.redone", focus);
  };

  private stepped(key: MessageKey, focus: boolean): void {
    this.set({ box: null });
    this.say(key, { open: this.lists().open });
    this.settle(this.state.current, focus);
  }

  private rowsOf(keys: readonly string[]): readonly AssignRow[] {
    const wanted = new Set(keys);
    return this.rows().filter(({ key }) => wanted.has(key));
  }

  /** one step for all of these rows; rows that stay as they are have no part in it */
  private decide(rows: readonly AssignRow[], next: (row: AssignRow) => Assignment): void {
    const changed = rows.flatMap((row) => {
      const after = next(row);
      return sameAssignment(row, after) ? [] : [{ id: row.key, lead: after.lead, cooperate: after.cooperate }];
    });
    if (changed.length > 0) this.store.decide({ kind: "assign", rows: changed });
  }

  private tell(key: MessageKey, rows: readonly AssignRow[], params: MessageParams = {}): void {
    const [first] = rows;
    if (first === undefined) return;
    const name = rows.length === 1 ? first.name : this.t("pane.assign.rows", { n: rows.length });
    this.say(key, { ...params, name });
  }

  private goOn(key: string | null): void {
    if (key !== null) this.settle(key);
  }

  /** the next row below that nobody leads, or else the first above; null where there is none but `key` itself */
  private following(key: string): string | null {
    const { shown } = this.lists();
    const at = shown.findIndex((row) => row.key === key);
    const others = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
    return others.find(isOpen)?.key ?? null;
  }

  /** Suggestions are worked out beside the work, and anew once somebody has rested a moment. */
  private think(): void {
    const { reviewed, past } = this.store.getState();
    const { knowledge } = this.state;
    const of = [reviewed, knowledge, past];
    if (knowledge === null || reviewed === null || this.thinking?.of.every((part, at) => part === of[at])) return;
    const rest = this.thinking === null ? 0 : restBeforeSuggesting;
    this.thinking?.stop();
    const controller = new AbortController();
    const timer = setTimeout(() => {
      const rows = this.rows().map(assignableOf);
      const { directory } = knowledge;
      this.store.actions.suggest({ plan: reviewed.plan, rows, directory, past }, controller.signal).then(
        (suggestions) => {
          if (!controller.signal.aborted) this.set({ suggestions: this.steadySuggestions(suggestions) });
        },
        (error: unknown) => {
          // there are none then, and everything else goes on
          if (!controller.signal.aborted) console.error(error);
        },
      );
    }, rest);
    this.thinking = {
      of,
      stop: () => {
        clearTimeout(timer);
        controller.abort();
      },
    };
  }

  /** suggestions that stay as they were stay the very same, so that their cards are not drawn again */
  private steadySuggestions(fresh: AssignState["suggestions"]): AssignState["suggestions"] {
    const before = this.state.suggestions;
    return new Map(
      [...fresh].map(([key, now]) => {
        const old = before.get(key);
        return [key, old !== undefined && sameSuggestions(old, now) ? old : now];
      }),
    );
  }
}

/** A row as the suggestions know it. */
const assignableOf = ({ key, name, text, headings, lead, cooperate, task }: AssignRow): AssignableRow => ({
  id: key,
  title: name,
  text,
  headings,
  lead,
  cooperate,
  task,
});

const sameHeadings = (one: readonly string[], other: readonly string[]): boolean => one.join("\n") === other.join("\n");

const sameSuggestions = (one: readonly Suggestion[], other: readonly Suggestion[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
