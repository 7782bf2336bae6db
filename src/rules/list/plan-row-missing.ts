import { defineRule } from "../rule";

export const rule = defineRule({
  id: "plan-row-missing",
  family: "completeness",
  severity: "warning",
  scope: "workbook",
  options: {},
  zh: {
    title: "规划里的任务或指标没有进表",
    why: "规划写了，表里没有：多半是行被误删。重新生成会补上；有意不列的，请写明理由后忽略。",
    messages: { missing: "规划第{line}行的“{name}”在表里没有。" },
  },
  en: {
    title: "A row of the plan is not in the table",
    why: "The plan has it and the table has not: most likely it was deleted by mistake. Making the sheets again brings it back; where it is left out on purpose, ignore this with the reason.",
    messages: { missing: "“{name}”, line {line} of the plan, is not in the table." },
  },
  examples: [
    {
      wrong: {
        planRows: [
          { id: "T-1", name: "加强质量监管", line: 12 },
          { id: "T-9", name: "整治水库", line: 14 },
        ],
        tasks: [{}],
      },
      right: { planRows: [{ id: "T-1", name: "加强质量监管", line: 12 }], tasks: [{}] },
    },
  ],
  check(model, { report }) {
    if (!model.planRows) return;
    const ids = new Set([...model.indicators, ...model.tasks].map(({ id }) => id));
    for (const { id, name, line } of model.planRows)
      if (!ids.has(id)) report("missing", { span: { line, from: 0, to: 0 }, quote: name, params: { name, line } });
  },
});
