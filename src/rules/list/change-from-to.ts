import { figureText, same } from "../cells";
import { defineRule } from "../rule";

const upwards = "提高|提升|增加|上升|增长|扩大";
const downwards = "下降|降低|减少|缩小|压减";
const steps = new RegExp(
  `(?:由|从)(?:\\d{4}年(?:底|末)?的?)?(\\d{1,9}(?:\\.\\d{1,4})?)([%个家件项亿元万吨人户]{1,3})[^\\d。;；]{0,8}(?:${upwards}|${downwards})(?:到|至|为)(?:\\d{4}年(?:底|末)?的?)?(\\d{1,9}(?:\\.\\d{1,4})?)([%个家件项亿元万吨人户]{1,3})[,，]?[^\\d。;；,，]{0,8}(?:${upwards}|${downwards})了?(\\d{1,9}(?:\\.\\d{1,4})?)(个百分点|百分点|[%个家件项亿元万吨人户]{1,3})`,
  "g",
);

export const rule = defineRule({
  id: "change-from-to",
  family: "arithmetic",
  severity: "error",
  scope: "text",
  needs: "由从",
  options: { tolerance: 0.051 },
  zh: {
    title: "起点、终点与增减数不符",
    why: "“由甲提高到乙，提高丙”，丙应等于乙减甲。三个数里有一个写错了。",
    messages: { difference: "从{from}到{to}相差{difference}，原文写的是{written}。" },
  },
  en: {
    title: "From, to and difference disagree",
    why: "In “from A to B, up by C”, C is B less A. One of the three figures is wrong.",
    messages: { difference: "From {from} to {to} is a difference of {difference}, but the text says {written}." },
  },
  examples: [
    {
      wrong: { text: "绿色建筑占比由78%提高到90%，提高15个百分点。" },
      right: { text: "绿色建筑占比由78%提高到90%，提高12个百分点。" },
    },
  ],
  check(text, { options, report }) {
    if (!text.includes("由") && !text.includes("从")) return;
    for (const match of text.matchAll(steps)) {
      const [whole, first = "", unit = "", second = "", other = "", third = "", change = ""] = match;
      const points = unit === "%" && change.endsWith("百分点");
      if (unit !== other || !(points || (unit !== "%" && change === unit))) continue;
      const difference = Math.abs(Number(second) - Number(first));
      const written = Number(third);
      if (same(difference, written) || Math.abs(difference - written) <= options.tolerance) continue;
      report("difference", {
        from: match.index,
        to: match.index + whole.length,
        params: {
          from: `${first}${unit}`,
          to: `${second}${unit}`,
          difference: figureText(difference, change),
          written: `${third}${change}`,
        },
      });
    }
  },
});
