import ExcelJS from "exceljs";
import { writeXlsx as writeWithHucre } from "hucre/xlsx";
import { writeXlsx } from "../src/xlsx/writeXlsx";
import { compare, timesAsLong } from "./measure";
import type { Bench } from "./measure";
import { bareValues, sampleWorkbook } from "./sampleWorkbook";

/** SheetSpec → .xlsx with all its looks, against libraries that write nothing but the values of the same cells. */
export const bench: Bench = async () => {
  const workbook = await sampleWorkbook();
  const bare = bareValues(workbook);
  const [ours = 0, hucre = 0, excelJs = 0] = await compare(
    () => writeXlsx(workbook),
    () => writeWithHucre({ sheets: bare.map(({ name, rows }) => ({ name, rows })) }),
    () => {
      const book = new ExcelJS.Workbook();
      for (const { name, rows } of bare) book.addWorksheet(name).addRows(rows);
      return book.xlsx.writeBuffer();
    },
  );
  const work = `SheetSpec → .xlsx (${bare.length} sheets, ${bare.flatMap(({ rows }) => rows.flat()).length} cells)`;
  return [
    {
      work,
      against: "hucre, bare values",
      measured: timesAsLong(ours, hucre),
      aim: "≤ 1.5×",
      ok: ours <= 1.5 * hucre,
    },
    { work, against: "ExcelJS, bare values", measured: timesAsLong(ours, excelJs), aim: "< 1×", ok: ours < excelJs },
  ];
};
