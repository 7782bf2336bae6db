import { looksLikeBody } from "../../units/bodyList";
import { defineRule } from "../rule";

/** 12月, 95%, ？？: what is never part of a body's name. */
const never = /[\d%?？=+*#@]|^.$|[\ufffd]/;
const group = /^(?:各|有关|相关|全市|全省|其他|待定|未定|无$)/;

export const rule = defineRule({
  id: "not-a-body",
  family: "responsibility",
  severity: "warning",
  scope: "row",
  options: {},
  zh: {
    title: "责任单位栏里不是单位",
    why: "责任单位栏里写了人名、日期、数字或别的内容，责任汇总会把它当成一个单位。",
    messages: { never: "{field}里的“{words}”不是单位名称。", odd: "{field}里的“{words}”不像单位名称，请核对。" },
  },
  en: {
    title: "Not a body",
    why: "A person, a date or a figure in a cell for bodies would be counted as a body in the summary.",
    messages: {
      never: "“{words}” among the {field} is no body.",
      odd: "“{words}” among the {field} does not look like a body.",
    },
  },
  examples: [
    {
      wrong: { tasks: [{ cooperate: ["市财政局", "12月底前"] }] },
      right: { tasks: [{ cooperate: ["市财政局"] }] },
    },
  ],
  check(row, { model, report }) {
    for (const field of ["lead", "cooperate"] as const) {
      for (const words of row[field]) {
        const impossible = never.test(words);
        if (!impossible && (looksLikeBody(words) || group.test(words))) continue;
        const standing = impossible ? null : model.bodies?.standingOf(words).kind;
        if (standing && standing !== "unknown") continue;
        report(impossible ? "never" : "odd", {
          row,
          field,
          params: { field: { field }, words },
          severity: impossible ? "warning" : "notice",
        });
      }
    }
  },
});
