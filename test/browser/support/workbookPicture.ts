import type { Page } from "playwright-core";

/** What Excel's own API says of the workbook in the page: everything that a person would miss. */
export function describeWorkbook(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.load("items/name,items/visibility,items/tabColor,items/showGridlines");
      tables.load("items/name,items/style,items/showFilterButton");
      await context.sync();
      const sheets = worksheets.items.map((sheet) => {
        const used = sheet.getUsedRange();
        used.load("address,formulas,numberFormat");
        sheet.protection.load("protected");
        sheet.freezePanes.getLocationOrNullObject().load("address");
        return { sheet, used };
      });
      const areas = tables.items.map((table) => table.getRange().load("address"));
      await context.sync();
      return {
        tables: tables.items.map(({ name, style, showFilterButton }, i) => ({
          name,
          style,
          showFilterButton,
          address: areas[i]?.address,
        })),
        sheets: sheets.map(({ sheet, used }) => ({
          name: sheet.name,
          visibility: sheet.visibility,
          tabColor: sheet.tabColor,
          showGridlines: sheet.showGridlines,
          protected: sheet.protection.protected,
          address: used.address,
          formulas: used.formulas,
          numberFormat: used.numberFormat,
        })),
      };
    }),
  );
}
