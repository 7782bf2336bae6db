import { cleanPlan, spanOf } from "../../src/plan/clean/cleanPlan";
import { findGarbled } from "../../src/plan/clean/garbled";
import { gbkBytesOf, gbkCharOf } from "../../src/plan/clean/gbkBytes";
import { isTraditional, loadSimplifier } from "../../src/plan/clean/simplify";

const clean = (text: string): string => cleanPlan(text, null).text;

describe("cleaning a plan's text", () => {
  it("takes out the readings that a converter left behind characters", () => {
    expect(clean("關(guān)於質(zhì)量強(qiáng)市(見附件)")).toBe("關於質量強市(見附件)");
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

/** Reads the GBK bytes of a text one off, as broken pages do: from the second byte on, a lone last byte lost. */
const oneOff = (text: string): string => {
  const bytes = Array.from(text).flatMap((char) => {
    const code = gbkBytesOf(char);
    return code === null ? [char.charCodeAt(0)] : [code >> 8, code & 0xff];
  });
  let out = "?";
  for (let i = 1; i < bytes.length; i += 2) {
    const [lead = 0, trail] = [bytes[i], bytes[i + 1]];
    out += trail === undefined ? "?" : (gbkCharOf(lead, trail) ?? "?");
  }
  return out;
};

describe("garbled stretches", () => {
  it("are read again in step where the same words stand elsewhere", () => {
    const broken = `\n${oneOff("\u3000\uff08三\uff09健")}康宣传。\n要开展健康教育。`;
    expect(findGarbled(broken).map(({ repaired }) => repaired)).toEqual(["\uff08三\uff09健"]);
    expect(clean(broken)).toContain("\uff08三\uff09健康宣传");
  });

  it("stay and are marked where nothing says for certain what they were", () => {
    const broken = `\n${oneOff("\u3000\uff08三\uff09健")}美宣传。`;
    expect(findGarbled(broken).map(({ repaired }) => repaired)).toEqual([null]);
    expect(clean(broken)).toContain("美宣传");
    expect(findGarbled("达到\ufffd\ufffd%").map(({ repaired }) => repaired)).toEqual([null]);
  });

  it("are not seen in sound text", () => {
    expect(findGarbled("是否达标?请核对。")).toEqual([]);
  });
});
