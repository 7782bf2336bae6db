import { defineRule } from "../rule";

export const rule = defineRule({
  id: "several-leads",
  family: "responsibility",
  severity: "notice",
  scope: "row",
  options: { most: 1 },
  zh: {
    title: "牵头单位不止一个",
    why: "几家都牵头，等于谁也不牵头。能定一家的定一家，其余列为配合单位；确需共同牵头的，请写明第一牵头单位。",
    messages: { several: "有{count}个牵头单位：{bodies}。" },
  },
  en: {
    title: "Several lead bodies",
    why: "Where several lead, nobody does. Choose one and let the others cooperate; where they must lead together, say who is first. `most` is how many may lead.",
    messages: { several: "{count} bodies lead: {bodies}." },
  },
  examples: [
    {
      wrong: { tasks: [{ lead: ["市水利局", "市住建局"] }] },
      right: { tasks: [{ lead: ["市水利局"], cooperate: ["市住建局"] }] },
    },
  ],
  check(row, { options, report }) {
    if (row.lead.length > options.most)
      report("several", { row, field: "lead", params: { count: row.lead.length, bodies: row.lead.join("、") } });
  },
});
