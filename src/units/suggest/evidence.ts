import type { Directory, DirectoryBody } from "../directory";
import type { BodyMatcher } from "../matchBody";
import { candidateMaker, dutiesIn } from "./candidates";
import type { Candidate } from "./candidates";
import type { DutyMeasure, WeightedText } from "./dutyIndex";
import { likenesses, termVectors } from "./likeness";
import { ownText } from "./ownText";
import type { AssignableRow } from "./suggestion";
import { isBeforeReform, styleOf, usualName } from "./usualNames";
import type { NameStyle, Naming } from "./usualNames";

/** What speaks for one body in one row; every figure is 0..1 unless it says otherwise. */
export interface Evidence {
  readonly candidate: Candidate;
  /** what to call it in this plan */
  readonly wording: string;
  /** how much of the row is of the body's duties */
  readonly duty: number;
  /** the same against the body that has most of it */
  readonly dutyShare: number;
  /** the same of the row's title alone */
  readonly titleShare: number;
  /** how many duties are known of it: of many, some are in any row */
  readonly breadth: number;
  /** how much of the headings, and of the plan's title, is of its duties */
  readonly theme: number;
  /** how many of the rows that are like this one name it, the more alike the more they count */
  readonly alike: number;
  readonly alikeLead: number;
  /** how many of the other rows name it */
  readonly often: number;
  readonly oftenLead: number;
  /** how many of the rows under the same heading name it */
  readonly beside: number;
  readonly besideLead: number;
  /** how many of the rows of earlier years that are like this one name it */
  readonly past: number;
  readonly pastLead: number;
  /** how alike the most alike row of this plan, of earlier years, is that names it */
  readonly nearest: number;
  readonly nearestPast: number;
  /** 1 where the text speaks of it */
  readonly mention: number;
  /** 1 where it does the indicator's task */
  readonly task: number;
  /** what that task is called */
  readonly taskTitle: string;
  readonly taskLead: number;
  /** for the reasons: its duty words in the row, and how many rows name it */
  readonly words: () => readonly string[];
  readonly alikeRows: number;
  readonly pastRows: number;
  readonly oftenRows: number;
}

/** What speaks for the bodies in one row. */
export interface RowEvidence {
  /** how many other rows of the plan name anybody */
  readonly assigned: number;
  /** the share of those that name a lead */
  readonly leads: number;
  readonly bodies: readonly Evidence[];
}

export interface EvidenceOptions {
  readonly directory: Directory;
  readonly match: BodyMatcher;
  /** what the plan is called */
  readonly title: string;
  /** name of the plan's place without its rank, null where it is not known */
  readonly place: string | null;
  readonly past: readonly AssignableRow[];
}

const neighbours = 8;
/** What has little in common is like nothing. */
const leastAlike = 0.04;

interface ReadRow {
  readonly row: AssignableRow;
  /** who is named, and in which wording, by key */
  readonly named: ReadonlyMap<string, string>;
  readonly lead: ReadonlySet<string>;
  readonly parts: readonly WeightedText[];
  readonly heading: readonly WeightedText[];
}

const readRow = (row: AssignableRow, candidateOf: (wording: string) => Candidate): ReadRow => {
  const bodies = [...row.lead, ...row.cooperate];
  const title = ownText(row.title, bodies);
  const text = ownText(row.text, bodies);
  return {
    row,
    named: new Map(bodies.map((wording) => [candidateOf(wording).key, wording])),
    lead: new Set(row.lead.map((wording) => candidateOf(wording).key)),
    parts: [
      { text: title, weight: 2 },
      { text: text.startsWith(title) ? text.slice(title.length) : text, weight: 1 },
    ],
    heading: row.headings.slice(-2).map((heading) => ({ text: ownText(heading, bodies), weight: 1 })),
  };
};

/** Somebody who may be suggested for a row. */
interface Found {
  readonly candidate: Candidate;
  readonly wording: string;
  /** places of duties that others of the plan have in its stead: 市质监局 and 市工商局 those of 市市场监管局 */
  readonly without: readonly number[];
}

interface Votes {
  all: number;
  lead: number;
  rows: number;
  nearest: number;
  readonly wordings: Map<string, number>;
}

interface Tally {
  readonly votes: ReadonlyMap<string, Votes>;
  readonly total: number;
}

/** Whom some rows name, the more they count the more. */
const votesOf = (rows: readonly ReadRow[], weightOf: (at: number) => number): Tally => {
  const votes = new Map<string, Votes>();
  let total = 0;
  rows.forEach(({ named, lead }, at) => {
    const weight = weightOf(at);
    if (weight <= 0) return;
    total += weight;
    for (const [key, wording] of named) {
      const vote = votes.get(key) ?? { all: 0, lead: 0, rows: 0, nearest: 0, wordings: new Map<string, number>() };
      vote.all += weight;
      if (lead.has(key)) vote.lead += weight;
      vote.rows += 1;
      vote.nearest = Math.max(vote.nearest, weight);
      vote.wordings.set(wording, (vote.wordings.get(wording) ?? 0) + 1);
      votes.set(key, vote);
    }
  });
  return { votes, total };
};

/** The same without what some of the rows name, each of which counted 1. */
const votesWithout = ({ votes, total }: Tally, rows: readonly ReadRow[]): Tally => {
  const left = new Map(votes);
  for (const { named, lead } of rows) {
    for (const [key, wording] of named) {
      const before = left.get(key);
      if (!before) continue;
      const wordings = new Map(before.wordings);
      wordings.set(wording, (wordings.get(wording) ?? 0) - 1);
      if (wordings.get(wording) === 0) wordings.delete(wording);
      const all = before.all - 1;
      if (all === 0) left.delete(key);
      else
        left.set(key, { ...before, all, lead: before.lead - Number(lead.has(key)), rows: before.rows - 1, wordings });
    }
  }
  return { votes: left, total: total - rows.length };
};

/** The weights of the rows that are most alike, all others 0. */
const mostAlike = (alike: readonly number[]): number[] => {
  const order = alike.map((_, at) => at).sort((one, other) => (alike[other] ?? 0) - (alike[one] ?? 0) || one - other);
  const weights = alike.map(() => 0);
  for (const at of order.slice(0, neighbours)) {
    const how = alike[at] ?? 0;
    if (how >= leastAlike) weights[at] = how * how;
  }
  return weights;
};

const none: Votes = { all: 0, lead: 0, rows: 0, nearest: 0, wordings: new Map() };

const department = /(?:局|厅|委|办)$/;
const withRank = /^(?:自治区|地区|省|市|州|盟|县|区|旗)(?!场监管)/;

/** The wording that is used most; of those that are used as much, one with the rank of the place in front. */
const mostUsed = ({ wordings }: Votes): string | undefined =>
  [...wordings].sort(
    ([one, times], [other, otherTimes]) =>
      otherTimes - times ||
      Number(withRank.test(other)) - Number(withRank.test(one)) ||
      one.length - other.length ||
      (one < other ? -1 : 1),
  )[0]?.[0];

/** 省科技厅、农业农村厅: behind others of a list the rank is left out, but not where a body stands by itself. */
const rankedName = (wording: string, { bodies: [body, ...others] }: Candidate): string => {
  const rank = body && others.length === 0 ? withRank.exec(body.name)?.[0] : undefined;
  return rank === undefined || withRank.test(wording) || !department.test(wording) ? wording : rank + wording;
};

const part = (some: number, all: number): number => (all > 0 ? some / all : 0);

/** The style that most wordings are in; counties are brief where nothing says otherwise. */
const usualStyle = (counts: ReadonlyMap<NameStyle, number>, { bodies }: Directory): NameStyle => {
  let most: NameStyle = bodies.some(({ level, category }) => level === "county" && category === "government")
    ? "brief"
    : "formal";
  for (const style of ["formal", "brief", "full"] as const)
    if ((counts.get(style) ?? 0) > (counts.get(most) ?? 0)) most = style;
  return most;
};

/**
 * Gathers what speaks for each body in each row. A row's own bodies are hidden from it: neither its text nor the counts
 * of what other rows name know of them.
 */
export const evidenceFor = (
  rows: readonly AssignableRow[],
  { directory, match, title, place, past }: EvidenceOptions,
): readonly RowEvidence[] => {
  const index = dutiesIn(directory);
  const candidateOf = candidateMaker(directory, match);
  const offered = directory.bodies.flatMap((body) =>
    body.enabled && body.duties.length > 0 ? [{ body, candidate: candidateOf(body.name) }] : [],
  );
  const read = rows.map((row) => readRow(row, candidateOf));
  const readPast = past.map((row) => readRow(row, candidateOf));
  const assigned = read.map(({ named }, at) => (named.size > 0 ? at : -1)).filter((at) => at >= 0);
  const tasks = new Map(read.map((one) => [one.row.id, one]));

  const all = [...read, ...readPast];
  const vectors = termVectors(
    all.map(({ parts, heading }) => [...parts, ...heading.map(({ text }) => ({ text, weight: 0.5 }))]),
    index.wordsIn,
  );
  const alike = likenesses(vectors.slice(0, read.length), vectors, [
    ...assigned,
    ...readPast.map((_, at) => read.length + at),
  ]);

  // words that most rows have tell little of any
  const rowsWith = new Map<string, number>();
  for (const { parts } of read)
    for (const word of new Set(parts.flatMap(({ text }) => index.wordsIn(text))))
      rowsWith.set(word, (rowsWith.get(word) ?? 0) + 1);
  const tells = (word: string): number =>
    read.length < 5 ? 1 : 1 - 0.7 * Math.min(1, (rowsWith.get(word) ?? 0) / read.length);

  const dutyOf = (
    { duties }: Candidate,
    { sums, sumWithout }: DutyMeasure,
    without: readonly number[] = [],
  ): number => {
    let most = 0;
    for (const at of duties) most = Math.max(most, without.length === 0 ? (sums[at] ?? 0) : sumWithout(at, without));
    return most;
  };
  const themes = new Map<string, DutyMeasure>();
  const themeOf = (heading: readonly WeightedText[]): DutyMeasure => {
    const key = heading.map(({ text }) => text).join("\n");
    const before = themes.get(key) ?? index.measure([{ text: title, weight: 1 }, ...heading]);
    themes.set(key, before);
    return before;
  };

  const everywhere = votesOf(
    assigned.flatMap((at) => read[at] ?? []),
    () => 1,
  );
  const indicatorsOf = new Map<string, ReadRow[]>();
  for (const one of read)
    if (one.row.task !== null) indicatorsOf.set(one.row.task, [...(indicatorsOf.get(one.row.task) ?? []), one]);

  return read.map((self, at): RowEvidence => {
    const others = assigned.filter((other) => other !== at && read[other]?.row.task !== self.row.id);
    const otherRows = others.map((other) => read[other]).filter((row) => row !== undefined);
    const how = alike[at] ?? new Float64Array(0);
    const own = [self, ...(indicatorsOf.get(self.row.id) ?? [])].filter(({ named }) => named.size > 0);
    const often = votesWithout(everywhere, own);
    const inHeading = self.row.headings[self.row.headings.length - 1];
    const beside = votesOf(otherRows, (i) =>
      inHeading !== undefined && otherRows[i]?.row.headings[self.row.headings.length - 1] === inHeading ? 1 : 0,
    );
    const like = mostAlike(others.map((other) => how[other] ?? 0));
    const near = votesOf(otherRows, (i) => like[i] ?? 0);
    const likePast = mostAlike(readPast.map((_, i) => how[read.length + i] ?? 0));
    const earlier = votesOf(readPast, (i) => likePast[i] ?? 0);

    const measure = index.measure(self.parts, tells);
    const inTitle = index.measure(self.parts.slice(0, 1), tells);
    const theme = themeOf(self.heading);
    const texts = self.parts.map(({ text }) => text).join("\n");
    const task = self.row.task === null ? undefined : tasks.get(self.row.task);

    // what the plan calls its bodies elsewhere; for bodies that it does not name, what they are usually called
    const found = new Map<string, Found>();
    const covered = new Set<DirectoryBody>();
    const divided = new Map<DirectoryBody, number[]>();
    const ranked = [...often.votes.values()].some(({ wordings }) =>
      [...wordings.keys()].some((name) => withRank.test(name)),
    );
    const offer = (key: string, wording: string | undefined): void => {
      if (wording === undefined || found.has(key)) return;
      const candidate = candidateOf(wording);
      if (candidate.disabled) return;
      found.set(key, { candidate, wording: ranked ? rankedName(wording, candidate) : wording, without: [] });
      for (const body of candidate.covers) covered.add(body);
      for (const body of candidate.coversPart) divided.set(body, [...(divided.get(body) ?? []), ...candidate.duties]);
    };
    const styles = new Map<NameStyle, number>();
    for (const [key, votes] of often.votes) {
      const wording = mostUsed(votes);
      offer(key, wording);
      const [body, ...others] = found.get(key)?.candidate.bodies ?? [];
      const style = body && others.length === 0 && wording !== undefined ? styleOf(body, wording) : null;
      if (style !== null) styles.set(style, (styles.get(style) ?? 0) + 1);
    }
    const style = usualStyle(styles, directory);
    const naming: Naming = {
      place,
      former: isBeforeReform([...found.values()].map(({ wording }) => wording)),
    };
    for (const [key, wording] of task?.named ?? []) offer(key, wording);
    for (const [key, votes] of earlier.votes) offer(key, mostUsed(votes));
    for (const { body, candidate } of offered)
      // nothing speaks for a body that the row has no word of
      if (!covered.has(body) && dutyOf(candidate, measure) + dutyOf(candidate, theme) > 0)
        found.set(candidate.key, { candidate, wording: usualName(body, style, naming), without: [] });

    for (const [key, one] of found) {
      const [body, ...others] = one.candidate.bodies;
      const parts =
        body && others.length === 0 && one.candidate.coversPart.length === 0 ? divided.get(body) : undefined;
      if (parts) found.set(key, { ...one, without: parts });
    }
    const all = [...found];
    const mostOf = (of: DutyMeasure): number =>
      Math.max(0, ...all.map(([, { candidate, without }]) => dutyOf(candidate, of, without)));
    const most = mostOf(measure);
    const mostInTitle = mostOf(inTitle);
    return {
      assigned: others.length,
      leads: part(otherRows.filter(({ lead }) => lead.size > 0).length, others.length),
      bodies: all.map(([key, { candidate, wording, without }]): Evidence => {
        const sum = dutyOf(candidate, measure, without);
        const times = often.votes.get(key) ?? none;
        const aside = beside.votes.get(key) ?? none;
        const nearby = near.votes.get(key) ?? none;
        const before = earlier.votes.get(key) ?? none;
        return {
          candidate,
          wording,
          duty: sum / (sum + 3),
          dutyShare: part(sum, most),
          titleShare: part(dutyOf(candidate, inTitle, without), mostInTitle),
          breadth: Math.log(1 + index.breadthOf(candidate.duties)),
          theme: ((value) => value / (value + 2))(dutyOf(candidate, theme, without)),
          alike: part(nearby.all, near.total + 0.01),
          alikeLead: part(nearby.lead, near.total + 0.01),
          often: part(times.all, often.total + 1),
          oftenLead: part(times.lead, often.total + 1),
          beside: part(aside.all, beside.total + 1),
          besideLead: part(aside.lead, beside.total + 1),
          past: part(before.all, earlier.total + 0.01),
          pastLead: part(before.lead, earlier.total + 0.01),
          nearest: Math.sqrt(nearby.nearest),
          nearestPast: Math.sqrt(before.nearest),
          mention: texts.includes(wording) ? 1 : 0,
          task: task?.named.has(key) ? 1 : 0,
          taskTitle: task?.row.title ?? "",
          taskLead: task?.lead.has(key) ? 1 : 0,
          words: () => (sum > 0 ? candidate.duties.flatMap((body) => measure.wordsOf(body, without)) : []),
          alikeRows: nearby.rows,
          pastRows: before.rows,
          oftenRows: times.rows,
        };
      }),
    };
  });
};
