import fc from "fast-check";
import type { CellContent } from "../../src/sheets/sheetSpec";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { arbitraryWorkbook } from "../support/arbitrarySpec";

/** Cells as they come back: formulas have no value yet, and empty ones at the ends are not kept. */
const asRead = (rows: readonly (readonly CellContent[])[]) =>
  rows.map((row) => {
    const values = row.map((content) =>
      typeof content === "object" ? null : typeof content === "string" ? content.replace(/\r\n?/g, "\n") : content,
    );
    while (values.length > 0 && (values.at(-1) ?? "") === "") values.pop();
    return values;
  });

const trimmed = (rows: ReturnType<typeof asRead>) => {
  const kept = [...rows];
  while (kept.at(-1)?.length === 0) kept.pop();
  return kept;
};

test("whatever a workbook holds, its values come back from the file", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryWorkbook, async (spec) => {
      const grids = await readXlsx(await writeXlsx(spec));
      expect(grids.ok && grids.value.map(({ name }) => name)).toEqual(spec.sheets.map(({ name }) => name));
      if (!grids.ok) return;
      grids.value.forEach(({ cells }, at) => {
        expect(trimmed(asRead(cells))).toEqual(trimmed(asRead(spec.sheets[at]?.cells ?? [])));
      });
    }),
  );
});
