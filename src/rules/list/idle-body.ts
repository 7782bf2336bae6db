import { defineRule } from "../rule";

export const rule = defineRule({
  id: "idle-body",
  family: "responsibility",
  severity: "notice",
  scope: "workbook",
  options: {},
  zh: {
    title: "名录里的单位没有任务",
    why: "启用的单位既不牵头也不配合：可能漏分了任务，也可能不必在名录里启用。",
    messages: { idle: "{count}个启用的单位没有任务：{bodies}。" },
  },
  en: {
    title: "Bodies of the directory without a task",
    why: "An enabled body neither leads nor cooperates: a task may have been forgotten, or the body need not be enabled.",
    messages: { idle: "{count} enabled bodies have nothing to do: {bodies}." },
  },
  examples: [
    {
      wrong: {
        directory: { 市水利局: { kind: "known", name: "市水利局" }, 市财政局: { kind: "known", name: "市财政局" } },
        tasks: [{ lead: ["市水利局"], cooperate: [] }],
      },
      right: {
        directory: { 市水利局: { kind: "known", name: "市水利局" }, 市财政局: { kind: "known", name: "市财政局" } },
        tasks: [{ lead: ["市水利局"], cooperate: ["市财政局"] }],
      },
    },
  ],
  check(model, { report }) {
    const { bodies } = model;
    if (!bodies?.enabled) return;
    const busy = new Set<string>();
    for (const rows of [model.indicators, model.tasks])
      for (const row of rows)
        for (const body of [...row.lead, ...row.cooperate]) {
          const standing = bodies.standingOf(body);
          busy.add("name" in standing ? standing.name : body);
        }
    const idle = bodies.enabled.filter((name) => !busy.has(name));
    if (busy.size === 0 || idle.length === 0) return;
    report("idle", { quote: "", params: { count: idle.length, bodies: idle.slice(0, 20).join("、") } });
  },
});
