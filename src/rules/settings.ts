import type { Rule, RuleOptions, Severity } from "./rule";

/** What a workbook's settings say of one rule; what they leave out is as the rule has it. */
export interface RuleSetting {
  readonly severity?: Severity | "off";
  readonly options?: RuleOptions;
}

/** By the rules' ids. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** The options of a rule with those of the settings laid over; values of another kind are passed over. */
export const optionsOf = (rule: Rule, settings: RuleSettings): RuleOptions => {
  const set = settings[rule.id]?.options;
  if (!set) return rule.options;
  const known = Object.entries(rule.options).map(([name, value]) => {
    const other = set[name];
    const fits = typeof other === typeof value && Array.isArray(other) === Array.isArray(value);
    return [name, other !== undefined && fits ? other : value] as const;
  });
  return Object.fromEntries(known);
};
