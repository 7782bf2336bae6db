/** Which character lost its last byte, where the words around it leave no doubt. */
interface Settled {
  readonly char: string;
  readonly before: RegExp;
  readonly after: RegExp;
}

/** A last byte is lost in front of digits and at the ends of lines; these are the words that stand there. */
const settled: readonly Settled[] = [
  { char: "年", before: /(?:19|20)\d\d$/, after: /^[^]/ },
  { char: "月", before: /年(?:1[0-2]|0?[1-9])$/, after: /^[^]/ },
  { char: "日", before: /月(?:3[01]|[12]\d|0?[1-9])$/, after: /^/ },
  { char: "到", before: /[达高升加长低少大降]$/, after: /^\d/ },
  { char: "到", before: /(?:^|[\s\u3000。\uff0c,;\uff1b])$/, after: /^20\d\d/ },
  { char: "在", before: /(?:控制|稳定|保持)$/, after: /^\d/ },
  { char: "至", before: /[降升增减缩]$/, after: /^\d/ },
  { char: "长", before: /增$/, after: /^\d/ },
  { char: "过", before: /超$/, after: /^\d/ },
  { char: "于", before: /不(?:低|少|高|大|小|多)$/, after: /^\d/ },
  { char: "\uff09", before: /\uff08[^\uff08\uff09]*$/, after: /^\s*(?:\n|$)/ },
  { char: "。", before: /[^。\s]$/, after: /^\s*(?:\n|$)/ },
];

/** Which characters a text has behind which. */
export type Followers = ReadonlySet<string>;

/** The characters behind characters in sound stretches. */
export const followersOf = (sound: readonly string[]): Followers => {
  const followers = new Set<string>();
  for (const text of sound) for (let i = 0; i + 1 < text.length; i++) followers.add(text.slice(i, i + 2));
  return followers;
};

/**
 * The character that is one of the 64 from `first` on, between `before` and `after`; null where that is not certain. It
 * is certain where grammar says so, or where the same text has only one of them behind the two characters before.
 */
export const settleLost = (first: number, before: string, after: string, followers: Followers): string | null => {
  const isOne = (char: string): boolean => char.charCodeAt(0) >= first && char.charCodeAt(0) < first + 64;
  const known = settled.find((word) => isOne(word.char) && word.before.test(before) && word.after.test(after));
  if (known) return known.char;
  const previous = before.slice(-1);
  if (!/[\u4e00-\u9fff]/.test(previous)) return null;
  let found: string | null = null;
  for (let code = first; code < first + 64; code++) {
    const char = String.fromCharCode(code);
    if (!/[\u4e00-\u9fff]/.test(char) || !followers.has(previous + char)) continue;
    if (found !== null) return null;
    found = char;
  }
  return found;
};
