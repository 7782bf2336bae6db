import type { BodyCategory, BodyLevel, Directory, DirectoryBody, DirectoryLevel } from "../units/directory";
import type { CellScalar } from "./cellGrid";
import { categoryWords, directoryHeads, levelWords } from "./directorySheet";
import type { ExistingRow } from "./existingTables";
import { splitBodies } from "./tableSheet";

/** What can be wrong with 单位名录; each is a message of the locale files. */
export type DirectoryProblemKey =
  | "directory.nameMissing"
  | "directory.nameTwice"
  | "directory.shortNameShared"
  | "directory.levelUnknown"
  | "directory.categoryUnknown";

/** Where something is wrong with 单位名录, and what. */
export interface DirectoryProblem {
  readonly key: DirectoryProblemKey;
  /** row of the grid that was read, from 0 */
  readonly row: number;
  /** head of the column */
  readonly head: string;
  readonly params: { readonly name: string; readonly other?: string };
}

export interface ReadDirectory {
  readonly directory: Directory;
  readonly problems: readonly DirectoryProblem[];
}

const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, text: string): Key | null => {
  for (const key in words) {
    const word = words[key];
    if (text !== "" && (word === text || word.startsWith(text))) return key;
  }
  return null;
};

const textOf = (row: ExistingRow, head: string): string => {
  const value: CellScalar = row.cells.get(head) ?? null;
  return value === null ? "" : String(value).trim();
};

const disabled = /^(?:停用|停|否|不|×|x|n|no|false|0)/i;

/**
 * The directory that people have in the sheet 单位名录. What is wrong with it is told with its cell and left out, or taken
 * for what it most likely is; nothing is lost in the sheet.
 *
 * @param rows of the table that `readTables` found
 * @param fallback the level to take where the rows do not say it
 */
export function readDirectory(rows: readonly ExistingRow[], fallback: DirectoryLevel = "city"): ReadDirectory {
  const problems: DirectoryProblem[] = [];
  const bodies: DirectoryBody[] = [];
  const taken = new Set<string>();
  const owners = new Map<string, string>();
  for (const row of rows) {
    const name = textOf(row, directoryHeads.name);
    const tell = (key: DirectoryProblemKey, head: string, params: DirectoryProblem["params"]): void => {
      problems.push({ key, row: row.at, head, params });
    };
    if (name === "") {
      if (splitBodies(textOf(row, directoryHeads.short)).length > 0)
        tell("directory.nameMissing", directoryHeads.name, { name: textOf(row, directoryHeads.short) });
      continue;
    }
    if (taken.has(name)) {
      tell("directory.nameTwice", directoryHeads.name, { name });
      continue;
    }
    taken.add(name);
    const shortNames = unique(splitBodies(textOf(row, directoryHeads.short))).filter((short) => short !== name);
    const isEnabled = !disabled.test(textOf(row, directoryHeads.enabled));
    for (const short of isEnabled ? [name, ...shortNames] : []) {
      const other = owners.get(short);
      if (other !== undefined) tell("directory.shortNameShared", directoryHeads.short, { name: short, other });
      else owners.set(short, name);
    }
    const level = keyOf(levelWords, textOf(row, directoryHeads.level));
    if (level === null && textOf(row, directoryHeads.level) !== "")
      tell("directory.levelUnknown", directoryHeads.level, { name: textOf(row, directoryHeads.level) });
    const category = keyOf(categoryWords, textOf(row, directoryHeads.category));
    if (category === null && textOf(row, directoryHeads.category) !== "")
      tell("directory.categoryUnknown", directoryHeads.category, { name: textOf(row, directoryHeads.category) });
    bodies.push({
      name,
      shortNames,
      formerNames: unique(splitBodies(textOf(row, directoryHeads.former))),
      level: level ?? levelIn(name) ?? fallback,
      category: category ?? "government",
      duties: unique(splitBodies(textOf(row, directoryHeads.duties))),
      enabled: isEnabled,
    });
  }
  return { directory: { level: levelOf(bodies, fallback), bodies }, problems };
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

const levelIn = (name: string): BodyLevel | null =>
  /^(?:省|自治区)/.test(name) ? "province" : /^[市州盟]/.test(name) ? "city" : /^[县区旗]/.test(name) ? "county" : null;

/** Whose directory it is: a province's where most of its own bodies are of that level. */
const levelOf = (bodies: readonly DirectoryBody[], fallback: DirectoryLevel): DirectoryLevel => {
  const own = bodies.filter(({ category }) => category !== "county" && category !== ("park" satisfies BodyCategory));
  if (own.length === 0) return fallback;
  return own.filter(({ level }) => level === "province").length * 2 > own.length ? "province" : "city";
};
