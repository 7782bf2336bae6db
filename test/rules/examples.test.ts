import { allRules } from "../../src/rules/allRules";
import { exampleWorkbook } from "../../src/rules/exampleWorkbook";
import type { ExampleContent } from "../../src/rules/exampleWorkbook";
import { findingMessage } from "../../src/rules/finding";
import type { Rule } from "../../src/rules/rule";
import { runRules } from "../../src/rules/runRules";

const foundBy = (content: ExampleContent, rules: readonly Rule[] = allRules): string[] =>
  [...new Set(runRules(exampleWorkbook(content), rules).findings.map(({ rule }) => rule))].sort();

/** A rule that looks at nothing. */
const emptied = (rule: Rule): Rule => ({ ...rule, check: () => undefined });

describe.each(allRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("finds its wrong examples, and no other rule does", () => {
    expect(rule.examples.map(({ wrong }) => foundBy(wrong))).toEqual(rule.examples.map(() => [id]));
  });

  it("has nothing to say about its right examples, nor has any other rule", () => {
    expect(rule.examples.flatMap(({ right }) => foundBy(right))).toEqual([]);
  });

  it("is what finds them: emptied, it fails the first test", () => {
    const others = allRules.map((other) => (other === rule ? emptied(other) : other));
    expect(rule.examples.map(({ wrong }) => foundBy(wrong, others))).toEqual(rule.examples.map(() => []));
  });

  it("says it in both languages, with every figure filled in", () => {
    for (const { wrong } of rule.examples) {
      for (const finding of runRules(exampleWorkbook(wrong), [rule]).findings) {
        const [zh, en] = [findingMessage(rule, finding, "zh-CN"), findingMessage(rule, finding, "en-US")];
        expect(zh).toMatch(/[\u4e00-\u9fff].*[。？]$/u);
        expect(en).toMatch(/^\S.*[.?]$/u);
        expect(`${zh}${en}`).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
    expect(Object.keys(rule.en.messages).sort()).toEqual(Object.keys(rule.zh.messages).sort());
    const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [variant, text] of Object.entries(rule.zh.messages))
      expect([variant, [...new Set(holes(text))]]).toEqual([
        variant,
        [...new Set(holes(rule.en.messages[variant] ?? ""))],
      ]);
  });
});

it("has rules of all families", () => {
  const families = new Set(allRules.map(({ family }) => family));
  expect(families.size).toBe(7);
});
