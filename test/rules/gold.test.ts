import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { knowledgeFor } from "../../src/cli/checkWorkbook";
import { isTraditional, loadSimplifier } from "../../src/plan/clean/simplify";
import { allRules } from "../../src/rules/allRules";
import { checkedPlan } from "../../src/rules/checkedPlan";
import { runRules } from "../../src/rules/runRules";
import { decomposePlan } from "../../src/units/decomposePlan";

const shared = path.resolve(__dirname, "../../../shared");
const available = existsSync(path.join(shared, "gold"));
if (!available) process.stderr.write(`\nSkipped: there are no hand-made decompositions in ${shared}\n`);

interface Defect {
  readonly kind: string;
  readonly quote: string;
}

/** The rules that fit each kind of defect, as the hand-made decompositions call it. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  "missing-unit": ["missing-unit", "bare-figure-among-percentages"],
  缺单位: ["missing-unit"],
  unit_missing: ["amount-without-currency", "range-without-classifier", "missing-unit"],
  "double-comparator": ["double-comparator"],
  garbled: ["spun-wording", "lost-name", "doubled-word", "garbled-text"],
  乱码: ["garbled-stretch"],
  缺年份: ["lost-year", "document-number-incomplete"],
  单位名称不一致: ["body-of-wrong-rank"],
  target_below_baseline: ["target-against-baseline"],
  scope_mismatch: ["parts-named-count", "parts-and-whole"],
  figures_disagree: ["rate-against-counts"],
  ambiguous_date: ["relative-year"],
  "two-targets": ["one-measure-two-ranks", "one-measure-two-targets"],
  "date-order": ["milestone-before-issue"],
  "name-inconsistent": ["body-in-two-wordings"],
};

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s,，。;；、:：“”"'()（）]/g, "");

/** Whether words found and words of the defect share enough to be about the same. */
const overlap = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.includes(short)) return short.length >= 2;
  for (let at = 0; at + 6 <= short.length; at++) if (long.includes(short.slice(at, at + 6))) return true;
  return false;
};

(available ? it : it.skip)(
  "finds every defect of the hand-made decompositions by a rule that fits it",
  async () => {
    const missed: string[] = [];
    let count = 0;
    for (const file of readdirSync(path.join(shared, "gold")).filter((name) => name.endsWith(".json"))) {
      const { defects } = JSON.parse(readFileSync(path.join(shared, "gold", file), "utf8")) as {
        defects: readonly Defect[];
      };
      const text = readFileSync(path.join(shared, "plans", file.replace(/\.json$/, ".txt")), "utf8");
      const plan = await decomposePlan(text);
      if (!plan.ok) throw new Error(`${file}: ${plan.key}`);
      const simplifier = isTraditional(text) ? await loadSimplifier() : null;
      const model = checkedPlan(plan.value, { text, simplifier, bodies: knowledgeFor(plan.value) });
      const { findings } = runRules(model, allRules);
      for (const { kind, quote } of defects) {
        count += 1;
        const found = findings.some(
          ({ rule, where }) => fitting[kind]?.includes(rule) === true && overlap(plain(where.quote), plain(quote)),
        );
        if (!found) missed.push(`${file}: ${kind}: ${quote}`);
      }
    }
    expect(count).toBeGreaterThan(30);
    expect(missed).toEqual([]);
  },
  60_000,
);
