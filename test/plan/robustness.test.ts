import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { readPlan } from "../../src/plan/readPlan";
import { bodiesOf } from "../../src/units/bodies";

const folder = path.join(__dirname, "plans");
const plans = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(path.join(folder, name), "utf8"));

/** Reads a text as decomposing it does, and says how much processor time that took, in milliseconds: other work on the
 * machine does not count. */
const timed = (text: string): number => {
  const start = process.cpuUsage();
  const result = readPlan(text, null);
  if (result.ok) for (const task of result.value.tasks) bodiesOf(task.text);
  return process.cpuUsage(start).user / 1000;
};

/** The text with two of its lines in each other's place. */
const swappedLines = (text: string, at: number): string => {
  const lines = text.split("\n");
  const first = at % lines.length;
  const second = (at * 7 + 3) % lines.length;
  const other = lines[second] ?? "";
  lines[second] = lines[first] ?? "";
  lines[first] = other;
  return lines.join("\n");
};

/** Plans with stretches cut out, repeated, swapped or sprinkled with marks. */
const mutated = fc
  .record({
    plan: fc.constantFrom(...plans),
    edits: fc.array(
      fc.record({
        at: fc.nat(),
        length: fc.nat({ max: 60 }),
        kind: fc.constantFrom("cut", "repeat", "insert", "swap"),
        mark: fc.constantFrom(
          "(",
          ")",
          "《",
          "“",
          "\n",
          "一、",
          "(一)",
          "|",
          "%",
          "9",
          "。",
          ",",
          "到2025年",
          "?",
          "\t",
          "\u0000",
          "\ud83d",
        ),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ plan, edits }) => {
    let text = plan;
    for (const { at, length, kind, mark } of edits) {
      const from = at % (text.length + 1);
      const stretch = text.slice(from, from + length);
      if (kind === "swap") text = swappedLines(text, at);
      else if (kind === "cut") text = text.slice(0, from) + text.slice(from + length);
      else text = text.slice(0, from) + (kind === "repeat" ? stretch.repeat(3) : mark) + text.slice(from);
    }
    return text;
  });

describe("reading any text", () => {
  it("never throws, and its spans stay within the text", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const result = readPlan(text, null);
        if (!result.ok) return;
        const { outline, indicators, baselines, tasks, milestones, vetoes, reportingDuties, garbled } = result.value;
        const rows = [...indicators, ...baselines, ...tasks, ...milestones, ...vetoes, ...reportingDuties];
        for (const { span } of [...rows, ...outline, ...garbled]) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.from).toBeLessThanOrEqual(span.to);
          expect(span.to).toBeLessThanOrEqual(text.length);
          expect(span.line).toBeGreaterThan(0);
        }
        const ids = [...indicators, ...baselines, ...tasks].map((row) => row.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });

  const many = 60_000;
  it.each([
    ["numbers of headings", "一、".repeat(many)],
    ["opening brackets", "(".repeat(many)],
    ["nested brackets", `${"(".repeat(many)}${")".repeat(many)}`],
    ["quotations that do not close", "“《".repeat(many)],
    ["digits", "9".repeat(many)],
    ["thousands", "1,000".repeat(many / 4)],
    ["one clause of figures", "新增企业5家、".repeat(many / 6)],
    ["one clause without a mark", "稳步提升得到有效改善".repeat(many / 10)],
    ["adverbs", `到2025年${"力争确保努力".repeat(many / 6)}达到5%`],
    ["make verbs", `${"新建培育打造".repeat(many / 6)}5个`],
    ["trends", `水质${"得到有效明显显著".repeat(many / 8)}提`],
    ["things made so", `实现${"标准化化".repeat(many / 4)}的`],
    ["duties", `一、任务\n(一)办事。(${"市局配合协同配合,".repeat(many / 9)}负责x)`],
    ["lead bodies", `一、任务\n(一)办事。由${"市局牵头,".repeat(many / 5)}`],
    ["garbled marks", "?。ㄒ唬\ue7fd".repeat(many / 6)],
    ["glosses", "關(guān)".repeat(many / 6)],
    ["table cells", `指标|单位|2020年|2025年\n${"|".repeat(many)}`],
    ["blanks", `${" ".repeat(many)}一、`],
    ["years", "到2025年、".repeat(many / 7)],
    ["GBK read as Windows-1252", "¹æ»®".repeat(many)],
    ["UTF-8 read as GBK", "锛屽".repeat(many)],
    ["letters with accents", "é".repeat(many)],
    ["short lines", "新增企业\n".repeat(many / 2)],
    ["numbers of pages", "12\n".repeat(many / 2)],
    ["heads of tables", "指标  单位  2020年  2025年\n".repeat(many / 2)],
    ["cells in lines", "序号\n指标\n2025年\n1\n".repeat(many / 10)],
    ["parts of a paragraph", "(1)新建;(2)改建;".repeat(many / 10)],
    ["numbers glued to numbers", "一、总体要求(一)1.".repeat(many / 10)],
    ["Chinese numerals", "一二三四五六七八九十百千".repeat(many / 12)],
  ])("takes %s in its stride", (_, text) => {
    timed(text.slice(0, 2000));
    expect(timed(text)).toBeLessThan(4000);
  });

  const million = 1_000_000;
  it.each([
    "一、",
    "每年",
    "（",
    "(含1家",
    "9",
    "，",
    "其中",
    " ",
    "\n",
    "\ud83d",
    "\udc00",
    "》",
    "“",
    "|",
    "年",
    "到2025年",
    "和相关",
    "积极推进",
    "向市局报送",
    "新增企业5家,其中省级3家,",
  ])("takes a megabyte of %j in time that grows with its length", (unit) => {
    const text = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
    timed(text(20_000));
    // the less of two: collecting garbage and other programs make one of them long now and then
    const least = (length: number): number => Math.min(timed(text(length)), timed(text(length)));
    const quarter = least(million / 4);
    // four times the text in eight times the time at most; growth with the square would take sixteen
    expect(least(million)).toBeLessThan(8 * Math.max(quarter, 40));
  });

  it("takes twenty times the time for twenty times the text", () => {
    const plan = plans.join("\n");
    timed(plan);
    const once = Math.min(...Array.from({ length: 5 }, () => timed(plan)));
    const twenty = Math.min(...Array.from({ length: 2 }, () => timed(plan.repeat(20))));
    expect(twenty / once).toBeLessThan(60);
  });
});
