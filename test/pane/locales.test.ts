import { formatMessage } from "../../src/locales/formatMessage";
import { localeFor, messages, translator } from "../../src/locales/messages";
import type { MessageKey } from "../../src/locales/messages";

const keys = Object.keys(messages["zh-CN"]) as MessageKey[];
const placeholders = (template: string) =>
  [...new Set([...template.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();

describe("the texts of the interface", () => {
  test("both languages have every message", () => {
    expect(Object.keys(messages["en-US"]).sort()).toEqual([...keys].sort());
    for (const locale of ["zh-CN", "en-US"] as const)
      for (const key of keys) expect([key, messages[locale][key].trim()]).not.toEqual([key, ""]);
  });

  test.each(keys)("%s says the same facts in both languages", (key) => {
    const chinese = placeholders(messages["zh-CN"][key]);
    const english = placeholders(messages["en-US"][key]);
    expect(english).toEqual(chinese);
  });

  test("no English in the Chinese interface but names that people say so", () => {
    const allowed =
      /Excel|Word|WPS|Enter|Esc|Home|End|Shift|Ctrl\+[VZYA]|PDF|OFD|OCR|\.\w+|MB|\{\w+\}|按 D |（[NPM]）/g;
    const english = keys.filter((key) => /[A-Za-z]/.test(messages["zh-CN"][key].replace(allowed, "")));
    expect(english).toEqual([]);
  });

  test("no Chinese in the English interface", () => {
    expect(keys.filter((key) => /[\u3400-\u9fff，。；：（）]/.test(messages["en-US"][key]))).toEqual([]);
  });
});

describe("formatMessage", () => {
  test("fills in names, numbers and the right word for the number", () => {
    const template = "{sheet}: {n} {n|row|rows}";
    expect(formatMessage(template, { sheet: "任务分解表", n: 1 }, "en-US")).toBe("任务分解表: 1 row");
    expect(formatMessage(template, { sheet: "任务分解表", n: 12800 }, "en-US")).toBe("任务分解表: 12,800 rows");
  });

  test("a value that looks like a placeholder is not filled in again", () => {
    expect(formatMessage("{name}", { name: "{name}" }, "zh-CN")).toBe("{name}");
  });

  test("a placeholder without a value stays visible", () => {
    expect(formatMessage("{toString} {n}", {}, "zh-CN")).toBe("{toString} {n}");
  });
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["en-US", "en-US"],
  ["en-GB", "en-US"],
  ["en", "en-US"],
  ["ja-JP", "zh-CN"],
  ["", "zh-CN"],
])("display language %p → %p", (language, locale) => {
  expect(localeFor(language)).toBe(locale);
});

test("translator puts a message into words", () => {
  expect(translator("zh-CN")("pane.write.new", { sheets: 3, rows: 128 })).toBe("写入 3 张表（128 行）");
  expect(translator("en-US")("pane.write.new", { sheets: 1, rows: 1 })).toBe("Write 1 sheet (1 row)");
});
