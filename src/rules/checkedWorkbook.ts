import type {
  Baseline,
  Basis,
  Comparator,
  GarbledStretch,
  Milestone,
  OutlineHeading,
  PlanMetadata,
} from "../plan/plan";
import type { SourceSpan } from "../plan/plan";

/**
 * What the rules look at: the rows of a plan or of a workbook's tables in one plain shape, whichever they come from
 * (`checkedPlan` for a plan, `sheets/checkedTables` for the sheets of a workbook). Cells are as people typed them, so
 * that a rule can see a text where a number belongs.
 */
export type CellValue = string | number | boolean | null;

export type RowTable = "indicators" | "tasks";

/** Where a row stands; null for what it has no place in. */
export interface RowPlace {
  /** 1-based line of the plan's text */
  readonly line: number | null;
  /** name of the sheet */
  readonly sheet: string | null;
  /** 1-based row of the sheet */
  readonly row: number | null;
}

interface RowBase {
  /** finds the row in this workbook: its 编号, or for a row without one its place */
  readonly key: string;
  /** 编号, null for a row that a person added */
  readonly id: string | null;
  readonly place: RowPlace;
  /** 序号 */
  readonly number: CellValue;
  /** 牵头单位 */
  readonly lead: readonly string[];
  /** 配合单位 */
  readonly cooperate: readonly string[];
  /** 完成时限 */
  readonly deadline: CellValue;
  /** 来源条款 */
  readonly section: string;
  /** 备注 */
  readonly remark: string;
  /** whether its sentence has vanished from the plan */
  readonly gone: boolean;
}

/** What was returned for one year 年度实际. */
export interface ReturnedFigure {
  readonly actual: CellValue;
  /** unit of this year's figure, null where it is the row's own */
  readonly unit: string | null;
  /** 状态: 已达成, 基本达成, 滞后, 未填报; "" where none is given */
  readonly status: string;
  /** whether a veto 一票否决 was recorded */
  readonly veto: boolean;
}

/** 指标分解表: one row. */
export interface IndicatorRow extends RowBase {
  readonly table: "indicators";
  readonly name: string;
  /** 方向, as typed: 正向, 逆向, 区间 */
  readonly direction: string;
  /** null where the cell is empty or holds something else */
  readonly comparator: Comparator | null;
  readonly value: CellValue;
  /** 上限 */
  readonly high: CellValue;
  readonly unit: string;
  readonly basis: Basis | null;
  readonly baselineYear: CellValue;
  readonly baseline: CellValue;
  /** 年度目标, by year */
  readonly annual: ReadonlyMap<number, CellValue>;
  /** 年度实际, by year */
  readonly returned: ReadonlyMap<number, ReturnedFigure>;
  /** 原文: the whole sentence */
  readonly sentence: string;
  /** the stretch of it that carries the figure */
  readonly quote: string;
  /** key of the row that this is a part of (其中) */
  readonly partOf: string | null;
}

/** 任务分解表: one row. */
export interface TaskRow extends RowBase {
  readonly table: "tasks";
  readonly title: string;
  /** 目标要求 */
  readonly text: string;
  /** 进展情况 */
  readonly progress: string;
  /** 完成状态, as typed */
  readonly status: string;
}

export type CheckedRow = IndicatorRow | TaskRow;

/** A figure of the city, split over its counties 县市区分解. */
export interface CountySplit {
  /** key of the indicator's row; "" where it is not known */
  readonly row: string;
  readonly name: string;
  readonly unit: string;
  readonly total: CellValue;
  /** split: the shares add up to the total · copy: every county has the same figure (percentages) */
  readonly mode: "split" | "copy";
  readonly shares: readonly { readonly county: string; readonly value: CellValue }[];
  readonly place: RowPlace;
}

/** A text with the way back to where it stands. */
export interface CheckedText {
  /** paragraphs in order; `from` is where each begins in the clean text */
  readonly lines: readonly { readonly text: string; readonly from: number }[];
  /** where a stretch of the clean text stands in the text as given */
  spanOf(from: number, to: number): SourceSpan;
}

/** What the directory 单位名录 knows of a body as written. */
export type BodyStanding =
  | { readonly kind: "known"; readonly name: string }
  /** 曾用名: abolished, `name` is today's */
  | { readonly kind: "former"; readonly name: string }
  | { readonly kind: "disabled"; readonly name: string }
  | { readonly kind: "ambiguous"; readonly names: readonly string[] }
  | { readonly kind: "unknown" }
  /** 各县(市、区)人民政府, 相关部门: no single body, and nothing to find */
  | { readonly kind: "group" };

export interface BodyKnowledge {
  standingOf(body: string): BodyStanding;
  /** bodies of the workbook's own directory sheet that are enabled; null without such a sheet */
  readonly enabled: readonly string[] | null;
}

/** A row that the plan gives, to compare the tables with. */
export interface PlanRow {
  readonly id: string;
  readonly table: RowTable;
  readonly name: string;
  readonly line: number;
}

export interface CheckedWorkbook {
  readonly indicators: readonly IndicatorRow[];
  readonly tasks: readonly TaskRow[];
  readonly counties: readonly CountySplit[];
  /** figures that the plan reports as already reached */
  readonly baselines: readonly Baseline[];
  readonly metadata: PlanMetadata;
  readonly outline: readonly OutlineHeading[];
  readonly milestones: readonly Milestone[];
  readonly garbled: readonly GarbledStretch[];
  /** the plan's clean text; null for a workbook, whose texts are those of its cells */
  readonly text: CheckedText | null;
  readonly bodies: BodyKnowledge | null;
  /** the year whose figures were asked for; null before a round of returns */
  readonly returnsYear: number | null;
  /** rows of the plan; null where the plan is not at hand, or is itself what is checked */
  readonly planRows: readonly PlanRow[] | null;
  /** letters of the columns by table and field, where there are sheets */
  readonly columns: Readonly<Partial<Record<RowTable, ReadonlyMap<string, string>>>>;
}

export const noMetadata: PlanMetadata = {
  title: null,
  docNumber: null,
  issuer: null,
  issuedOn: null,
  periodFrom: null,
  periodTo: null,
};

/** A workbook with nothing in it, to begin from. */
export const emptyWorkbook: CheckedWorkbook = {
  indicators: [],
  tasks: [],
  counties: [],
  baselines: [],
  metadata: noMetadata,
  outline: [],
  milestones: [],
  garbled: [],
  text: null,
  bodies: null,
  returnsYear: null,
  planRows: null,
  columns: {},
};
