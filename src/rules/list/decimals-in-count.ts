import { eachFigureCell, figureText } from "../cells";
import { isAverage } from "../measures";
import { defineRule } from "../rule";

/** Units of things that only come whole. */
const whole = new Set(
  "个 家 件 项 处 座 批 批次 户 人 名 位 辆 台 套 条 所 间 栋 幢 场 场次 篇 期 张 艘 架 株 头 只 届 轮 本 部 册 份 宗 起 例 支 队 眼 口 孔 枚 床 人次 次 站 门 款 片 块 面".split(
    " ",
  ),
);

/** 每千人口执业医师3.1人、注册护士3.6人: the whole sentence is of averages. */
const average = /每[一十百千万亿]|人均|户均|平均/;

export const rule = defineRule({
  id: "decimals-in-count",
  family: "plausibility",
  severity: "error",
  scope: "indicator",
  options: {},
  zh: {
    title: "整数的东西出现小数",
    why: "家、个、项、人都是整数。出现小数，多半是小数点写错、单位漏了“万”，或把百分比填进了个数。",
    messages: { decimals: "{field}是{figure}，“{unit}”不应有小数。" },
  },
  en: {
    title: "Decimals in a count of whole things",
    why: "Firms, projects and people come whole. Decimals mean a slipped point, a lost 万 in the unit, or a percentage in place of a count.",
    messages: { decimals: "The {field} is {figure}, but “{unit}” has no decimals." },
  },
  examples: [
    {
      wrong: { indicators: [{ name: "新建口袋公园", value: 2.5, unit: "个", basis: "new" }] },
      right: { indicators: [{ name: "新建口袋公园", value: 25, unit: "个", basis: "new" }] },
    },
  ],
  check(row, { report }) {
    if (!whole.has(row.unit) || isAverage(row.name) || average.test(row.sentence)) return;
    eachFigureCell(row, (cell, field) => {
      if (typeof cell !== "number" || Number.isInteger(cell) || !Number.isFinite(cell)) return;
      report("decimals", {
        row,
        field,
        params: { field: { field }, figure: figureText(cell, row.unit), unit: row.unit },
      });
    });
  },
});
