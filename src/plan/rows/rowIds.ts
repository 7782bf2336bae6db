/**
 * 编号: a short name for a row, made from what the row says (FNV-1a over its parts), so that the same plan read again
 * gives the same rows the same names, and a row keeps its name while the text around it changes.
 */
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const fnv1a = (text: string, seed: number): number => {
  let hash = (offsetBasis ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code & 0xff), prime) >>> 0;
    hash = Math.imul(hash ^ (code >>> 8), prime) >>> 0;
  }
  return hash;
};

/** Eight characters of Crockford's base 32, forty bits. */
const shortHash = (text: string): string => {
  let hash = "";
  for (const seed of [0, 0x9e3779b9]) {
    let rest = fnv1a(text, seed);
    for (let i = 0; i < 4; i++) {
      hash += alphabet.charAt(rest & 31);
      rest >>>= 5;
    }
  }
  return hash;
};

/** Widths and blanks make no difference; most parts have none. */
const plainPart = (part: string): string =>
  /[^\u4e00-\u9fff!-~“”《》、。—]/.test(part) ? part.normalize("NFKC").replace(/\s/g, "") : part;

/** Gives out the ids of one plan; rows that say the same get -2, -3 … in the order of the text. */
export class RowIds {
  readonly #planTitle: string;
  readonly #given = new Map<string, number>();

  constructor(planTitle: string) {
    this.#planTitle = planTitle;
  }

  /** `kind` is one letter: I indicator, B baseline, T task. */
  idOf(kind: "I" | "B" | "T", ...parts: readonly string[]): string {
    const normal = [this.#planTitle, kind, ...parts].map(plainPart).join("\u0001");
    const id = `${kind}-${shortHash(normal)}`;
    const times = (this.#given.get(id) ?? 0) + 1;
    this.#given.set(id, times);
    return times === 1 ? id : `${id}-${String(times)}`;
  }
}
