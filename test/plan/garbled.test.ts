import fc from "fast-check";
import { cleanPlan, cleanOf, spanOf } from "../../src/plan/clean/cleanPlan";
import { findGarbled } from "../../src/plan/clean/garbled";
import { gbkBytesOf, gbkCharOf } from "../../src/plan/clean/gbkBytes";
import { readPlan } from "../../src/plan/readPlan";

const clean = (text: string): string => cleanPlan(text, null).text;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const gbk = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const code = gbkBytesOf(char);
      return code === null ? [char.charCodeAt(0)] : [code >> 8, code & 0xff];
    }),
  );
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const latin = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? upper.charAt(byte - 0x80) : String.fromCharCode(byte),
  ).join("");

/** Each way in which a text is read wrongly without losing a byte. */
const mistakes: Readonly<Record<string, (text: string) => string>> = {
  "UTF-8 read as GBK": (text) => new TextDecoder("gb18030").decode(utf8(text)),
  "UTF-8 read as Windows-1252": (text) => latin(utf8(text)),
  "UTF-8 read as Latin-1": (text) => Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join(""),
  "GBK read as Windows-1252": (text) => latin(gbk(text)),
  "GBK read as Shift-JIS": (text) => new TextDecoder("shift_jis").decode(gbk(text)),
};

const sentences = [
  "到2030年，制造业产品质量合格率达到96%以上。",
  "新增省级质量标杆企业20家，培育“青岚精品”品牌300个。",
  "（一）加强工程质量监督管理。（市住房城乡建设局牵头）",
  "城镇新增就业5.5万人，登记失业率控制在4%以内；",
  "加快推进临江港、沙洲港协同发展——打造区域物流枢纽。",
  "一、总体要求",
  "细颗粒物（PM2.5）年均浓度降至30微克/立方米以下。",
  "建立健全市、县（区）、乡镇三级联动机制，落实责任到人。",
  "全社会研发经费投入强度年均增长0.2个百分点。",
];

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

describe("GBK read one byte off", () => {
  it("is read again in step where the same words stand elsewhere", () => {
    const broken = `\n${oneOff("\u3000\uff08三\uff09健")}康宣传。\n要开展健康教育。`;
    expect(findGarbled(broken).stretches.map(({ repaired }) => repaired)).toEqual(["\uff08三\uff09健"]);
    expect(clean(broken)).toContain("\uff08三\uff09健康宣传");
  });

  it("stays and is marked where nothing says for certain what they were", () => {
    const broken = `\n${oneOff("\u3000\uff08三\uff09健")}美宣传。`;
    expect(findGarbled(broken).stretches.map(({ repaired }) => repaired)).toEqual([null]);
    expect(clean(broken)).toContain("美宣传");
    expect(findGarbled("达到\ufffd\ufffd%").stretches.map(({ repaired }) => repaired)).toEqual([null]);
  });

  it("is not seen in sound text", () => {
    expect(findGarbled("是否达标?请核对。").stretches).toEqual([]);
  });
});

describe("text read in a wrong encoding", () => {
  it.each([
    ["UTF-8 read as GBK", "鍒掑垎"],
    ["UTF-8 read as Windows-1252", "åˆ’åˆ†"],
    ["GBK read as Windows-1252", "»®·Ö¹æ»®"],
  ])("%s is read again (%s)", (_, given) => {
    expect(clean(`关于${given}的工作`)).toMatch(/^关于划分(?:规划)?的工作$/);
  });

  it.each(Object.keys(mistakes))("%s: what lost no byte is read back to the letter", (name) => {
    const garble = mistakes[name] ?? String;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }),
        fc.constantFrom("", "\n", "\n\u3000\u3000"),
        fc.boolean(),
        (chosen, between, onlyOne) => {
          // a whole text, or one stretch of it between sound sentences
          const sound = onlyOne ? "现将有关事项通知如下。\n" : "";
          const text = chosen.join(between);
          const broken = garble(text);
          fc.pre(!/[\ufffd\u30fb]/.test(broken));
          expect(clean(sound + broken + (sound && `\n${sound}`))).toBe(clean(sound + text + (sound && `\n${sound}`)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is read again around the bytes that were lost for ever, which grammar and the rest of the text settle", () => {
    const text = sentences.filter((sentence) => !/品牌|；$/.test(sentence)).join("\n");
    const broken = mistakes["UTF-8 read as GBK"]?.(text) ?? "";
    expect(broken).toContain("\ufffd");
    expect(clean(broken)).toBe(clean(text));
  });

  it("is marked where a lost byte may have been one of several", () => {
    const broken = new TextDecoder("gb18030").decode(utf8("推进城乡建设。新增岗位5万"));
    const { stretches } = findGarbled(`${broken}\n`);
    expect(stretches.map(({ repaired }) => repaired)).toEqual(["推进城乡建设。新增岗", null, null]);
    expect(clean(broken)).toBe("推进城乡建设。新增岗\ufffd5\ufffd");
  });

  it("leads every character back to where it stood", () => {
    const given = `一、目标\n${mistakes["UTF-8 read as GBK"]?.("新增省级质量标杆企业") ?? ""}20家`;
    const plan = cleanPlan(given, null);
    const at = plan.text.indexOf("标杆");
    const span = spanOf(plan, at, at + 2);
    expect(cleanOf(plan, span.from, span.to)).toContain("标杆");
    expect(given.slice(span.from, span.to).length).toBeLessThan(6);
  });

  it("gives the rows of the sound text, with the original kept beside what was repaired", () => {
    const text = `临江市质量提升行动计划\n一、主要目标\n${sentences.slice(0, 2).join("")}\n二、主要任务\n${sentences[2] ?? ""}`;
    const sound = readPlan(text, null);
    for (const garble of Object.values(mistakes)) {
      const broken = readPlan(garble(text), null);
      if (!sound.ok || !broken.ok) throw new Error("not read");
      const rows = ({ value }: typeof sound): unknown =>
        value.indicators.map(({ id, value, unit }) => [id, value, unit]);
      if (!garble(text).includes("\ufffd")) expect(rows(broken)).toEqual(rows(sound));
      expect(broken.value.garbled[0]?.original.length).toBeGreaterThan(0);
    }
  });

  it("is never seen in sound text", () => {
    for (const text of [
      ...sentences,
      "溧阳、鄞州、衢州瑕疵产品召回",
      "气温15℃±2℃，面积3×4米，水温°，naïve café à la carte，Ångström",
      "“‘——……’”《》〔2025〕①②③ⅠⅡ№%‰",
    ])
      expect(findGarbled(text)).toEqual({ stretches: [], repairs: [] });
  });

  it("is marked for ever where nothing of it is left", () => {
    expect(findGarbled("达到锟斤拷锟斤拷以上，约ï¿½ï¿½人\ufffd").stretches.map(({ repaired }) => repaired)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("makes the rows of its sentence unsure where it could not be repaired", () => {
    const result = readPlan(
      "一、主要目标\n到2030年，产品质量合格率达到96%以上。绿色建筑\ufffd\ufffd率达到90%。\n二、主要任务\n（一）加强监管。\n（二）完善锟斤拷制度。",
      null,
    );
    if (!result.ok) throw new Error(result.key);
    const { indicators, tasks } = result.value;
    expect(
      indicators.map(({ value, confidence }) => [value, confidence.reasons.includes("plan.doubt.garbled")]),
    ).toEqual([
      [96, false],
      [90, true],
    ]);
    expect(tasks.map(({ confidence }) => confidence.sure)).toEqual([true, false]);
  });
});
