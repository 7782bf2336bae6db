import { measureKey } from "../measures";
import { defineRule } from "../rule";

const ranks =
  /(?:国际|国内|全国|全省|省内|世界|亚洲|同类城市|同类地区|设区市|中西?部|长三角|行业)[一-龥]{0,4}?(?:领先|先进|前列|一流|上游|中上|平均|前茅)/g;
const shortest = 8;

interface Ranked {
  readonly at: number;
  readonly key: string;
  readonly said: string;
}

export const rule = defineRule({
  id: "one-measure-two-ranks",
  family: "consistency",
  severity: "warning",
  scope: "table",
  options: {},
  zh: {
    title: "同一指标有两个定性目标",
    why: "一处要求“国内领先”，另一处只要求“同类城市先进”，同一件事两个标准。统一成一个。",
    messages: { two: "“{name}”一处是“{one}”，另一处是“{other}”。" },
  },
  en: {
    title: "One indicator, two ranks",
    why: "“国内领先” in one place and “同类城市先进” in another are two standards for one thing. Make them one.",
    messages: { two: "“{name}” is “{one}” in one place and “{other}” in another." },
  },
  examples: [
    {
      wrong: {
        indicators: [
          {
            name: "骨干企业服务质量水平",
            comparator: "qualitative",
            value: null,
            unit: "",
            sentence: "骨干企业服务质量水平达到国内领先水平",
          },
          {
            name: "服务业骨干企业服务质量水平",
            comparator: "qualitative",
            value: null,
            unit: "",
            sentence: "服务业骨干企业服务质量水平达到全省先进水平",
          },
        ],
      },
      right: {
        indicators: [
          {
            name: "骨干企业服务质量水平",
            comparator: "qualitative",
            value: null,
            unit: "",
            sentence: "骨干企业服务质量水平达到国内领先水平",
          },
          {
            name: "服务业骨干企业服务质量水平",
            comparator: "qualitative",
            value: null,
            unit: "",
            sentence: "服务业骨干企业服务质量水平要达到国内领先水平",
          },
        ],
      },
    },
  ],
  check(model, { report }) {
    const ranked = model.indicators.flatMap((row, at): Ranked[] => {
      if (row.gone || row.comparator !== "qualitative" || row.sentence === "") return [];
      const from = row.sentence.indexOf(row.name);
      if (from < 0) return [];
      const behind =
        row.sentence.slice(from + row.name.length, from + row.name.length + 30).split(/[,，;；。]/)[0] ?? "";
      const said = [...behind.matchAll(ranks)].map(([words]) => words);
      return said.length > 0 ? [{ at, key: measureKey(row.name), said: said.join("、") }] : [];
    });
    for (const [second, one] of ranked.entries()) {
      const other = ranked
        .slice(0, second)
        .find(
          ({ key, said }) =>
            said !== one.said &&
            key.length >= shortest &&
            one.key.length >= shortest &&
            (key.endsWith(one.key) || one.key.endsWith(key)),
        );
      const row = model.indicators[one.at];
      const first = other && model.indicators[other.at];
      if (!row || !first) continue;
      report("two", { row, others: [first], params: { name: row.name, one: other.said, other: one.said } });
    }
  },
});
