import { cleanPlan } from "../../src/plan/clean/cleanPlan";
import { readBlocks, sectionOf } from "../../src/plan/outline/blocks";
import { markerAt } from "../../src/plan/outline/markers";
import { partOfTitle } from "../../src/plan/outline/parts";

describe("markers of items", () => {
  it.each([
    ["一、总体要求", "cn", "一", 1],
    ["(十二)推进", "cnParen", "(十二)", 12],
    ["3.补充教师", "num", "3", 3],
    ["1.2夯实基础", "numSub", "1.2", 2],
    ["(4)修缮", "numParen", "(4)", 4],
    ["③修缮", "circled", "③", 3],
    ["第二十一章 保障", "chapter", "第二十一章", 21],
    ["第三节 目标", "section", "第三节", 3],
    ["专栏2 主要指标", "box", "专栏2", 2],
    ["——产品质量指标:", "dash", "——", 0],
    ["附件:任务清单", "annex", "附件", 0],
  ])("%s", (line, kind, label, ordinal) => {
    expect(markerAt(line, 0)).toMatchObject({ kind, label, ordinal });
  });

  it.each(["2024.5亿元", "3.5亿元以上", "一是推进", "二〇二四年", "十四五时期", "附件下载"])(
    "%s is no item",
    (line) => {
      expect(markerAt(line, 0)).toBeNull();
    },
  );
});

describe("what a part is for, by its title", () => {
  it.each([
    ["主要目标", "goals"],
    ["指导思想和主要目标", "goals"],
    ["抓好目标责任制落实", "work"],
    ["发展基础", "review"],
    ["2023年工作回顾", "review"],
    ["指导思想", "guidance"],
    ["实施步骤", "steps"],
    ["保障措施", "work"],
    ["否决条件", "veto"],
    ["发展目标", "goals"],
    ["发展现代农业", "work"],
  ])("%s: %s", (title, part) => {
    expect(partOfTitle(title)).toBe(part);
  });
});

describe("the outline of a plan", () => {
  const sections = (text: string): string[] =>
    readBlocks(cleanPlan(text, null)).flatMap((block) => (block.kind === "heading" ? [sectionOf(block.heading)] : []));

  it("nests items by the kind of their numbers", () => {
    expect(sections("一、目标\n(一)质量\n1.产品\n2.工程\n(二)服务\n二、任务")).toEqual([
      "一、",
      "一、(一)",
      "一、(一)1",
      "一、(一)2",
      "一、(二)",
      "二、",
    ]);
  });

  it("finds headings glued behind a sentence", () => {
    expect(sections("一、目标。到2026年建成。二、任务。1.修路。2.架桥。")).toEqual(["一、", "二、", "二、1", "二、2"]);
  });

  it("puts sections under a part where they stand under one", () => {
    expect(sections("三、任务\n第一节 修路\n第二节 架桥\n四、保障")).toEqual([
      "三、",
      "三、第一节",
      "三、第二节",
      "四、",
    ]);
  });

  it("leaves out what a web page puts around a plan", () => {
    const kinds = readBlocks(
      cleanPlan("您当前的位置:首页 >> 正文\n索引号:0113/2021\n一、目标\n收藏 0 打赏 0", null),
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(["furniture", "furniture", "heading", "furniture"]);
  });
});
