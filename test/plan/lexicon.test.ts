import fc from "fast-check";
import { blanks, charSet } from "../../src/plan/language/charSet";
import { lexicon, withEndings } from "../../src/plan/language/lexicon";
import { sentencesIn } from "../../src/plan/language/sentences";
import { signs } from "../../src/plan/language/signs";
import { makeVerbAtEnd } from "../../src/plan/language/words";
import { numberForms } from "../../src/plan/numbers/numberForms";

describe("a list of words", () => {
  it("knows the longest word that ends or begins at a place", () => {
    const verbs = lexicon("低于 不低于 达 达到");
    expect(verbs.endAt("合格率不低于95%", 6)).toBe(3);
    expect(verbs.startAt("合格率达到95%", 3)).toBe(2);
    expect(verbs.endAt("合格率", 3)).toBe(0);
    expect(verbs.startAt("达", 1)).toBe(0);
    expect(verbs.ends("力争达到")).toBe(true);
  });

  it("agrees with an expression of the same words", () => {
    const words = fc.array(fc.stringMatching(/^[一二三]{1,4}$/), { minLength: 1, maxLength: 8 });
    const text = fc.stringMatching(/^[一二三]{0,8}$/);
    fc.assert(
      fc.property(words, text, (list, written) => {
        const any = [...list].sort((a, b) => b.length - a.length).join("|");
        const { startAt, endAt } = lexicon(list);
        expect(startAt(written, 0)).toBe(new RegExp(`^(?:${any})`).exec(written)?.[0].length ?? 0);
        expect(endAt(written, written.length)).toBe(new RegExp(`(?:${any})$`).exec(written)?.[0].length ?? 0);
      }),
    );
  });

  it("looks only between its bounds", () => {
    const verbs = lexicon("低于 不低于 达 达到");
    expect(verbs.endAt("合格率不低于95%", 6, 4)).toBe(2);
    expect(verbs.startAt("合格率达到95%", 3, 4)).toBe(1);
    expect(verbs.startAt("合格率达到95%", 3, 3)).toBe(0);
  });

  it("takes words with endings", () => {
    expect(withEndings("增长 下降", "率 幅度")).toEqual(["增长", "增长率", "增长幅度", "下降", "下降率", "下降幅度"]);
    expect(makeVerbAtEnd("全市建设完成")).toEqual({ verb: "建设", length: 4 });
    expect(makeVerbAtEnd("全市集聚了")).toEqual({ verb: "集聚了", length: 3 });
    expect(makeVerbAtEnd("全市")).toBeNull();
  });
});

describe("a set of characters", () => {
  it("skips what it has at either end", () => {
    const marks = charSet(",。");
    expect(marks.skip(",,合格率。", 0, 6)).toBe(2);
    expect(marks.skipBack(",,合格率。", 0, 6)).toBe(5);
    expect(marks.in("合格率", 0, 3)).toBe(false);
    expect(marks.has("合", 1)).toBe(false);
  });

  it("has every blank that an expression has", () => {
    const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(every.filter((char) => /\s/.test(char)).join("")).toBe(blanks.split("").sort().join(""));
  });
});

describe("the signs of a clause", () => {
  const toldBy = (text: string): number => sentencesIn(text, 0, text.length)[0]?.clauses[0]?.signs ?? 0;

  it("tell what characters it has", () => {
    expect(toldBy("合格率达到95%,每年检查") & signs.number).not.toBe(0);
    expect(toldBy("合格率提高,每年检查2次") & (signs.number | signs.time)).toBe(0);
    expect(toldBy("每年(力争两次)检查") & signs.time).not.toBe(0);
    expect(toldBy("每年(力争两次)检查") & signs.aim).not.toBe(0);
  });

  it("tell of whatever a number can begin with", () => {
    const starts = numberForms.map((form) => form.starts).join("");
    expect(Array.from(starts).filter((char) => (toldBy(char) & signs.number) === 0)).toEqual([]);
  });
});
