import { isMessageKey } from "../../locales/messages";
import type { Translate } from "../../locales/messages";
import type { Confidence, Plan, SourceSpan } from "../../plan/plan";
import { baselineWords, dateWords, figureWords, milestoneWords } from "./figureWords";

export type RowKind = "indicator" | "task" | "baseline" | "milestone" | "veto" | "garbled";

/** One card of the list. */
export interface PlanRow {
  /** unique within the plan */
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
  /** the reader is not sure of it */
  readonly unsure: boolean;
  /** why, in words */
  readonly reasons: readonly string[];
  readonly span: SourceSpan;
  /** everything that a search looks at, in lower case */
  readonly haystack: string;
}

export type RowGroup = "indicators" | "tasks" | "others";
export const rowGroups: readonly RowGroup[] = ["indicators", "tasks", "others"];
export type PlanRows = Readonly<Record<RowGroup, readonly PlanRow[]>>;

/** `haystackOnly` is found by a search without being on the card */
type Draft = Partial<PlanRow> & Pick<PlanRow, "kind" | "name" | "span"> & { readonly haystackOnly?: readonly string[] };

/** The cards of a plan, in the order of the text. */
export function planRows(plan: Plan, t: Translate): PlanRows {
  return {
    indicators: plan.indicators.map((indicator, at) =>
      row(at, {
        kind: "indicator",
        name: indicator.name,
        clause: indicator.section,
        figure: figureWords(indicator, t),
        span: indicator.span,
        ...doubts(indicator.confidence, t),
      }),
    ),
    tasks: plan.tasks.map((task, at) =>
      row(at, {
        kind: "task",
        name: task.title,
        clause: task.path.replaceAll("/", ""),
        figure: task.deadline === null ? "" : dateWords(task.deadline, t),
        lead: task.lead,
        cooperate: task.cooperate,
        haystackOnly: task.category,
        span: task.span,
        ...doubts(task.confidence, t),
      }),
    ),
    others: [
      // first, because a message leads here
      ...plan.garbled.map(({ original, repaired, span }) => ({
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
    ].map((draft, at) => row(at, draft)),
  };
}

function doubts(confidence: Confidence, t: Translate): Pick<PlanRow, "unsure" | "reasons"> {
  return { unsure: !confidence.sure, reasons: confidence.reasons.filter(isMessageKey).map((key) => t(key)) };
}

function row(at: number, draft: Draft): PlanRow {
  const { kind, name, span, clause = "", figure = "", lead = [], cooperate = [], note = "", haystackOnly = [] } = draft;
  return {
    key: `${kind}-${String(at)}`,
    kind,
    name,
    clause,
    figure,
    lead,
    cooperate,
    note,
    unsure: draft.unsure ?? false,
    reasons: draft.reasons ?? [],
    span,
    haystack: [name, clause, figure, note, ...lead, ...cooperate, ...haystackOnly].join("\n").toLowerCase(),
  };
}
