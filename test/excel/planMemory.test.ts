import fc from "fast-check";
import { cutText, fromXml as jsonIn, textPlace, toXml as partOf } from "../../src/excel/keptText";
import { fromJson, toJson, type PlanMemory } from "../../src/excel/planMemory";

const toXml = (json: string): string => partOf(textPlace("plan"), json);
const fromXml = (xml: string): PlanMemory | null => fromJson(jsonIn("plan", xml) ?? "");

const memory: PlanMemory = {
  text: "临江市质量提升行动计划\r\n（2021—2025年）\r\n一、总体目标 <A&B> \u000b]]> 𠮷",
  name: "临江市质量提升行动计划.txt",
  writtenOn: "2026-11-21",
  settings: { title: "临江市质量提升行动计划", tasks: 44, encoding: "GB18030", draft: false, basis: null },
};

describe("the memory of a plan", () => {
  test("comes back from its XML to the letter, line ends included", () => {
    expect(fromXml(toXml(toJson(memory)))).toEqual(memory);
  });

  test("comes back from any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fromXml(toXml(toJson({ ...memory, text })))?.text).toBe(text);
        expect(cutText(text, 3).join("")).toBe(text);
      }),
    );
  });

  test("holds no character that XML forbids", () => {
    const text = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code)).join("") + "\ud800\ufffe\uffff";
    // eslint-disable-next-line no-control-regex -- control characters are what it is about
    expect(toXml(toJson({ ...memory, text }))).not.toMatch(/[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/);
    expect(fromXml(toXml(toJson({ ...memory, text })))?.text).toBe(text);
  });

  test("is read when another program wrote the part anew, with a declaration, a prefix and other entities", () => {
    const json = toJson(memory).replaceAll("&", "&#38;").replaceAll("<", "&#x3C;").replaceAll('"', "&quot;");
    const xml = `<?xml version="1.0"?>\n<p:plan version="1" xmlns:p="urn:fenjie:plan">${json}</p:plan>\n`;
    expect(fromXml(xml)).toEqual(memory);
  });

  test.each([
    ["nothing", ""],
    ["another part", "<other/>"],
    ["a torn part", '<plan xmlns="urn:fenjie:plan" version="1">{"version":1,"text":"临</plan>'],
    ["a later version", toXml(JSON.stringify({ ...memory, version: 2 }))],
    ["a part without its text", toXml(JSON.stringify({ version: 1, name: "", writtenOn: "2026-11-21" }))],
  ])("%s is no memory", (_, xml) => {
    expect(fromXml(xml)).toBeNull();
  });

  test("a memory without a name or settings is still one", () => {
    expect(fromJson('{"version":1,"text":"甲","writtenOn":"2026"}')).toEqual({
      text: "甲",
      name: "",
      writtenOn: "2026",
      settings: {},
    });
  });

  test("surrogate pairs are never parted", () => {
    expect(cutText("a𠮷b", 2)).toEqual(["a", "𠮷", "b"]);
  });
});
