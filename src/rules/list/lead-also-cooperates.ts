import { defineRule } from "../rule";

export const rule = defineRule({
  id: "lead-also-cooperates",
  family: "responsibility",
  severity: "error",
  scope: "row",
  options: {},
  zh: {
    title: "牵头单位又是配合单位",
    why: "一个单位在一行里只能有一种责任。牵头的就不再写进配合单位。",
    messages: { both: "{body}既牵头又配合。" },
  },
  en: {
    title: "Lead body also cooperates",
    why: "A body has one role in a row. The one that leads is not listed among those that cooperate.",
    messages: { both: "{body} leads and cooperates." },
  },
  examples: [
    {
      wrong: { tasks: [{ lead: ["市水利局"], cooperate: ["市财政局", "市水利局"] }] },
      right: { tasks: [{ lead: ["市水利局"], cooperate: ["市财政局"] }] },
    },
  ],
  check(row, { report }) {
    for (const body of row.lead) {
      if (!row.cooperate.includes(body)) continue;
      const value = row.cooperate.filter((other) => other !== body).join("、") || null;
      report("both", { row, field: "cooperate", params: { body }, fix: [{ row: row.key, field: "cooperate", value }] });
    }
  },
});
