import { offsetOf, type CleanPlan } from "../clean/cleanPlan";
import { charSet } from "../language/charSet";
import type { Block } from "../outline/blocks";
import type { PlanMetadata } from "../plan";
import { isMonth, isoDate } from "./dates";
import { periodOfGoals, periodOfHead, periodOfTitle, startOfFiveYears } from "./period";
import { issuerEnd, titleOf } from "./title";

/** The period is settled where the title or the goals name one year to end in; only then rows take it as deadline. */
export interface ReadMetadata {
  readonly metadata: PlanMetadata;
  readonly settledEnd: string | null;
  /** the year of 今年 and 年内 */
  readonly year: number | null;
  /** the first year that the plan can still change: what it says of earlier ones, it reports */
  readonly begins: number | null;
}

/** What is written in one line of the page may have been two: a gap of blanks in the text as given ends a word. */
const wordStart = (plan: CleanPlan, from: number, to: number): number => {
  let start = from;
  for (let at = from + 1; at < to; at++) {
    const gap = plan.given.slice(offsetOf(plan, at - 1), offsetOf(plan, at));
    if (/[\s(（]/.test(gap.slice(1))) start = at;
  }
  return start;
};

/** ——2024年1月16日在某市第六届人民代表大会第三次会议上: the day of a report. */
const heldOn = (plan: CleanPlan, block: Block): string | null => {
  const line = plan.plain.slice(block.from, Math.min(block.to, block.from + 80)).replace(/^[-—]+/, "");
  const day = /^(\d{4}年\d{1,2}月\d{1,2}日)在.{4,50}会.{0,8}上$/.exec(line)?.[1];
  return day ? isoDate(day) : null;
};

const lastMarks = charSet("?*。.");
/** What a day, a month, or a line that says when a report was given begins with. */
const beginsDate = charSet("于一二三四五六七八九零〇○Oo0123456789-—");

/** The body that signed: a line of its own above the date, or alone near head or end. */
const signature = (plan: CleanPlan, blocks: readonly Block[]): { issuer: string | null; issuedOn: string | null } => {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.kind === "furniture" || !beginsDate.has(plan.plain, block.from)) continue;
    const held = heldOn(plan, block);
    if (held) return { issuer: null, issuedOn: held };
    if (block.to - block.from > 20) continue;
    const day = lastMarks.trimEnd(plan.plain.slice(block.from, block.to));
    const issuedOn = isoDate(day);
    if (!issuedOn && !isMonth(day)) continue;
    const above = blocks[i - 1];
    const line = above ? plan.plain.slice(above.from, above.to) : "";
    const signed = above && line.length <= 30 && issuerEnd.test(line) ? plan.text.slice(above.from, above.to) : null;
    return { issuer: signed, issuedOn };
  }
  return { issuer: null, issuedOn: null };
};

/** Whether a title that opened not far before `at` is still open there. */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 80), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
};

/** Reads what the document says of itself. */
export const readMetadata = (plan: CleanPlan, blocks: readonly Block[]): ReadMetadata => {
  const { title, issuer: framed } = titleOf(plan, blocks);
  const { issuer: signed, issuedOn } = signature(plan, blocks);
  const head = plan.plain.slice(0, 2500);
  const numbered = /(?:^|[\n\t |:)》知])([一-龥]{2,10}[〔[【](?:19|20)\d{2}[〕\]】](?:第)?\d{1,5}号)/.exec(head);
  let docNumber: string | null = null;
  if (numbered?.[1] && !isQuoted(head, numbered.index)) {
    const from = numbered.index + numbered[0].length - numbered[1].length;
    docNumber = plan.text.slice(wordStart(plan, from, from + numbered[1].length - 8), from + numbered[1].length);
  } else {
    const bracketed = /\(([一-龥]{2,10}[〔[](?:19|20)\d{2}[〕\]]\d{1,5}号)\)/.exec(head.slice(0, 300));
    docNumber = bracketed?.[1] ?? null;
  }
  const issuedYear = issuedOn
    ? Number(issuedOn.slice(0, 4))
    : docNumber
      ? Number(/(\d{4})/.exec(docNumber)?.[1])
      : null;
  const titled = title ? periodOfTitle(title) : null;
  const goals = titled ? null : (periodOfGoals(plan, blocks) ?? periodOfHead(plan));
  const periodTo = titled?.[1] ?? goals?.end ?? null;
  const begun = issuedYear && periodTo && issuedYear <= periodTo ? issuedYear : null;
  const periodFrom = titled ? titled[0] : (goals?.start ?? begun ?? startOfFiveYears(plan, periodTo));
  const settled = titled ? titled[1] : goals?.settled ? goals.end : null;
  return {
    metadata: { title, docNumber, issuer: signed ?? framed, issuedOn, periodFrom, periodTo },
    settledEnd: settled === null ? null : String(settled),
    year: periodFrom !== null && periodFrom === periodTo ? periodFrom : issuedYear,
    begins: periodFrom !== null && issuedYear !== null ? Math.min(periodFrom, issuedYear) : (periodFrom ?? issuedYear),
  };
};
