import type { Suggestion, SuggestionReason } from "../units/suggest/suggestion";
import type { Translate } from "./messages";

/**
 * Why a body is suggested, in words.
 *
 * @example suggestionWords(suggestion, t) // "职责词“食品安全”；往年 3 行"
 */
export const suggestionWords = ({ reasons }: Suggestion, t: Translate): string =>
  reasons.map((reason) => reasonWords(reason, t)).join(t("pane.why.separator"));

function reasonWords(reason: SuggestionReason, t: Translate): string {
  switch (reason.kind) {
    case "lexicon":
      return t("pane.why.lexicon", { words: reason.words.join(t("pane.listSeparator")) });
    case "workbook":
    case "past":
    case "often":
      return t(`pane.why.${reason.kind}`, { n: reason.rows });
    case "task":
      return t("pane.why.task", { title: reason.title });
    case "mention":
    case "common":
      return t(`pane.why.${reason.kind}`);
  }
}
