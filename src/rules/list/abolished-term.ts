import { reformYear, yearOf } from "../era";
import { defineRule } from "../rule";

/** Bodies that the reform of 2018 ended in cities and counties, and what does their work today. */
const bodies: readonly (readonly [string, string])[] = [
  ["质量技术监督局", "市场监督管理局"],
  ["质监局", "市场监管局"],
  ["工商行政管理局", "市场监督管理局"],
  ["工商局", "市场监管局"],
  ["食品药品监督管理局", "市场监督管理局"],
  ["食药监局", "市场监管局"],
  ["国土资源局", "自然资源局"],
  ["国土局", "自然资源局"],
  ["环境保护局", "生态环境局"],
  ["环保局", "生态环境局"],
  ["卫生和计划生育委员会", "卫生健康委员会"],
  ["卫生计生委", "卫生健康委"],
  ["卫计委", "卫生健康委"],
  ["安全生产监督管理局", "应急管理局"],
  ["安监局", "应急管理局"],
  ["旅游发展委员会", "文化和旅游局"],
  ["旅发委", "文旅局"],
  ["地税局", "税务局"],
  ["国税局", "税务局"],
  ["出入境检验检疫局", "海关"],
  ["新闻出版广电局", "文化和旅游局、新闻出版局"],
  ["国家质检总局", "国家市场监督管理总局"],
  ["国家工商总局", "国家市场监督管理总局"],
  ["环境保护部", "生态环境部"],
  ["国土资源部", "自然资源部"],
];
const todays = new Map(bodies);
const any = new RegExp(`(?<![原前])(?:[市省县区州]|国家)?(${bodies.map(([name]) => name).join("|")})`, "g");

export const rule = defineRule({
  id: "abolished-term",
  family: "text",
  severity: "warning",
  scope: "text",
  options: {},
  zh: {
    title: "文字里还是机构改革前的名称",
    why: "2018年机构改革后的文件里还写着改革前的机构，多半是照抄了旧文件；同一段里的数也可能是旧的。提到历史时写“原某某局”。",
    messages: { old: "“{body}”已在机构改革中撤并，现为{today}。" },
  },
  en: {
    title: "Name of a body from before the reform",
    why: "A document from after the reform of 2018 that still names the bodies from before it was copied from an older one, and so may be the figures beside it. Where history is told, write 原…局.",
    messages: { old: "“{body}” was ended by the reform; its work is done by {today}." },
  },
  examples: [
    {
      wrong: { plan: { issuedOn: "2026-03-18" }, text: "质量数据由市质监局每季度公布。" },
      right: { plan: { issuedOn: "2026-03-18" }, text: "质量数据由市市场监管局每季度公布。" },
    },
  ],
  check(text, { model, report }) {
    if (!/[局委部]/.test(text) || (yearOf(model) ?? 0) < reformYear) return;
    for (const match of text.matchAll(any)) {
      const [body, name = ""] = match;
      // where bodies are assigned, the rule for bodies says it
      if (model.bodies && /[（(][^（）()]{0,60}$/.test(text.slice(Math.max(0, match.index - 60), match.index)))
        continue;
      report("old", {
        from: match.index,
        to: match.index + body.length,
        params: { body, today: todays.get(name) ?? "" },
      });
    }
  },
});
