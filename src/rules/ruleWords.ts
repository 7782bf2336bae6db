import type { Family, Language, Severity } from "./rule";

type Words = readonly [zh: string, en: string];

const families: Readonly<Record<Family, Words>> = {
  arithmetic: ["勾稽", "arithmetic"],
  plausibility: ["合理性", "plausibility"],
  consistency: ["一致性", "consistency"],
  responsibility: ["责任", "responsibility"],
  completeness: ["完整性", "completeness"],
  returned: ["填报", "returned figures"],
  text: ["文字", "text"],
};

const severities: Readonly<Record<Severity, Words>> = {
  error: ["错误", "error"],
  warning: ["警告", "warning"],
  notice: ["提示", "notice"],
};

const word = ([zh, en]: Words, language: Language): string => (language === "zh-CN" ? zh : en);

export const familyWords = (family: Family, language: Language): string => word(families[family], language);
export const severityWords = (severity: Severity, language: Language): string => word(severities[severity], language);
