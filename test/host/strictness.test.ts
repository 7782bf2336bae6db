import { loadOfficeJs, type OfficeJs } from "../support/officeJs";

type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const run = async ({ Excel }: OfficeJs, batch: Batch): Promise<void> => {
  await Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
};

/** The code of the error that a batch ends with. */
const codeOf = async (office: OfficeJs, batch: Batch): Promise<string> => {
  try {
    await run(office, batch);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "none";
};

const valuesOf = async ({ Excel }: OfficeJs, address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });

describe("what Excel refuses, the host refuses", () => {
  const refusals: readonly (readonly [what: string, code: string, batch: Batch])[] = [
    ["an array of another shape", "InvalidArgument", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])],
    ["a ragged array", "InvalidArgument", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2], [3]])],
    [
      "a sheet that is not there",
      "ItemNotFound",
      (_, { workbook }) => workbook.worksheets.getItem("没有").getRange("A1"),
    ],
    ["a table that is not there", "ItemNotFound", (sheet) => sheet.tables.getItem("没有").load("name")],
    ["a name that is not there", "ItemNotFound", (_, { workbook }) => workbook.names.getItem("没有").load("formula")],
    ["what is no address", "InvalidArgument", (sheet) => sheet.getRange("第一行").load("values")],
    [
      "a place beyond the sheet",
      "InvalidArgument",
      (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("values"),
    ],
    ["a sheet name with a slash", "InvalidArgument", (_, { workbook }) => workbook.worksheets.add("一/二")],
    ["a sheet name of 32 characters", "InvalidArgument", (_, { workbook }) => workbook.worksheets.add("名".repeat(32))],
    ["a sheet name in quotes", "InvalidArgument", (_, { workbook }) => workbook.worksheets.add("'名'")],
    ["a sheet name that is taken", "ItemAlreadyExists", (_, { workbook }) => workbook.worksheets.add("sheet1")],
    ["deleting the only sheet", "InvalidOperation", (sheet) => sheet.delete()],
    ["hiding the only sheet", "InvalidOperation", (sheet) => (sheet.visibility = "Hidden")],
    ["a formula that cannot be read", "InvalidArgument", (sheet) => (sheet.getRange("A1").formulas = [["=SUM("]])],
    [
      "a text that Excel takes for a formula",
      "InvalidArgument",
      (sheet) => (sheet.getRange("A1").values = [["@各部门("]]),
    ],
    [
      "a formula of more than 8,192 characters",
      "InvalidArgument",
      (sheet) => (sheet.getRange("A1").formulas = [[`=1${"+1".repeat(4_097)}`]]),
    ],
    [
      "a text of more than 32,767 characters",
      "InvalidArgument",
      (sheet) => (sheet.getRange("A1").values = [["字".repeat(32_768)]]),
    ],
    [
      "a list of more than 255 characters",
      "InvalidArgument",
      (sheet) =>
        (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "甲".repeat(256) } }),
    ],
    [
      "a prompt with a title of 33 characters",
      "InvalidArgument",
      (sheet) =>
        (sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "题".repeat(33), message: "" }),
    ],
    ["a colour that is none", "InvalidArgument", (sheet) => (sheet.getRange("A1").format.fill.color = "深蓝")],
    ["a row higher than 409.5 points", "InvalidArgument", (sheet) => (sheet.getRange("A1").format.rowHeight = 410)],
    [
      "a table over another one",
      "InvalidArgument",
      (sheet) => {
        sheet.tables.add("A1:B3", true);
        sheet.tables.add("B3:C5", true);
      },
    ],
    [
      "a table over merged cells",
      "InvalidOperation",
      (sheet) => {
        sheet.getRange("A1:B1").merge();
        sheet.tables.add("A1:B3", true);
      },
    ],
    [
      "merged cells in a table",
      "InvalidOperation",
      (sheet) => {
        sheet.tables.add("A1:B3", true);
        sheet.getRange("B2:C2").merge();
      },
    ],
    [
      "two tables of one name",
      "ItemAlreadyExists",
      (sheet) => {
        sheet.tables.add("A1:B3", true).name = "表";
        sheet.tables.add("D1:E3", true).name = "表";
      },
    ],
    ["a table name with a space", "InvalidArgument", (sheet) => (sheet.tables.add("A1:B3", true).name = "任务 表")],
    ["a table name like a cell", "InvalidArgument", (sheet) => (sheet.tables.add("A1:B3", true).name = "AB12")],
    ["a table style that is not there", "InvalidArgument", (sheet) => (sheet.tables.add("A1:B3", true).style = "蓝色")],
    [
      "a name twice",
      "ItemAlreadyExists",
      (_, { workbook }) => {
        workbook.names.add("清单", "=Sheet1!$A$1");
        workbook.names.add("清单", "=Sheet1!$A$2");
      },
    ],
    ["custom XML that is none", "InvalidArgument", (_, { workbook }) => workbook.customXmlParts.add("文本")],
    [
      "protecting twice",
      "InvalidOperation",
      (sheet) => {
        sheet.protection.protect();
        sheet.protection.protect();
      },
    ],
    [
      "deleting a very hidden sheet",
      "InvalidOperation",
      (_, { workbook }) => {
        const sheet = workbook.worksheets.add("藏");
        sheet.visibility = "VeryHidden";
        sheet.delete();
      },
    ],
    [
      "a member that the host does not have",
      "ApiNotFound",
      (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2")),
    ],
    ["a method that the host does not have", "ApiNotFound", (sheet) => sheet.getRange("A1").flashFill()],
  ];

  test.each(refusals)("%s: %s", async (_, code, batch) => {
    expect(await codeOf(await loadOfficeJs(), batch)).toBe(code);
  });

  test("a member that is missing is named", async () => {
    const office = await loadOfficeJs();
    const failure = run(office, (sheet) => sheet.getRange("A1").flashFill());
    await expect(failure).rejects.toMatchObject({ message: expect.stringContaining("Range.FlashFill()") as string });
  });
});

test("a failing action ends the batch; what was done before stays, what comes after is not done", async () => {
  const office = await loadOfficeJs();
  const code = await codeOf(office, (sheet) => {
    sheet.getRange("A1").values = [["前"]];
    sheet.getRange("A2:B2").values = [["短"]];
    sheet.getRange("A3").values = [["后"]];
  });
  expect(code).toBe("InvalidArgument");
  expect(await valuesOf(office, "A1:A3")).toEqual([["前"], [""], [""]]);
});

test("what hangs on nothing is nothing", async () => {
  const { Excel } = await loadOfficeJs();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
    const range = sheet.getRange("A1");
    sheet.load("name");
    range.load("values");
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    expect(range.isNullObject).toBe(true);
  });
});

describe("a protected sheet", () => {
  const protectedSheet = async (): Promise<OfficeJs> => {
    const office = await loadOfficeJs();
    await run(office, (sheet) => {
      sheet.getRange("A1:B2").values = [
        ["锁", "开"],
        ["锁", "开"],
      ];
      sheet.getRange("B1:B2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
    });
    return office;
  };

  test("takes values in unlocked cells only", async () => {
    const office = await protectedSheet();
    expect(await codeOf(office, (sheet) => (sheet.getRange("B2").values = [["填"]]))).toBe("none");
    expect(await codeOf(office, (sheet) => (sheet.getRange("A2").values = [["填"]]))).toBe("AccessDenied");
    expect(await codeOf(office, (sheet) => (sheet.getRange("A2:B2").values = [["填", "填"]]))).toBe("AccessDenied");
    expect(await valuesOf(office, "A2:B2")).toEqual([["锁", "填"]]);
  });

  test("takes the formatting that its options allow, and no other", async () => {
    const office = await protectedSheet();
    expect(await codeOf(office, (sheet) => (sheet.getRange("A1").format.columnWidth = 50))).toBe("none");
    expect(await codeOf(office, (sheet) => (sheet.getRange("A1").format.rowHeight = 50))).toBe("AccessDenied");
    expect(await codeOf(office, (sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000"))).toBe("AccessDenied");
    expect(await codeOf(office, (sheet) => sheet.tables.add("D1:E2", true))).toBe("AccessDenied");
    expect(await codeOf(office, (sheet) => sheet.getRange("5:5").insert("Down"))).toBe("AccessDenied");
  });

  test("takes everything again when the protection is lifted", async () => {
    const office = await protectedSheet();
    await run(office, (sheet) => {
      sheet.protection.unprotect();
      sheet.getRange("A2").values = [["改"]];
    });
    expect(await valuesOf(office, "A2")).toEqual([["改"]]);
  });
});

test("a protected workbook keeps its sheets", async () => {
  const office = await loadOfficeJs();
  await run(office, (_, { workbook }) => workbook.protection.protect());
  expect(await codeOf(office, (_, { workbook }) => workbook.worksheets.add("新"))).toBe("AccessDenied");
  expect(await codeOf(office, (sheet) => (sheet.name = "改"))).toBe("AccessDenied");
});

test("a request of more than 5 MB is refused whole", async () => {
  const office = await loadOfficeJs();
  const code = await codeOf(office, (sheet) => {
    sheet.getRange("A1").values = [["前"]];
    sheet.getRange("A2:A101").values = Array.from({ length: 100 }, () => ["字".repeat(20_000)]);
  });
  expect(code).toBe("RequestPayloadSizeLimitExceeded");
  expect(await valuesOf(office, "A1")).toEqual([[""]]);
});

test("while a cell is edited nothing is taken, unless the batch can wait", async () => {
  const office = await loadOfficeJs();
  office.host.editing = true;
  expect(await codeOf(office, (sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("InvalidOperationInCellEditMode");
  const waiting = office.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["等"]];
    await context.sync();
  });
  setTimeout(() => (office.host.editing = false), 20);
  await waiting;
  expect(await valuesOf(office, "A1")).toEqual([["等"]]);
});
