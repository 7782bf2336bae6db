import { cleanPlan } from "../../src/plan/clean/cleanPlan";
import { readBlocks, sectionOf } from "../../src/plan/outline/blocks";
import { markerAt } from "../../src/plan/outline/markers";
import { partOfTitle } from "../../src/plan/outline/parts";
import type { Plan } from "../../src/plan/plan";
import { readPlan } from "../../src/plan/readPlan";

describe("markers of items", () => {
  it.each([
    ["一、总体要求", "cn", "一", 1],
    ["(十二)推进", "cnParen", "(十二)", 12],
    ["3.补充教师", "num", "3", 3],
    ["1.2夯实基础", "numSub", "1.2", 2],
    ["1.2025年新建基地20个", "num", "1", 1],
    ["(4)修缮", "numParen", "(4)", 4],
    ["③修缮", "circled", "③", 3],
    ["第二十一章 保障", "chapter", "第二十一章", 21],
    ["第三节 目标", "section", "第三节", 3],
    ["专栏2 主要指标", "box", "专栏2", 2],
    ["——产品质量指标:", "dash", "——", 0],
    ["附件:任务清单", "annex", "附件", 0],
    ["第十二条 鼓励节水", "article", "第十二条", 12],
    ["⑵修缮", "numParen", "(2)", 2],
    ["⒊补充教师", "num", "3", 3],
    ["㈡推进", "cnParen", "(二)", 2],
    ["二)推进", "cnParen", "(二)", 2],
    ["❸修缮", "circled", "③", 3],
    ["三,保障措施", "cn", "三", 3],
  ])("%s", (line, kind, label, ordinal) => {
    expect(markerAt(line, 0)).toMatchObject({ kind, label, ordinal });
  });

  it.each(["2024.5亿元", "3.5亿元以上", "一是推进", "二〇二四年", "十四五时期", "附件下载", "第一条生产线投产"])(
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

/** A plan of an invented city, sound; what follows breaks it in one way each. */
const sound = `临江市“十五五”水利发展规划
一、总体要求
（一）指导思想。以保障供水安全为主线，统筹推进水网建设。
（二）主要目标。到2030年，农村自来水普及率达到97%以上，新增供水能力12万吨/日。
二、重点任务
（一）完善防洪体系。
1.加固堤防。新建堤防120公里，除险加固水库35座。
2.疏浚河道。治理中小河流300公里。
（二）推进节水行动。全市万元地区生产总值用水量降至45立方米以下。
三、保障措施
（一）加强组织领导。成立工作专班。
（二）加大资金投入。争取上级资金20亿元。
`;

const read = (text: string): Plan => {
  const result = readPlan(text, null);
  if (!result.ok) throw new Error(result.key);
  return result.value;
};

const rowsOf = (text: string): string[] => {
  const { indicators, tasks } = read(text);
  return [
    ...indicators.map(({ section, name, comparator, value, unit, basis, deadline }) =>
      [section, name, comparator, value, unit, basis, deadline].join("|"),
    ),
    ...tasks.map((task) => [task.path, task.category.length, task.title].join("|")),
  ];
};

describe("numbering that is broken", () => {
  it.each([
    [
      "numbers of one character",
      sound
        .replace(/（一）/g, "㈠")
        .replace(/（二）/g, "㈡")
        .replace(/^1\./gm, "⒈")
        .replace(/^2\./gm, "⒉"),
    ],
    ["full-width numbers", sound.replace(/^1\./gm, "１．").replace(/^2\./gm, "２．")],
    ["half a bracket", sound.replace(/（一）/g, "一)").replace(/（二）/g, "二)")],
    ["commas behind numbers", sound.replace(/^([一二三])、/gm, "$1，")],
    [
      "headings glued to their first item",
      sound.replace("二、重点任务\n", "二、重点任务").replace("体系。\n1", "体系。1"),
    ],
    [
      "titles glued to their text",
      sound.replace("一、总体要求\n（一）指导思想。以", "一、总体要求（一）指导思想以").replace("目标。到", "目标到"),
    ],
    ["the whole text in one line", sound.replace(/\n(?!一、总)/g, "")],
    ["lost numbers of headings", sound.replace("三、保障措施", "保障措施").replace("二、重点任务", "重点任务")],
  ])("reads the same rows with %s", (_, text) => {
    expect(rowsOf(text)).toEqual(rowsOf(sound));
  });

  it("nests (一) under 1. where the text does", () => {
    const turned = sound
      .replace(/^一、/m, "1.")
      .replace(/^二、/m, "2.")
      .replace(/^三、/m, "3.")
      .replace("1.加固", "①加固")
      .replace("2.疏浚", "②疏浚");
    expect(read(turned).tasks.map(({ path }) => path)).toEqual(["2/(一)/①", "2/(一)/②", "2/(二)", "3/(一)", "3/(二)"]);
  });

  it("takes missing and doubled numbers as they are", () => {
    const doubled = sound.replace("三、保障措施", "二、保障措施").replace("（二）加大", "（一）加大");
    expect(
      read(doubled)
        .tasks.map(({ path, title }) => [path, title])
        .slice(-2),
    ).toEqual([
      ["二/(一)", "加强组织领导"],
      ["二/(一)", "加大资金投入"],
    ]);
    const missing = sound.replace("三、保障措施", "五、保障措施");
    expect(
      read(missing)
        .tasks.map(({ path }) => path)
        .slice(-2),
    ).toEqual(["五/(一)", "五/(二)"]);
  });

  it("reads articles of measures", () => {
    const { tasks } = read(
      "临江市节水办法\n第一章 重点任务\n第一条 到2030年，建成节水型企业50家。\n第二条 改造管网300公里。",
    );
    expect(tasks.map(({ path }) => path)).toEqual(["第一章/第一条", "第一章/第二条"]);
  });

  it.each([
    ["主要包括：(1)新建堤防120公里，除险加固水库35座；(2)治理中小河流300公里。"],
    ["①新建堤防120公里，除险加固水库35座，②治理中小河流300公里。"],
    ["1）新建堤防120公里，除险加固水库35座；2）治理中小河流300公里。"],
    ["一是新建堤防120公里，除险加固水库35座；二是治理中小河流300公里。"],
    ["首先，新建堤防120公里，除险加固水库35座；其次，治理中小河流300公里。"],
  ])("reads each part of a paragraph by itself: %s", (parts) => {
    const { indicators } = read(`一、重点任务\n（一）完善防洪体系。${parts}`);
    expect(indicators.map(({ name, value }) => [name, value])).toEqual([
      ["堤防", 120],
      ["除险加固水库", 35],
      ["治理中小河流", 300],
    ]);
  });

  it("leaves out what is printed or put under a plan", () => {
    const under = `抄送：市委各部门，市人大常委会办公室。
临江市人民政府办公室 2026年3月1日印发
责任编辑：李四
下一篇：2025年完成投资50亿元
【打印本页】【关闭窗口】
主办：临江市人民政府办公室 电话：0571-12345678
青ICP备05012345号
扫一扫在手机打开当前页
（此件公开发布）`;
    expect(rowsOf(sound + under)).toEqual(rowsOf(sound));
  });
});
