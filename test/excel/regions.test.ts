import fc from "fast-check";
import { regionsByValue, type Layer } from "../../src/excel/regions";
import { areaAddress } from "../../src/sheets/address";
import type { Area } from "../../src/sheets/sheetSpec";

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

const shown = (layers: readonly Layer<string>[]) =>
  Object.fromEntries([...regionsByValue(layers)].map(([value, areas]) => [value, areas.map(areaAddress)]));

describe("regions of equal value", () => {
  test("what is laid on top covers what is below", () => {
    expect(
      shown([
        { areas: [area(0, 0, 4, 2)], value: "正文" },
        { areas: [area(0, 0, 0, 2)], value: "表头" },
      ]),
    ).toEqual({ 表头: ["A1:C1"], 正文: ["A2:C5"] });
  });

  test("rows that were styled one by one become one rectangle", () => {
    const rows = Array.from({ length: 500 }, (_, row) => area(row, 0, row, 9));
    expect(shown([{ areas: rows, value: "正文" }])).toEqual({ 正文: ["A1:J500"] });
  });

  test("every cell shows the last value laid on it, in one rectangle only", () => {
    const areas = fc
      .tuple(fc.nat(6), fc.nat(6), fc.nat(3), fc.nat(3))
      .map(([top, left, height, width]) => area(top, left, top + height, left + width));
    const layers = fc.array(
      fc.record({ areas: fc.array(areas, { maxLength: 4 }), value: fc.constantFrom("a", "b", "c") }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(layers, (given) => {
        const expected = new Map<string, string>();
        for (const { areas, value } of given) for (const cell of areas.flatMap(cells)) expected.set(cell, value);
        const actual = [...regionsByValue(given)].flatMap(([value, areas]) =>
          areas.flatMap(cells).map((cell): [string, string] => [cell, value]),
        );
        expect(actual).toHaveLength(expected.size);
        expect(new Map(actual)).toEqual(expected);
      }),
    );
  });
});

function cells({ top, left, bottom, right }: Area): string[] {
  const addresses: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) addresses.push(areaAddress(area(row, column, row, column)));
  }
  return addresses;
}
