import { spanOf, type CleanPlan } from "../clean/cleanPlan";
import { sentencesIn } from "../language/sentences";
import { wordsAhead } from "../language/wordsAhead";
import type { Block } from "../outline/blocks";
import { isDatedStep, lostNumbering, readUnnumbered } from "../outline/unnumbered";
import type { ReadMetadata } from "../metadata/readMetadata";
import type { Milestone } from "../plan";
import { tidyName } from "./names";
import { periodIn, withoutPeriod, type Period } from "./stepPeriod";

const year = "((?:19|20)\\d{2})年";
const month = "(1[0-2]|0?[1-9])月";

/** 于2017年7月20日前报送, 2019年底前完成验收: duties with a day. */
const duty = new RegExp(
  `^(.{2,40}?)(?:应|须|要)?于${year}(?:${month})?(?:\\d{1,2}日|底|末)?(?:之)?前(报送|报|提交|上报|印发|出台|完成|建成|启动)(.{0,24})$`,
);
const acceptance = new RegExp(`(?:力争|争取|确保)?${year}(底|末)?(?:前)?(通过|申请|完成|迎接)([^,。;]{0,14}验收)`, "g");

const namesYear = /\d{4}年/;
/** What no duty with a day and no acceptance is said without. */
const saysDuty = /于(?:19|20)\d{2}年|验收/;
const wordsOfDuties = ["于19", "于20", "验收"];

/** Reads the steps of 实施步骤 and duties that name their day. */
export const readMilestones = (plan: CleanPlan, blocks: readonly Block[], metadata: ReadMetadata): Milestone[] => {
  const milestones: Milestone[] = [];
  const add: Add = (name, dates, from, to) => {
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
  const speaksOfDuties = wordsAhead(plan.plain, wordsOfDuties);
  for (const block of blocks) {
    if (block.kind === "furniture") continue;
    if (block.part === "steps") {
      if (block.kind === "heading" && block.heading?.parent) stepOf(plan, block, metadata.year, add);
      else stepsInText(plan, block, metadata.year, add);
    }
    if (block.part === "review" || !speaksOfDuties(block.from, block.to)) continue;
    const words = plan.plain.slice(block.from, block.to);
    if (!saysDuty.test(words) || !namesYear.test(words)) continue;
    for (const sentence of sentencesIn(plan.plain, block.from, block.to)) {
      const text = plan.plain.slice(sentence.from, Math.min(sentence.to, sentence.from + 200));
      if (!saysDuty.test(text)) continue;
      const due = duty.exec(text);
      if (due?.[1] && due[2] && due[4]) {
        const to = due[3] ? `${due[2]}-${due[3].padStart(2, "0")}` : due[2];
        add(due[1] + due[4] + (due[5] ?? ""), { from: null, to }, sentence.from, sentence.to);
      }
      for (const match of block.part === "steps" ? [] : text.matchAll(acceptance)) {
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
      if (isDatedStep(text) || !namesYear.test(text)) stepOf(plan, step, metadata.year, add);
    }
  }
  return milestones;
};

type Add = (name: string, dates: Period, from: number, to: number) => void;

const stepOf = (plan: CleanPlan, block: Block, year: number | null, add: Add): void => {
  const head = plan.plain.slice(block.from, Math.min(block.to, block.from + 120));
  const bracket = /^([^。:,;(]{2,30})\(([^)]{4,40})\)/.exec(head);
  const dates = periodIn(bracket?.[2] ?? head, year);
  const name = bracket?.[1] ?? /^[^。:,;(]{2,30}/.exec(head)?.[0] ?? "";
  add(withoutPeriod(name), dates ?? { from: null, to: null }, block.from, block.to);
};

/** 2022年9月至10月为部署启动阶段 */
const namesStep = /(?:为|是|:|,)([^,。;:]{2,20}?阶段)/;

/** The steps that a paragraph names one after another. */
const stepsInText = (plan: CleanPlan, block: Block, year: number | null, add: Add): void => {
  for (const sentence of sentencesIn(plan.plain, block.from, block.to)) {
    const text = plan.plain.slice(sentence.from, Math.min(sentence.to, sentence.from + 120));
    const name = namesStep.exec(text);
    const dates = name ? periodIn(text.slice(0, name.index), year) : null;
    if (name?.[1] && dates) add(name[1], dates, sentence.from, sentence.to);
  }
};
