import { cleanPlan, spanOf } from "../../src/plan/clean/cleanPlan";
import { isTraditional, loadSimplifier } from "../../src/plan/clean/simplify";

const clean = (text: string): string => cleanPlan(text, null).text;

describe("cleaning a plan's text", () => {
  it("takes out the readings that a converter left behind characters", () => {
    expect(clean("關(guān)於質(zhì)量強(qiáng)市(見附件)")).toBe("關於質量強市(見附件)");
    expect(clean("質(zhì)量而(ér)且是(shì)好的(de)")).toBe("質量而且是好的");
    expect(clean("好的(de)")).toBe("好的(de)");
  });

  it("simplifies every word as the tables have it, though most characters are looked up one by one", async () => {
    const { Converter, Locale } = await import("opencc-js/t2cn");
    const convert = Converter({ from: "t", to: "cn" });
    const simplifier = await loadSimplifier();
    const words = (Locale.to["cn"] ?? []).flat(2).flatMap((dictionary) => String(dictionary).split(/[| ]/));
    expect(words.length).toBeGreaterThan(5000);
    expect(words.map(simplifier)).toEqual(words.map((word) => convert(word)));
    const given = words.filter((word) => convert(word).length === word.length && !/[〈〉「」『』\ufeff]/.test(word));
    expect(cleanPlan(given.join("\n"), simplifier).text.split("\n")).toEqual(given.map((word) => convert(word)));
  });

  it("simplifies traditional text, one character for one", async () => {
    const given = "質(zhì)量發(fā)展規(guī)劃,環(huán)境監(jiān)測合格率達(dá)到95%";
    expect(isTraditional(given)).toBe(true);
    expect(isTraditional("质量发展规划")).toBe(false);
    const plan = cleanPlan(given, await loadSimplifier());
    expect(plan.text).toBe("质量发展规划,环境监测合格率达到95%");
    const at = plan.text.indexOf("合格率");
    const span = spanOf(plan, at, at + 3);
    expect(given.slice(span.from, span.to)).toBe("合格率");
  });

  it("takes out blanks of layout, but for those between words and numbers", () => {
    expect(clean("名  称:\u3000“三品一标” 建设 Office 365 计划")).toBe("名称:“三品一标”建设Office 365计划");
  });

  it.each(["\r\n", "\r", "\u2028", "\n"])("knows the line ends of every system (%j)", (end) => {
    expect(clean(`一、目标${end}  二、任务`)).toBe("一、目标\n二、任务");
  });

  it("reads full-width digits and marks as plain ones, and leaves what people see", () => {
    const plan = cleanPlan("达到\uff19\uff15\uff05\uff0c", null);
    expect(plan.plain).toBe("达到95%,");
    expect(plan.text).toBe("达到\uff19\uff15\uff05\uff0c");
  });
});
