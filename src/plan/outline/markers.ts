import { charSet } from "../language/charSet";
import { formsByStart, type StartingForm } from "../language/formsByStart";

/** 序号: how an item of a plan announces itself at the start of a line. */
export type MarkerKind =
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "cn"
  | "cnParen"
  | "num"
  | "numSub"
  | "numParen"
  | "circled"
  | "dash"
  | "box"
  | "annex";

export interface Marker {
  readonly kind: MarkerKind;
  /** as it goes into a path: 三, (一), 1, 专栏2, 第一章 */
  readonly label: string;
  /** its place among its brothers, 0 where it has none */
  readonly ordinal: number;
  /** length in the plain text, with the punctuation behind it */
  readonly length: number;
}

/** Deeper kinds have higher ranks; a marker closes everything of its own rank and deeper. */
export const rankOf: Readonly<Record<MarkerKind, number>> = {
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 3.5,
  cn: 4,
  cnParen: 5,
  num: 6,
  numSub: 7,
  numParen: 8,
  circled: 9,
  dash: 10,
  box: 11,
};

const digits = "0123456789";
const cnNumerals = "一二三四五六七八九十百零";
const circledNumbers = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
/** Numbers that are one character with their brackets or full stop, from 1 on. */
const bracketedNumbers = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
const stoppedNumbers = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛";
const bracketedNumerals = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
const filledNumbers = "❶❷❸❹❺❻❼❽❾❿";
const cnNumber = `[${cnNumerals}]{1,4}`;

interface MarkerPattern extends StartingForm {
  readonly kind: MarkerKind;
  /** the first group is the label; anchored, over a short prefix of the line */
  readonly pattern: RegExp;
}

const patterns: readonly MarkerPattern[] = [
  {
    kind: "annex",
    starts: "附",
    pattern: /^(附件\d{0,2}|附表\d{0,2}|附录\d{0,2})(?=[:.、|]|$|(?!下载)[一-龥]{2,40}$)[:.、]?/,
  },
  { kind: "box", starts: "专", pattern: new RegExp(`^(专栏(?:\\d{1,2}|${cnNumber})?)(?=[:.、| ]|$|[一-龥“])[:.、]?`) },
  { kind: "part", starts: "第", pattern: new RegExp(`^(第(?:${cnNumber}|\\d{1,2})(?:编|篇|部分))[:、]?`) },
  { kind: "chapter", starts: "第", pattern: new RegExp(`^(第(?:${cnNumber}|\\d{1,2})章)[:、]?`) },
  { kind: "section", starts: "第", pattern: new RegExp(`^(第(?:${cnNumber}|\\d{1,2})节)[:、]?`) },
  {
    kind: "article",
    starts: "第",
    pattern: new RegExp(`^(第(?:${cnNumber}|\\d{1,2})条)(?!(?:生产|高速|跑道|地铁|线|路|河|街))[:、]?`),
  },
  { kind: "cn", starts: cnNumerals, pattern: new RegExp(`^(${cnNumber})(?:、|[.,](?!\\d))`) },
  { kind: "cnParen", starts: "(", pattern: new RegExp(`^(\\(${cnNumber}\\))[、.]?`) },
  { kind: "cnParen", starts: cnNumerals, pattern: new RegExp(`^(${cnNumber}\\))[、.]?`) },
  { kind: "cnParen", starts: bracketedNumerals, pattern: /^([㈠-㈩])[、.]?/ },
  {
    kind: "numSub",
    starts: digits,
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})[.、]?(?=[一-龥“《])(?!(?:个|万|亿|家|元|倍|公里|米|吨|平方|世界|国际|版))/,
  },
  { kind: "num", starts: digits, pattern: /^(\d{1,2})(?:[.、](?!\d)|\.(?=(?:19|20)\d{2}年))/ },
  { kind: "numParen", starts: `(${digits}`, pattern: /^(\(\d{1,2}\)|\d{1,2}\))[、.]?/ },
  { kind: "num", starts: stoppedNumbers, pattern: /^([⒈-⒛])/ },
  { kind: "numParen", starts: bracketedNumbers, pattern: /^([⑴-⒇])[、.]?/ },
  { kind: "circled", starts: circledNumbers, pattern: /^([①-⑳])[、.]?/ },
  { kind: "circled", starts: filledNumbers, pattern: /^([❶-❿])[、.]?/ },
  { kind: "dash", starts: "—-", pattern: /^(—{1,2}|--)(?=[一-龥“《\d])/ },
];

const cnDigits = "零一二三四五六七八九";
/** Labels as they are usually written, whatever character wrote them: ㈠ and 一) are (一). */
const usualLabel = (kind: MarkerKind, label: string): string => {
  if (kind === "cnParen") {
    const at = bracketedNumerals.indexOf(label);
    return at >= 0 ? `(${cnNumerals.charAt(at)})` : label.startsWith("(") ? label : `(${label}`;
  }
  if (kind === "num" && stoppedNumbers.includes(label)) return String(stoppedNumbers.indexOf(label) + 1);
  if (kind === "numParen" && bracketedNumbers.includes(label))
    return `(${String(bracketedNumbers.indexOf(label) + 1)})`;
  if (kind === "circled" && filledNumbers.includes(label)) return circledNumbers.charAt(filledNumbers.indexOf(label));
  return label;
};

const digit = charSet(digits);
const circled = charSet(circledNumbers);

/** The number of a label: 12 of (12), the last of 1.2.3, 21 of 二十一. */
const ordinalOf = (label: string): number => {
  for (let to = label.length; to > 0; to--) {
    if (digit.has(label, to - 1)) return Number(label.slice(digit.skipBack(label, 0, to), to));
  }
  if (circled.in(label, 0, label.length)) return label.charCodeAt(0) - 0x245f;
  let value = 0;
  let ones = 0;
  for (const char of label) {
    if (char === "十" || char === "百") {
      value += (ones || 1) * (char === "十" ? 10 : 100);
      ones = 0;
    } else ones = Math.max(cnDigits.indexOf(char), 0) || ones;
  }
  return value + ones;
};

const patternsAt = formsByStart(patterns);

/** The marker that stands at `at`, or null. */
export const markerAt = (plain: string, at: number): Marker | null => {
  const candidates = patternsAt(plain, at);
  if (candidates.length === 0) return null;
  const head = plain.slice(at, at + 48);
  const line = head.includes("\n") ? head.slice(0, head.indexOf("\n")) : head;
  for (const { kind, pattern } of candidates) {
    const match = pattern.exec(line);
    const written = match?.[1];
    if (!match || !written) continue;
    const label = usualLabel(kind, written);
    return { kind, label, ordinal: ordinalOf(label), length: match[0].length };
  }
  return null;
};
