import { suggestionWords } from "../locales/suggestionWords";
import { translator } from "../locales/messages";
import type { Locale } from "../locales/messages";
import type { Assignment, Indicator, Plan, Task } from "../plan/plan";
import type { Directory, DirectoryBody } from "../units/directory";
import { directoryForPlan } from "../units/directoryForPlan";
import { indicatorBodies } from "../units/indicatorBodies";
import type { BodyMatch } from "../units/matchBody";
import { resolveBodies } from "../units/resolveBodies";
import { suggestBodies } from "../units/suggest/suggestBodies";
import type { AssignableRow, SuggestedRole } from "../units/suggest/suggestion";

/** A body that the plan names, as it is written there, and what it is in the directory 单位名录. */
export interface BodyJson {
  readonly wording: string;
  readonly kind: BodyMatch["kind"];
  /** 单位全称 of a body that is known; null for any other kind */
  readonly body: string | null;
  /** 单位全称 of the bodies that an ambiguous wording may mean, and of the members of a group */
  readonly candidates: readonly string[];
}

/** A body that might do a row, best first. */
export interface SuggestionJson {
  /** in the plan's own wording where it has one */
  readonly body: string;
  readonly role: SuggestedRole;
  /** how likely, 0..1 */
  readonly score: number;
  /** in the language of the terminal */
  readonly why: string;
  /** 单位全称 in the directory, null for a body that it does not know */
  readonly name: string | null;
}

interface Suggested {
  readonly suggested: readonly SuggestionJson[];
}

export interface JsonOptions {
  readonly directory?: Directory;
  /** rows of tables of earlier years, to suggest bodies from */
  readonly past?: readonly AssignableRow[];
  /** of the reasons */
  readonly locale?: Locale;
}

/** The JSON of `decompose --json`: the gold shape, plus id, span, sentence, category, text and confidence. */
export interface PlanJson {
  readonly plan: Plan["metadata"];
  /** each with its 责任单位: its own, or those of the task that its sentence stands in */
  readonly indicators: readonly (Indicator & Assignment & Suggested)[];
  readonly baselines: Plan["baselines"];
  readonly tasks: readonly (Task & Suggested)[];
  readonly bodies: readonly BodyJson[];
  readonly milestones: Plan["milestones"];
  readonly vetoes: readonly string[];
  readonly defects: readonly { readonly kind: string; readonly quote: string; readonly why: string }[];
  readonly outline: Plan["outline"];
  readonly reportingDuties: Plan["reportingDuties"];
  readonly garbled: Plan["garbled"];
}

/** A plan as plain JSON. */
export const planToJson = (
  plan: Plan,
  { directory = directoryForPlan(plan), past = [], locale = "zh-CN" }: JsonOptions = {},
): PlanJson => {
  const suggestions = suggestBodies(plan, { directory, past });
  const say = translator(locale);
  const withSuggested = <Row extends { readonly id: string }>(row: Row): Row & Suggested => ({
    ...row,
    suggested: (suggestions.get(row.id) ?? []).map((suggestion) => {
      const { body, role, score, name } = suggestion;
      return { body, role, score, why: suggestionWords(suggestion, say), name };
    }),
  });
  return {
    plan: plan.metadata,
    indicators: indicatorsOf(plan).map(withSuggested),
    baselines: plan.baselines,
    tasks: plan.tasks.map(withSuggested),
    bodies: bodiesOf(plan, directory),
    milestones: plan.milestones,
    vetoes: plan.vetoes.map((veto) => veto.text),
    defects: [],
    outline: plan.outline,
    reportingDuties: plan.reportingDuties,
    garbled: plan.garbled,
  };
};

function indicatorsOf(plan: Plan): readonly (Indicator & Assignment)[] {
  const bodiesOf = indicatorBodies(plan);
  return plan.indicators.map((row) => {
    const { lead, cooperate } = bodiesOf(row);
    return { ...row, lead, cooperate };
  });
}

const bodiesOf = (plan: Plan, directory: Directory): readonly BodyJson[] =>
  resolveBodies(plan, directory).map(({ wording, match }) => ({
    wording,
    kind: match.kind,
    body: match.kind === "known" ? match.body.name : null,
    candidates: candidatesOf(match).map(({ name }) => name),
  }));

const candidatesOf = (match: BodyMatch): readonly DirectoryBody[] =>
  match.kind === "ambiguous" ? match.bodies : match.kind === "group" ? match.members : [];
