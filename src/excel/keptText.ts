import { attempt, excelFailure, type ExcelResult } from "./excelProblem";
import { deleteSheet, ownPrefix } from "./ownSheets";
import { jsonBytes, maxRequestBytes } from "./requests";

/**
 * Where a workbook keeps a text of ours: a custom XML part, which nobody sees and Excel keeps. Other programs are free
 * to drop such parts when they save (LibreOffice keeps them, WPS Office could not be tried), so that a second copy lies
 * in a very hidden sheet, which every program keeps. Both are read; whoever kept the text knows which one is later.
 */
export interface TextPlace {
  /** of the part's XML */
  readonly namespace: string;
  /** of the part's only element, without prefix */
  readonly element: string;
  readonly sheetName: string;
}

export const textPlace = (name: string): TextPlace => ({
  namespace: `urn:fenjie:${name}`,
  element: name,
  sheetName: `${ownPrefix}${name}`,
});

export interface KeptText {
  readonly place: TextPlace;
  /** from `escapedJson` */
  readonly json: string;
}

/** A cell holds 32,767 characters; one is for the apostrophe. */
const charactersPerCell = 30_000;

/**
 * Writes texts into the workbook, over earlier ones, in two syncs.
 *
 * @param copies both: in the part and in the hidden sheet · part: in the part alone, as cells written by an add-in
 *   cost people the way back of what they typed
 */
export function keepTexts(texts: readonly KeptText[], copies: "both" | "part" = "both"): Promise<ExcelResult<null>> {
  return attempt(async () => {
    const bytes = texts.reduce((sum, { json }) => sum + jsonBytes(json), 0);
    if ((copies === "both" ? 2 : 1) * bytes > maxRequestBytes) return excelFailure("excel.tooLarge");

    const context = new Excel.RequestContext();
    const { customXmlParts, worksheets, protection } = context.workbook;
    protection.load("protected");
    const homes = await findHomes(
      context,
      texts.map(({ place }) => place),
    );
    for (const [at, { place, json }] of texts.entries()) {
      const { parts, sheet } = homes[at] ?? { parts: [], sheet: null };
      // The new part first: whatever happens in between, the workbook never remembers nothing.
      customXmlParts.add(toXml(place, json));
      for (const part of parts) part.delete();
      if (copies === "part") continue;
      const home = sheet ?? (protection.protected ? null : worksheets.add(place.sheetName));
      if (home !== null) writeSheet(home, json);
      // LibreOffice makes it merely hidden when it saves.
      if (home !== null && !protection.protected) home.visibility = "VeryHidden";
    }
    await context.sync();
    return { ok: true, value: null };
  });
}

/** Every copy of the texts at these places, in the order of the places, in two syncs. */
export function recallTexts(places: readonly TextPlace[]): Promise<ExcelResult<readonly (readonly string[])[]>> {
  return attempt(async () => {
    const context = new Excel.RequestContext();
    const homes = await findHomes(context, places);
    const asked = homes.map(({ parts, sheet }) => {
      const cells = sheet?.getUsedRangeOrNullObject(true);
      cells?.load("values");
      return { texts: parts.map((part) => part.getXml()), cells };
    });
    if (asked.some(({ texts, cells }) => texts.length > 0 || cells !== undefined)) await context.sync();
    return {
      ok: true,
      value: asked.map(({ texts, cells }, at) => [
        ...texts.flatMap(({ value }) => fromXml(places[at]?.element ?? "", value) ?? []),
        ...(cells === undefined || cells.isNullObject
          ? []
          : [cells.values.map((row: unknown[]) => String(row[0])).join("")]),
      ]),
    };
  });
}

/** Makes the workbook forget the text at a place. */
export function forgetText(place: TextPlace): Promise<ExcelResult<null>> {
  return attempt(async () => {
    const context = new Excel.RequestContext();
    for (const { parts, sheet } of await findHomes(context, [place])) {
      for (const part of parts) part.delete();
      if (sheet !== null) deleteSheet(sheet);
    }
    await context.sync();
    return { ok: true, value: null };
  });
}

interface Home {
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly sheet: Excel.Worksheet | null;
}

/** One sync. */
async function findHomes(context: Excel.RequestContext, places: readonly TextPlace[]): Promise<readonly Home[]> {
  const { customXmlParts, worksheets } = context.workbook;
  const found = places.map(({ namespace, sheetName }) => {
    const parts = customXmlParts.getByNamespace(namespace);
    const sheet = worksheets.getItemOrNullObject(sheetName);
    parts.load("items/id");
    sheet.load("name");
    return { parts, sheet };
  });
  await context.sync();
  return found.map(({ parts, sheet }) => ({ parts: parts.items, sheet: sheet.isNullObject ? null : sheet }));
}

function writeSheet(worksheet: Excel.Worksheet, json: string): void {
  worksheet.getRange().clear("Contents");
  const pieces = cutText(json, charactersPerCell);
  worksheet.getRange(`A1:A${pieces.length}`).values = pieces.map((piece) => [`'${piece}`]);
}

/** Pieces of at most `length` UTF-16 units that never part a surrogate pair. */
export function cutText(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + length);
    if (to < text.length && /[\ud800-\udbff]/.test(text.charAt(to - 1))) to--;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/**
 * JSON in which everything that XML or a cell would change or refuse is escaped: control characters, line ends
 * (XML turns CR into LF), halves of surrogate pairs, non-characters.
 */
export const escapedJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    // eslint-disable-next-line no-control-regex -- control characters are what it is about
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The object that a JSON text holds; null for anything else. */
export function objectFromJson(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === "object" && parsed !== null ? (parsed as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const toXml = ({ namespace, element }: TextPlace, json: string): string =>
  `<${element} xmlns="${namespace}" version="1">${json.replace(/[&<>]/g, (character) => entities[character] ?? "")}</${element}>`;

/** The text in a part as some program may have written it anew: with a declaration, a prefix, other entities, CDATA. */
export function fromXml(element: string, xml: string): string | null {
  const root = [...xml.matchAll(startTag)].find(([, name]) => name === element);
  const end = xml.lastIndexOf("</");
  if (!root || end < 0 || endTag.exec(xml.slice(end))?.[1] !== element) return null;
  let text = "";
  let at = root.index + root[0].length;
  for (;;) {
    const opened = xml.indexOf(cdataStart, at);
    const closed = opened < 0 ? -1 : xml.indexOf(cdataEnd, opened);
    if (closed < 0) return text + withoutEntities(xml.slice(at, end));
    text += withoutEntities(xml.slice(at, opened)) + xml.slice(opened + cdataStart.length, closed);
    at = closed + cdataEnd.length;
  }
}

const startTag = /<(?:[\w.-]+:)?([\w.-]+)(?:\s[^<>]*)?>/g;
const endTag = /^<\/(?:[\w.-]+:)?([\w.-]+)\s*>/;
const cdataStart = "<![CDATA[";
const cdataEnd = "]]>";

const withoutEntities = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return characters[name ?? ""] ?? whole;
    },
  );
