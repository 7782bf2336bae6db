import { indexAt, lengthOf, makeAxis, spanInView, startOf } from "../../../src/workbench/page/grid/axis";

const axis = makeAxis(6, (index) => (index === 2 ? 0 : 10 * (index + 1)));

describe("the lengths of rows and columns", () => {
  it("adds up where each begins", () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((index) => startOf(axis, index))).toEqual([0, 10, 30, 30, 70, 120, 180]);
    expect(lengthOf(axis, 1, 3)).toBe(60);
    expect(lengthOf(axis, 2)).toBe(0);
  });

  it("finds what is at a distance, never a hidden one", () => {
    expect([0, 9, 10, 29, 30, 69, 179, 500].map((position) => indexAt(axis, position))).toEqual([
      0, 0, 1, 1, 3, 3, 5, 5,
    ]);
  });

  it("shows what is in view behind the frozen part", () => {
    const rows = makeAxis(100, () => 20);
    expect(spanInView(rows, 3, 0, 200, 0)).toEqual({ first: 3, last: 10 });
    expect(spanInView(rows, 3, 200, 200, 2)).toEqual({ first: 11, last: 22 });
    expect(spanInView(rows, 0, 5000, 200, 2).last).toBe(99);
  });
});
