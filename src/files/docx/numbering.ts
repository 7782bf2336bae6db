import { formatNumber } from "../layout/numberFormats";
import { styleChain, type NumberingRequest, type Style, type Styles } from "./styles";
import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from "./xmlTree";

interface Level {
  readonly start: number;
  readonly format: string;
  /** 「第%1章」 */
  readonly text: string;
  readonly digitsOnly: boolean;
  /** counts anew when one of this level or above comes by, counted from 1; 0 never */
  readonly restart: number | null;
  readonly style: string | null;
}

interface AbstractNumbering {
  readonly levels: ReadonlyMap<number, Level>;
  /** the numbering stands in the style of this name */
  readonly styleLink: string | null;
}

interface NumberingInstance {
  readonly abstractId: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** `word/numbering.xml`: the lists of a document. */
export interface Numbering {
  readonly abstracts: ReadonlyMap<string, AbstractNumbering>;
  readonly instances: ReadonlyMap<string, NumberingInstance>;
}

const whole = (text: string | undefined): number | null => {
  const value = Number.parseInt(text ?? "", 10);
  return Number.isNaN(value) ? null : value;
};

/** Newer versions wrap formats that older ones do not know. */
const formatOf = (level: XmlElement): string => {
  const choice = childOf(childOf(level, "mc:AlternateContent"), "mc:Choice");
  const fallback = childOf(childOf(level, "mc:AlternateContent"), "mc:Fallback");
  return valueOf(level, "w:numFmt") ?? valueOf(fallback, "w:numFmt") ?? valueOf(choice, "w:numFmt") ?? "decimal";
};

const levelOf = (element: XmlElement): Level => ({
  start: whole(valueOf(element, "w:start")) ?? 0,
  format: formatOf(element),
  text: valueOf(element, "w:lvlText") ?? "",
  digitsOnly: switchOf(element, "w:isLgl") ?? false,
  restart: whole(valueOf(element, "w:lvlRestart")),
  style: valueOf(element, "w:pStyle") ?? null,
});

const levelsOf = (element: XmlElement): Map<number, Level> =>
  new Map(
    elementsOf(element)
      .filter(({ name }) => name === "w:lvl")
      .map((level, at) => [whole(level.attributes["w:ilvl"]) ?? at, levelOf(level)]),
  );

export const readNumbering = (part: XmlElement | null): Numbering => {
  const abstracts = new Map<string, AbstractNumbering>();
  const instances = new Map<string, NumberingInstance>();
  for (const element of elementsOf(childOf(part ?? undefined, "w:numbering"))) {
    const abstractId = element.attributes["w:abstractNumId"];
    if (element.name === "w:abstractNum" && abstractId !== undefined) {
      abstracts.set(abstractId, {
        levels: levelsOf(element),
        styleLink: valueOf(element, "w:numStyleLink") ?? null,
      });
    }
    const numId = element.attributes["w:numId"];
    if (element.name !== "w:num" || numId === undefined) continue;
    const starts = new Map<number, number>();
    const levels = new Map<number, Level>();
    for (const override of elementsOf(element).filter(({ name }) => name === "w:lvlOverride")) {
      const at = whole(override.attributes["w:ilvl"]) ?? 0;
      const start = whole(valueOf(override, "w:startOverride"));
      const level = childOf(override, "w:lvl");
      if (start !== null) starts.set(at, start);
      if (level !== undefined) levels.set(at, levelOf(level));
    }
    instances.set(numId, { abstractId: valueOf(element, "w:abstractNumId") ?? "", starts, levels });
  }
  return { abstracts, instances };
};

interface Resolved {
  readonly numId: string;
  readonly instance: NumberingInstance;
  /** whose counts are shared by all lists that are made from it */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Characters of symbol fonts, which mean nothing without them. */
const isSymbol = /[\ue000-\uf8ff]/;

/**
 * Counts the paragraphs of a document's lists as Word does, and writes the number of each as Word shows it.
 * Has to be asked for each paragraph in turn.
 */
export class ListCounter {
  private readonly counts = new Map<string, Map<number, number>>();
  private readonly begun = new Set<string>();

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: Styles,
  ) {}

  /** The number in front of a paragraph, "" for none: 「（一）」. */
  next(request: NumberingRequest | null, styleId: string | undefined): string {
    const chain = styleChain(this.styles, styleId);
    const numId = request?.numId ?? chain.find(({ numbering }) => numbering?.numId)?.numbering?.numId ?? null;
    const list = numId === null ? null : this.resolve(numId);
    if (list === null) return "";
    const at = request?.level ?? this.levelOfStyle(list, chain) ?? 0;
    const level = list.levels.get(at);
    if (level === undefined) return "";
    const counts = this.count(list, at);
    if (level.format === "bullet") return isSymbol.test(level.text) ? "" : level.text.trim();
    return level.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const other = list.levels.get(index);
        const value = counts.get(index) ?? 1;
        return formatNumber(value, level.digitsOnly ? "decimal" : (other?.format ?? "decimal"));
      })
      .trim();
  }

  private count(list: Resolved, at: number): ReadonlyMap<number, number> {
    const counts = this.counts.get(list.abstractId) ?? new Map<number, number>();
    this.counts.set(list.abstractId, counts);
    if (!this.begun.has(list.numId)) {
      this.begun.add(list.numId);
      for (const index of list.instance.starts.keys()) counts.delete(index);
    }
    const startOf = (index: number): number => list.instance.starts.get(index) ?? list.levels.get(index)?.start ?? 1;
    counts.set(at, (counts.get(at) ?? startOf(at) - 1) + 1);
    for (const [index, other] of list.levels) {
      const restarts = other.restart === null ? index > at : other.restart > at;
      if (index > at && restarts) counts.delete(index);
    }
    // 「1.2」 under a heading that was never numbered counts that heading as begun
    for (let above = 0; above < at; above++) if (!counts.has(above)) counts.set(above, startOf(above));
    return counts;
  }

  private levelOfStyle({ levels }: Resolved, chain: readonly Style[]): number | null {
    for (const { id, numbering } of chain) {
      for (const [at, { style }] of levels) if (style === id) return at;
      if (numbering?.level != null) return numbering.level;
    }
    return null;
  }

  private resolve(numId: string, tried: readonly string[] = []): Resolved | null {
    const instance = this.numbering.instances.get(numId);
    const abstract = instance && this.numbering.abstracts.get(instance.abstractId);
    if (instance === undefined || abstract === undefined) return null;
    const { styleLink } = abstract;
    if (styleLink !== null && !tried.includes(numId)) {
      const linked = this.styles.get(styleLink)?.numbering?.numId;
      const there = linked == null || linked === numId ? null : this.resolve(linked, [...tried, numId]);
      if (there !== null) return { ...there, numId, instance, levels: new Map([...there.levels, ...instance.levels]) };
    }
    return {
      numId,
      instance,
      abstractId: instance.abstractId,
      levels: new Map([...abstract.levels, ...instance.levels]),
    };
  }
}
