import { defineRule } from "../rule";

export const rule = defineRule({
  id: "body-twice",
  family: "responsibility",
  severity: "warning",
  scope: "row",
  options: {},
  zh: {
    title: "一格里同一单位写了两次",
    why: "重复的单位会在责任汇总里多算。删掉多余的。",
    messages: { twice: "{field}里“{body}”写了两次。" },
  },
  en: {
    title: "A body twice in one cell",
    why: "A body that stands twice is counted twice in the summary. Delete one.",
    messages: { twice: "“{body}” stands twice among the {field}." },
  },
  examples: [
    {
      wrong: { tasks: [{ cooperate: ["市财政局", "市水利局", "市财政局"] }] },
      right: { tasks: [{ cooperate: ["市财政局", "市水利局"] }] },
    },
  ],
  check(row, { report }) {
    for (const field of ["lead", "cooperate"] as const) {
      const bodies = row[field];
      if (bodies.length < 2) continue;
      const once = [...new Set(bodies)];
      if (once.length === bodies.length) continue;
      const body = bodies.find((name, at) => bodies.indexOf(name) < at) ?? "";
      const fix = [{ row: row.key, field, value: once.join("、") }];
      report("twice", { row, field, params: { field: { field }, body }, fix });
    }
  },
});
