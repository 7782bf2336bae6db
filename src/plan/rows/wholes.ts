import { charSet } from "../language/charSet";
import { makeVerbInFront } from "../language/words";
import { isShare } from "./figureTail";
import type { Statement } from "./statement";

/** No whole has more parts; looking no further keeps a sentence of thousands of figures cheap. */
const mostParts = 60;

/** 其中, (含…: what follows is a part of the figure before. */
const opensParts = /其中|[(,](?:含|包括|包含)/g;
const partMarks = charSet("其含包");

/**
 * Which statement each statement is a part of: 新建基地50个,其中省级10个 links 10 to 50. Parts share their whole's
 * unit and stand behind 其中, 含 or 包括 in its sentence; they end where its bracket ends, or where something else is
 * done: 新建基地50个,其中省级10个,改造厂房8个.
 *
 * @param plain the text that the statements' offsets count in
 * @param statements of one block, in the order of the text
 * @returns for each statement the index of its whole, or null
 * @example linkWholes("培育企业20家,其中省级5家", statements) // [null, 0]
 */
export const linkWholes = (plain: string, statements: readonly Statement[]): (number | null)[] => {
  const links: (number | null)[] = statements.map(() => null);
  for (let first = 0; first < statements.length;) {
    const sentence = statements[first];
    if (!sentence) break;
    let after = first + 1;
    while (statements[after]?.sentenceFrom === sentence.sentenceFrom) after++;
    if (after - first > 1) linkSentence(plain, statements, first, after, links);
    first = after;
  }
  return links;
};

const linkSentence = (
  plain: string,
  statements: readonly Statement[],
  first: number,
  after: number,
  links: (number | null)[],
): void => {
  const { sentenceFrom, sentenceTo } = statements[first] ?? { sentenceFrom: 0, sentenceTo: 0 };
  if (!partMarks.in(plain, sentenceFrom, sentenceTo)) return;
  const sentence = plain.slice(sentenceFrom, sentenceTo);
  let begun = first;
  for (const match of sentence.matchAll(opensParts)) {
    const opened = sentenceFrom + match.index;
    const closed = endOfParts(plain, opened, sentenceTo);
    while (begun < after && (statements[begun]?.quoteFrom ?? opened) < opened) begun++;
    const whole = lastBefore(statements, Math.max(first, begun - mostParts), begun, opened);
    if (whole === null) continue;
    let doing: boolean | null = null;
    for (let part = whole + 1; part < Math.min(after, whole + mostParts); part++) {
      const statement = statements[part];
      if (!statement || statement.quoteTo <= opened) continue;
      if (statement.quoteFrom >= closed) break;
      if (!shareMeasure(statements[whole], statement)) continue;
      const said = plain.slice(statement.quoteFrom, statement.quoteTo).replace(/^[,(]?其中/, "");
      const does = makeVerbInFront(said) !== null;
      if (doing === false && does) break;
      doing ??= does;
      links[part] = whole;
    }
  }
};

const widestBracket = 600;

/** Where a bracket around the parts closes, or the end of the sentence. */
const endOfParts = (plain: string, opened: number, sentenceTo: number): number => {
  const bracketed = plain.charAt(opened) === "(" || plain.charAt(opened - 1) === "(";
  const close = bracketed ? plain.slice(opened, Math.min(sentenceTo, opened + widestBracket)).indexOf(")") : -1;
  return close < 0 ? sentenceTo : opened + close;
};

const lastBefore = (statements: readonly Statement[], first: number, after: number, at: number): number | null => {
  let last: number | null = null;
  for (let i = first; i < after; i++) {
    const statement = statements[i];
    if (statement && statement.value !== null && statement.quoteFrom < at && statement.quoteTo <= at + 1) last = i;
  }
  return last;
};

/** Shares of a hundred do not add up to the share before them, counts of another unit to nothing. */
const shareMeasure = (whole: Statement | undefined, part: Statement): boolean =>
  whole !== undefined &&
  part.value !== null &&
  part.unit === whole.unit &&
  part.reported === whole.reported &&
  !isShare(part.unit);
