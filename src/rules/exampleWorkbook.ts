import type { Baseline, GarbledStretch, Milestone } from "../plan/plan";
import { cleanPlan } from "../plan/clean/cleanPlan";
import { checkedText } from "./checkedPlan";
import type {
  BodyKnowledge,
  BodyStanding,
  CheckedWorkbook,
  CountySplit,
  IndicatorRow,
  PlanRow,
  ReturnedFigure,
  TaskRow,
} from "./checkedWorkbook";
import { emptyWorkbook } from "./checkedWorkbook";

/** What a rule's example says; all that it leaves out is as in a faultless workbook. */
export interface ExampleContent {
  /** a paragraph of a plan */
  readonly text?: string;
  readonly indicators?: readonly Partial<Omit<IndicatorRow, "annual" | "returned"> & ExampleYears>[];
  readonly tasks?: readonly Partial<TaskRow>[];
  readonly baselines?: readonly Partial<Baseline>[];
  readonly counties?: readonly Partial<CountySplit>[];
  readonly milestones?: readonly Partial<Milestone>[];
  readonly garbled?: readonly Partial<GarbledStretch>[];
  readonly plan?: Partial<CheckedWorkbook["metadata"]>;
  readonly headings?: readonly (readonly string[])[];
  readonly planRows?: readonly Partial<PlanRow>[];
  readonly returnsYear?: number;
  readonly directory?: Readonly<Record<string, BodyStanding>>;
}

interface ExampleYears {
  readonly annual: Readonly<Record<number, IndicatorRow["value"]>>;
  readonly returned: Readonly<Record<number, Partial<ReturnedFigure>>>;
}

const span = { line: 1, from: 0, to: 0 };
const place = { line: 1, sheet: null, row: null };

/** A row that no rule has anything to say about. */
const indicatorRow: IndicatorRow = {
  table: "indicators",
  key: "",
  id: "",
  place,
  number: 1,
  lead: ["市市场监管局"],
  cooperate: [],
  deadline: "2030",
  section: "二、(一)",
  remark: "",
  gone: false,
  name: "制造业产品质量合格率",
  direction: "",
  comparator: "ge",
  value: 96,
  high: null,
  unit: "%",
  basis: "total",
  baselineYear: null,
  baseline: null,
  annual: new Map(),
  returned: new Map(),
  sentence: "",
  quote: "",
  partOf: null,
};

const taskRow: TaskRow = {
  table: "tasks",
  key: "",
  id: "",
  place,
  number: 1,
  lead: ["市市场监管局"],
  cooperate: ["市财政局"],
  deadline: "2030",
  section: "三/(一)/1",
  remark: "",
  gone: false,
  title: "加强质量监管",
  text: "",
  progress: "",
  status: "",
};

const yearsOf = <Value>(years: Readonly<Record<number, Value>> | undefined): ReadonlyMap<number, Value> =>
  new Map(Object.entries(years ?? {}).map(([year, value]) => [Number(year), value]));

/** The workbook of an example, with faultless rows around what it says. */
export function exampleWorkbook(content: ExampleContent): CheckedWorkbook {
  const { text, indicators, tasks, directory } = content;
  return {
    ...emptyWorkbook,
    indicators: (indicators ?? []).map(({ annual, returned, ...row }, at) => {
      const id = row.id === undefined ? `I-${String(at + 1)}` : row.id;
      return {
        ...indicatorRow,
        key: id ?? `row ${String(at + 1)}`,
        id,
        number: at + 1,
        ...row,
        annual: yearsOf(annual),
        returned: new Map(
          [...yearsOf(returned)].map(([year, figure]) => [
            year,
            { actual: null, unit: null, status: "", veto: false, ...figure },
          ]),
        ),
      };
    }),
    tasks: (tasks ?? []).map((row, at) => {
      const id = row.id === undefined ? `T-${String(at + 1)}` : row.id;
      const title = taskRow.title + (at === 0 ? "" : String(at + 1));
      return { ...taskRow, key: id ?? `task ${String(at + 1)}`, id, number: at + 1, title, ...row };
    }),
    baselines: (content.baselines ?? []).map((baseline, at) => ({
      id: `B-${String(at + 1)}`,
      name: "",
      value: 0,
      unit: "",
      year: null,
      partOf: null,
      quote: "",
      span,
      ...baseline,
    })),
    counties: (content.counties ?? []).map((split) => ({
      row: "",
      name: "",
      unit: "",
      total: null,
      mode: "split",
      shares: [],
      place,
      ...split,
    })),
    milestones: (content.milestones ?? []).map((milestone) => ({
      name: "",
      from: null,
      to: null,
      quote: "",
      span,
      ...milestone,
    })),
    garbled: (content.garbled ?? []).map((stretch) => ({ original: "", repaired: null, span, ...stretch })),
    metadata: { ...emptyWorkbook.metadata, ...content.plan },
    outline: (content.headings ?? []).map((path) => ({ path, title: "", span })),
    text: text === undefined ? null : checkedText(cleanPlan(text, null)),
    bodies: directory ? knowledgeOf(directory) : null,
    returnsYear: content.returnsYear ?? null,
    planRows: content.planRows?.map((row) => ({ id: "", table: "tasks", name: "", line: 1, ...row })) ?? null,
  };
}

const knowledgeOf = (directory: Readonly<Record<string, BodyStanding>>): BodyKnowledge => ({
  standingOf: (body) => directory[body] ?? { kind: "unknown" },
  enabled: Object.entries(directory).flatMap(([name, { kind }]) => (kind === "known" ? [name] : [])),
});
