import fc from "fast-check";
import { fromTabText, toTabText } from "../../../src/workbench/page/grid/tabText";

describe("cells on the clipboard", () => {
  it("parts columns by tabs and rows by line ends", () => {
    expect(fromTabText("序号\t工作任务\r\n1\t质量提升\r\n")).toEqual([
      ["序号", "工作任务"],
      ["1", "质量提升"],
    ]);
  });

  it("reads what Excel quotes: line ends, tabs and quotes inside a cell", () => {
    expect(fromTabText('"一是\n二是"\t"他说""好"""\r\n')).toEqual([["一是\n二是", '他说"好"']]);
  });

  it("keeps a quote that opens nothing", () => {
    expect(fromTabText('"十五五"规划\t备注')).toEqual([['"十五五"规划', "备注"]]);
  });

  it("keeps empty cells at both ends", () => {
    expect(fromTabText("\ta\t")).toEqual([["", "a", ""]]);
  });

  it("reads back what it wrote", () => {
    const cell = fc.string({ unit: fc.constantFrom("质", "a", '"', "\t", "\n", " ", "=", "1") });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(rows, (cells) => {
        // one empty cell and nothing are the same on the clipboard
        fc.pre(cells.at(-1)?.some((text) => text !== "") ?? false);
        expect(fromTabText(toTabText(cells))).toEqual(cells);
      }),
    );
  });
});
