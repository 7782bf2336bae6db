import { defineRule } from "../rule";

const toned = /[a-zA-Z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{0,6}/g;
const syllable = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:[aeiouv]{1,3})(?:ng|n|r)?";
const glosses = new RegExp(`[(（]${syllable}(?: ${syllable}){1,5}[)）]`, "g");

export const rule = defineRule({
  id: "pinyin-left-over",
  family: "text",
  severity: "warning",
  scope: "text",
  needs: "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜabcdefghijklmnopqrstuvwxyz",
  options: {},
  zh: {
    title: "残留的拼音",
    why: "网页里的注音没有删干净，混在指标名称和单位名称里，查找和汇总都对不上。",
    messages: { pinyin: "“{words}”是残留的拼音。" },
  },
  en: {
    title: "Left-over pinyin",
    why: "Glosses of a web page were not taken out and spoil the names of indicators and bodies.",
    messages: { pinyin: "“{words}” is left-over pinyin." },
  },
  examples: [{ wrong: { text: "产品质量（zhì liàng）合格率达到96%。" }, right: { text: "产品质量合格率达到96%。" } }],
  check(text, { report }) {
    for (const pattern of [toned, glosses])
      for (const match of text.matchAll(pattern)) {
        const [words] = match;
        report("pinyin", { from: match.index, to: match.index + words.length, params: { words } });
        return;
      }
  },
});
