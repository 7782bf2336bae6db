import { jsonBytes, maxRequestBytes } from "./requests";
import { attempt, excelFailure, type ExcelResult } from "./excelProblem";
import { deleteSheet, ownPrefix } from "./ownSheets";

/** What a workbook remembers of the plan that its sheets were made from. */
export interface PlanMemory {
  /** the plan's text exactly as it was given: source spans count in it */
  readonly text: string;
  /** name of the file that it came from, "" where there is none */
  readonly name: string;
  /** ISO date or time at which the sheets were written */
  readonly writtenOn: string;
  /** how the text was read, and small facts to show before it has been read again, e.g. { title: "…", tasks: 44 } */
  readonly settings: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Where the memory lives: a custom XML part of the workbook, which nobody sees and Excel keeps. Other programs are free
 * to drop such parts when they save (LibreOffice keeps them, WPS Office could not be tried), so that a second copy lies
 * in a very hidden sheet, which every program keeps. Both are read, and whichever was written later counts.
 */
const namespace = "urn:fenjie:plan";
const sheetName = `${ownPrefix}plan`;
const version = 1;

/** A cell holds 32,767 characters; one is for the apostrophe. */
const charactersPerCell = 30_000;

/** Writes the memory into the workbook, over an earlier one. */
export function rememberPlan(memory: PlanMemory): Promise<ExcelResult<null>> {
  return attempt(async () => {
    const json = toJson(memory);
    if (2 * jsonBytes(json) > maxRequestBytes) return excelFailure("excel.tooLarge");

    const context = new Excel.RequestContext();
    const { customXmlParts, worksheets, protection } = context.workbook;
    protection.load("protected");
    const { parts, sheet } = await findMemory(context);

    // The new part first: whatever happens in between, the workbook never remembers nothing.
    customXmlParts.add(toXml(json));
    for (const part of parts) part.delete();
    const home = sheet ?? (protection.protected ? null : worksheets.add(sheetName));
    if (home !== null) writeSheet(home, json);
    // LibreOffice makes it merely hidden when it saves.
    if (home !== null && !protection.protected) home.visibility = "VeryHidden";
    await context.sync();
    return { ok: true, value: null };
  });
}

/** What the workbook remembers; null if nothing, or nothing that this version can read. */
export function recallPlan(): Promise<ExcelResult<PlanMemory | null>> {
  return attempt(async () => {
    const context = new Excel.RequestContext();
    const { parts, sheet } = await findMemory(context);
    const texts = parts.map((part) => part.getXml());
    const cells = sheet?.getUsedRangeOrNullObject(true);
    cells?.load("values");
    await context.sync();

    const memories = [
      ...texts.map(({ value }) => fromXml(value)),
      cells === undefined || cells.isNullObject
        ? null
        : fromJson(cells.values.map((row: unknown[]) => String(row[0])).join("")),
    ].filter((memory) => memory !== null);
    return {
      ok: true,
      value: memories.reduce<PlanMemory | null>(
        (latest, memory) => (latest === null || memory.writtenOn > latest.writtenOn ? memory : latest),
        null,
      ),
    };
  });
}

/** Makes the workbook forget the plan. */
export function forgetPlan(): Promise<ExcelResult<null>> {
  return attempt(async () => {
    const context = new Excel.RequestContext();
    const { parts, sheet } = await findMemory(context);
    for (const part of parts) part.delete();
    if (sheet !== null) deleteSheet(sheet);
    await context.sync();
    return { ok: true, value: null };
  });
}

/** One sync. */
async function findMemory(
  context: Excel.RequestContext,
): Promise<{ readonly parts: readonly Excel.CustomXmlPart[]; readonly sheet: Excel.Worksheet | null }> {
  const { customXmlParts, worksheets } = context.workbook;
  const [found, sheet] = [customXmlParts.getByNamespace(namespace), worksheets.getItemOrNullObject(sheetName)];
  found.load("items/id");
  sheet.load("name");
  await context.sync();
  return { parts: found.items, sheet: sheet.isNullObject ? null : sheet };
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
export const toJson = (memory: PlanMemory): string =>
  JSON.stringify({ version, ...memory }).replace(
    // eslint-disable-next-line no-control-regex -- control characters are what it is about
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Null for anything but a memory of a version that is known here. */
export function fromJson(json: string): PlanMemory | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof parsed !== "object" || parsed === null) return null;
  const { version: written, text, name, writtenOn, settings } = parsed as Record<string, unknown>;
  if (written !== version || typeof text !== "string" || typeof writtenOn !== "string") return null;
  return {
    text,
    name: typeof name === "string" ? name : "",
    writtenOn,
    settings: typeof settings === "object" && settings !== null ? (settings as PlanMemory["settings"]) : {},
  };
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const toXml = (json: string): string =>
  `<plan xmlns="${namespace}" version="${version}">${json.replace(/[&<>]/g, (character) => entities[character] ?? "")}</plan>`;

/** The part as some program may have written it anew: with a declaration, a prefix, other entities or CDATA. */
export function fromXml(xml: string): PlanMemory | null {
  const content = /<(?:[\w.-]+:)?plan\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?plan\s*>/.exec(xml)?.[1];
  if (content === undefined) return null;
  const json = content.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, cdata?: string, hex?: string, decimal?: string, name?: string) => {
      if (cdata !== undefined) return cdata;
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return characters[name ?? ""] ?? whole;
    },
  );
  return fromJson(json);
}
