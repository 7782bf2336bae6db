import type { Indicator, Plan, Task } from "../../src/plan/plan";

const span = (at: number) => ({ line: at + 1, from: at * 100, to: at * 100 + 20 });
const sure = { sure: true, reasons: [] };

export const indicator = (id: string, at: number, fields: Partial<Indicator> = {}): Indicator => ({
  id,
  name: `绿色工厂${id}`,
  comparator: "ge",
  value: 60 + at,
  valueHigh: null,
  unit: "个",
  basis: "total",
  recurrence: null,
  from: null,
  deadline: "2030",
  partOf: null,
  section: "二、(一)",
  quote: "",
  sentence: "",
  span: span(at),
  confidence: sure,
  ...fields,
});

export const task = (id: string, at: number, fields: Partial<Task> = {}): Task => ({
  id,
  path: "三/(一)/1",
  category: ["主要任务"],
  title: `培育企业${id}`,
  text: `培育企业${id}。做好服务。`,
  lead: ["市发展改革委"],
  cooperate: ["市财政局"],
  deadline: null,
  quote: "",
  span: span(at),
  confidence: sure,
  ...fields,
});

export const planOf = (indicators: readonly Indicator[], tasks: readonly Task[] = []): Plan => ({
  metadata: { title: "临江市计划", docNumber: null, issuer: null, issuedOn: null, periodFrom: null, periodTo: 2030 },
  outline: [],
  indicators,
  baselines: [],
  tasks,
  milestones: [],
  vetoes: [],
  reportingDuties: [],
  garbled: [],
});
