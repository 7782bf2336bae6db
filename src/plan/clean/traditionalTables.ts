/** Entries of a dictionary as OpenCC writes them down: "繁 简|後來 后来", or pairs. */
type Dictionary = string | readonly (readonly string[])[];

/**
 * What single characters become, taken from the dictionaries of traditional text. Nearly every character is converted
 * by itself; where words or rarer rules decide, the converter of the dictionaries has to be asked.
 */
export interface TraditionalTables {
  /** by UTF-16 code: what the character becomes by itself */
  readonly alone: Uint16Array;
  /** Whether what stands at `at` may be converted together with what follows, or in a way that `alone` does not hold. */
  readonly needsConverter: (text: string, at: number) => boolean;
}

const beginsWord = 1;
const isRare = 2;

/** Descriptions of characters, compatibility characters and halves of characters beyond the first 65,536. */
const rare: readonly (readonly [number, number])[] = [
  [0x2ff0, 0x2fff],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
];

const entriesOf = (dictionary: Dictionary): (readonly string[])[] =>
  typeof dictionary === "string" ? dictionary.split("|").map((entry) => entry.split(" ")) : [...dictionary];

/** @param dictionaries the first that has an entry counts */
export const traditionalTables = (dictionaries: readonly Dictionary[]): TraditionalTables => {
  const alone = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  const kinds = new Uint8Array(0x10000);
  const beginnings = new Set<number>();
  for (const [from, to] of rare) kinds.fill(isRare, from, to + 1);
  for (const dictionary of [...dictionaries].reverse()) {
    for (const [given = "", converted = ""] of entriesOf(dictionary)) {
      const code = given.charCodeAt(0);
      if (given.length > 1) {
        kinds[code] = (kinds[code] ?? 0) | beginsWord;
        beginnings.add(code * 0x10000 + given.charCodeAt(1));
      } else if (converted.length === 1) alone[code] = converted.charCodeAt(0);
      else kinds[code] = (kinds[code] ?? 0) | isRare;
    }
  }
  return {
    alone,
    needsConverter: (text, at) => {
      const code = text.charCodeAt(at);
      const kind = kinds[code] ?? 0;
      if (kind === 0) return false;
      if (kind & isRare) return true;
      return at + 1 < text.length && beginnings.has(code * 0x10000 + text.charCodeAt(at + 1));
    },
  };
};
