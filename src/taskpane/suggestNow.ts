import type { Suggestion } from "../units/suggest/suggestion";
import { suggestBodies } from "../units/suggest/suggestBodies";
import type { SuggestRequest } from "./suggestInWorker";

/** Who is suggested for each row, by its 编号, the likeliest first. */
export const suggestNow = ({ plan, ...options }: SuggestRequest): ReadonlyMap<string, readonly Suggestion[]> =>
  suggestBodies(plan, options);
