import fc from "fast-check";
import { wordsAhead } from "../../src/plan/language/wordsAhead";

describe("looking ahead for words", () => {
  it("knows of each stretch what a search in it finds", () => {
    const text = fc.array(fc.constantFrom("报", "送", "提", "交", "。")).map((chars) => chars.join(""));
    const lengths = fc.array(fc.nat(4), { maxLength: 12 });
    fc.assert(
      fc.property(text, lengths, (plain, widths) => {
        const words = ["报送", "提交", "报"];
        const speaks = wordsAhead(plain, words);
        let from = 0;
        for (const width of widths) {
          const to = Math.min(plain.length, from + width);
          expect(speaks(from, to)).toBe(words.some((word) => plain.slice(from, to).includes(word)));
          from = to;
        }
      }),
    );
  });
});
