import type { Area, SheetSpec, WorkbookSpec } from "../../src/sheets/sheetSpec";

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

export const plainPrint: SheetSpec["print"] = {
  paper: "A4",
  orientation: "landscape",
  fitToWidth: 1,
  printArea: area(0, 0, 9, 5),
  repeatRows: null,
  footerLeft: "",
  footerCenter: "",
  footerRight: "",
  margins: { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 },
  centerHorizontally: false,
};

/** An empty sheet, to be filled by a test. */
export const plainSheet = (name: string, fields: Partial<SheetSpec> = {}): SheetSpec => ({
  name,
  cells: [],
  columns: [],
  rowHeights: [],
  merges: [],
  styles: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  hyperlinks: [],
  protection: null,
  freeze: null,
  print: plainPrint,
  tabColor: null,
  showGridlines: true,
  cursor: { row: 0, column: 0 },
  ...fields,
});

export const plainWorkbook = (sheets: readonly SheetSpec[], fields: Partial<WorkbookSpec> = {}): WorkbookSpec => ({
  sheets,
  names: [],
  title: "",
  activeSheet: sheets[0]?.name ?? "",
  font: { name: "宋体", size: 11 },
  ...fields,
});

/** Texts that Excel would take for something else. */
export const deceptiveTexts = [
  "=1+1",
  "+86 10 8888",
  "-3",
  "- 三是",
  "@张三",
  "'引文'",
  "007",
  "１２",
  "1,234.5",
  "1e5",
  "12%",
  "¥100",
  "(5)",
  "2017-03",
  "2017年3月1日",
  "1-2",
  "1/2",
  "3 1/2",
  "9:30",
  "TRUE",
  "#N/A",
  "123456789012345678",
  "_x0041_",
  "甲\n乙",
  "<&>\"'",
] as const;

/** A workbook with something of everything that a description can hold. */
export const everySpec = (): WorkbookSpec =>
  plainWorkbook(
    [
      plainSheet("任务 清单", {
        cells: [
          ["临江市质量提升任务清单", null, null, null, null, null],
          ["单位：项", null, "截至：", "2027-06", null, null],
          [],
          ["序号", "任务", "目标值", "2027年", "状态", "编号"],
          [1, "建设计量测试平台", 3, { formula: "C5/2" }, "● 推进中", "T-01"],
          [2, "完善缺陷产品召回机制", 0.945, { formula: 'IF(C6>0.9,"是","否")' }, null, "T-02"],
          [3, "推广先进质量管理方法", 12_000, { formula: "SUM(C5:C7)" }, "○ 未启动", "T-03"],
          [null, null, null, null, null, null],
          [true, false, -1.5, 1e21, 1e-7, 20_000],
        ],
        columns: [
          { width: 6 },
          { width: 30.5 },
          { width: 10 },
          { width: 10 },
          { width: 12.25 },
          { width: 16, hidden: true },
        ],
        rowHeights: [36, 18, null, 30, 28.5, 28.5, 45],
        merges: [area(0, 0, 0, 5), area(1, 0, 1, 1), area(1, 3, 1, 4), area(7, 0, 7, 1), area(8, 6, 9, 7)],
        styles: [
          { areas: [area(0, 0, 0, 5)], style: { fontName: "方正小标宋简体", fontSize: 20, horizontal: "center" } },
          {
            areas: [area(3, 0, 6, 5)],
            style: { fontName: "仿宋_GB2312", fontSize: 11, border: "8EA9DB", vertical: "center", wrap: true },
          },
          { areas: [area(3, 0, 3, 5)], style: { fontName: "黑体", fill: "D9E2F3", horizontal: "center", bold: true } },
          { areas: [area(4, 4, 6, 4), area(4, 2, 4, 2)], style: { fill: "FFF8E1", locked: false } },
          { areas: [area(4, 2, 6, 2)], style: { numberFormat: "#,##0.00", horizontal: "right" } },
          { areas: [area(5, 2, 5, 2)], style: { numberFormat: "0.0%", fontColor: "9C0006" } },
          { areas: [area(4, 5, 6, 5)], style: { numberFormat: "@", vertical: "top" } },
          { areas: [area(9, 9, 9, 9)], style: { fill: "E2F0D9", bold: false } },
        ],
        tables: [{ name: "任务", area: area(3, 0, 6, 5), style: "TableStyleLight9", bandedRows: true, filter: true }],
        validations: [
          {
            areas: [area(4, 4, 6, 4)],
            rule: { kind: "list", values: ["✓ 已完成", "● 推进中", "○ 未启动"] },
            prompt: { title: "完成状态", message: "从下拉列表选择。" },
            error: { title: "完成状态", message: "请从下拉列表中选择。", style: "stop" },
            allowBlank: true,
          },
          {
            areas: [area(4, 1, 6, 1), area(8, 1, 8, 1)],
            rule: { kind: "listFrom", source: "=任务名称" },
            allowBlank: false,
          },
          {
            areas: [area(4, 2, 6, 2)],
            rule: { kind: "decimal", min: 0, max: null },
            error: { title: "目标值", message: "此处只填数字。", style: "warning" },
            allowBlank: true,
          },
          { areas: [area(4, 0, 6, 0)], rule: { kind: "whole", min: 1, max: 999 }, allowBlank: true },
          {
            areas: [area(4, 5, 6, 5)],
            rule: { kind: "text", maxLength: 30 },
            prompt: { title: "编号", message: "不要改动。" },
            allowBlank: true,
          },
        ],
        conditionalFormats: [
          { areas: [area(4, 4, 6, 4)], formula: 'LEFT($E5,1)="●"', style: { fill: "DDEBF7", fontColor: "1F4E79" } },
          { areas: [area(4, 0, 6, 3), area(4, 5, 6, 5)], formula: "$C5>10", style: { bold: true } },
        ],
        hyperlinks: [{ row: 4, column: 1, location: "'说明'!A1", tooltip: "转到说明" }],
        freeze: { rows: 4, columns: 2 },
        print: {
          ...plainPrint,
          paper: "A3",
          printArea: area(0, 0, 6, 4),
          repeatRows: { from: 3, to: 3 },
          footerLeft: "临江市质量提升任务清单",
          footerCenter: "第 &P 页，共 &N 页",
          footerRight: "&D",
          margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.25, footer: 0.35 },
          centerHorizontally: true,
        },
        tabColor: "8EA9DB",
        showGridlines: false,
        cursor: { row: 4, column: 4 },
      }),
      plainSheet("说明", {
        cells: deceptiveTexts.map((text) => [text]),
        columns: [{ width: 40 }],
        styles: [{ areas: [area(0, 0, 3, 0)], style: { numberFormat: "@" } }],
        protection: { allowSort: true, allowFilter: true, allowFormatColumns: true, allowFormatRows: false },
        print: { ...plainPrint, orientation: "portrait", fitToWidth: 2 },
        freeze: { rows: 0, columns: 1 },
        cursor: { row: 2, column: 0 },
      }),
    ],
    {
      names: [{ name: "任务名称", refersTo: "='任务 清单'!$B$5:$B$7" }],
      title: "临江市质量提升任务清单",
      activeSheet: "说明",
    },
  );
