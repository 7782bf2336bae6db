/**
 * What telling characters a stretch has, a bit for each kind. A clause gets its signs in the pass that finds its ends;
 * words and expressions that need a character of a kind are then only looked for where the kind occurs.
 */
const kinds = {
  /** what a number can begin with */
  number: "0123456789一二两三四五六七八九十百千万第前翻",
  /** no time is said without one of these */
  time: "年每末季月五",
  quotation: "“《",
  /** 去年, 上年 */
  lastYear: "去上",
  /** of what says that a sentence reports */
  report: "已目现截来间同了荣去上",
  /** 力争, 确保, 到2025年: of what makes every noun with a figure a target */
  aim: "争确求到",
  /** 0 and 100 in words: 杜绝, 全覆盖, 零事故 */
  word: "零无绝不未清消全",
  /** 奖励, 补助, 资助, 罚款, 给予 */
  pay: "奖补助罚予",
  /** 扣分, 满分20分 */
  score: "扣分",
} as const;

export type Sign = keyof typeof kinds;

/** The low bits of the table are left to what the marks between clauses mean. */
const markBits = 3;
export const anyMark = (1 << markBits) - 1;

/** The signs of each character by its code. */
export const signsOf = new Uint16Array(0x10000);

const allSigns = Object.keys(kinds).map((kind, index) => [kind, 1 << (markBits + index)] as const);
/** The bit of each kind. */
export const signs = Object.fromEntries(allSigns) as Readonly<Record<Sign, number>>;
for (const [kind, chars] of Object.entries(kinds)) {
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i);
    signsOf[code] = (signsOf[code] ?? 0) | signs[kind as Sign];
  }
}
