import fc from "fast-check";
import type { SplitFigure, SplitMethod, SplitPart } from "../../src/units/splitFigure";
import { isCopied, splitFigure } from "../../src/units/splitFigure";

const amount = (value: number, fields: Partial<SplitFigure> = {}): SplitFigure => ({
  value,
  valueHigh: null,
  name: "新建公共检测平台",
  unit: "家",
  ...fields,
});
const parts = (weights: Readonly<Record<string, number | null>>): SplitPart[] =>
  Object.entries(weights).map(([name, weight]) => ({ name, weight }));
const split = (figure: SplitFigure, of: readonly SplitPart[], method: SplitMethod = "weight", decimals = 0) => {
  const result = splitFigure(figure, of, { method, decimals });
  if (!result.ok) throw new Error(result.key);
  return result.value;
};
const values = (figure: SplitFigure, of: readonly SplitPart[], method: SplitMethod = "weight", decimals = 0) =>
  split(figure, of, method, decimals).parts.map(({ value }) => value);

test("10 platforms by weights of 2 to 1 are 7 and 3: whole things stay whole", () => {
  expect(values(amount(10), parts({ 东岭县: 2, 西河区: 1 }))).toEqual([7, 3]);
});

test("10 platforms in equal shares over three counties: the first one listed takes the one left over", () => {
  expect(values(amount(10), parts({ 东岭县: null, 西河区: 5, 南沙县: 1 }), "equal")).toEqual([4, 3, 3]);
});

test("decimals are those of the written figure, finer if asked", () => {
  const three = parts({ 东岭县: 1, 西河区: 1, 南沙县: 1 });
  expect(values(amount(12.5, { unit: "亿元" }), three)).toEqual([4.2, 4.2, 4.1]);
  expect(values(amount(100, { unit: "亿元" }), three, "weight", 2)).toEqual([33.34, 33.33, 33.33]);
});

test("a range is split at both ends", () => {
  expect(split(amount(8, { valueHigh: 10 }), parts({ 东岭县: 1, 西河区: 1, 南沙县: 2 })).parts).toEqual([
    { name: "东岭县", value: 2, valueHigh: 3 },
    { name: "西河区", value: 2, valueHigh: 2 },
    { name: "南沙县", value: 4, valueHigh: 5 },
  ]);
});

test("a county without a weight gets nothing, and a figure below zero is split too", () => {
  expect(values(amount(-7), parts({ 东岭县: 3, 西河区: null, 南沙县: 1 }), "lastYear")).toEqual([-5, 0, -2]);
});

test.each([
  ["合格率", "%", 95],
  ["安全事故死亡率", "‰", 3],
  ["恩格尔系数下降", "个百分点", 2],
  ["公共服务质量满意度得分", "分", 85],
  ["质量工作考核排名", "位", 3],
  ["每万人发明专利拥有量", "件", 12],
  ["人均公园绿地面积", "平方米", 15],
  ["居民人均可支配收入", "万元", 5.2],
  ["优良天数", "天", 300],
  ["PM2.5浓度", "微克/立方米", 30],
  ["较大及以上工程质量事故", "起", 0],
])("%s (%s) is copied to every county", (name, unit, value) => {
  const figure = amount(value, { name, unit });
  expect(split(figure, parts({ 东岭县: 2, 西河区: 1 }))).toEqual({
    kind: "copied",
    parts: [
      { name: "东岭县", value, valueHigh: null },
      { name: "西河区", value, valueHigh: null },
    ],
  });
});

test.each([
  ["亩均效益评价企业", "家"],
  ["质量满意度调查", "次"],
  ["首席质量官", "名"],
  ["规模以上工业总产值", "亿元"],
  ["培训从业人员", "人次"],
])("%s (%s) is an amount", (name, unit) => {
  expect(isCopied(amount(100, { name, unit }))).toBe(false);
});

test("words are copied, and anything is when people ask for it", () => {
  const words = { value: null, valueHigh: null, name: "公众满意度居全省前列", unit: "" };
  expect(split(words, parts({ 东岭县: 1 }), "equal").parts).toEqual([{ name: "东岭县", value: null, valueHigh: null }]);
  expect(values(amount(10), parts({ 东岭县: 1, 西河区: 1 }), "copy")).toEqual([10, 10]);
});

test.each<[string, SplitFigure, readonly SplitPart[], string]>([
  ["no counties", amount(10), [], "units.split.noParts"],
  ["a county named twice", amount(10), [...parts({ 东岭县: 1 }), ...parts({ 东岭县: 2 })], "units.split.twice"],
  ["no weights", amount(10), parts({ 东岭县: null, 西河区: 0 }), "units.split.noWeights"],
  ["a negative weight", amount(10), parts({ 东岭县: 2, 西河区: -1 }), "units.split.badWeight"],
  ["a weight that is no number", amount(10), parts({ 东岭县: Number.NaN }), "units.split.badWeight"],
  ["a figure too fine to count", amount(0.123456789), parts({ 东岭县: 1 }), "units.split.badFigure"],
])("%s is told, not guessed", (_, figure, of, key) => {
  const result = splitFigure(figure, of, { method: "weight" });
  expect(result).toMatchObject({ ok: false, key });
});

const figures = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(4))
  .map(([units, places]) => Number(`${units}e-${places}`))
  .filter((value) => value !== 0);
const weights = fc.array(fc.oneof(fc.nat(20), fc.double({ min: 0, max: 1e6, noNaN: true })), {
  minLength: 1,
  maxLength: 20,
});
const weighted = weights.filter((all) => all.some((weight) => weight > 0));
const named = (all: readonly number[]): SplitPart[] => all.map((weight, at) => ({ name: `第${at + 1}县`, weight }));
/** In units of the last decimal that any of them has: adding decimals would round. */
const inUnits = (value: number | null, places: number): bigint => BigInt(Math.round((value ?? NaN) * 10 ** places));

test("shares always add up to the whole, whatever the weights and decimals", () => {
  fc.assert(
    fc.property(
      figures,
      weighted,
      fc.nat(6),
      fc.constantFrom<SplitMethod>("equal", "weight"),
      (value, all, n, method) => {
        const shares = values(amount(value), named(all), method, n);
        expect(shares.reduce((sum, share) => sum + inUnits(share, 6), 0n)).toBe(inUnits(value, 6));
      },
    ),
  );
});

test("a larger weight never gets less, and equal weights differ by one unit at most", () => {
  fc.assert(
    fc.property(figures.filter((value) => value > 0).map(Math.ceil), weighted, (value, all) => {
      const shares = values(amount(value), named(all)).map((share) => share ?? NaN);
      all.forEach((weight, at) => {
        all.forEach((other, to) => {
          const [share, others] = [shares[at] ?? NaN, shares[to] ?? NaN];
          if (weight > other) expect(share).toBeGreaterThanOrEqual(others);
          if (weight === other) expect(Math.abs(share - others)).toBeLessThanOrEqual(1);
        });
      });
    }),
  );
});

test("the order of the counties does not matter to what each weight gets", () => {
  const shuffled = weighted.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(figures, shuffled, (value, [all, other]) => {
      const gets = (list: readonly number[]) =>
        values(amount(value), named(list))
          .map((share, at): [number, number] => [list[at] ?? NaN, share ?? NaN])
          .sort((one, two) => one[0] - two[0] || one[1] - two[1]);
      expect(gets(other)).toEqual(gets(all));
    }),
  );
});

test("a copied figure stays the same for all", () => {
  fc.assert(
    fc.property(figures, weights, (value, all) => {
      const result = split(amount(value, { unit: "%" }), named(all));
      expect(result.kind).toBe("copied");
      expect(result.parts.every((part) => part.value === value && part.valueHigh === null)).toBe(true);
    }),
  );
});
