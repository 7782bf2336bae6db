// Made by `npm run rules` from the files of list/: do not edit.
import type { Rule } from "./rule";
import { rule as abolishedBody } from "./list/abolished-body";
import { rule as abolishedTerm } from "./list/abolished-term";
import { rule as actualJump } from "./list/actual-jump";
import { rule as actualMissing } from "./list/actual-missing";
import { rule as amountWithoutCurrency } from "./list/amount-without-currency";
import { rule as annualTargetsCourse } from "./list/annual-targets-course";
import { rule as annualTargetsFinal } from "./list/annual-targets-final";
import { rule as attainedWithoutFigure } from "./list/attained-without-figure";
import { rule as bareFigureAmongPercentages } from "./list/bare-figure-among-percentages";
import { rule as baselineYearLate } from "./list/baseline-year-late";
import { rule as bodiesAgainstTask } from "./list/bodies-against-task";
import { rule as bodiesAgainstText } from "./list/bodies-against-text";
import { rule as bodyInTwoWordings } from "./list/body-in-two-wordings";
import { rule as bodyOfWrongRank } from "./list/body-of-wrong-rank";
import { rule as bodyTwice } from "./list/body-twice";
import { rule as changeFromTo } from "./list/change-from-to";
import { rule as comparatorAgainstSentence } from "./list/comparator-against-sentence";
import { rule as countySplitSum } from "./list/county-split-sum";
import { rule as cumulativeFalls } from "./list/cumulative-falls";
import { rule as deadlineAgainstSentence } from "./list/deadline-against-sentence";
import { rule as deadlineMalformed } from "./list/deadline-malformed";
import { rule as deadlineOutsidePeriod } from "./list/deadline-outside-period";
import { rule as decimalsInCount } from "./list/decimals-in-count";
import { rule as directionAgainstComparator } from "./list/direction-against-comparator";
import { rule as directionAgainstName } from "./list/direction-against-name";
import { rule as documentNumberIncomplete } from "./list/document-number-incomplete";
import { rule as doneWithoutProgress } from "./list/done-without-progress";
import { rule as doubleComparator } from "./list/double-comparator";
import { rule as doubledWord } from "./list/doubled-word";
import { rule as duplicateId } from "./list/duplicate-id";
import { rule as duplicateRow } from "./list/duplicate-row";
import { rule as emptyCell } from "./list/empty-cell";
import { rule as figureAgainstSentence } from "./list/figure-against-sentence";
import { rule as fiveYearPlanYears } from "./list/five-year-plan-years";
import { rule as garbledStretch } from "./list/garbled-stretch";
import { rule as garbledText } from "./list/garbled-text";
import { rule as headingNumbering } from "./list/heading-numbering";
import { rule as idleBody } from "./list/idle-body";
import { rule as impossibleDate } from "./list/impossible-date";
import { rule as leadAlsoCooperates } from "./list/lead-also-cooperates";
import { rule as lostName } from "./list/lost-name";
import { rule as lostYear } from "./list/lost-year";
import { rule as magnitudeAgainstBaseline } from "./list/magnitude-against-baseline";
import { rule as milestoneBeforeIssue } from "./list/milestone-before-issue";
import { rule as milestoneOrder } from "./list/milestone-order";
import { rule as missingDeadline } from "./list/missing-deadline";
import { rule as missingLead } from "./list/missing-lead";
import { rule as missingTarget } from "./list/missing-target";
import { rule as missingUnit } from "./list/missing-unit";
import { rule as mixedWidthFigure } from "./list/mixed-width-figure";
import { rule as negativeFigure } from "./list/negative-figure";
import { rule as notABody } from "./list/not-a-body";
import { rule as oddDeadline } from "./list/odd-deadline";
import { rule as oneMeasureTwoRanks } from "./list/one-measure-two-ranks";
import { rule as oneMeasureTwoTargets } from "./list/one-measure-two-targets";
import { rule as oneNameTwoUnits } from "./list/one-name-two-units";
import { rule as outOfScale } from "./list/out-of-scale";
import { rule as partsAndWhole } from "./list/parts-and-whole";
import { rule as partsNamedCount } from "./list/parts-named-count";
import { rule as periodUpsideDown } from "./list/period-upside-down";
import { rule as pinyinLeftOver } from "./list/pinyin-left-over";
import { rule as placeholder } from "./list/placeholder";
import { rule as planRowMissing } from "./list/plan-row-missing";
import { rule as rangeLimitMissing } from "./list/range-limit-missing";
import { rule as rangeUpsideDown } from "./list/range-upside-down";
import { rule as rangeWithoutClassifier } from "./list/range-without-classifier";
import { rule as rateAgainstCounts } from "./list/rate-against-counts";
import { rule as ratioSum } from "./list/ratio-sum";
import { rule as relativeYear } from "./list/relative-year";
import { rule as returnedUnitChanged } from "./list/returned-unit-changed";
import { rule as rowNumbering } from "./list/row-numbering";
import { rule as severalLeads } from "./list/several-leads";
import { rule as shareOutOfBounds } from "./list/share-out-of-bounds";
import { rule as spunWording } from "./list/spun-wording";
import { rule as statusAgainstFigure } from "./list/status-against-figure";
import { rule as targetAgainstBaseline } from "./list/target-against-baseline";
import { rule as textInFigureCell } from "./list/text-in-figure-cell";
import { rule as totalRow } from "./list/total-row";
import { rule as traditionalLeftOver } from "./list/traditional-left-over";
import { rule as unitAgainstSentence } from "./list/unit-against-sentence";
import { rule as unknownBody } from "./list/unknown-body";
import { rule as unmatchedBrackets } from "./list/unmatched-brackets";
import { rule as vagueLead } from "./list/vague-lead";
import { rule as vanishedRow } from "./list/vanished-row";
import { rule as vetoAgainstStatus } from "./list/veto-against-status";
import { rule as yearlyTimesYears } from "./list/yearly-times-years";

/** Every rule, by the order of their ids. */
export const allRules: readonly Rule[] = [
  abolishedBody,
  abolishedTerm,
  actualJump,
  actualMissing,
  amountWithoutCurrency,
  annualTargetsCourse,
  annualTargetsFinal,
  attainedWithoutFigure,
  bareFigureAmongPercentages,
  baselineYearLate,
  bodiesAgainstTask,
  bodiesAgainstText,
  bodyInTwoWordings,
  bodyOfWrongRank,
  bodyTwice,
  changeFromTo,
  comparatorAgainstSentence,
  countySplitSum,
  cumulativeFalls,
  deadlineAgainstSentence,
  deadlineMalformed,
  deadlineOutsidePeriod,
  decimalsInCount,
  directionAgainstComparator,
  directionAgainstName,
  documentNumberIncomplete,
  doneWithoutProgress,
  doubleComparator,
  doubledWord,
  duplicateId,
  duplicateRow,
  emptyCell,
  figureAgainstSentence,
  fiveYearPlanYears,
  garbledStretch,
  garbledText,
  headingNumbering,
  idleBody,
  impossibleDate,
  leadAlsoCooperates,
  lostName,
  lostYear,
  magnitudeAgainstBaseline,
  milestoneBeforeIssue,
  milestoneOrder,
  missingDeadline,
  missingLead,
  missingTarget,
  missingUnit,
  mixedWidthFigure,
  negativeFigure,
  notABody,
  oddDeadline,
  oneMeasureTwoRanks,
  oneMeasureTwoTargets,
  oneNameTwoUnits,
  outOfScale,
  partsAndWhole,
  partsNamedCount,
  periodUpsideDown,
  pinyinLeftOver,
  placeholder,
  planRowMissing,
  rangeLimitMissing,
  rangeUpsideDown,
  rangeWithoutClassifier,
  rateAgainstCounts,
  ratioSum,
  relativeYear,
  returnedUnitChanged,
  rowNumbering,
  severalLeads,
  shareOutOfBounds,
  spunWording,
  statusAgainstFigure,
  targetAgainstBaseline,
  textInFigureCell,
  totalRow,
  traditionalLeftOver,
  unitAgainstSentence,
  unknownBody,
  unmatchedBrackets,
  vagueLead,
  vanishedRow,
  vetoAgainstStatus,
  yearlyTimesYears,
];
