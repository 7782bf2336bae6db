import fc from "fast-check";
import type {
  Area,
  CellContent,
  CellStyle,
  ConditionalFormatSpec,
  SheetSpec,
  TableSpec,
  ValidationRule,
  ValidationSpec,
  WorkbookSpec,
} from "../../src/sheets/sheetSpec";
import { deceptiveTexts, plainPrint, plainSheet, plainWorkbook } from "./everySpec";

/** Small descriptions of workbooks, such as Excel accepts. */

const rows = 8;
const columns = 6;

const text = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...deceptiveTexts) },
  {
    weight: 2,
    arbitrary: fc.constantFrom("质量提升", "到2027年，合格率达到98%以上", "市市场监管局", "A4", "一、总体要求"),
  },
  fc
    .string({ unit: fc.constantFrom(..."0123456789=+-.%/:年月日 A1eE'\"甲"), minLength: 1, maxLength: 8 })
    .filter((one) => one.trim() === one),
);

const number = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.double({ min: -1e5, max: 1e5, noNaN: true }).map((one) => Number(one.toFixed(3)) + 0),
);

const content: fc.Arbitrary<CellContent> = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 2, arbitrary: number },
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('A1&"%"', "SUM(A1:B2)", 'IF(COUNTA(C1:C4)>0,"有","无")').map((formula) => ({ formula })),
);

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(rows - 1), fc.nat(columns - 1), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]) => ({
    top,
    left,
    bottom: Math.min(rows - 1, top + height),
    right: Math.min(columns - 1, left + width),
  }));

/** One colour of lines: where two colours meet on one line, Excel shows the last one painted. */
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    fontName: fc.constantFrom("黑体", "仿宋_GB2312", "宋体"),
    fontSize: fc.constantFrom(9, 10.5, 11, 20),
    bold: fc.boolean(),
    fontColor: fc.constantFrom("9C0006", "1F4E79"),
    fill: fc.constantFrom("FFF8E1", "D9E2F3"),
    border: fc.constant("8EA9DB"),
    horizontal: fc.constantFrom("left", "center", "right"),
    vertical: fc.constantFrom("top", "center", "bottom"),
    wrap: fc.boolean(),
    numberFormat: fc.constantFrom("@", "0.0%", "#,##0", "General", '0"年"'),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);

const apart = (areas: readonly Area[]): Area[] =>
  areas.reduce<Area[]>((kept, one) => (kept.some((other) => meet(one, other)) ? kept : [...kept, one]), []);

const meet = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const rule: fc.Arbitrary<ValidationRule> = fc.oneof(
  fc.constant<ValidationRule>({ kind: "list", values: ["是", "否"] }),
  fc.constant<ValidationRule>({ kind: "listFrom", source: "=$A$1:$A$4" }),
  fc.record({
    kind: fc.constantFrom("decimal", "whole"),
    min: fc.constantFrom(null, 0),
    max: fc.constantFrom(null, 100),
  }),
  fc.record({ kind: fc.constant("text"), maxLength: fc.constantFrom(10, 30) }),
);

const validations: fc.Arbitrary<ValidationSpec[]> = fc
  .tuple(fc.array(area, { maxLength: 3 }), fc.infiniteStream(fc.tuple(rule, fc.boolean(), fc.boolean(), fc.boolean())))
  .map(([areas, stream]) =>
    apart(areas).map((one): ValidationSpec => {
      const [kind, asks, stops, allowBlank] = stream.next().value;
      return {
        areas: [one],
        rule: kind,
        allowBlank,
        ...(asks ? { prompt: { title: "填写", message: "请填写。" } } : {}),
        ...(stops ? { error: { title: "有误", message: "请改正。", style: "warning" } } : {}),
      };
    }),
  );

const conditionalFormats: fc.Arbitrary<ConditionalFormatSpec[]> = fc.array(
  fc.record({
    areas: fc.tuple(area),
    formula: fc.constantFrom("$A1>10", 'LEFT($B1,1)="甲"'),
    style: fc.constantFrom(
      { fill: "E2F0D9" },
      { fontColor: "9C0006", bold: true },
      { fill: "FBE0DD", fontColor: "9C0006" },
    ),
  }),
  { maxLength: 2 },
);

const place = { bottom: rows - 1, right: 2 };

const sheet = (name: string, tableName: string): fc.Arbitrary<SheetSpec> =>
  fc
    .record({
      cells: fc.array(fc.array(content, { maxLength: columns }), { minLength: 1, maxLength: rows }),
      widths: fc.array(fc.record({ width: fc.constantFrom(2, 8.38, 20.25, 60), hidden: fc.boolean() }), {
        maxLength: columns,
      }),
      rowHeights: fc.array(fc.constantFrom(null, 15, 28.5, 120), { maxLength: rows }),
      merges: fc.array(area, { maxLength: 3 }),
      styles: fc.array(fc.record({ areas: fc.array(area, { minLength: 1, maxLength: 3 }), style }), { maxLength: 6 }),
      table: fc.option(
        fc.record({
          top: fc.nat(3),
          bandedRows: fc.boolean(),
          filter: fc.boolean(),
          style: fc.constantFrom(null, "TableStyleLight9"),
        }),
      ),
      validations,
      conditionalFormats,
      link: fc.boolean(),
      protection: fc.option(
        fc.record({
          allowSort: fc.boolean(),
          allowFilter: fc.boolean(),
          allowFormatColumns: fc.boolean(),
          allowFormatRows: fc.boolean(),
        }),
      ),
      freeze: fc.constantFrom(null, { rows: 2, columns: 0 }, { rows: 0, columns: 1 }, { rows: 3, columns: 2 }),
      landscape: fc.boolean(),
      repeatRows: fc.constantFrom(null, { from: 0, to: 1 }),
      footer: fc.constantFrom("", "第 &P 页，共 &N 页"),
      tabColor: fc.constantFrom(null, "8EA9DB"),
      showGridlines: fc.boolean(),
    })
    .map((made): SheetSpec => {
      const table: TableSpec[] =
        made.table === null
          ? []
          : [{ ...made.table, name: tableName, area: { ...place, top: made.table.top, left: 0 } }];
      const merges = apart(made.merges).filter(
        (one) => (one.bottom > one.top || one.right > one.left) && !table.some((other) => meet(one, other.area)),
      );
      return plainSheet(name, {
        cells: withoutHidden(withHeads(made.cells, table), merges),
        columns: made.widths.map(({ width, hidden }) => (hidden ? { width, hidden } : { width })),
        rowHeights: made.rowHeights,
        merges,
        styles: made.styles,
        tables: table,
        validations: made.validations,
        conditionalFormats: made.conditionalFormats,
        hyperlinks: made.link ? [{ row: 0, column: 0, location: "'乙'!A1", tooltip: "转到乙" }] : [],
        protection: made.protection,
        freeze: made.freeze,
        print: {
          ...plainPrint,
          orientation: made.landscape ? "landscape" : "portrait",
          repeatRows: made.repeatRows,
          footerCenter: made.footer,
        },
        tabColor: made.tabColor,
        showGridlines: made.showGridlines,
      });
    });

/** A table's heads are texts, each of its own, and its cells are there. */
function withHeads(cells: readonly (readonly CellContent[])[], tables: readonly TableSpec[]): CellContent[][] {
  const filled = cells.map((row) => [...row]);
  for (const { area: at } of tables) {
    while (filled.length <= at.bottom) filled.push([]);
    filled[at.top] = ["指标", "目标值", "2027年", ...(filled[at.top] ?? []).slice(3)];
  }
  return filled;
}

/** Under a merge only the first cell holds something: Excel throws the rest away. */
function withoutHidden(cells: readonly (readonly CellContent[])[], merges: readonly Area[]): CellContent[][] {
  return cells.map((row, at) =>
    row.map((one, column) =>
      merges.some(
        ({ top, left, bottom, right }) =>
          at >= top && at <= bottom && column >= left && column <= right && (at > top || column > left),
      )
        ? null
        : one,
    ),
  );
}

/** Workbooks of two sheets, 甲 and 乙. */
export const arbitraryWorkbook: fc.Arbitrary<WorkbookSpec> = fc
  .tuple(sheet("甲", "表甲"), sheet("乙", "表乙"), fc.constantFrom("甲", "乙"))
  .map(([first, second, activeSheet]) =>
    plainWorkbook([first, second], {
      names: [{ name: "区域", refersTo: "='甲'!$A$1:$A$4" }],
      title: "清单",
      activeSheet,
    }),
  );
