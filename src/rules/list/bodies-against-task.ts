import type { IndicatorRow, TaskRow } from "../checkedWorkbook";
import { listUnder } from "../rowIndex";
import { defineRule } from "../rule";

const opening = 12;

export const rule = defineRule({
  id: "bodies-against-task",
  family: "responsibility",
  severity: "notice",
  scope: "table",
  options: {},
  zh: {
    title: "指标与所在任务的责任单位不同",
    why: "指标没有另外指定单位时，由它所在任务的单位负责。两张表写得不一样，下发后会有两家都以为归自己，或都以为不归自己。",
    messages: {
      lead: "任务“{task}”的牵头单位是{expected}，这项指标写的是{found}。",
      cooperate: "任务“{task}”的配合单位是{expected}，这项指标写的是{found}。",
    },
  },
  en: {
    title: "Indicator and its task have different bodies",
    why: "An indicator without bodies of its own belongs to those of the task that it stands in. Where the two tables differ, two bodies think that it is theirs, or none does.",
    messages: {
      lead: "The task “{task}” is led by {expected}, this indicator by {found}.",
      cooperate: "{expected} cooperate in the task “{task}”, but {found} in this indicator.",
    },
  },
  examples: [
    {
      wrong: {
        tasks: [{ section: "三、(一)1", text: "整治水库，除险加固水库21座", lead: ["市水利局"], cooperate: [] }],
        indicators: [
          {
            name: "除险加固水库",
            value: 21,
            unit: "座",
            basis: "new",
            section: "三、(一)1",
            sentence: "整治水库，除险加固水库21座",
            lead: ["市财政局"],
          },
        ],
      },
      right: {
        tasks: [{ section: "三、(一)1", text: "整治水库，除险加固水库21座", lead: ["市水利局"], cooperate: [] }],
        indicators: [
          {
            name: "除险加固水库",
            value: 21,
            unit: "座",
            basis: "new",
            section: "三、(一)1",
            sentence: "整治水库，除险加固水库21座",
            lead: ["市水利局"],
          },
        ],
      },
    },
  ],
  check(model, { report }) {
    // a plan's own indicators carry no bodies but their own
    if (model.text) return;
    const tasks = listUnder(
      model.tasks.filter((task) => !task.gone && task.lead.length + task.cooperate.length > 0),
      ({ section }) => section,
    );
    if (tasks.size === 0) return;
    for (const row of model.indicators) {
      const task = row.gone || row.sentence === "" ? undefined : tasks.get(row.section)?.find((one) => holds(one, row));
      if (!task) continue;
      for (const field of ["lead", "cooperate"] as const) {
        if (sameBodies(task[field], row[field])) continue;
        const params = { task: task.title, expected: listed(task[field]), found: listed(row[field]) };
        report(field, { row, field, others: [task], params });
      }
    }
  },
});

const holds = ({ text }: TaskRow, { sentence }: IndicatorRow): boolean => text.includes(sentence.slice(0, opening));

const sameBodies = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((body) => other.includes(body));

const listed = (bodies: readonly string[]): string => bodies.join("、") || "—";
