import type { SuggestionReason } from "../units/suggest/suggestion";
import type { Locale } from "./messages";
import { translator } from "./messages";

/**
 * Why a body is suggested, in words.
 *
 * @example suggestionWords("zh-CN")([{ kind: "past", rows: 3 }, { kind: "lexicon", words: ["食品安全"] }])
 * // "往年相近任务 3 行；职责：食品安全"
 */
export function suggestionWords(locale: Locale): (reasons: readonly SuggestionReason[]) => string {
  const say = translator(locale);
  const worded = (reason: SuggestionReason): string => {
    switch (reason.kind) {
      case "lexicon":
        return say("suggest.lexicon", { words: reason.words.join("、") });
      case "workbook":
        return say("suggest.workbook", { n: reason.rows });
      case "past":
        return say("suggest.past", { n: reason.rows });
      case "often":
        return say("suggest.often", { n: reason.rows });
      case "mention":
        return say("suggest.mention");
      case "task":
        return say("suggest.task");
      case "common":
        return say("suggest.common");
    }
  };
  return (reasons) => reasons.map(worded).join(locale === "zh-CN" ? "；" : "; ");
}
