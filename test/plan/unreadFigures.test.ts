import { readPlan } from "../../src/plan/readPlan";
import { unreadFigures } from "../../src/plan/rows/unreadFigures";

const text = `临江市质量提升行动计划（2026—2030年）
临政发〔2026〕7号
二、主要目标
到2030年，绿色工厂达到60个，规模以上工业企业质量管理体系认证覆盖率达到90%以上。
三、主要任务
（一）健全奖励政策。对首次认定的国家级平台给予500万元奖励，拨打12345热线咨询。
（二）实施“百企千品”工程。2027年6月底前，五年培养质量工程师500名、首席质量官1200名。
`;

const unread = () => {
  const plan = readPlan(text, null);
  if (!plan.ok) throw new Error(plan.key);
  return { plan: plan.value, figures: unreadFigures(text, plan.value, null) };
};

describe("figures that no row took", () => {
  test("are found where they stand, without years, dates, names, document numbers and numbers of lists", () => {
    const { plan, figures } = unread();
    const words = figures.map(({ span }) => text.slice(span.from, span.to));
    expect(words).toContain("500万元");
    expect(words.filter((word) => /2026|2030|2027|7号|12345|百|千/.test(word))).toEqual([]);
    const taken = [...plan.indicators, ...plan.baselines].map(({ span }) => span);
    for (const { span } of figures)
      expect(taken.filter(({ from, to }) => span.from >= from && span.to <= to)).toEqual([]);
  });

  test("come with a row to begin with, each under a 编号 of its own that does not change", () => {
    const { figures } = unread();
    expect(figures.find(({ guess }) => guess.unit === "万元")?.guess).toMatchObject({
      comparator: "ge",
      value: 500,
      deadline: "2030",
      section: "三、（一）".replace("（", "(").replace("）", ")"),
    });
    const ids = figures.map(({ guess }) => guess.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(unread().figures.map(({ guess }) => guess.id)).toEqual(ids);
    for (const { guess } of figures) expect(guess.name).not.toBe("");
  });
});
