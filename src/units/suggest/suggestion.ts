/** What a body is to do in a row: 牵头 or 配合. */
export type SuggestedRole = "lead" | "cooperate";

/** Why a body is suggested, as data; the locale files turn it into words. */
export type SuggestionReason =
  /** 职责关键词 of the body that stand in the row */
  | { readonly kind: "lexicon"; readonly words: readonly string[] }
  /** rows of this plan or workbook that are like this one and name the body */
  | { readonly kind: "workbook"; readonly rows: number }
  /** rows of earlier years' tables that are like this one and name the body */
  | { readonly kind: "past"; readonly rows: number }
  /** rows of this plan that name the body, whatever they are about */
  | { readonly kind: "often"; readonly rows: number }
  /** the row's text speaks of the body without assigning it */
  | { readonly kind: "mention" }
  /** the body does the task that an indicator belongs to */
  | { readonly kind: "task"; readonly title: string }
  /** nothing but what bodies commonly do in plans of this kind */
  | { readonly kind: "common" };

/** One body that might do a row. */
export interface Suggestion {
  /** the plan's own wording for the body where it has one, e.g. 市质监局; else the usual short name */
  readonly body: string;
  /** 单位全称 in the directory, null for a body that it does not know */
  readonly name: string | null;
  readonly role: SuggestedRole;
  /** how likely the row is this body's, 0..1; suggestions come best first */
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
}

/** A row of a task or indicator table, for suggesting and for learning from. */
export interface AssignableRow {
  readonly id: string;
  /** 工作任务 or 指标名称 */
  readonly title: string;
  /** 目标要求: the row's text; stretches that assign bodies are left out of what is looked at */
  readonly text: string;
  /** 任务类别: headings above, from the top down */
  readonly headings: readonly string[];
  /** as written; none where nobody is assigned yet */
  readonly lead: readonly string[];
  readonly cooperate: readonly string[];
  /** the id of the task that an indicator belongs to */
  readonly task: string | null;
}
