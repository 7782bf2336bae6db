import { defineRule } from "../rule";

/** 市…厅, 县…厅: 厅 are bodies of a province. */
const wrongRank = /^(?:市|县|区|[一-龥]{2,4}[市县区])(?:[一-龥]{2,12})厅$/;
const offices = /(?:办公厅|政务大厅|服务大厅|展厅|餐厅)$/;

export const rule = defineRule({
  id: "body-of-wrong-rank",
  family: "responsibility",
  severity: "warning",
  scope: "row",
  options: {},
  zh: {
    title: "单位级别与名称不符",
    why: "“厅”是省级部门，市、县没有。多半是从省里的文件照抄，应为“局”。",
    messages: { hall: "“{body}”：市、县没有“厅”，应为“{right}”。" },
  },
  en: {
    title: "A body of the wrong rank",
    why: "厅 are bodies of a province; cities and counties have none. Most likely copied from a document of the province, and a 局.",
    messages: { hall: "“{body}”: cities and counties have no 厅; “{right}” is meant." },
  },
  examples: [
    {
      wrong: { tasks: [{ lead: ["市商务局"], cooperate: ["市交通运输厅"] }] },
      right: { tasks: [{ lead: ["市商务局"], cooperate: ["市交通运输局"] }] },
    },
  ],
  check(row, { report }) {
    for (const field of ["lead", "cooperate"] as const) {
      for (const body of row[field]) {
        if (!wrongRank.test(body) || offices.test(body)) continue;
        const right = body.replace(/厅$/, "局");
        const value = row[field].map((other) => (other === body ? right : other)).join("、");
        report("hall", { row, field, params: { body, right }, quote: body, fix: [{ row: row.key, field, value }] });
      }
    }
  },
});
