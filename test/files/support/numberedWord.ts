import { escaped } from "./escaped";
import { abstractList, level, list, listed, paragraph, wordFile } from "./wordFile";

/** The numbers that offices give their headings, by level of one list. */
const levels: readonly { readonly head: RegExp; readonly format: string; readonly text: string }[] = [
  { head: /^[一二三四五六七八九十]+、/, format: "chineseCountingThousand", text: "%1、" },
  { head: /^（[一二三四五六七八九十]+）/, format: "chineseCountingThousand", text: "（%2）" },
  { head: /^\d{1,2}\.(?!\d)/, format: "decimal", text: "%3." },
];

const numbering = abstractList(0, levels.map(({ format, text }, at) => level(at, format, text)).join("")) + list(1, 0);

/**
 * A plan as a Word file whose headings are numbered by Word: the numbers are taken out of the text where they count
 * on as Word would count.
 */
export const numberedWord = (text: string): { readonly bytes: Uint8Array; readonly numbered: number } => {
  let numbered = 0;
  let counts: number[] = [];
  const paragraphs = text.split(/\r?\n/).map((line) => {
    const words = line.replace(/^[\s\u3000]+|[ \u3000]+$/g, "");
    const at = levels.findIndex(({ head }) => head.test(words));
    const mark = levels[at]?.head.exec(words)?.[0];
    if (mark === undefined) return paragraph(escaped(words));
    const next = [...counts.slice(0, at), (counts[at] ?? 0) + 1];
    if (at > counts.length || ordinal(mark) !== next[at]) return paragraph(escaped(words));
    counts = next;
    numbered++;
    return paragraph(escaped(words.slice(mark.length)), listed(1, at));
  });
  return { bytes: wordFile({ body: paragraphs.join(""), parts: { numbering } }), numbered };
};

const digits = "零一二三四五六七八九";

const ordinal = (mark: string): number => {
  const plain = mark.replace(/[（）、.]/g, "");
  if (/^\d+$/.test(plain)) return Number(plain);
  const [tens, ones] = plain.includes("十") ? plain.split("十") : ["", plain];
  const ten = plain.includes("十") ? (tens === "" ? 1 : digits.indexOf(tens ?? "")) : 0;
  return ten * 10 + (ones === undefined || ones === "" ? 0 : digits.indexOf(ones));
};
