import type { NumberHit } from "../numbers/numberForm";
import type { Basis, Comparator, PlanDoubt } from "../plan";

/** What the clauses before hand on to the next. */
export interface Carried {
  subject: string;
  /** what the sentence last gave a figure of: what the next thing may belong to */
  owner: string;
  /** the clause before, where it carried no figure: 组织对接活动,每年不少于20场 */
  said: string;
  /** basis of the last counted thing of the sentence, null at its start */
  basis: Basis | null;
}

/** A figure with the words around it, times taken out. */
export interface FigureContext {
  readonly left: string;
  readonly hit: NumberHit;
  readonly right: string;
  /** 每年, 年均 … in force */
  readonly recurring: boolean;
  /** every noun with a figure counts: reports, goals, lists, clauses with 力争 */
  readonly lenient: boolean;
}

export interface FigureReading {
  readonly name: string;
  readonly comparator: Comparator;
  readonly basis: Basis;
  readonly doubts: readonly PlanDoubt[];
}
