/** A stretch between commas; `aside` stands in brackets behind what it explains: (其中四星1家,三星级10家). */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly aside: boolean;
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly clauses: readonly Clause[];
}

const pairs: Readonly<Record<string, string>> = {
  "(": ")",
  "《": "》",
  "“": "”",
  "[": "]",
  "〈": "〉",
  "【": "】",
  "〔": "〕",
};
const closers = new Set(Object.values(pairs));
const widestBracket = 300;

/** Where each bracket of `[from, to)` closes; a bracket that does not close soon is no bracket. One pass. */
export const closingBrackets = (plain: string, from: number, to: number): ReadonlyMap<number, number> => {
  const closing = new Map<number, number>();
  const stack: number[] = [];
  for (let at = from; at < to; at++) {
    const char = plain.charAt(at);
    if (pairs[char] !== undefined) {
      stack.push(at);
      if (stack.length > 64) stack.shift();
    } else if (closers.has(char)) {
      for (let depth = stack.length - 1; depth >= 0 && depth >= stack.length - 4; depth--) {
        const opened = stack[depth] ?? at;
        if (pairs[plain.charAt(opened)] !== char) continue;
        if (at - opened <= widestBracket) closing.set(opened, at);
        stack.length = depth;
        break;
      }
    }
  }
  return closing;
};

const endsSentence = "。;!?\n";
/** What makes a bracket a statement of its own. */
const statesParts =
  /^(?:其中|含|包括|包含)[^)]{0,40}\d|^[一-龥A-Z]{1,12}\d+(?:\.\d+)?[个家件项处座所名人张辆台套条万亿%]/;

const isThousands = (plain: string, at: number): boolean =>
  /^\d,\d{3}(?!\d)/.test(plain.slice(at - 1, at + 5)) && !/\d{4}$/.test(plain.slice(Math.max(0, at - 4), at));

/** Splits `[from, to)` into sentences and clauses; brackets and quotations stay whole, except those that state figures. */
export const sentencesIn = (plain: string, from: number, to: number): Sentence[] => {
  const closing = closingBrackets(plain, from, to);
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let sentenceFrom = from;
  let clauseFrom = from;
  const endClause = (end: number): void => {
    if (end > clauseFrom) clauses.push({ from: clauseFrom, to: end, aside: false });
  };
  const splitAside = (open: number, close: number): void => {
    let start = open + 1;
    for (let at = start; at <= close; at++) {
      if (at < close && !(plain.charAt(at) === "," && !isThousands(plain, at)) && plain.charAt(at) !== ";") continue;
      if (at > start) clauses.push({ from: start, to: at, aside: true });
      start = at + 1;
    }
  };
  for (let at = from; at < to; at++) {
    const char = plain.charAt(at);
    const close = closing.get(at);
    if (close !== undefined && close < to) {
      const inside = plain.slice(at + 1, Math.min(close, at + 60));
      if (char === "(" && statesParts.test(inside)) {
        endClause(at);
        splitAside(at, close);
        clauseFrom = close + 1;
      }
      at = close;
    } else if (endsSentence.includes(char)) {
      endClause(at);
      if (clauses.length > 0) sentences.push({ from: sentenceFrom, to: at, clauses });
      clauses = [];
      sentenceFrom = clauseFrom = at + 1;
    } else if ((char === "," && !isThousands(plain, at)) || char === ":" || char === "|" || char === "\t") {
      endClause(at);
      clauseFrom = at + 1;
    }
  }
  endClause(to);
  if (clauses.length > 0) sentences.push({ from: sentenceFrom, to, clauses });
  return sentences;
};
