import { areaAddress, cellAddress } from "../sheets/address";
import type {
  Area,
  CellStyle,
  ConditionalFormatSpec,
  HyperlinkSpec,
  PrintSpec,
  SheetSpec,
  ValidationSpec,
  WorkbookSpec,
} from "../sheets/sheetSpec";
import type { Canvas } from "./canvas";
import { clusterOfCells, horizontalAlignments, verticalAlignments } from "./cellClusters";
import { filledArea, lookRegions } from "./cellLook";
import { columnPixels } from "../sheets/columnWidth";
import { enteredValue, type EnteredValue } from "./enteredValue";
import { areaAddresses, columnAddresses, indexesByValue, rowAddresses } from "./ranges";
import { regionsByValue } from "./regions";
import { jsonBytes, type Step } from "./requests";
import { shareAreas } from "./sharedAreas";
import type { TablePlacement } from "./tablePlacement";
import { validationRule } from "./validationRule";

/** Values are written in pieces of about this size, so that requests can be filled evenly. */
const pieceBytes = 400_000;

/** `Range.format.columnWidth` counts points, which its reference does not say (OfficeDev/office-js issue 187). */
const pointsPerPixel = 72 / 96;

/** JSON of one object path with its instantiation, and of one property or call. */
const pathBytes = 190;
const callBytes = 150;

type Draw = Step["draw"];

/**
 * Everything that a sheet gets onto an empty worksheet of its name, in the order in which Excel must do it:
 * values before number formats (a formula typed into a text cell stays text), widths before hiding.
 *
 * @param fresh the sheet is new: what a new sheet is anyway need not be said
 */
export function sheetSteps(
  sheet: SheetSpec,
  font: WorkbookSpec["font"],
  tables: readonly TablePlacement[],
  fresh: boolean,
): Step[] {
  const step = (bytes: number, draw: Draw): Step => ({
    sheet: sheet.name,
    bytes,
    draw,
  });
  const base: CellStyle = { fontName: font.name, fontSize: font.size };

  return [
    ...valuePieces(sheet).map(({ address, values }) =>
      step(jsonBytes(values) + pathBytes, (canvas) => {
        canvas.range(address).formulas = values;
      }),
    ),
    ...sheet.hyperlinks.map((link) =>
      step(2 * pathBytes + jsonBytes(link), (canvas) => drawHyperlink(canvas, link, sheet)),
    ),
    ...mergeStacks(sheet.merges).map(({ area, across }) =>
      step(pathBytes + callBytes, ({ range }) => range(areaAddress(area)).merge(across)),
    ),
    ...tables.map((placement) =>
      step(2 * pathBytes + 5 * callBytes, ({ worksheet }) => drawTable(worksheet, placement)),
    ),
    ...lookSteps(sheet, base, step),
    ...sheet.validations.flatMap((validation) =>
      areaAddresses(validation.areas).map((address) =>
        step(
          address.length + 2 * pathBytes + 4 * callBytes + jsonBytes(validation) - jsonBytes(validation.areas),
          (canvas) => drawValidation(canvas.at(address).dataValidation, validation),
        ),
      ),
    ),
    // The last one that is added comes first in Excel's order.
    ...[...sheet.conditionalFormats]
      .reverse()
      .flatMap((format) =>
        areaAddresses(format.areas).map((address) =>
          step(address.length + 7 * pathBytes + 4 * callBytes + jsonBytes(format.formula), (canvas) =>
            drawConditionalFormat(canvas.at(address).conditionalFormats, format),
          ),
        ),
      ),
    ...sizeSteps(sheet, font, step),
    step(6 * pathBytes + 16 * callBytes, ({ worksheet }) => {
      if (sheet.freeze !== null || !fresh) drawFreeze(worksheet, sheet.freeze);
      if (!sheet.showGridlines || !fresh) worksheet.showGridlines = sheet.showGridlines;
      if (sheet.tabColor !== null || !fresh) worksheet.tabColor = sheet.tabColor === null ? "" : `#${sheet.tabColor}`;
      drawPrint(worksheet.pageLayout, sheet.print, fresh);
    }),
  ];
}

/** What comes last, when all sheets are painted: where people start, and the guard against slips. */
export function finishSteps(sheet: SheetSpec): Step[] {
  return [
    {
      sheet: sheet.name,
      bytes: 3 * pathBytes + 3 * callBytes + jsonBytes(sheet.protection),
      draw: ({ worksheet, range }) => {
        worksheet.activate();
        range(cellAddress(sheet.cursor.row, sheet.cursor.column)).select();
        if (sheet.protection !== null) {
          worksheet.protection.protect({
            allowSort: sheet.protection.allowSort,
            allowAutoFilter: sheet.protection.allowFilter,
            allowFormatColumns: sheet.protection.allowFormatColumns,
            allowFormatRows: sheet.protection.allowFormatRows,
          });
        }
      },
    },
  ];
}

type MakeStep = (bytes: number, draw: Draw) => Step;

/** The cells as rows of equal length, in pieces. */
function valuePieces(sheet: SheetSpec): { readonly address: string; readonly values: EnteredValue[][] }[] {
  const filled = filledArea(sheet);
  if (filled === null) return [];
  const pieces: { address: string; values: EnteredValue[][] }[] = [];
  let values: EnteredValue[][] = [];
  let bytes = 0;
  const close = (bottom: number): void => {
    const area: Area = { ...filled, top: bottom - values.length + 1, bottom };
    pieces.push({ address: areaAddress(area), values });
    values = [];
    bytes = 0;
  };
  sheet.cells.forEach((row, index) => {
    const entered = Array.from({ length: filled.right + 1 }, (_, column) => enteredValue(row[column]));
    const added = jsonBytes(entered) + 1;
    if (values.length > 0 && bytes + added > pieceBytes) close(index - 1);
    values.push(entered);
    bytes += added;
  });
  close(filled.bottom);
  return pieces;
}

function drawHyperlink({ range }: Canvas, link: HyperlinkSpec, sheet: SheetSpec): void {
  const cell = range(cellAddress(link.row, link.column));
  const content = sheet.cells[link.row]?.[link.column] ?? "";
  cell.hyperlink = { documentReference: link.location, screenTip: link.tooltip };
  // Excel gives a linked cell its own look and, if it was empty, a text; the description decides both.
  cell.style = "Normal";
  cell.formulas = [[enteredValue(content)]];
}

/** Neighbouring rows that are merged over the same columns are merged by one call, each row for itself (`across`). */
function mergeStacks(merges: readonly Area[]): { readonly area: Area; readonly across: boolean }[] {
  const inRows = merges.filter(({ top, bottom }) => top === bottom);
  const stacks = regionsByValue(inRows.map((area) => ({ areas: [area], value: `${area.left}:${area.right}` })));
  return [
    ...merges.filter(({ top, bottom }) => top !== bottom).map((area) => ({ area, across: false })),
    ...[...stacks.values()].flat().map((area) => ({ area, across: true })),
  ];
}

function drawTable(worksheet: Excel.Worksheet, { table, name, stretch }: TablePlacement): void {
  const address = areaAddress(table.area);
  const drawn = stretch ? worksheet.tables.getItem(name) : worksheet.tables.add(address, true);
  if (!stretch) drawn.name = name;
  drawn.style = table.style ?? "";
  drawn.showBandedRows = table.bandedRows;
  drawn.showFilterButton = table.filter;
}

function lookSteps(sheet: SheetSpec, base: CellStyle, step: MakeStep): Step[] {
  const regions = lookRegions(sheet, base);
  const ofFormat = regions.filter(({ property }) => property !== "border" && property !== "numberFormat");
  const cluster = clusterOfCells(ofFormat);
  const plain = ofFormat.filter((region) => cluster?.regions.includes(region) !== true);
  const named = [
    ...regions.filter((region) => !ofFormat.includes(region)).map(({ areas }) => areas),
    ...[...sheet.validations, ...sheet.conditionalFormats].map(({ areas }) => areas),
    ...mergeStacks(sheet.merges).map(({ area }) => [area]),
  ];
  return [
    ...shareAreas(plain, named).flatMap(({ property, value, areas }) =>
      areaAddresses(areas).map((address) =>
        step(address.length + 3 * pathBytes + callBytes, ({ at }) => setLook(at(address).format, property, value)),
      ),
    ),
    ...(cluster === null
      ? []
      : [
          step(pathBytes + jsonBytes(cluster.properties), ({ range }) =>
            range(areaAddress(cluster.area)).setCellProperties(cluster.properties),
          ),
        ]),
    ...regions.flatMap(({ property, value, areas }) =>
      property === "border" ? borderSteps(areas, String(value), step) : [],
    ),
    ...numberFormatSteps(
      regions.filter(({ property }) => property === "numberFormat"),
      step,
    ),
  ];
}

function setLook(format: Excel.RangeFormat, property: keyof CellStyle, value: string | number | boolean): void {
  const look: CellStyle = { [property]: value };
  if (look.fontName !== undefined) format.font.name = look.fontName;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.fontColor !== undefined) format.font.color = `#${look.fontColor}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.horizontal !== undefined) format.horizontalAlignment = horizontalAlignments[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = verticalAlignments[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.locked !== undefined) format.protection.locked = look.locked;
}

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Lines around every cell. Excel refuses inside lines where an area has no inside. */
function borderSteps(areas: readonly Area[], color: string, step: MakeStep): Step[] {
  return sides.flatMap((side) => {
    const having = areas.filter(
      ({ top, left, bottom, right }) =>
        (side !== "InsideHorizontal" || bottom > top) && (side !== "InsideVertical" || right > left),
    );
    return areaAddresses(having).map((address) =>
      step(address.length + 4 * pathBytes + 2 * callBytes, ({ at }) => {
        const border = at(address).format.borders.getItem(side);
        border.style = "Continuous";
        border.color = `#${color}`;
      }),
    );
  });
}

/** RangeAreas has no number format: one call for each area, or an array over all areas of the same columns if shorter. */
function numberFormatSteps(
  regions: readonly { readonly value: string | number | boolean; readonly areas: readonly Area[] }[],
  step: MakeStep,
): Step[] {
  const stacks = new Map<string, { readonly area: Area; readonly format: string }[]>();
  for (const { value, areas } of regions) {
    for (const area of areas) {
      const key = `${area.left}:${area.right}`;
      stacks.set(key, [...(stacks.get(key) ?? []), { area, format: String(value) }]);
    }
  }
  return [...stacks.values()].flatMap((stack) => {
    const whole = stackedFormats(stack);
    const wholeBytes = pathBytes + jsonBytes(whole.formats);
    if (wholeBytes < stack.length * (pathBytes + callBytes)) {
      return [step(wholeBytes, ({ range }) => (range(areaAddress(whole.area)).numberFormat = whole.formats))];
    }
    return stack.map(({ area, format }) =>
      step(pathBytes + callBytes + format.length, ({ range }) => {
        // A single value is for all cells of the range; the types only know the array.
        (range(areaAddress(area)) as { numberFormat: unknown }).numberFormat = format;
      }),
    );
  });
}

/** Areas of the same columns as one; null leaves a cell's format alone. */
function stackedFormats(stack: readonly { readonly area: Area; readonly format: string }[]): {
  readonly area: Area;
  readonly formats: (string | null)[][];
} {
  const first = stack.map(({ area }) => area)[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const top = Math.min(...stack.map(({ area }) => area.top));
  const bottom = Math.max(...stack.map(({ area }) => area.bottom));
  const rows = new Map<number, string>();
  for (const { area, format } of stack) for (let row = area.top; row <= area.bottom; row++) rows.set(row, format);
  const width = first.right - first.left + 1;
  const formats = Array.from({ length: bottom - top + 1 }, (_, index) =>
    Array.from({ length: width }, () => rows.get(top + index) ?? null),
  );
  return { area: { ...first, top, bottom }, formats };
}

function drawValidation(validation: Excel.DataValidation, spec: ValidationSpec): void {
  validation.rule = validationRule(spec.rule);
  // true unless said otherwise
  if (!spec.allowBlank) validation.ignoreBlanks = false;
  validation.prompt = {
    showPrompt: spec.prompt !== undefined,
    title: spec.prompt?.title ?? "",
    message: spec.prompt?.message ?? "",
  };
  validation.errorAlert = {
    showAlert: spec.error !== undefined,
    title: spec.error?.title ?? "",
    message: spec.error?.message ?? "",
    style: alertStyles[spec.error?.style ?? "stop"],
  };
}

const alertStyles = { stop: "Stop", warning: "Warning", information: "Information" } as const;

function drawConditionalFormat(formats: Excel.ConditionalFormatCollection, spec: ConditionalFormatSpec): void {
  const { custom } = formats.add("Custom");
  custom.rule.formula = `=${spec.formula}`;
  if (spec.style.fontColor !== undefined) custom.format.font.color = `#${spec.style.fontColor}`;
  if (spec.style.bold !== undefined) custom.format.font.bold = spec.style.bold;
  if (spec.style.fill !== undefined) custom.format.fill.color = `#${spec.style.fill}`;
}

/** Heights of rows; widths of columns and which of them are hidden. */
function sizeSteps(sheet: SheetSpec, font: WorkbookSpec["font"], step: MakeStep): Step[] {
  const last = sheet.columns.length - 1;
  const widths = sheet.columns.map(({ width }) => ({
    format: { columnWidth: columnPixels(width, font) * pointsPerPixel },
  }));
  const hidden = indexesByValue(sheet.columns.map((column) => column.hidden)).get(true) ?? [];
  return [
    ...rowHeightSteps(sheet.rowHeights, step),
    ...(widths.length === 0
      ? []
      : [
          step(pathBytes + jsonBytes(widths), ({ range }) =>
            range(areaAddress({ top: 0, left: 0, bottom: 0, right: last })).setColumnProperties(widths),
          ),
        ]),
    // Only now: a hidden column that gets a width shows again.
    ...columnAddresses(hidden).map((address) =>
      step(pathBytes + callBytes, ({ range }) => (range(address).columnHidden = true)),
    ),
  ];
}

/** By height, or row by row where that is shorter: short sheets have nearly as many heights as rows. */
function rowHeightSteps(heights: SheetSpec["rowHeights"], step: MakeStep): Step[] {
  const sized = [...indexesByValue(heights)].flatMap(([height, rows]) =>
    rowAddresses(rows).map((address) =>
      step(address.length + 2 * pathBytes + callBytes, ({ at }) => (at(address).format.rowHeight = height)),
    ),
  );
  const rows = heights.map((rowHeight) => (rowHeight === null ? {} : { format: { rowHeight } }));
  const bytes = pathBytes + jsonBytes(rows);
  if (bytes >= sized.reduce((sum, one) => sum + one.bytes, 0)) return sized;
  const address = areaAddress({ top: 0, left: 0, bottom: rows.length - 1, right: 0 });
  return [step(bytes, ({ range }) => range(address).setRowProperties(rows))];
}

function drawFreeze(worksheet: Excel.Worksheet, freeze: SheetSpec["freeze"]): void {
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  const panes = worksheet.freezePanes;
  if (rows > 0 && columns > 0) panes.freezeAt(areaAddress({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
  else panes.unfreeze();
}

function drawPrint(layout: Excel.PageLayout, print: PrintSpec, fresh: boolean): void {
  layout.paperSize = print.paper;
  layout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.zoom = {
    horizontalFitToPages: print.fitToWidth,
    ...(print.fitToHeight === undefined ? {} : { verticalFitToPages: print.fitToHeight }),
  };
  layout.setPrintArea(areaAddress(print.printArea));
  if (print.repeatRows !== null) layout.setPrintTitleRows(`$${print.repeatRows.from + 1}:$${print.repeatRows.to + 1}`);
  layout.setPrintMargins("Inches", { ...print.margins });
  if (print.centerHorizontally || !fresh) layout.centerHorizontally = print.centerHorizontally;
  const texts = layout.headersFooters.defaultForAllPages;
  if (print.footerLeft !== "" || !fresh) texts.leftFooter = print.footerLeft;
  if (print.footerCenter !== "" || !fresh) texts.centerFooter = print.footerCenter;
  if (print.footerRight !== "" || !fresh) texts.rightFooter = print.footerRight;
}
