import type { Suggestion } from "../../units/suggest/suggestion";

export { suggestionWords } from "../../locales/suggestionWords";

export const percentOf = ({ score }: Suggestion): number => Math.round(score * 100);
