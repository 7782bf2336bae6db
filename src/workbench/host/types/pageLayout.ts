import { invalidArgument, itemNotFound } from "../apiError";
import type { HostState } from "../hostState";
import { isEntireColumns, isEntireRows, LAST_COLUMN, LAST_ROW, parseAddresses, type Area } from "../model/area";
import type { HeaderFooterState, PageState, SheetState } from "../model/sheetState";
import { AreasTarget, RangeTarget } from "../model/targets";
import { defineType, isApiObject, orNull, type ApiObject, type Scalar } from "../protocol/apiObject";
import { asAreaOf, asBoolean, asNumber, asOneOf, asRecord, asString } from "./arguments";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";

const paperSizes = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
] as const;

/** What can be chosen with a boolean. */
type FlagKey =
  "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite" | "draftMode";

const flag = (key: FlagKey): Scalar<SheetState> => ({
  get: ({ page }) => page[key],
  set({ page }, value) {
    page[key] = asBoolean(value);
  },
});

type MarginKey = "leftMargin" | "rightMargin" | "topMargin" | "bottomMargin" | "headerMargin" | "footerMargin";

/** Points. */
const margin = (key: MarginKey): Scalar<SheetState> => ({
  get: ({ page }) => page[key],
  set({ page }, value) {
    setMargin(page, key, asNumber(value));
  },
});

const setMargin = (page: PageState, key: MarginKey, points: number): void => {
  if (points < 0 || points > 72 * 49) throw invalidArgument();
  page[key] = points;
};

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const marginKeys: Readonly<Record<string, MarginKey>> = {
  left: "leftMargin",
  right: "rightMargin",
  top: "topMargin",
  bottom: "bottomMargin",
  header: "headerMargin",
  footer: "footerMargin",
};

const zoom: Scalar<SheetState> = {
  get({ page }) {
    const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
    return { scale, horizontalFitToPages, verticalFitToPages };
  },
  set({ page }, value) {
    const { scale = null, horizontalFitToPages = null, verticalFitToPages = null, ...others } = asRecord(value);
    if (Object.keys(others).length > 0) throw invalidArgument();
    const pages = (count: unknown): number | null => {
      if (count === null) return null;
      const number = asNumber(count);
      if (!Number.isInteger(number) || number < 0 || number > 32_767) throw invalidArgument();
      return number;
    };
    if (scale !== null && (asNumber(scale) < 10 || asNumber(scale) > 400)) throw invalidArgument();
    page.zoom = {
      scale: scale === null ? null : asNumber(scale),
      horizontalFitToPages: pages(horizontalFitToPages),
      verticalFitToPages: pages(verticalFitToPages),
    };
  },
};

const headerFooterText = (key: keyof HeaderFooterState): Scalar<HeaderFooterState> => ({
  get: (target) => target[key],
  set(target, value) {
    const text = asString(value);
    if (text.length > 255) throw invalidArgument("A header or footer is at most 255 characters long.");
    target[key] = text;
  },
});

const headerFooterType = defineType<HeaderFooterState>({
  name: "HeaderFooter",
  scalars: {
    LeftHeader: headerFooterText("leftHeader"),
    CenterHeader: headerFooterText("centerHeader"),
    RightHeader: headerFooterText("rightHeader"),
    LeftFooter: headerFooterText("leftFooter"),
    CenterFooter: headerFooterText("centerFooter"),
    RightFooter: headerFooterText("rightFooter"),
  },
});

const headerFooterGroupType = defineType<SheetState>({
  name: "HeaderFooterGroup",
  scalars: {
    State: { get: () => "Default" },
    UseSheetMargins: { get: () => true },
    UseSheetScale: { get: () => true },
  },
  objects: { DefaultForAllPages: ({ page }) => headerFooterType(page.headerFooter) },
});

const rangeOf = (sheet: SheetState, area: Area | null): ApiObject | null =>
  area && rangeType(new RangeTarget(sheet, area));

const printArea = (sheet: SheetState): ApiObject | null =>
  sheet.page.printArea.length === 0 ? null : rangeAreasType(new AreasTarget(sheet, sheet.page.printArea));

const required = (found: ApiObject | null): ApiObject => {
  if (!found) throw itemNotFound();
  return found;
};

const areasOf = (sheet: SheetState, value: unknown, { book }: HostState): Area[] => {
  if (isApiObject(value) && value.target instanceof AreasTarget && value.target.sheet === sheet) {
    return [...value.target.areas];
  }
  if (typeof value !== "string") return [asAreaOf(book, sheet, value)];
  const parsed = parseAddresses(value);
  if (!parsed || parsed.length === 0) throw invalidArgument();
  return parsed.map((address) => address.area);
};

export const pageLayoutType = defineType<SheetState>({
  name: "PageLayout",
  scalars: {
    Orientation: {
      get: ({ page }) => page.orientation,
      set({ page }, value) {
        page.orientation = asOneOf(value, ["Portrait", "Landscape"] as const);
      },
    },
    PaperSize: {
      get: ({ page }) => page.paperSize,
      set({ page }, value) {
        page.paperSize = asOneOf(value, paperSizes);
      },
    },
    PrintOrder: {
      get: ({ page }) => page.printOrder,
      set({ page }, value) {
        page.printOrder = asOneOf(value, ["DownThenOver", "OverThenDown"] as const);
      },
    },
    Zoom: zoom,
    BlackAndWhite: flag("blackAndWhite"),
    DraftMode: flag("draftMode"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    LeftMargin: margin("leftMargin"),
    RightMargin: margin("rightMargin"),
    TopMargin: margin("topMargin"),
    BottomMargin: margin("bottomMargin"),
    HeaderMargin: margin("headerMargin"),
    FooterMargin: margin("footerMargin"),
  },
  objects: { HeadersFooters: (sheet) => headerFooterGroupType(sheet) },
  methods: {
    SetPrintArea(sheet, [area], host) {
      sheet.page.printArea = areasOf(sheet, area, host);
    },
    SetPrintTitleRows(sheet, [rows], { book }) {
      const area = asAreaOf(book, sheet, rows);
      if (isEntireColumns(area)) throw invalidArgument();
      sheet.page.titleRows = { ...area, left: 0, right: LAST_COLUMN };
    },
    SetPrintTitleColumns(sheet, [columns], { book }) {
      const area = asAreaOf(book, sheet, columns);
      if (isEntireRows(area)) throw invalidArgument();
      sheet.page.titleColumns = { ...area, top: 0, bottom: LAST_ROW };
    },
    SetPrintMargins({ page }, [unit, options]) {
      const factor = pointsPer[asOneOf(unit, ["Points", "Inches", "Centimeters"] as const)];
      for (const [side, value] of Object.entries(asRecord(options))) {
        const key = marginKeys[side];
        if (key === undefined) throw invalidArgument(side);
        if (value !== null && value !== undefined) setMargin(page, key, asNumber(value) * factor);
      }
    },
    GetPrintArea: (sheet) => required(printArea(sheet)),
    GetPrintAreaOrNullObject: (sheet) => orNull(() => printArea(sheet)),
    GetPrintTitleRows: (sheet) => required(rangeOf(sheet, sheet.page.titleRows)),
    GetPrintTitleRowsOrNullObject: (sheet) => orNull(() => rangeOf(sheet, sheet.page.titleRows)),
    GetPrintTitleColumns: (sheet) => required(rangeOf(sheet, sheet.page.titleColumns)),
    GetPrintTitleColumnsOrNullObject: (sheet) => orNull(() => rangeOf(sheet, sheet.page.titleColumns)),
  },
});
