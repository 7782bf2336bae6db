import type { CleanPlan } from "../clean/cleanPlan";
import { yearsOfFiveYearPlan } from "../language/times";
import type { Block } from "../outline/blocks";
import type { PlanMetadata } from "../plan";

/** The period is settled where the title or the goals name one year to end in; only then rows take it as deadline. */
export interface ReadMetadata {
  readonly metadata: PlanMetadata;
  readonly settledEnd: string | null;
  /** the year of 今年 and 年内 */
  readonly year: number | null;
}

const kinds = "规划|计划|方案|意见|纲要|办法|措施|行动|报告|要点|清单|实施细则|若干政策|任务分解|工作部署|决定";
const frame = new RegExp(
  `关于(?:批转|转发)?(?:印发|发布|下发|公布|实施)(.{4,80}?(?:${kinds})(?:\\([^()]{2,30}\\))?[》”]?(?:\\([^()]{2,30}\\))?)的?通知`,
);
const titleLine = new RegExp(`^[^。;,!?|]{4,60}(?:${kinds})(?:\\([^()]{2,30}\\))?$`);
const issuerEnd =
  /(?:人民政府办公厅|人民政府办公室|人民政府|委员会办公室|委员会|办公厅|办公室|领导小组|党委|市委|省委|县委|厅|局|委)$/;
const dateLine = /^(?:于)?((?:19|20)\d{2})年(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日$/;
const chineseDate =
  /^([二○〇零一三四五六七八九Oo0]{4})年(十[一二]?|[一二三四五六七八九])月(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]|二十)日$/;

const cnDigit = (char: string): string => {
  const at = "零一二三四五六七八九".indexOf(char);
  return at >= 0 ? String(at) : "0";
};
const cnSmall = (text: string): number => {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (c: string | undefined): number => Math.max("零一二三四五六七八九".indexOf(c ?? ""), 0);
  return (text.includes("十") ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
};

const isoDate = (line: string): string | null => {
  const arabic = dateLine.exec(line);
  if (arabic?.[1] && arabic[2] && arabic[3])
    return `${arabic[1]}-${arabic[2].padStart(2, "0")}-${arabic[3].padStart(2, "0")}`;
  const chinese = chineseDate.exec(line);
  if (!chinese?.[1] || !chinese[2] || !chinese[3]) return null;
  const year = Array.from(chinese[1], cnDigit).join("");
  return `${year}-${String(cnSmall(chinese[2])).padStart(2, "0")}-${String(cnSmall(chinese[3])).padStart(2, "0")}`;
};

/** What is written in one line of the page may have been two: a gap of blanks in the text as given ends a word. */
const wordStart = (plan: CleanPlan, from: number, to: number): number => {
  let start = from;
  for (let at = from + 1; at < to; at++) {
    const gap = plan.given.slice(plan.offsets[at - 1] ?? 0, plan.offsets[at] ?? 0);
    if (/[\s(（]/.test(gap.slice(1))) start = at;
  }
  return start;
};

const bare = (title: string): string => title.replace(/^[《“]+|[》”]+$/g, "").replace(/》(?=\()/, "");

const titleOf = (plan: CleanPlan, blocks: readonly Block[]): { title: string | null; issuer: string | null } => {
  const head = plan.plain.slice(0, 3000);
  const framed = frame.exec(head);
  if (framed?.[1]) {
    const before =
      plan.plain
        .slice(Math.max(0, framed.index - 40), framed.index)
        .split("\n")
        .pop() ?? "";
    const issuer =
      issuerEnd.test(before) && /^[一-龥]{4,30}$/.test(before) && !/^市|^省|^县|^区/.test(before) ? before : null;
    const from = framed.index + framed[0].indexOf(framed[1]);
    return { title: bare(plan.text.slice(from, from + framed[1].length)), issuer };
  }
  for (const block of blocks.slice(0, 40)) {
    if (block.kind === "furniture" || block.kind === "row") continue;
    if (block.kind === "heading") break;
    const line = plan.plain.slice(block.from, block.to);
    if (titleLine.test(line) && !/^(?:各|现将|为|根据|经)/.test(line)) {
      const next =
        plan.plain
          .slice(block.to, block.to + 40)
          .trim()
          .split("\n")[0] ?? "";
      const period = /^\(.{0,8}\d{4}.{0,14}\)$/.test(next) ? next : "";
      return { title: bare(plan.text.slice(block.from, block.to)) + period, issuer: null };
    }
  }
  const approved = new RegExp(`《([^《》]{4,60}(?:${kinds})(?:\\([^()]{2,30}\\))?)》`).exec(head);
  if (approved?.[1] && /^.{0,60}(?:已经|经|印发)/.test(head.slice(approved.index + approved[0].length)))
    return { title: approved[1], issuer: null };
  const sample = new RegExp(`(?:准备|整理|收集)了?(.{4,40}?(?:${kinds}))(?:参考)?范文`).exec(head);
  if (sample?.[1]) return { title: sample[1], issuer: null };
  return { title: approved?.[1] ?? null, issuer: null };
};

/** The body that signed: a line of its own above the date, or alone near head or end. */
const signature = (plan: CleanPlan, blocks: readonly Block[]): { issuer: string | null; issuedOn: string | null } => {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.kind === "furniture" || block.to - block.from > 20) continue;
    const issuedOn = isoDate(plan.plain.slice(block.from, block.to));
    if (!issuedOn) continue;
    const above = blocks[i - 1];
    const line = above ? plan.plain.slice(above.from, above.to) : "";
    const signed = above && line.length <= 30 && issuerEnd.test(line) ? plan.text.slice(above.from, above.to) : null;
    return { issuer: signed, issuedOn };
  }
  return { issuer: null, issuedOn: null };
};

const periodOfTitle = (title: string): readonly [number | null, number | null] | null => {
  const range = /((?:19|20)\d{2})年?[-—~至到]{1,2}((?:19|20)\d{2})/.exec(title);
  if (range) return [Number(range[1]), Number(range[2])];
  const fyp = /“?(十[一二三四五六])五”?/.exec(title);
  const years = fyp?.[1] ? yearsOfFiveYearPlan(fyp[1]) : null;
  if (years) return years;
  const year = /((?:19|20)\d{2})年/.exec(title);
  return year ? [Number(year[1]), Number(year[1])] : null;
};

/** 到2020年末 in the goals: the plan ends there, if only one year is named so. */
const periodOfGoals = (plan: CleanPlan, blocks: readonly Block[]): { end: number; settled: boolean } | null => {
  const leading = new Map<number, number>();
  const anywhere = new Set<number>();
  for (const block of blocks) {
    if (block.kind === "furniture" || block.part === "review" || block.part === "steps") continue;
    const text = plan.plain.slice(block.from, Math.min(block.to, block.from + 2000));
    for (const match of text.matchAll(/(?:到|至)(20\d{2})年(?:底|末)?/g)) {
      const year = Number(match[1]);
      leading.set(year, (leading.get(year) ?? 0) + (block.part === "goals" ? 2 : 1));
    }
    for (const match of text.matchAll(
      /(20\d{2})年(?:底前?|末前?|前)?(?=[^-—~至到]{0,6}(?:申请|完成|通过|实现|建成|达到))/g,
    ))
      anywhere.add(Number(match[1]));
  }
  if (leading.size > 0) {
    const end = Math.max(...leading.keys());
    const other = [...anywhere].filter((year) => year > end);
    return other.length > 0 ? { end: Math.max(...other), settled: false } : { end, settled: true };
  }
  return anywhere.size > 0 ? { end: Math.max(...anywhere), settled: false } : null;
};

/** Reads what the document says of itself. */
export const readMetadata = (plan: CleanPlan, blocks: readonly Block[]): ReadMetadata => {
  const { title, issuer: framed } = titleOf(plan, blocks);
  const { issuer: signed, issuedOn } = signature(plan, blocks);
  const head = plan.plain.slice(0, 2500);
  const numbered = /(?:^|[\n\t |:)》知])([一-龥]{2,10}[〔[【](?:19|20)\d{2}[〕\]】](?:第)?\d{1,5}号)/.exec(head);
  let docNumber: string | null = null;
  if (numbered?.[1] && !/《[^》]{0,80}$/.test(head.slice(0, numbered.index))) {
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
  const goals = titled ? null : periodOfGoals(plan, blocks);
  const periodTo = titled?.[1] ?? goals?.end ?? null;
  const periodFrom = titled ? titled[0] : issuedYear && periodTo && issuedYear <= periodTo ? issuedYear : null;
  const settled = titled ? titled[1] : goals?.settled ? goals.end : null;
  return {
    metadata: { title, docNumber, issuer: signed ?? framed, issuedOn, periodFrom, periodTo },
    settledEnd: settled === null ? null : String(settled),
    year: titled?.[0] !== null && titled?.[0] === titled?.[1] ? (titled?.[0] ?? issuedYear) : issuedYear,
  };
};
