import { charSet } from "../language/charSet";

/** How the parts of one paragraph are counted: (1)…;(2)…, ①…②…, 1)…2)…, 一是…;二是…, 首先…其次… */
const opening = charSet("(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮0123456789⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽");
const counted = /\((\d{1,2})\)|([①-⑮])|([⑴-⑽])|(\d{1,2})\)/y;
const mark = charSet("。;:,、!?)”");
/** digits and brackets count parts only behind a mark, circled numbers anywhere */
const needsMark = charSet("(0123456789");
/** 一是, 其次, : said instead of counted, where they stand behind a mark. */
const spoken = /[一二三四五六七八九十]{1,2}是(?!否)|(?:首先|其次|再次|最后),/g;
const markBeforeSpoken = charSet("。;:,、\n");

interface Count {
  readonly kind: number;
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
}

const countAt = (plain: string, at: number): Count | null => {
  counted.lastIndex = at;
  const match = counted.exec(plain);
  if (!match) return null;
  const kind = match.slice(1).findIndex((group) => group !== undefined);
  const label = match[kind + 1] ?? "";
  const first = kind === 1 ? 0x2460 : 0x2474;
  const ordinal = kind === 0 || kind === 3 ? Number(label) : label.charCodeAt(0) - first + 1;
  return { kind, ordinal, from: at, to: at + match[0].length };
};

/** The counts of a line that make an enumeration: from 1 on, two at least, behind a mark each. */
const countsIn = (plain: string, from: number, to: number): Count[] => {
  const found: Count[] = [];
  const runs = new Map<number, Count[]>();
  const keep = (run: readonly Count[] | undefined): void => {
    if (run && run.length > 1) for (const count of run) found.push(count);
  };
  for (let at = from; at < to; at++) {
    if (!opening.has(plain, at)) continue;
    if (needsMark.has(plain, at) && at > from && !mark.has(plain, at - 1)) continue;
    const count = countAt(plain, at);
    if (!count) continue;
    at = count.to - 1;
    const run = runs.get(count.kind);
    if (run && count.ordinal === run.length + 1) run.push(count);
    else if (count.ordinal === 1) {
      keep(run);
      runs.set(count.kind, [count]);
    }
  }
  for (const run of runs.values()) keep(run);
  return found.filter((count) => count.from > from);
};

const withoutSpoken = (plain: string): string =>
  plain.includes("二是") || plain.includes("其次,")
    ? plain.replace(spoken, (words: string, at: number) =>
        at === 0 || markBeforeSpoken.has(plain, at - 1) ? "。".repeat(words.length) : words,
      )
    : plain;

/** The second part of every enumeration that is counted; a line without one has none. */
const secondPart = /2\)|[②⑵]/g;
const hasSecondPart = (plain: string): boolean => plain.includes("2)") || plain.includes("②") || plain.includes("⑵");

/**
 * The plain form with the parts of each enumeration as sentences of their own: their numbers, which name nothing, or
 * words of counting become full stops. Every character keeps its place.
 *
 * @example withPartsAsSentences("包括:(1)新建学校5所;(2)改造3所") // "包括:。。。新建学校5所;。。。改造3所"
 */
export const withPartsAsSentences = (plain: string): string => {
  const unspoken = withoutSpoken(plain);
  if (!hasSecondPart(unspoken)) return unspoken;
  const pieces: string[] = [];
  let written = 0;
  secondPart.lastIndex = 0;
  while (secondPart.test(unspoken)) {
    const from = unspoken.lastIndexOf("\n", secondPart.lastIndex - 1) + 1;
    const end = unspoken.indexOf("\n", from);
    const to = end < 0 ? unspoken.length : end;
    for (const count of countsIn(unspoken, from, to).sort((a, b) => a.from - b.from)) {
      pieces.push(unspoken.slice(written, count.from), "。".repeat(count.to - count.from));
      written = count.to;
    }
    secondPart.lastIndex = to;
  }
  return written === 0 ? unspoken : pieces.join("") + unspoken.slice(written);
};
