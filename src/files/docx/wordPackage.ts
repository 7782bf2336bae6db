import { unpackEntry } from "../../zip/unpackEntry";
import type { ZipEntry } from "../../zip/zipDirectory";
import { decodeText } from "../decodeText";
import { elementsOf, readXml, type XmlElement } from "./xmlTree";

/** A Word file as a set of XML parts that name each other. */
export interface WordPackage {
  /** the part by its path in the archive; null where there is none */
  readonly part: (path: string) => XmlElement | null;
  /** paths of the parts that `path` refers to, by the last word of the relation's type: "styles", "footnotes" */
  readonly related: (path: string) => ReadonlyMap<string, string>;
}

/** A part is damaged or larger than `largestPart`. */
export class BrokenPart extends Error {}

/** A part of so many bytes of XML holds a text far beyond any plan. */
export const largestPart = 48 * 1024 * 1024;

/** `../media/a.png` as seen from `word/document.xml`. */
const pathFrom = (base: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const folders = base.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
};

const relationsPath = (path: string): string => {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
};

/**
 * Opens the parts of an archive one by one, when they are asked for.
 *
 * @throws BrokenPart from its functions
 */
export const openPackage = (archive: Uint8Array, entries: readonly ZipEntry[]): WordPackage => {
  // names of parts do not tell capitals from small letters
  const byPath = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const part = (path: string): XmlElement | null => {
    const entry = byPath.get(path.toLowerCase());
    if (entry === undefined) return null;
    const bytes = unpackEntry(archive, entry, largestPart);
    const xml = bytes === null ? null : decodeText(bytes);
    if (xml === null) throw new BrokenPart(path);
    return readXml(xml.text);
  };
  return {
    part,
    related: (path) => {
      const relations = part(relationsPath(path));
      const found = new Map<string, string>();
      for (const { attributes } of elementsOf(elementsOf(relations ?? undefined)[0])) {
        const { Type: type, Target: target, TargetMode: mode } = attributes;
        if (type === undefined || target === undefined || mode === "External") continue;
        found.set(type.slice(type.lastIndexOf("/") + 1), pathFrom(path, target));
      }
      return found;
    },
  };
};
