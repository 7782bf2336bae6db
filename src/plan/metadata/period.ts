import type { CleanPlan } from "../clean/cleanPlan";
import { charSet } from "../language/charSet";
import { yearsOfFiveYearPlan } from "../language/timeForms";
import type { Block } from "../outline/blocks";

/** (2011-2015年), “十二五”, 2014年…计划: the years that a title names. */
export const periodOfTitle = (title: string): readonly [number | null, number | null] | null => {
  const range = /((?:19|20)\d{2})年?[-—~至到]{1,2}((?:19|20)\d{2})/.exec(title);
  if (range) return [Number(range[1]), Number(range[2])];
  const fyp = /“?(十[一二三四五六])五”?/.exec(title);
  const years = fyp?.[1] ? yearsOfFiveYearPlan(fyp[1]) : null;
  if (years) return years;
  const year = /((?:19|20)\d{2})年/.exec(title);
  return year ? [Number(year[1]), Number(year[1])] : null;
};

/** When the goals end; `start` only where the text names one year for everything. */
export interface GoalPeriod {
  readonly start?: number;
  readonly end: number;
  readonly settled: boolean;
}

/** 二、2024年重点工作, 2022年,全区…: a plan of one year names it in a heading or where its goals begin. */
const yearOfWork = (plan: CleanPlan, blocks: readonly Block[]): number | null => {
  const years = new Set<number>();
  for (const block of blocks) {
    if (block.kind === "furniture" || (block.part !== "goals" && block.part !== "work")) continue;
    if (block.kind !== "heading" && block.part !== "goals") continue;
    const named = /^(20\d{2})年(?!度?[-—~至到和、])/.exec(plan.plain.slice(block.from, block.from + 12));
    if (named) years.add(Number(named[1]));
  }
  return years.size === 1 ? ([...years][0] ?? null) : null;
};

const yearOfCentury = /20\d{2}年/g;
const reached = /(20\d{2})年(?:底|末)?(?:[和、](20\d{2})年)?/y;
const attained = /20\d{2}年(?:底前?|末前?|前)?(?=[^-—~至到]{0,6}(?:申请|完成|通过|实现|建成|达到))/y;
const until = charSet("到至");
/** of each paragraph so much is looked at */
const longestLook = 2000;

/** 到2020年末 in the goals: the plan ends there, if only one year is named so. */
export const periodOfGoals = (plan: CleanPlan, blocks: readonly Block[]): GoalPeriod | null => {
  const leading = new Map<number, number>();
  const anywhere = new Set<number>();
  for (const block of blocks) {
    if (block.kind === "furniture" || block.part === "review" || block.part === "steps") continue;
    const text = plan.plain.slice(block.from, Math.min(block.to, block.from + longestLook));
    yearOfCentury.lastIndex = 0;
    for (let hit = yearOfCentury.exec(text); hit; hit = yearOfCentury.exec(text)) {
      const year = Number(hit[0].slice(0, 4));
      if (until.has(text, hit.index - 1)) {
        reached.lastIndex = hit.index;
        const second = reached.exec(text)?.[2];
        if (second) anywhere.add(Number(second));
        leading.set(year, (leading.get(year) ?? 0) + (block.part === "goals" ? 2 : 1));
      }
      attained.lastIndex = hit.index;
      if (attained.test(text)) anywhere.add(year);
    }
  }
  if (leading.size > 0) {
    const end = Math.max(...leading.keys());
    const other = [...anywhere].filter((year) => year > end);
    return other.length > 0 ? { end: Math.max(...other), settled: false } : { end, settled: true };
  }
  const named = yearOfWork(plan, blocks);
  if (named !== null) return { start: named, end: named, settled: true };
  return anywhere.size > 0 ? { end: Math.max(...anywhere), settled: false } : null;
};

/** What a text says that it is about, where neither title nor goals do: “十四五”…主要目标, 2024年…预期目标. */
export const periodOfHead = ({ plain }: CleanPlan): GoalPeriod | null => {
  const head = plain.slice(0, 3000);
  const ordinals = [...head.matchAll(/“(十[一二三四五六])五”?(?:时期|期间|规划|末|[^。,]{0,20}(?:目标|指标))/g)].map(
    ([, ordinal = ""]) => yearsOfFiveYearPlan(ordinal),
  );
  const named = ordinals.filter((years) => years !== null).sort((a, b) => b[0] - a[0])[0];
  const years = [
    ...head.matchAll(
      /(20\d{2})年,?[^。,;]{0,24}?(?:预期目标|主要目标|重点工作|重点任务|工作安排|计划草案|重点完成|将)/g,
    ),
  ];
  const year = Math.max(0, ...years.map(([, written]) => Number(written)));
  if (year > 0) return { start: year, end: year, settled: true };
  return named === undefined ? null : { start: named[0], end: named[1], settled: true };
};

/** The first year of the five-year plan that ends in `end`, where the text's head names that plan; else null. */
export const startOfFiveYears = ({ plain }: CleanPlan, end: number | null): number | null => {
  for (const [, ordinal = ""] of plain.slice(0, 3000).matchAll(/(?:“|第)(十[一二三四五六])(?:五”|个五年)/g)) {
    const years = yearsOfFiveYearPlan(ordinal);
    if (years?.[1] === end) return years[0];
  }
  return null;
};
