import { makeAxis } from "../../../src/workbench/page/grid/axis";
import {
  currentSelection,
  namedArea,
  pastedArea,
  pastedEdits,
  usedCells,
} from "../../../src/workbench/page/grid/chosen";
import { extendTo, leap, selectPlace, step, withMerges } from "../../../src/workbench/page/grid/selection";
import type { MoveGround } from "../../../src/workbench/page/grid/selection";

const title = { top: 0, left: 0, bottom: 0, right: 3 };
const category = { top: 4, left: 1, bottom: 6, right: 1 };
/** Ten rows and six columns; column D is hidden; filled are A5:A8 and C9. */
const ground: MoveGround = {
  rows: makeAxis(10, () => 20),
  columns: makeAxis(6, (column) => (column === 3 ? 0 : 80)),
  merges: [title, category],
  isEmpty: (row, column) => !((column === 0 && row >= 4 && row <= 7) || (row === 8 && column === 2)),
};

describe("moving the active cell", () => {
  it("goes over hidden columns", () => {
    expect(step({ row: 2, column: 2 }, "right", ground)).toEqual({ row: 2, column: 4 });
    expect(step({ row: 2, column: 4 }, "left", ground)).toEqual({ row: 2, column: 2 });
  });

  it("leaves a merged cell on the far side", () => {
    expect(step({ row: 0, column: 0 }, "right", ground)).toEqual({ row: 0, column: 4 });
    expect(step({ row: 4, column: 1 }, "down", ground)).toEqual({ row: 7, column: 1 });
  });

  it("stays at the edges of the sheet", () => {
    expect(step({ row: 9, column: 5 }, "down", ground)).toEqual({ row: 9, column: 5 });
    expect(step({ row: 3, column: 0 }, "left", ground)).toEqual({ row: 3, column: 0 });
    expect(step({ row: 2, column: 2 }, "up", ground, 7)).toEqual({ row: 0, column: 2 });
  });

  it("leaps to the end of a block, and over a gap to the next filled cell", () => {
    expect(leap({ row: 4, column: 0 }, "down", ground)).toEqual({ row: 7, column: 0 });
    expect(leap({ row: 1, column: 2 }, "down", ground)).toEqual({ row: 8, column: 2 });
    expect(leap({ row: 8, column: 2 }, "down", ground)).toEqual({ row: 9, column: 2 });
  });
});

describe("what is selected", () => {
  it("selects a merged cell whole, and names it by its first cell", () => {
    const selection = selectPlace({ row: 5, column: 1 }, ground.merges);
    expect(selection.active).toEqual({ row: 4, column: 1 });
    expect(selection.area).toEqual(category);
    expect(namedArea(selection.area, ground.merges)).toEqual({ top: 4, left: 1, bottom: 4, right: 1 });
  });

  it("takes every merged cell that it touches in whole", () => {
    const selection = extendTo(selectPlace({ row: 6, column: 0 }, []), { row: 6, column: 1 }, ground.merges);
    expect(selection.area).toEqual({ top: 4, left: 0, bottom: 6, right: 1 });
    expect(withMerges({ top: 0, left: 3, bottom: 5, right: 3 }, ground.merges)).toEqual({
      top: 0,
      left: 0,
      bottom: 6,
      right: 3,
    });
  });

  it("follows the workbook where the add-in selected something else", () => {
    const selection = selectPlace({ row: 2, column: 2 }, []);
    const elsewhere = { top: 7, left: 0, bottom: 7, right: 0 };
    expect(currentSelection({ sheetId: "a", selection }, "a", selection.area)).toBe(selection);
    expect(currentSelection({ sheetId: "a", selection }, "a", elsewhere).active).toEqual({ row: 7, column: 0 });
    expect(currentSelection({ sheetId: "a", selection }, "b", selection.area)).not.toBe(selection);
  });

  it("clears cells only as far as the sheet is in use", () => {
    expect(usedCells({ top: 1, left: 0, bottom: 1_048_575, right: 0 }, 3, 2)).toEqual([
      { row: 1, column: 0 },
      { row: 2, column: 0 },
    ]);
  });
});

describe("pasting", () => {
  const area = { top: 2, left: 1, bottom: 3, right: 2 };

  it("puts rows from the first selected cell on", () => {
    const edits = pastedEdits([["甲", "乙"], ["丙"]], area);
    expect(edits).toEqual([
      { row: 2, column: 1, input: "甲" },
      { row: 2, column: 2, input: "乙" },
      { row: 3, column: 1, input: "丙" },
    ]);
    expect(pastedArea(edits, { row: 2, column: 1 })).toEqual(area);
  });

  it("fills the whole selection with a single cell", () => {
    expect(pastedEdits([["已完成"]], area).map(({ row, column }) => [row, column])).toEqual([
      [2, 1],
      [2, 2],
      [3, 1],
      [3, 2],
    ]);
  });
});
