import { blanks, charSet } from "../plan/language/charSet";
import { lexicon, withEndings, wordList } from "../plan/language/lexicon";

/** What names of bodies end with. */
const ending = lexicon(
  "局 委 办 厅 部 处 院 会 政府 中心 公司 集团 单位 部门 银行 行 队 站 校 学院 大学 街道 镇 乡 县 区 市 社 署 台 馆 所 组 联 团 室 专班 海关 机关 〉 )",
);
const mark = charSet(",;:。");

/** Whether a word could name a body. */
export const looksLikeBody = (body: string): boolean => ending.ends(body) && !mark.in(body, 0, body.length);

/** 考核工作由市安委办: what is done, before who does it */
const duty = /^[^,\u3001]{0,12}?(?:工作|任务|事宜)由/;
const leading = /^(?:由|和|及|以及|与|会同|:|\s|其中)+/;
const duties = wordList("按 按照 按各自 按照各自").flatMap((by) => withEndings(`${by}职责 ${by}职能`, "分工"));
const others = wordList("等 等有关 等相关").flatMap((others) => withEndings(others, "部门 单位 市直部门"));
/** What may stand behind a body: 市财政局等单位, 市财政局按职责分工负责. */
const trailing = lexicon([...duties, ...others, ...wordList("负责 牵头 配合 参与 共同 具体 分别 , 。"), ...blanks]);

const withoutTrailing = (body: string): string => {
  let to = body.length;
  for (let length = trailing.endAt(body, to); length > 0; length = trailing.endAt(body, to)) to -= length;
  return body.slice(0, to);
};
const abbreviation = /\((?:以下)?(?:简称|统称)[^()]*\)/g;
const joins = /^(?:以及|会同|和|及|与)(?=各|市|省|县|区|州|相关|有关|其他|国家|中国|属地|当地)/;

const joinStarts = charSet("以会和及与");
const opening = charSet("(\uff08〈《[");
const closing = charSet(")\uff09〉》]");
const separators = charSet("、,\uff0c;\uff1b");

/** 各区、县级市政府: ranks of government that share their last word are one body. */
const sharesRank = (left: string, right: string): boolean =>
  /^(?:和|及)?各(?:有关|相关)?(?:县|区|市|乡|镇|街道)$/.test(left) &&
  /^(?:县级市|县|区|市|乡|镇|街道|旗)(?:[(（][^()（）]*[)）])?(?:党委、?)?(?:人民)?(?:政府|办事处|管委会)/.test(right);

const tidy = (list: string): string => {
  const written = list.includes("称") ? list.replace(abbreviation, "") : list;
  const body = written.includes("由") ? written.replace(duty, "") : written;
  return withoutTrailing(body.replace(leading, "")).trim();
};

/**
 * Splits a list of bodies at 、 , ; and at 和, 及 or 会同 before a body; brackets stay with their body, 等单位 goes.
 *
 * @example bodiesInList("市农办〈农业局〉、市环保局等单位") // ["市农办〈农业局〉", "市环保局"]
 */
export const bodiesInList = (list: string): string[] => {
  const bodies: string[] = [];
  let depth = 0;
  let from = 0;
  const push = (to: number): void => {
    const body = tidy(list.slice(from, to));
    if (body.length >= 2 && body.length <= 40 && !bodies.includes(body)) bodies.push(body);
  };
  for (let at = 0; at < list.length; at++) {
    if (opening.has(list, at)) depth++;
    else if (closing.has(list, at)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (separators.has(list, at)) {
      if (list.charAt(at) === "、" && sharesRank(list.slice(from, at), list.slice(at + 1))) continue;
      push(at);
      from = at + 1;
    } else if (joinStarts.has(list, at)) {
      const join = joins.exec(list.slice(at, at + 5));
      if (!join || at === from) continue;
      push(at);
      from = at + join[0].length;
      at = from - 1;
    }
  }
  push(list.length);
  return bodies;
};
