/** GBK forwards and backwards. The table is made when first asked for, since few texts are garbled. */
interface GbkTable {
  readonly bytesOf: ReadonlyMap<string, number>;
  readonly charOf: ReadonlyMap<number, string>;
}

let table: GbkTable | null = null;

const makeTable = (): GbkTable => {
  const decoder = new TextDecoder("gbk");
  const bytesOf = new Map<string, number>();
  const charOf = new Map<number, string>();
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      pair[0] = lead;
      pair[1] = trail;
      const char = decoder.decode(pair);
      if (char.length !== 1 || char === "\ufffd") continue;
      const code = lead * 256 + trail;
      charOf.set(code, char);
      if (!bytesOf.has(char)) bytesOf.set(char, code);
    }
  }
  return { bytesOf, charOf };
};

const gbk = (): GbkTable => (table ??= makeTable());

/** The two bytes of a character as one number, or null where GBK does not have it. */
export const gbkBytesOf = (char: string): number | null => gbk().bytesOf.get(char) ?? null;

/** The character of two bytes, or null. */
export const gbkCharOf = (lead: number, trail: number): string | null => gbk().charOf.get(lead * 256 + trail) ?? null;
