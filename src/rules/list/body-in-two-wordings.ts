import { defineRule } from "../rule";

/** 质量强市工作委员会, 领导小组, 指挥部: bodies that a plan sets up and then names again and again. */
const boardEnds = "委员会|领导小组|指挥部|工作专班|联席会议";
const boards = new RegExp(
  `(?<![一-龥])(?:[一-龥]{2,14}?)(?:${boardEnds})|(?:市|省|县|区)[一-龥]{2,12}?(?:${boardEnds})`,
  "g",
);
/** What such names are written with or without. */
const fillers = /工作|建设|推进|活动|战略|创建|发展/g;
const standing =
  /国有资产|管理委员会|纪律检查|纪委|监察|政法|卫生健康|发展改革|人民代表|政治协商|常务|业主|居民|村民|仲裁|专家|评审|质量技术委员会|标准化技术委员会/;

interface Named {
  readonly name: string;
  readonly from: number;
}

export const rule = defineRule({
  id: "body-in-two-wordings",
  family: "responsibility",
  severity: "warning",
  scope: "plan",
  options: {},
  zh: {
    title: "同一机构有两种写法",
    why: "一处写“质量强市工作委员会”，另一处写“质量强市委员会”，读的人会当成两个机构。全文统一。",
    messages: { two: "“{one}”与“{other}”像是同一机构的两种写法。" },
  },
  en: {
    title: "One body in two wordings",
    why: "质量强市工作委员会 here and 质量强市委员会 there read like two bodies. Use one name throughout.",
    messages: { two: "“{one}” and “{other}” seem to be one body in two wordings." },
  },
  examples: [
    {
      wrong: { text: "成立市质量强市工作委员会。\n市质量强市委员会负责统筹协调。" },
      right: { text: "成立市质量强市工作委员会。\n市质量强市工作委员会负责统筹协调。" },
    },
  ],
  check({ text }, { report }) {
    if (!text) return;
    const byCore = new Map<string, Named>();
    const told = new Set<string>();
    for (const line of text.lines) {
      for (const match of line.text.matchAll(boards)) {
        const name = boardName(match[0]);
        if (name.length < 6 || standing.test(name)) continue;
        const core = name.replace(fillers, "");
        const known = byCore.get(core);
        if (!known) byCore.set(core, { name, from: line.from + match.index });
        else if (known.name !== name && !told.has(`${known.name}${name}`)) {
          told.add(`${known.name}${name}`);
          const at = line.from + match.index + match[0].length - name.length;
          const span = text.spanOf(at, at + name.length);
          report("two", { span, quote: name, params: { one: known.name, other: name } });
        }
      }
    }
  },
});

/** The name without the rank in front of it, and without what the sentence says before it. */
const boardName = (words: string): string =>
  words
    .replace(/^.{0,14}?(?:成立|建立|调整|充实|设立|由|在|向|报|经|及|和|与|的|对)/, "")
    .replace(/^(?:省|市|县|区)/, "");
