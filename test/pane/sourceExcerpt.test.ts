import fc from "fast-check";
import { sourceExcerpt } from "../../src/taskpane/view/sourceExcerpt";

const spanOf = (text: string, words: string) => {
  const from = text.indexOf(words);
  return { line: 1, from, to: from + words.length };
};

describe("the source around a row", () => {
  test("is the whole paragraph with the words marked", () => {
    const text = "一、目标\r\n到2030年，绿色工厂达到60个，临江名牌达到80个。\r\n二、任务";
    expect(sourceExcerpt(text, spanOf(text, "绿色工厂达到60个"))).toEqual({
      before: "到2030年，",
      marked: "绿色工厂达到60个",
      after: "，临江名牌达到80个。",
      cutBefore: false,
      cutAfter: false,
    });
  });

  test("is cut at sentence ends where the paragraph runs on", () => {
    const filler = "这一句与目标无关，只是占些地方。".repeat(20);
    const text = `${filler}绿色工厂达到60个。${filler}`;
    const excerpt = sourceExcerpt(text, spanOf(text, "绿色工厂达到60个"), 40);
    expect(excerpt.marked).toBe("绿色工厂达到60个");
    expect(excerpt.cutBefore && excerpt.cutAfter).toBe(true);
    expect(excerpt.before === "" || excerpt.before.startsWith("这一句")).toBe(true);
    expect(excerpt.after.endsWith("。")).toBe(true);
    expect(excerpt.after.length).toBeLessThanOrEqual(40);
  });

  test("a span over several lines shows them all", () => {
    const text = "前文\n第一行\n第二行\n后文";
    expect(sourceExcerpt(text, spanOf(text, "第一行\n第二行")).marked).toBe("第一行\n第二行");
  });

  test("never fails, whatever the span, and invents nothing", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -5, max: 50 }), fc.integer({ min: -5, max: 50 }), (text, from, to) => {
        const { before, marked, after } = sourceExcerpt(text, { line: 1, from, to }, 5);
        expect(text).toContain(marked);
        expect(text).toContain(before);
        expect(text).toContain(after);
      }),
    );
  });
});
