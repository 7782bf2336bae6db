import { loadOfficeJs } from "../support/officeJs";

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("what a person types is told to the add-in, and so is what the add-in writes", async () => {
  const { Excel, host } = await loadOfficeJs();
  const heard: unknown[] = [];
  const sheetId = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id");
    sheet.onChanged.add(async ({ address, changeType, source, triggerSource, details }) => {
      heard.push({ address, changeType, source, triggerSource, after: details?.valueAfter });
    });
    await context.sync();
    return sheet.id;
  });
  expect(host.edit(sheetId, [{ row: 4, column: 2, input: "已完成" }])).toBeNull();
  await aMoment();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = [[1, 2]];
    await context.sync();
  });
  await aMoment();
  expect(heard).toEqual([
    { address: "C5", changeType: "RangeEdited", source: "Local", triggerSource: "Unknown", after: "已完成" },
    { address: "A1:B1", changeType: "RangeEdited", source: "Local", triggerSource: "ThisLocalAddin", after: undefined },
  ]);
});

test("a handler that was removed hears nothing more", async () => {
  const { Excel, host } = await loadOfficeJs();
  let heard = 0;
  const { id, handler } = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    sheet.load("id");
    const added = worksheets.onChanged.add(async () => void heard++);
    await context.sync();
    return { id: sheet.id, handler: added };
  });
  host.edit(id, [{ row: 0, column: 0, input: "1" }]);
  await aMoment();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.edit(id, [{ row: 0, column: 0, input: "2" }]);
  await aMoment();
  expect(heard).toBe(1);
});

test("sheets that come, go and are turned to, and cells that are selected, are told", async () => {
  const { Excel, host } = await loadOfficeJs();
  const heard: string[] = [];
  const first = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    sheet.load("id");
    worksheets.onAdded.add(async () => void heard.push("added"));
    worksheets.onDeleted.add(async () => void heard.push("deleted"));
    worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(`activated ${worksheetId}`));
    sheet.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
    await context.sync();
    return sheet.id;
  });
  const second = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("二");
    sheet.load("id");
    await context.sync();
    return sheet.id;
  });
  host.activate(second);
  host.select(first, { top: 1, left: 1, bottom: 3, right: 2 });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("二").delete();
    await context.sync();
  });
  await aMoment();
  expect(heard).toEqual(["added", `activated ${second}`, `activated ${first}`, "selected B2:C4", "deleted"]);
});

describe("what people type goes by Excel's rules", () => {
  const prepared = async () => {
    const office = await loadOfficeJs();
    const id = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("id");
      const status = sheet.getRange("B2:B5");
      status.dataValidation.rule = { list: { inCellDropDown: true, source: "未启动,进行中,已完成" } };
      status.dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "完成状态",
        message: "请从列表中选择",
      };
      const share = sheet.getRange("C2:C5");
      share.dataValidation.rule = { decimal: { operator: "Between", formula1: 0, formula2: 1 } };
      share.dataValidation.errorAlert = {
        showAlert: true,
        style: "Warning",
        title: "达成率",
        message: "一般在0和1之间",
      };
      sheet.getRange("B2:C5").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      return sheet.id;
    });
    return { ...office, id };
  };

  test("locked cells stay", async () => {
    const { host, id } = await prepared();
    expect(host.edit(id, [{ row: 0, column: 0, input: "改" }])).toMatchObject({ kind: "protected", row: 0, column: 0 });
  });

  test("a stop in the validation's own words", async () => {
    const { host, id } = await prepared();
    const refusal = host.edit(id, [
      { row: 1, column: 1, input: "进行中" },
      { row: 2, column: 1, input: "快了" },
    ]);
    expect(refusal).toEqual({ kind: "stop", row: 2, column: 1, title: "完成状态", message: "请从列表中选择" });
    expect(host.model.getCellContent(0, 2, 2)).toBe("");
  });

  test("a warning that can be overruled", async () => {
    const { host, id } = await prepared();
    const edit = [{ row: 1, column: 2, input: "1.2" }];
    expect(host.edit(id, edit)).toMatchObject({ kind: "warning", message: "一般在0和1之间" });
    expect(host.edit(id, edit, true)).toBeNull();
    expect(host.edit(id, [{ row: 1, column: 2, input: "" }])).toBeNull();
  });

  test("a formula that cannot be read", async () => {
    const { host, id } = await prepared();
    expect(host.edit(id, [{ row: 1, column: 2, input: "=SUM(" }])).toMatchObject({ kind: "invalid" });
  });
});
