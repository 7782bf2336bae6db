import { defineRule } from "../rule";

/**
 * Terms of law and of plans, and what programs that swap words against copying make of them. Lists are data: a pair more
 * is a case more. Only what is never right stands here.
 */
const terms: readonly (readonly [wrong: string, right: string])[] = [
  ["特定种类设备", "特种设备"],
  ["特别种类设备", "特种设备"],
  ["特殊种类设备", "特种设备"],
  ["花了钱的人", "消费者"],
  ["花钱的人", "消费者"],
  ["消费的人投诉", "消费者投诉"],
  ["公司制作的", "企业生产的"],
  ["公司制造的相关", "企业生产的相关"],
  ["相关这类的", "相关的"],
  ["自由品牌", "自主品牌"],
  ["自由知识产权", "自主知识产权"],
  ["自由创新能力", "自主创新能力"],
  ["食物药品", "食品药品"],
  ["食物安全监管", "食品安全监管"],
  ["农制品质量", "农产品质量"],
  ["制成品质量监督", "产品质量监督"],
  ["商品质量监督抽查率格", "产品质量监督抽查合格率"],
  ["比较有效措施", "有效措施"],
  ["全方面推进", "全面推进"],
  ["大众创新万众创业", "大众创业、万众创新"],
  ["一票否绝", "一票否决"],
  ["约速性", "约束性"],
  ["予期性", "预期性"],
  ["供给测", "供给侧"],
  ["高质量法展", "高质量发展"],
  ["合格律", "合格率"],
  ["复盖率", "覆盖率"],
  ["座落", "坐落"],
  ["做为", "作为"],
  ["帐户", "账户"],
  ["既使", "即使"],
  ["峻工", "竣工"],
  ["装配试建筑", "装配式建筑"],
];
const wrongs = new Map(terms);
const anyWrong = new RegExp([...wrongs.keys()].join("|"), "g");

/** 逐步的提升: 地 or nothing belongs here, and what swaps words writes 的. */
const adverb =
  /(?:逐步|不断|持续|稳步|大力|切实|逐渐|明显|显著|进一步)的(?:提升|提高|增强|加强|改善|完善|推进|优化|扩大|增长|降低|减少|下降)/g;
/** 重大件: 事 or 案 is lost. */
const half = /(?:重大|突发|群体性|质量安全)件(?![数套运设货型])/g;

export const rule = defineRule({
  id: "spun-wording",
  family: "text",
  severity: "warning",
  scope: "text",
  options: {},
  zh: {
    title: "用词被替换或缺字",
    why: "“特定种类设备”本是法定用语“特种设备”，“花了钱的人”本是“消费者”：网站改写时换掉了词，指标名称跟着失真。按正式文件改回。",
    messages: {
      term: "“{words}”应为“{right}”。",
      adverb: "“{words}”用字不当，应写作“{right}”。",
      half: "“{words}”缺字，应是“事件”或“案件”。",
    },
  },
  en: {
    title: "Swapped word, or one that lost a character",
    why: "特定种类设备 was 特种设备, a term of law, and 花了钱的人 was 消费者: a site that swaps words has spoiled the name of the indicator. Put it back as the document has it.",
    messages: {
      term: "“{words}” should be “{right}”.",
      adverb: "“{words}” should be “{right}”.",
      half: "“{words}” lacks a character of 事件 or 案件.",
    },
  },
  examples: [
    { wrong: { text: "特定种类设备万台死亡率低于0.1人。" }, right: { text: "特种设备万台死亡率低于0.1人。" } },
    { wrong: { text: "顾客满意度逐步的提升。" }, right: { text: "顾客满意度逐步提升。" } },
    { wrong: { text: "不允许出现重大件。" }, right: { text: "不允许出现重大事件。" } },
  ],
  check(text, { report }) {
    for (const match of text.matchAll(anyWrong)) {
      const [words] = match;
      const to = match.index + words.length;
      report("term", { from: match.index, to, params: { words, right: wrongs.get(words) ?? "" } });
    }
    for (const match of text.matchAll(adverb)) {
      const [words] = match;
      const to = match.index + words.length;
      report("adverb", {
        from: match.index,
        to,
        params: { words, right: words.replace("的", "") },
        severity: "notice",
      });
    }
    for (const match of text.matchAll(half)) {
      const [words] = match;
      report("half", { from: match.index, to: match.index + words.length, params: { words } });
    }
  },
});
