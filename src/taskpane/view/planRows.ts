import { isMessageKey } from "../../locales/messages";
import type { Translate } from "../../locales/messages";
import type { Plan, SourceSpan } from "../../plan/plan";
import type { LostRow, ReviewedPlan, ReviewedRow, ReviewState, RowOrigin } from "../../review/applyReview";
import { nameOf } from "../../review/rowFields";
import { baselineWords, dateWords, figureWords, milestoneWords } from "./figureWords";

export type RowKind = "indicator" | "task" | "baseline" | "milestone" | "veto" | "garbled" | "lost";

/** One card of the list. */
export interface PlanRow {
  /** unique within the plan; of indicators and tasks their 编号 */
  readonly key: string;
  readonly kind: RowKind;
  readonly name: string;
  /** 来源条款, "" where there is none */
  readonly clause: string;
  /** the figure or the date as people say it, "" for none */
  readonly figure: string;
  readonly lead: readonly string[];
  readonly cooperate: readonly string[];
  /** what is to be said beside the name, "" for nothing */
  readonly note: string;
  /** how far a person is with it; null for what is only shown */
  readonly state: ReviewState | null;
  /** what it was made from */
  readonly origin: RowOrigin;
  /** the reader was not sure of it, or the text changed since somebody was */
  readonly unsure: boolean;
  /** why, in words */
  readonly reasons: readonly string[];
  /** null where the text does not have it any more */
  readonly span: SourceSpan | null;
  /** everything that a search looks at, in lower case */
  readonly haystack: string;
}

export type RowGroup = "indicators" | "tasks" | "others";
export const rowGroups: readonly RowGroup[] = ["indicators", "tasks", "others"];
export type PlanRows = Readonly<Record<RowGroup, readonly PlanRow[]>>;

/** `haystackOnly` is found by a search without being on the card */
type Draft = Partial<PlanRow> & Pick<PlanRow, "kind" | "name" | "span"> & { readonly haystackOnly?: readonly string[] };

/** The cards of a plan, in the order of the text. */
export function planRows({ plan, indicators, tasks, lost }: ReviewedPlan, t: Translate): PlanRows {
  const names = new Map(plan.indicators.map(({ id, name }) => [id, name]));
  return {
    indicators: indicators.map((reviewed) => reviewedCard(reviewed, names, t)),
    tasks: tasks.map((reviewed) => reviewedCard(reviewed, names, t)),
    others: [
      // first, because messages lead here
      ...lost.map((row) => lostDraft(row, t)),
      ...otherDrafts(plan, t),
    ].map((draft, at) => card(draft.key ?? `${draft.kind}-${String(at)}`, draft)),
  };
}

function reviewedCard(reviewed: ReviewedRow, names: ReadonlyMap<string, string>, t: Translate): PlanRow {
  const { state, origin, doubts, changed, row } = reviewed;
  const whole = reviewed.kind === "indicator" ? names.get(reviewed.row.partOf ?? "") : undefined;
  const reasons = changed ? [...doubts.reasons, "review.changed"] : doubts.reasons;
  return card(row.id, {
    kind: reviewed.kind,
    name: nameOf(reviewed),
    state,
    origin,
    unsure: changed || !doubts.sure,
    reasons: reasons.filter(isMessageKey).map((key) => t(key)),
    span: row.span,
    note: whole === undefined ? "" : t("pane.card.partOf", { name: whole }),
    ...(reviewed.kind === "indicator"
      ? { clause: reviewed.row.section, figure: figureWords(reviewed.row, t) }
      : {
          clause: reviewed.row.path.replaceAll("/", ""),
          figure: reviewed.row.deadline === null ? "" : dateWords(reviewed.row.deadline, t),
          lead: reviewed.row.lead,
          cooperate: reviewed.row.cooperate,
          haystackOnly: reviewed.row.category,
        }),
  });
}

function lostDraft({ id, name, done }: LostRow, t: Translate): Draft {
  const list = done.map((kind) => t(`pane.lost.${kind}`)).join(t("pane.listSeparator"));
  return { key: id, kind: "lost", name, note: t("pane.lost.note", { list }), unsure: true, span: null };
}

const otherDrafts = (plan: Plan, t: Translate): readonly Draft[] => [
  // what could not be repaired is what somebody should look at
  ...[...plan.garbled]
    .sort((one, other) => Number(one.repaired !== null) - Number(other.repaired !== null))
    .map(({ original, repaired, span }) => ({
      kind: "garbled" as const,
      name: original,
      note: repaired === null ? t("pane.garbled.unrepaired") : t("pane.garbled.repaired", { text: repaired }),
      unsure: repaired === null,
      span,
    })),
  ...plan.baselines.map((baseline) => ({
    kind: "baseline" as const,
    name: baseline.name,
    figure: baselineWords(baseline),
    span: baseline.span,
  })),
  ...plan.milestones.map((milestone) => ({
    kind: "milestone" as const,
    name: milestone.name,
    figure: milestoneWords(milestone, t),
    span: milestone.span,
  })),
  ...plan.vetoes.map((veto) => ({ kind: "veto" as const, name: veto.text, span: veto.span })),
];

function card(key: string, draft: Draft): PlanRow {
  const { kind, name, span, clause = "", figure = "", lead = [], cooperate = [], note = "", haystackOnly = [] } = draft;
  return {
    key,
    kind,
    name,
    clause,
    figure,
    lead,
    cooperate,
    note,
    state: draft.state ?? null,
    origin: draft.origin ?? "read",
    unsure: draft.unsure ?? false,
    reasons: draft.reasons ?? [],
    span,
    haystack: [name, clause, figure, note, ...lead, ...cooperate, ...haystackOnly].join("\n").toLowerCase(),
  };
}
