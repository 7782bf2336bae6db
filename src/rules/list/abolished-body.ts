import { reformYear, yearOf } from "../era";
import { defineRule } from "../rule";

/** Bodies that the reform of 2018 ended; all others that have a former name were renamed later. */
const early =
  /质监|质量技术监督|工商|食药|食品药品监督|国土|环保|环境保护|卫计|卫生计生|计划生育|安监|安全生产监督|旅游局|旅发委|旅游发展|农业局|农业委|农委|农办|物价|地税|国税|检验检疫|文广新|法制办|海洋渔业/;
const laterReformYear = 2025;

export const rule = defineRule({
  id: "abolished-body",
  family: "responsibility",
  severity: "warning",
  scope: "row",
  options: {},
  zh: {
    title: "单位已更名、撤并或停用",
    why: "机构改革后的文件里还写着原来的单位，任务就没有人接。改为现在的单位；名录里停用的单位不再分配任务。",
    messages: { former: "“{body}”现为“{name}”。", disabled: "“{body}”在单位名录里已停用。" },
  },
  en: {
    title: "Abolished, renamed or disabled body",
    why: "Where a plan from after the reform still names a body from before it, nobody takes the task. Name today's body; bodies that the directory has disabled are given nothing.",
    messages: { former: "“{body}” is “{name}” today.", disabled: "“{body}” is disabled in the directory." },
  },
  examples: [
    {
      wrong: {
        plan: { issuedOn: "2026-03-18" },
        directory: { 市质监局: { kind: "former", name: "市市场监督管理局" } },
        tasks: [{ lead: ["市质监局"], cooperate: [] }],
      },
      right: {
        plan: { issuedOn: "2026-03-18" },
        directory: { 市市场监督管理局: { kind: "known", name: "市市场监督管理局" } },
        tasks: [{ lead: ["市市场监督管理局"], cooperate: [] }],
      },
    },
  ],
  check(row, { model, report }) {
    if (!model.bodies) return;
    for (const field of ["lead", "cooperate"] as const) {
      for (const body of row[field]) {
        const standing = model.bodies.standingOf(body);
        if (standing.kind === "disabled") report("disabled", { row, field, params: { body }, quote: body });
        if (standing.kind !== "former" || (yearOf(model) ?? 0) < (early.test(body) ? reformYear : laterReformYear))
          continue;
        const value = [...new Set(row[field].map((other) => (other === body ? standing.name : other)))].join("、");
        const fix = [{ row: row.key, field, value }];
        report("former", { row, field, params: { body, name: standing.name }, quote: body, fix });
      }
    }
  },
});
