import { numberIn } from "../cells";
import { sentenceFigures } from "../sentenceFigures";
import { defineRule } from "../rule";

/** 个 and 家, 元 and 块 …: classifiers that people change without changing what is counted. */
const classifiers = new Set(
  "个 家 件 项 处 座 所 户 人 名 位 批 条 场 次 篇 种 类 款 门 支 只 株 棵 栋 幢 间 套 台 辆 部 点 对 片 块".split(" "),
);

/** 万个 → 万 */
const scaleOf = (unit: string): string => /^(?:[十百千]?[万亿]{1,2}|[十百千](?!分点))/.exec(unit)?.[0] ?? "";

/** 个百分点 and 百分点 are one unit, and so are 千米 and 公里. */
const plainUnit = (unit: string): string =>
  unit
    .replace(/^个(?=.)/, "")
    .replace("千米", "公里")
    .replace("平米", "平方米");

export const rule = defineRule({
  id: "unit-against-sentence",
  family: "consistency",
  severity: "warning",
  scope: "indicator",
  options: {},
  zh: {
    title: "计量单位与原文不符",
    why: "同一个数，原文的单位与表里的不同：万元写成亿元差一万倍，%写成百分点就成了另一回事。",
    messages: {
      other: "单位是“{unit}”，原文写的是{figure}{written}。",
      scale: "单位是“{unit}”，原文写的是{figure}{written}，差了数量级。",
    },
  },
  en: {
    title: "Unit disagrees with the sentence",
    why: "The sentence writes the same figure with another unit. 万元 for 亿元 is ten thousand times off, and 百分点 for % is another thing altogether.",
    messages: {
      other: "The unit is “{unit}”, but the sentence says {figure}{written}.",
      scale: "The unit is “{unit}”, but the sentence says {figure}{written}: another order of magnitude.",
    },
  },
  examples: [
    {
      wrong: { indicators: [{ name: "旅游收入", value: 300, unit: "万元", sentence: "旅游收入达到300亿元" }] },
      right: { indicators: [{ name: "旅游收入", value: 300, unit: "亿元", sentence: "旅游收入达到300亿元" }] },
    },
  ],
  check(row, { report }) {
    const figure = numberIn(row.high) ?? numberIn(row.value);
    if (figure === null || row.unit === "" || row.sentence === "") return;
    const written = sentenceFigures(row.sentence).filter((one) => one.figure === figure && one.unit !== "");
    // 全覆盖 is 100% in words; a 100 elsewhere in the sentence is another figure
    if (figure === 100 && row.unit === "%" && row.sentence.includes("全")) return;
    const own = plainUnit(row.unit);
    const base = own.split("/")[0] ?? own;
    if (
      written.length === 0 ||
      written.some(({ unit }) => plainUnit(unit).startsWith(base) || own.startsWith(plainUnit(unit)))
    )
      return;
    if (written.some(({ unit }) => classifiers.has(unit)) && classifiers.has(row.unit)) return;
    const unit = written[0]?.unit ?? "";
    const variant = scaleOf(unit) === scaleOf(row.unit) ? "other" : "scale";
    report(variant, {
      row,
      field: "unit",
      params: { unit: row.unit, figure, written: unit },
      ...(written.length === 1 ? { fix: [{ row: row.key, field: "unit", value: unit }] } : {}),
    });
  },
});
