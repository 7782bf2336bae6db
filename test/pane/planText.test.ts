import fc from "fast-check";
import { blockAt, textBlocks } from "../../src/taskpane/view/textBlocks";
import { indexMarks, marksIn, piecesOf } from "../../src/taskpane/view/textMarks";
import type { TextMark } from "../../src/taskpane/view/textMarks";

const texts = fc.string({ unit: fc.constantFrom("甲", "乙", "6", "。", "\n", " ", "\r"), maxLength: 60 });
const marksOf = (length: number): fc.Arbitrary<readonly TextMark[]> =>
  fc.array(
    fc
      .tuple(fc.nat(length), fc.nat(12), fc.constantFrom("row" as const, "figure" as const), fc.nat(5))
      .map(([from, width, kind, key]): TextMark => ({
        kind,
        key: String(key),
        from,
        to: Math.min(length, from + width),
      })),
    { maxLength: 8 },
  );

describe("the text of a plan, line by line", () => {
  test("blank lines are left out, everything else is there once", () => {
    const text = "一、目标\n\n  \n到2030年，绿色工厂达到60个。\r\n二、任务";
    expect(textBlocks(text).map(({ from, to }) => text.slice(from, to).trim())).toEqual([
      "一、目标",
      "到2030年，绿色工厂达到60个。",
      "二、任务",
    ]);
  });

  test("a line that runs on for pages is cut at the end of a sentence", () => {
    const text = "这一句话有十二个字左右。".repeat(500);
    const blocks = textBlocks(text);
    expect(blocks.length).toBeGreaterThan(3);
    for (const { from, to } of blocks) expect(text.slice(from, to).endsWith("。")).toBe(true);
    expect(blocks.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
  });

  test("every place is in its block", () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, offset) => {
        const blocks = textBlocks(text);
        expect(
          blocks
            .map(({ from, to }) => text.slice(from, to))
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
        const block = blocks[blockAt(blocks, offset)];
        if (block !== undefined && blocks.some(({ from, to }) => from <= offset && offset < to))
          expect(block.from <= offset && offset < block.to).toBe(true);
      }),
    );
  });
});

describe("what is marked in a line", () => {
  test("the pieces make up the line, and each is marked as a whole", () => {
    fc.assert(
      fc.property(
        texts.chain((text) => fc.tuple(fc.constant(text), marksOf(text.length))),
        ([text, marks]) => {
          const index = indexMarks(marks);
          for (const block of textBlocks(text)) {
            const near = marksIn(index, block);
            const touching = marks.filter((mark) => mark.from < block.to && mark.to > block.from);
            expect(new Set(near)).toEqual(new Set(touching));
            const pieces = piecesOf(block, near);
            expect(pieces.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text.slice(block.from, block.to));
            for (const piece of pieces) {
              const rows = marks.filter(({ kind, from, to }) => kind === "row" && from <= piece.from && to >= piece.to);
              expect(piece.rows.length).toBe(rows.filter(({ from, to }) => to > from).length);
            }
          }
        },
      ),
    );
  });

  test("of rows that share words, the one with the fewest comes first", () => {
    const marks: TextMark[] = [
      { kind: "row", key: "task", from: 0, to: 10 },
      { kind: "row", key: "indicator", from: 2, to: 5 },
    ];
    expect(piecesOf({ from: 0, to: 10 }, marks).map(({ rows }) => rows)).toEqual([
      ["task"],
      ["indicator", "task"],
      ["task"],
    ]);
  });
});
