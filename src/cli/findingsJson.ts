import { allRules } from "../rules/allRules";
import type { Finding } from "../rules/finding";
import { findingMessage } from "../rules/finding";
import type { Language, Severity } from "../rules/rule";

/** A finding of a rule, in words. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** `line` counts from 1 and is null where the finding is about no line; in a workbook `sheet` and `cell` say the place */
  readonly where: {
    readonly line: number | null;
    readonly quote: string;
    readonly sheet?: string;
    readonly cell?: string;
  };
}

/** Findings in the reader's language. */
export const findingsToJson = (findings: readonly Finding[], language: Language): readonly FindingJson[] => {
  const rules = new Map(allRules.map((rule) => [rule.id, rule]));
  return findings.flatMap((finding): FindingJson[] => {
    const rule = rules.get(finding.rule);
    if (!rule) return [];
    const { line, quote, sheet, cell } = finding.where;
    return [
      {
        rule: finding.rule,
        severity: finding.severity,
        message: findingMessage(rule, finding, language),
        where: { line, quote, ...(sheet === null ? {} : { sheet }), ...(cell === null ? {} : { cell }) },
      },
    ];
  });
};
