/**
 * What a government plan (规划, 行动计划, 工作方案) commits to, as plain data.
 * The field names and their values are those of the project's JSON output (`decompose --json`).
 */

/**
 * A stretch of the text exactly as it was given, before any cleaning.
 *
 * `line` counts from 1; `from` and `to` are UTF-16 offsets into the whole given text, `to` exclusive:
 * `text.slice(span.from, span.to)` is what a person sees marked.
 */
export interface SourceSpan {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** 元数据: what the document says of itself. Null where the text does not say. */
export interface PlanMetadata {
  /** 标题, without the issuer's "关于印发…的通知" frame */
  readonly title: string | null;
  /** 文号, e.g. 某政办发〔2025〕12号 */
  readonly docNumber: string | null;
  /** 发文机关: the body that signed */
  readonly issuer: string | null;
  /** 成文日期, ISO date */
  readonly issuedOn: string | null;
  /** 规划期 first year */
  readonly periodFrom: number | null;
  /** 规划期 last year */
  readonly periodTo: number | null;
}

/** A heading of the plan 标题层级; `path` is the numbering from the top down, e.g. ["三", "(一)", "1"]. */
export interface OutlineHeading {
  readonly path: readonly string[];
  readonly title: string;
  readonly span: SourceSpan;
}

/** ge 不低于 · le 不高于 · range 区间 · qualitative 定性 (no figure) */
export type Comparator = "ge" | "le" | "range" | "qualitative";

/** total 期末水平 · new 期内新增 · annual 每年 · change 较基期变动 */
export type Basis = "total" | "new" | "annual" | "change";

/** Why a row might be wrong; each is a message of the locale files. */
export type PlanDoubt =
  | "plan.doubt.noVerb"
  | "plan.doubt.subject"
  | "plan.doubt.name"
  | "plan.doubt.inWords"
  | "plan.doubt.noFigure"
  | "plan.doubt.noNumber"
  | "plan.doubt.table"
  | "plan.doubt.garbled";

/**
 * How sure the reader is of a row, and why it might be wrong. The reader gives `PlanDoubt`s; a plan remembered in a
 * workbook may carry reasons of another version.
 */
export interface Confidence {
  readonly sure: boolean;
  readonly reasons: readonly (PlanDoubt | (string & {}))[];
}

/** 责任单位 of a row: who leads 牵头 and who cooperates 配合, as written. */
export interface Assignment {
  readonly lead: readonly string[];
  readonly cooperate: readonly string[];
}

/** 指标: one commitment about the future with one figure, or to a rank, trend or standard. */
export interface Indicator {
  /** 编号: made from content (plan title, heading, name, comparator, unit), stable when the text around it or the figure changes */
  readonly id: string;
  /** 指标名称: what is measured, without verbs and figures */
  readonly name: string;
  readonly comparator: Comparator;
  /** 目标值 as written: 95 for 95%, 800 for 800亿元; null for qualitative */
  readonly value: number | null;
  /** 上限 of a range */
  readonly valueHigh: number | null;
  /** 计量单位 as written, "" where the text gives none */
  readonly unit: string;
  readonly basis: Basis;
  /** how often it falls due (年, 季度, 月, 两年 …): 每季度检查4次 → 季度; null where it is not repeated */
  readonly recurrence: string | null;
  /** 起始年 "YYYY" of a commitment for a range of years: 2021—2023年每年新增 → 2021; null where the text gives none */
  readonly from: string | null;
  /** 完成时限 "YYYY" or "YYYY-MM"; null where neither text nor plan period settles it */
  readonly deadline: string | null;
  /** the id of the indicator that this is a part of: 建设基地50个,其中省级10个; null where it stands for itself */
  readonly partOf: string | null;
  /** 责任单位 of its own; where it is missing, those of the task that its sentence stands in (`units/indicatorBodies`) */
  readonly assigned?: Assignment;
  /** 来源条款: heading path as one string, e.g. 二、(二)1 */
  readonly section: string;
  /** the stretch of the cleaned sentence that carries the figure */
  readonly quote: string;
  /** the whole cleaned sentence */
  readonly sentence: string;
  readonly span: SourceSpan;
  readonly confidence: Confidence;
}

/** 基期值: a figure that the plan reports as already reached. */
export interface Baseline {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** 基期年 */
  readonly year: number | null;
  /** the id of the baseline that this is a part of */
  readonly partOf: string | null;
  readonly quote: string;
  readonly span: SourceSpan;
}

/** 工作任务: the lowest numbered item under a part that sets work. */
export interface Task {
  readonly id: string;
  /** numbering path joined with "/", "" where the source lost its numbering, e.g. 三/(一)/1 */
  readonly path: string;
  /** headings above the task, from the top down: 任务类别 */
  readonly category: readonly string[];
  readonly title: string;
  /** 目标要求: the whole cleaned text of the task */
  readonly text: string;
  /** 牵头单位, as written */
  readonly lead: readonly string[];
  /** 配合(责任)单位, as written */
  readonly cooperate: readonly string[];
  readonly deadline: string | null;
  /** the stretch that assigns bodies, or the title */
  readonly quote: string;
  readonly span: SourceSpan;
  readonly confidence: Confidence;
}

/** 实施步骤: dates are "YYYY" or "YYYY-MM". */
export interface Milestone {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly quote: string;
  readonly span: SourceSpan;
}

/** 报送要求: what has to be handed in, how often or by when. */
export interface ReportingDuty {
  /** what is handed in: 进展情况, 工作总结 */
  readonly what: string;
  /** who hands it in, as written; null where the text does not say */
  readonly from: string | null;
  /** who receives it, as written; null where the text does not say */
  readonly to: string | null;
  /** 年, 季度, 月 …; null for a duty that is done once */
  readonly recurrence: string | null;
  /** when it falls due, as written: 每季度末25日前, 2017年7月20日前; null where the text names no day */
  readonly due: string | null;
  /** "YYYY" or "YYYY-MM" of a duty that is done once */
  readonly deadline: string | null;
  readonly quote: string;
  readonly span: SourceSpan;
}

/** 否决条件 (一票否决) */
export interface Veto {
  readonly text: string;
  readonly span: SourceSpan;
}

/** A garbled stretch 乱码, with its repair where the decoding is certain. */
export interface GarbledStretch {
  readonly original: string;
  readonly repaired: string | null;
  readonly span: SourceSpan;
}

export interface Plan {
  readonly metadata: PlanMetadata;
  readonly outline: readonly OutlineHeading[];
  readonly indicators: readonly Indicator[];
  readonly baselines: readonly Baseline[];
  readonly tasks: readonly Task[];
  readonly milestones: readonly Milestone[];
  readonly vetoes: readonly Veto[];
  readonly reportingDuties: readonly ReportingDuty[];
  readonly garbled: readonly GarbledStretch[];
}
