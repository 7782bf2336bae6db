import { ApiError, invalidArgument, itemNotFound } from "../apiError";
import { parseAddress, type ParsedAddress } from "./area";
import type { SheetState } from "./sheetState";
import type { NameState, WorkbookState } from "./workbookState";

const shape = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const cellLike = /^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d*[Cc]\d*)$/;

/** The names that Excel takes for names and tables: no spaces, no cell addresses, at most 255 characters. */
export const isName = (name: string): boolean => name.length <= 255 && shape.test(name) && !cellLike.test(name);

export const findName = (book: WorkbookState, scope: SheetState | null, name: string): NameState | null =>
  book.names.find((item) => item.scope === scope && item.name.toLowerCase() === name.toLowerCase()) ?? null;

/** Tables and names of the workbook share one space. */
export const requireFreeName = (book: WorkbookState, scope: SheetState | null, name: string): void => {
  if (!isName(name)) throw invalidArgument(`"${name}" cannot be a name.`);
  const taken =
    findName(book, scope, name) !== null ||
    (scope === null && book.tables.some(({ table }) => table.name.toLowerCase() === name.toLowerCase()));
  if (taken) throw new ApiError("ItemAlreadyExists", `The name "${name}" is taken.`);
};

/** The engine takes names that begin with a letter of the Latin alphabet or an underscore. */
const engineName = (name: string): string => (/^[A-Za-z_]/.test(name) ? name : `_${name}`);

export const addName = (book: WorkbookState, item: NameState): NameState => {
  requireFreeName(book, item.scope, item.name);
  if (!item.formula.startsWith("=")) throw invalidArgument("What a name stands for begins with =.");
  book.names = [...book.names, item];
  tellEngine(book, item);
  return item;
};

const scopeIndex = (book: WorkbookState, item: NameState): number | null =>
  item.scope === null ? null : book.indexOf(item.scope);

/** A name that the engine does not take is still good for lists and links, which the host looks up itself. */
const tellEngine = (book: WorkbookState, item: NameState): void => {
  try {
    book.model.newDefinedName(engineName(item.name), scopeIndex(book, item), item.formula.slice(1));
  } catch {
    return;
  }
  book.revision++;
};

export const deleteName = (book: WorkbookState, item: NameState): void => {
  if (!book.names.includes(item)) throw itemNotFound();
  book.names = book.names.filter((other) => other !== item);
  forget(book, item);
};

const forget = (book: WorkbookState, item: NameState): void => {
  const scope = scopeIndex(book, item);
  const known = book.model
    .getDefinedNameList()
    .some(({ name, scope: place }) => name === engineName(item.name) && (place ?? null) === scope);
  if (!known) return;
  book.model.deleteDefinedName(engineName(item.name), scope);
  book.revision++;
};

export const setNameFormula = (book: WorkbookState, item: NameState, formula: string): void => {
  if (!formula.startsWith("=")) throw invalidArgument("What a name stands for begins with =.");
  forget(book, item);
  item.formula = formula;
  tellEngine(book, item);
};

/** The cells that a name stands for; null when it stands for something else. */
export const placeOfName = (item: NameState): ParsedAddress | null => parseAddress(item.formula.replace(/^=/, ""));
