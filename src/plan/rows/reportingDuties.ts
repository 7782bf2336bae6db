import { spanOf, type CleanPlan } from "../clean/cleanPlan";
import { charSet } from "../language/charSet";
import { sentencesIn, type Clause } from "../language/sentences";
import { timesIn, type TimeMention } from "../language/times";
import { wordsAhead } from "../language/wordsAhead";
import type { ReadMetadata } from "../metadata/readMetadata";
import type { Block } from "../outline/blocks";
import type { ReportingDuty } from "../plan";

/** 每季度末25日前, 每年12月底前, 次月5日前: the day of a duty. */
const dueDay =
  /(?:每[^,。;()\d]{1,6}(?:\([^()]{0,24})?|次年|次月|次季度首月|(?:19|20)\d{2}年)?(?:\d{1,2}月份?)?(?:的?\d{1,2}日|[末底初]|上旬|中旬|下旬)(?:之前|以前|以内|前|内)\)?/;

/** 报送, 上报 … with what and to whom: 将X报送Y, 向Y报送X, 报Y. */
const handsIn = /(?:报送|上报|呈报|报至|报到|提交|汇总报|报(?=[市县省区州旗国上本领][^告道名表刊废批]))/;

/** One of these stands in all that `handsIn` finds. */
const wordsOfReturns = ["报", "提交"];

/** 市质强办, 省发展改革委: what is handed to them stands before the verb. */
const isBody = /(?:办|局|委|部|厅|处|政府|办公室|中心|领导小组|委员会|专班|院)$/;

const inFront = charSet(",、;:的末月底要应须将把");
const behind = charSet(",、;:。于在应须要末底初");

const tidy = (text: string): string | null => {
  const plain = text
    .replace(/\([^()]*\)?/g, "")
    .replace(/(?:不少于|至少|不得少于)?[一二两三四五六七八九十\d]{1,6}[次篇份期]$/, "");
  const from = inFront.skip(plain, 0, plain.length);
  const to = behind.skipBack(plain, from, plain.length);
  return to - from >= 2 ? plain.slice(from, to) : null;
};

interface Handing {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Who hands what to whom, from the words of one clause with its times taken out. */
const handingOf = (words: string): Handing | null => {
  const verb = handsIn.exec(words);
  if (!verb) return null;
  const left = words.slice(0, verb.index);
  const right = words.slice(verb.index + verb[0].length).replace(/^[一二两三\d]+[次篇份期]|^[至给到]/, "");
  const moves = left.search(/[将把]./);
  const toward = moves >= 0 ? null : /向([^,]{2,30}?)(?:及时|按时|书面)?$/.exec(left);
  const received = tidy(right);
  const [what, from, to] =
    moves >= 0
      ? [
          tidy(left.slice(moves + 1).replace(/(?:以书面形式|及时|按时|统一|汇总)$/, "")),
          tidy(left.slice(0, moves)),
          received,
        ]
      : toward
        ? [received, tidy(left.slice(0, toward.index)), tidy(toward[1] ?? "")]
        : received === null || isBody.test(received)
          ? [tidy(left), null, received]
          : [received, tidy(left), null];
  return what === null ? null : { what, from, to };
};

const withoutTimes = (plain: string, { from, to }: Clause, times: readonly TimeMention[]): string => {
  let words = "";
  let at = from;
  for (const time of times) {
    words += plain.slice(at, Math.max(at, time.from));
    at = Math.max(at, time.to);
  }
  return (words + plain.slice(at, to)).replace(
    /\d{1,2}月?(?:\d{1,2})?日?(?:前|之前|以前)|[末底初]?\d{1,2}日(?:之)?前/g,
    "",
  );
};

const longestQuote = 120;
/** how far before its clause a day may stand: 每月5日前,各县区将…报送… */
const furthestDay = 40;

/**
 * Reads what has to be handed in 报送要求: 各县区每季度末25日前将进展情况报送市质强办. A duty needs a day or a cycle, since
 * 报送 alone says no more than that there are reports.
 */
export const readReportingDuties = (
  plan: CleanPlan,
  blocks: readonly Block[],
  metadata: ReadMetadata,
): ReportingDuty[] => {
  const duties: ReportingDuty[] = [];
  const speaksOfReturns = wordsAhead(plan.plain, wordsOfReturns);
  for (const block of blocks) {
    if (block.kind === "furniture" || block.part === "review" || block.part === "guidance") continue;
    if (!speaksOfReturns(block.from, block.to)) continue;
    if (!handsIn.test(plan.plain.slice(block.from, block.to))) continue;
    for (const sentence of sentencesIn(plan.plain, block.from, block.to)) {
      let ruling: readonly TimeMention[] = [];
      for (const clause of sentence.clauses) {
        const times = timesIn(plan.plain, clause.from, clause.to, metadata.year);
        if (times.length > 0) ruling = times;
        const handing = handingOf(withoutTimes(plan.plain, clause, times));
        if (!handing) continue;
        const due =
          dueDay.exec(plan.plain.slice(clause.from, clause.to))?.[0] ??
          dueDay.exec(plan.plain.slice(Math.max(sentence.from, clause.from - furthestDay), clause.from))?.[0] ??
          null;
        const recurrence = ruling.find((time) => time.kind === "recurrence")?.cycle ?? null;
        const deadline = recurrence ? null : (ruling.find((time) => time.kind === "deadline")?.date ?? null);
        if (due === null && recurrence === null) continue;
        const to = Math.min(clause.to, clause.from + longestQuote);
        duties.push({
          ...handing,
          recurrence,
          due,
          deadline,
          quote: plan.text.slice(clause.from, to),
          span: spanOf(plan, clause.from, to),
        });
      }
    }
  }
  return duties;
};
