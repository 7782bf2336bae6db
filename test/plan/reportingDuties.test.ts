import { readPlan } from "../../src/plan/readPlan";

/** Duties of a plan that has this sentence among its measures: what | who | to whom | cycle | day | deadline. */
const duties = (sentence: string): string[] => {
  const read = readPlan(`临江市质量提升工作方案\n2024年3月1日\n三、保障措施\n(一)强化督查。${sentence}`, null);
  if (!read.ok) throw new Error(read.key);
  return read.value.reportingDuties.map(({ what, from, to, recurrence, due, deadline }) =>
    [what, from, to, recurrence, due, deadline].map((part) => part ?? "—").join(" | "),
  );
};

describe("what has to be handed in", () => {
  it.each([
    [
      "各县区每季度末25日前将工作进展情况报送市质强办。",
      ["工作进展情况 | 各县区 | 市质强办 | 季度 | 每季度末25日前 | —"],
    ],
    ["各成员单位每月5日前向市督查室报送进展情况。", ["进展情况 | 各成员单位 | 市督查室 | 月 | 每月5日前 | —"]],
    ["实施方案于2024年5月20日前报市发改委。", ["实施方案 | — | 市发改委 | — | 2024年5月20日前 | 2024-05"]],
    ["每半年报送一次工作总结。", ["工作总结 | — | — | 半年 | — | —"]],
    ["各单位要按时报送材料。", []],
    ["每年公布一次评价结果。", []],
  ])("%s", (sentence, expected) => {
    expect(duties(sentence)).toEqual(expected);
  });
});

describe("how often and from when", () => {
  it("keeps the cycle of a duty with a count, and the first year of a range of years", () => {
    const read = readPlan(
      "临江市质量提升工作方案\n一、主要目标\n每季度检查企业40家。2024—2026年每年新建检测站3座。",
      null,
    );
    expect(read.ok && read.value.indicators.map((i) => [i.name, i.recurrence, i.from, i.deadline])).toEqual([
      ["检查企业", "季度", null, null],
      ["检测站", "年", "2024", "2026"],
    ]);
  });
});
