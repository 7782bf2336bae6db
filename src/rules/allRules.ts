// Made by `npm run rules` from the files of list/: do not edit.
import type { Rule } from "./rule";
import { rule as amountWithoutCurrency } from "./list/amount-without-currency";
import { rule as annualTargetsCourse } from "./list/annual-targets-course";
import { rule as annualTargetsFinal } from "./list/annual-targets-final";
import { rule as bareFigureAmongPercentages } from "./list/bare-figure-among-percentages";
import { rule as bodyInTwoWordings } from "./list/body-in-two-wordings";
import { rule as bodyOfWrongRank } from "./list/body-of-wrong-rank";
import { rule as changeFromTo } from "./list/change-from-to";
import { rule as comparatorAgainstSentence } from "./list/comparator-against-sentence";
import { rule as countySplitSum } from "./list/county-split-sum";
import { rule as deadlineOutsidePeriod } from "./list/deadline-outside-period";
import { rule as decimalsInCount } from "./list/decimals-in-count";
import { rule as directionAgainstName } from "./list/direction-against-name";
import { rule as documentNumberIncomplete } from "./list/document-number-incomplete";
import { rule as doubleComparator } from "./list/double-comparator";
import { rule as doubledWord } from "./list/doubled-word";
import { rule as duplicateRow } from "./list/duplicate-row";
import { rule as figureAgainstSentence } from "./list/figure-against-sentence";
import { rule as garbledStretch } from "./list/garbled-stretch";
import { rule as garbledText } from "./list/garbled-text";
import { rule as leadAlsoCooperates } from "./list/lead-also-cooperates";
import { rule as lostName } from "./list/lost-name";
import { rule as lostYear } from "./list/lost-year";
import { rule as magnitudeAgainstBaseline } from "./list/magnitude-against-baseline";
import { rule as milestoneBeforeIssue } from "./list/milestone-before-issue";
import { rule as milestoneOrder } from "./list/milestone-order";
import { rule as missingUnit } from "./list/missing-unit";
import { rule as negativeFigure } from "./list/negative-figure";
import { rule as oneMeasureTwoTargets } from "./list/one-measure-two-targets";
import { rule as outOfScale } from "./list/out-of-scale";
import { rule as partsAndWhole } from "./list/parts-and-whole";
import { rule as partsNamedCount } from "./list/parts-named-count";
import { rule as rangeLimitMissing } from "./list/range-limit-missing";
import { rule as rangeUpsideDown } from "./list/range-upside-down";
import { rule as rangeWithoutClassifier } from "./list/range-without-classifier";
import { rule as rateAgainstCounts } from "./list/rate-against-counts";
import { rule as ratioSum } from "./list/ratio-sum";
import { rule as shareOutOfBounds } from "./list/share-out-of-bounds";
import { rule as spunWording } from "./list/spun-wording";
import { rule as targetAgainstBaseline } from "./list/target-against-baseline";
import { rule as textInFigureCell } from "./list/text-in-figure-cell";
import { rule as totalRow } from "./list/total-row";
import { rule as unitAgainstSentence } from "./list/unit-against-sentence";

/** Every rule, by the order of their ids. */
export const allRules: readonly Rule[] = [
  amountWithoutCurrency,
  annualTargetsCourse,
  annualTargetsFinal,
  bareFigureAmongPercentages,
  bodyInTwoWordings,
  bodyOfWrongRank,
  changeFromTo,
  comparatorAgainstSentence,
  countySplitSum,
  deadlineOutsidePeriod,
  decimalsInCount,
  directionAgainstName,
  documentNumberIncomplete,
  doubleComparator,
  doubledWord,
  duplicateRow,
  figureAgainstSentence,
  garbledStretch,
  garbledText,
  leadAlsoCooperates,
  lostName,
  lostYear,
  magnitudeAgainstBaseline,
  milestoneBeforeIssue,
  milestoneOrder,
  missingUnit,
  negativeFigure,
  oneMeasureTwoTargets,
  outOfScale,
  partsAndWhole,
  partsNamedCount,
  rangeLimitMissing,
  rangeUpsideDown,
  rangeWithoutClassifier,
  rateAgainstCounts,
  ratioSum,
  shareOutOfBounds,
  spunWording,
  targetAgainstBaseline,
  textInFigureCell,
  totalRow,
  unitAgainstSentence,
];
