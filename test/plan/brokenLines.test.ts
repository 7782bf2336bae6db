import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { cleanPlan, spanOf } from "../../src/plan/clean/cleanPlan";
import { lineEdits } from "../../src/plan/clean/brokenLines";
import { asGiven } from "../../src/plan/clean/mappedText";
import { plainForm } from "../../src/plan/clean/plainForm";
import { surveyOf } from "../../src/plan/clean/survey";
import { textLines } from "../../src/plan/clean/textLines";
import type { Plan } from "../../src/plan/plan";
import { readPlan } from "../../src/plan/readPlan";

const clean = (text: string): string => cleanPlan(text, null).text;

const textsIn = (folder: string): (readonly [string, string])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt") && !name.includes("gb18030"))
    .map((name) => [name, readFileSync(path.join(folder, name), "utf8")] as const);

const texts = [...textsIn(path.join(__dirname, "plans")), ...textsIn(path.resolve(__dirname, "../../samples"))];

/** Breaks every paragraph after so many characters, as text copied from a PDF is; marks do not begin a line. */
const wrap = (text: string, length: number, indent = ""): string[] =>
  text.split("\n").flatMap((paragraph) => {
    if (paragraph.trim() === "") return [];
    if (/[|\t]/.test(paragraph)) return [paragraph];
    const lines: string[] = [];
    let rest = indent + paragraph.trim();
    while (rest.length > length) {
      let at = length;
      while (at > length - 3 && /[，。、；：）”》]/.test(rest.charAt(at))) at--;
      lines.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    return [...lines, rest];
  });

const withPages = (lines: readonly string[], perPage: number, mark: (page: number) => readonly string[]): string =>
  lines.flatMap((line, i) => ((i + 1) % perPage === 0 ? [line, ...mark((i + 1) / perPage)] : [line])).join("\n");

/** What a plan commits to, in words. */
const rowsOf = ({ indicators, baselines, tasks }: Plan): string[] => [
  ...indicators.map(({ name, comparator, value, unit, basis, deadline }) =>
    [name, comparator, value, unit, basis, deadline].join("|"),
  ),
  ...baselines.map(({ name, value, unit, year }) => ["基期", name, value, unit, year].join("|")),
  ...tasks.map(({ path: numbers, title, text }) => [numbers, title, text.replace(/\s/g, "")].join("|")),
];

const read = (text: string): Plan => {
  const result = readPlan(text, null);
  if (!result.ok) throw new Error(result.key);
  return result.value;
};

/** F1 of the rows of broken texts against those of the sound ones. */
const agreement = (breakUp: (text: string, title: string) => string): number => {
  let wanted = 0;
  let found = 0;
  let same = 0;
  for (const [, text] of texts) {
    const sound = read(text);
    const left = rowsOf(read(breakUp(text, sound.metadata.title ?? "")));
    found += left.length;
    for (const row of rowsOf(sound)) {
      wanted++;
      const at = left.indexOf(row);
      if (at < 0) continue;
      left.splice(at, 1);
      same++;
    }
  }
  return (2 * same) / (wanted + found);
};

describe("lines that a page broke", () => {
  it.each(texts)("%s, a line a paragraph, is left as it is", (_, text) => {
    expect(lineEdits(text, textLines(asGiven(text, plainForm(text)), surveyOf(text)))).toEqual([]);
  });

  it.each<readonly [string, (text: string, title: string) => string]>([
    ["lines of 37 characters", (text) => wrap(text, 37).join("\n")],
    [
      "pages of 14 lines with — 12 —",
      (text) => withPages(wrap(text, 37), 14, (page) => ["", `— ${String(page)} —`, ""]),
    ],
    ["pages with 第3页 共20页", (text) => withPages(wrap(text, 30), 17, (page) => [`第${String(page)}页 共20页`])],
    ["running heads and -3-", (text, title) => withPages(wrap(text, 37), 14, (page) => [`-${String(page)}-`, title])],
    ["running heads alone", (text, title) => withPages(wrap(text, 37), 20, () => [title])],
    [
      "indented paragraphs and bare page numbers",
      (text) => withPages(wrap(text, 40, "\u3000\u3000"), 14, (page) => ["", String(page), ""]),
    ],
    ["an empty line between all lines", (text) => wrap(text, 42).join("\n\n")],
    [
      "an empty line between paragraphs",
      (text) =>
        text
          .split("\n")
          .map((line) => wrap(line, 35).join("\n"))
          .join("\n\n"),
    ],
    ["lines of 25 characters, Windows line ends", (text) => wrap(text, 25).join("\r\n")],
  ])("are joined: %s", (_, breakUp) => {
    expect(agreement(breakUp)).toBeGreaterThanOrEqual(0.98);
  });

  it("are joined inside sentences, words and numbers, even one by one", () => {
    expect(clean("到2030年，城镇新增就业1\n2万人以上。")).toBe("到2030年，城镇新增就业12万人以上。");
    expect(clean("加快建设沿江港口、\n铁路和公路。")).toBe("加快建设沿江港口、铁路和公路。");
    expect(clean("推进质量提升（市市场监管局\n牵头）。")).toBe("推进质量提升（市市场监管局牵头）。");
    expect(clean("一、\n总体要求")).toBe("一、总体要求");
  });

  it("make whole titles again", () => {
    expect(clean("青岚省人民政府办公厅关于印发青岚省\n“十五五”水利发展规划的通知\n青政办发〔2026〕3号")).toBe(
      "青岚省人民政府办公厅关于印发青岚省“十五五”水利发展规划的通知\n青政办发〔2026〕3号",
    );
  });

  it("stay apart at headings, indents and numbers of documents", () => {
    const text =
      "临江市水利发展规划\n一、总体要求\n\u3000\u3000以保障供水安全为主线，统筹水资源水环境水\n生态治理，加快构建现代水网，为全市高质量\n发展提供坚实的水安全保障。\n\u3000\u3000坚持节水优先，坚持系统治理，坚持政府和市\n场两手发力。\n二、主要任务";
    expect(clean(text).split("\n")).toEqual([
      "临江市水利发展规划",
      "一、总体要求",
      "以保障供水安全为主线，统筹水资源水环境水生态治理，加快构建现代水网，为全市高质量发展提供坚实的水安全保障。",
      "坚持节水优先，坚持系统治理，坚持政府和市场两手发力。",
      "二、主要任务",
    ]);
  });

  it("lead back to where their halves stand, without the page number between them", () => {
    const given = "二、主要目标\n到2030年，全市供水管网漏损率控制在8%以内，新增农村自来水用户12\n\n— 3 —\n\n.5万户。";
    const plan = cleanPlan(given, null);
    expect(plan.text).toContain("12.5万户");
    const at = plan.text.indexOf("12.5万户");
    const span = spanOf(plan, at, at + 6);
    expect(given.slice(span.from, span.to)).toBe("12\n\n— 3 —\n\n.5万户");
    const [first] = read(given).indicators;
    expect(first && given.slice(first.span.from, first.span.to)).toBe("全市供水管网漏损率控制在8%以内");
  });
});
