import { economyDuties } from "./economyDuties";
import { institutionDuties } from "./institutionDuties";
import { partyDuties } from "./partyDuties";
import { resourceDuties } from "./resourceDuties";
import { societyDuties } from "./societyDuties";

/** 职责 of a body: what it is in charge of, in the words of plans. */
export interface BodyDuties {
  /** 单位全称 with the marks of the default directories: `@` is 市 or 省, `$` is 局 or 厅 */
  readonly name: string;
  /** 职责关键词, parted by blanks */
  readonly words: string;
}

/** The words of a list that blanks and line ends part; each once. */
export const dutyWords = (words: string): readonly string[] => [...new Set(words.split(/\s+/).filter(Boolean))];

const byName = new Map(
  [...economyDuties, ...resourceDuties, ...societyDuties, ...partyDuties, ...institutionDuties].map(
    ({ name, words }) => [name, words],
  ),
);

/** The name under which the duties of the governments below stand. */
export const governmentsDuties = "各县（市、区）人民政府";

/** Every name that duties are written down for. */
export const dutyNames: readonly string[] = [...byName.keys()];

/**
 * 职责关键词 of a body of the default directories; none for a body that plans give no work of its own.
 *
 * @example dutiesOf("@市场监督管理局") // ["市场监管", "质量", …]
 */
export const dutiesOf = (name: string): readonly string[] => dutyWords(byName.get(name) ?? "");
