import { defineRule } from "../rule";

const vague =
  /^(?:各|市|省|县|区|市直|市级|省级|其他)?(?:各)?(?:有关|相关|责任|职能|主管)(?:市级|市直)?(?:部门|单位|责任单位|责任部门)$|^(?:各部门|各单位|待定|未定|无|另行确定)$/;

export const rule = defineRule({
  id: "vague-lead",
  family: "responsibility",
  severity: "warning",
  scope: "row",
  options: {},
  zh: {
    title: "牵头单位不具体",
    why: "“相关部门”牵头，等于没有牵头。写明是哪一家。",
    messages: { vague: "牵头单位写的是“{body}”，不知道是哪一家。" },
  },
  en: {
    title: "Vague lead body",
    why: "With “相关部门” in the lead nobody leads. Name the body.",
    messages: { vague: "The lead is “{body}”, which names nobody." },
  },
  examples: [
    { wrong: { tasks: [{ lead: ["相关部门"] }] }, right: { tasks: [{ lead: ["市水利局"], cooperate: ["相关部门"] }] } },
  ],
  check(row, { report }) {
    for (const body of row.lead) if (vague.test(body)) report("vague", { row, field: "lead", params: { body } });
  },
});
