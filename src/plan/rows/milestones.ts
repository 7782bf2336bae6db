import { spanOf, type CleanPlan } from "../clean/cleanPlan";
import { sentencesIn } from "../language/sentences";
import type { Block } from "../outline/blocks";
import { isDatedStep, lostNumbering, readUnnumbered } from "../outline/unnumbered";
import type { Milestone } from "../plan";
import { tidyName } from "./names";

const year = "((?:19|20)\\d{2})年";
const month = "(1[0-2]|0?[1-9])月";
const period = new RegExp(
  `(?:${year})(?:${month})?(?:\\d{1,2}日|初|底|上旬|中旬|下旬)?(?:[-—~至到]{1,2}(?:${year})?(?:${month})?(?:\\d{1,2}日|底|末|上旬|中旬|下旬)?)?`,
);

const pad = (text: string): string => text.padStart(2, "0");
const join = (y: string | undefined, m: string | undefined): string | null => (y ? (m ? `${y}-${pad(m)}` : y) : null);

/** 2017年3月—4月 → 2017-03, 2017-04; 2019年1月 → both the same */
export const periodIn = (text: string): { from: string | null; to: string | null } | null => {
  const match = period.exec(text);
  if (!match) return null;
  const [whole, fromYear, fromMonth, toYear, toMonth] = match;
  const from = join(fromYear, fromMonth);
  const ranged = /[-—~至到]/.test(whole.replace(/^.*?年/, ""));
  const to = ranged && (toYear ?? toMonth) ? join(toYear ?? fromYear, toMonth) : from;
  if (/^(?:前|之前|以前|底前)/.test(text.slice(match.index + whole.length)) && !ranged) return { from: null, to };
  return { from, to };
};

/** 于2017年7月20日前报送, 2019年底前完成验收: duties with a day. */
const duty = new RegExp(
  `^(.{2,40}?)(?:应|须|要)?于${year}(?:${month})?(?:\\d{1,2}日|底|末)?(?:之)?前(报送|报|提交|上报|印发|出台|完成|建成|启动)(.{0,24})$`,
);
const acceptance = new RegExp(`(?:力争|争取|确保)?${year}(底|末)?(?:前)?(通过|申请|完成|迎接)([^,。;]{0,14}验收)`, "g");

/** Reads the steps of 实施步骤 and duties that name their day. */
export const readMilestones = (plan: CleanPlan, blocks: readonly Block[]): Milestone[] => {
  const milestones: Milestone[] = [];
  const add = (name: string, dates: { from: string | null; to: string | null }, from: number, to: number): void => {
    const tidy = tidyName(name);
    if (tidy.length >= 2 && !milestones.some((other) => other.name === tidy && other.to === dates.to)) {
      milestones.push({
        name: tidy,
        ...dates,
        quote: plan.text.slice(from, Math.min(to, from + 80)),
        span: spanOf(plan, from, to),
      });
    }
  };
  const accepted = new Set<string>();
  for (const block of blocks) {
    if (block.kind === "furniture") continue;
    if (block.part === "steps") {
      if (block.kind === "heading" && block.heading?.parent) stepOf(plan, block, add);
      continue;
    }
    if (block.part === "review") continue;
    for (const sentence of sentencesIn(plan.plain, block.from, block.to)) {
      const text = plan.plain.slice(sentence.from, Math.min(sentence.to, sentence.from + 200));
      if (!/\d{4}年/.test(text)) continue;
      const due = duty.exec(text);
      if (due?.[1] && due[4])
        add(due[1] + due[4] + (due[5] ?? ""), { from: null, to: join(due[2], due[3]) }, sentence.from, sentence.to);
      for (const match of text.matchAll(acceptance)) {
        const [, y, end, verb, what] = match;
        if (!y || !verb || !what || accepted.has(y + verb)) continue;
        accepted.add(y + verb);
        const at = sentence.from + match.index;
        add(verb + what, end ? { from: null, to: `${y}-12` } : { from: y, to: y }, at, at + match[0].length);
      }
    }
  }
  if (lostNumbering(blocks)) {
    for (const step of readUnnumbered(plan, blocks).steps) {
      // a year outside of the step's bracket is that of a duty, which was read above
      const text = plan.plain.slice(step.from, step.to);
      if (isDatedStep(text) || !/\d{4}年/.test(text)) stepOf(plan, step, add);
    }
  }
  return milestones;
};

const stepOf = (
  plan: CleanPlan,
  block: Block,
  add: (name: string, dates: { from: string | null; to: string | null }, from: number, to: number) => void,
): void => {
  const head = plan.plain.slice(block.from, Math.min(block.to, block.from + 120));
  const bracket = /^([^。:,;(]{2,30})\(([^)]{4,40})\)/.exec(head);
  const dates = periodIn(bracket?.[2] ?? head);
  const name = bracket?.[1] ?? /^[^。:,;(]{2,30}/.exec(head)?.[0] ?? "";
  add(name.replace(period, ""), dates ?? { from: null, to: null }, block.from, block.to);
};
