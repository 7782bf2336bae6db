import { readXlsx, writeXlsx } from "hucre/xlsx";
import { loadOfficeJs } from "../support/officeJs";

const fileWith = (size: number) =>
  writeXlsx({
    sheets: [
      {
        name: "正文",
        rows: [["五号字"]],
        cells: new Map([["0,0", { value: "五号字", type: "string", style: { font: { name: "宋体", size } } }]]),
      },
    ],
    defaultFont: { name: "宋体", size },
  });

const sizeIn = async (file: Uint8Array): Promise<number | undefined> => {
  const { sheets, defaultFont } = await readXlsx(file, { readStyles: true });
  return sheets[0]?.cells?.get("0,0")?.style?.font?.size ?? defaultFont?.size;
};

test("a file in 五号 (10.5 points) is opened, shown and saved as it is", async () => {
  const { host, Excel } = await loadOfficeJs();
  await host.open(await fileWith(10.5));
  await Excel.run(async (context) => {
    const { font } = context.workbook.worksheets.getActiveWorksheet().getRange("A1").format;
    font.load("size,name");
    await context.sync();
    expect([font.size, font.name]).toEqual([10.5, "宋体"]);
  });
  expect(await sizeIn(await host.save())).toBe(10.5);
});

test.each([10.5, 12, 22.75])(
  "a size of %d points, set and read back, for cells and for whole columns",
  async (size) => {
    const { host, Excel } = await loadOfficeJs();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cell = sheet.getRange("A1");
      cell.values = [["字号"]];
      cell.format.font.size = 10.5;
      await context.sync();
      sheet.getRange("A:A").format.font.size = size;
      cell.format.font.load("size");
      await context.sync();
      expect(cell.format.font.size).toBe(size);
    });
    expect(await sizeIn(await host.save())).toBe(size);
  },
);
