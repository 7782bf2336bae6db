import type { MessageKey, MessageParams } from "../locales/messages";
import { reviewPlan } from "../review/applyReview";
import type { ReviewedPlan } from "../review/applyReview";
import { relocate } from "../review/relocate";
import { emptyReview } from "../review/review";
import { beginHistory } from "../review/reviewHistory";
import type { ReviewHistory } from "../review/reviewHistory";
import type { AssignableRow } from "../units/suggest/suggestion";
import { indicatorBodies } from "../units/indicatorBodies";
import { reviewOf, withReview } from "./keptReviews";
import type { KeptReview } from "./keptReviews";
import type { PlanReading, ProgressStep, WorkbookMemory, WriteForecast, WriteReport } from "./paneActions";
import type { RowGroup } from "./view/planRows";

/** looking: at what the workbook remembers · found: the step 规划 · assign: the step 分工 */
export type Screen = "looking" | "start" | "paste" | "found" | "assign" | "return";

/** What the button of a message does. */
export type NoticeAction = "retry" | "paste" | "openFile" | "showOthers";

export interface Notice {
  readonly intent: "error" | "warning" | "info" | "success";
  readonly key: MessageKey;
  readonly params: MessageParams;
  readonly action: NoticeAction | null;
  /** what else there is to say */
  readonly more?: readonly Pick<Notice, "key" | "params">[];
}

/**
 * Whether the workbook has what was decided. fresh: nothing was · unsaved: since a moment · waiting: for Excel ·
 * saved · failed: Excel refused, and it is tried again with the next decision and when the sheets are written
 */
export type Keeping = "fresh" | "unsaved" | "waiting" | "saved" | "failed";

/**
 * Whether the sheets name the bodies that the pane names. none: there are no sheets · stepped: they do · behind: Excel
 * refused, and they will when the sheets are written
 */
export type InStep = "none" | "stepped" | "behind";

/** Everything that the pane shows, in one place. */
export interface PaneState {
  readonly screen: Screen;
  readonly reading: PlanReading | null;
  /** counts the plans that were read: what belongs to one of them is not carried over to the next */
  readonly readings: number;
  /** what was decided about the rows of this plan */
  readonly history: ReviewHistory;
  /** the plan with all that was decided; null without a plan */
  readonly reviewed: ReviewedPlan | null;
  readonly keeping: Keeping;
  readonly inStep: InStep;
  /** what was decided about this plan and others, as far as this workbook knows */
  readonly reviews: readonly KeptReview[];
  /** rows of tables of earlier years that were opened, whichever plan is shown */
  readonly past: readonly AssignableRow[];
  /** the list of the plan that is shown */
  readonly group: RowGroup;
  readonly memory: WorkbookMemory | null;
  /** null while it is being made, and where Excel could not be asked */
  readonly forecast: WriteForecast | null;
  /** what has just been written */
  readonly written: WriteReport | null;
  /** nobody has worked in the sheets since, so that undoing the writing loses nothing */
  readonly undoable: boolean;
  readonly busy: ProgressStep | null;
  readonly notice: Notice | null;
}

export type PaneEvent =
  | { readonly kind: "restart" }
  | { readonly kind: "show"; readonly screen: Screen }
  | { readonly kind: "remembered"; readonly memory: WorkbookMemory | null }
  | { readonly kind: "read"; readonly reading: PlanReading }
  | { readonly kind: "review"; readonly history: ReviewHistory }
  | { readonly kind: "keeping"; readonly keeping: Keeping }
  | { readonly kind: "inStep"; readonly inStep: InStep }
  | { readonly kind: "past"; readonly rows: readonly AssignableRow[] }
  | { readonly kind: "group"; readonly group: RowGroup }
  | { readonly kind: "forecast"; readonly forecast: WriteForecast }
  | { readonly kind: "written"; readonly report: WriteReport }
  | { readonly kind: "settled" }
  | { readonly kind: "undone" }
  | { readonly kind: "busy"; readonly step: ProgressStep | null }
  | { readonly kind: "notice"; readonly notice: Notice | null };

export const initialState: PaneState = {
  screen: "looking",
  reading: null,
  readings: 0,
  history: beginHistory(),
  reviewed: null,
  keeping: "fresh",
  inStep: "none",
  past: [],
  reviews: [],
  group: "indicators",
  memory: null,
  forecast: null,
  written: null,
  undoable: false,
  busy: null,
  notice: null,
};

export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "restart":
      return { ...initialState, readings: state.readings };
    case "show":
      return { ...state, screen: event.screen, notice: null };
    case "remembered":
      return {
        ...state,
        memory: event.memory,
        reviews: event.memory?.reviews ?? [],
        screen: event.memory === null ? "start" : "return",
      };
    case "read": {
      const { plan, source } = event.reading;
      const kept = reviewOf(state.reviews, plan.metadata.title);
      const review = kept === null ? emptyReview : relocate(kept.review, source.text);
      const reviewed = reviewPlan(plan, review);
      return {
        ...state,
        screen: "found",
        reading: event.reading,
        readings: state.readings + 1,
        history: beginHistory(review),
        reviewed,
        keeping: keepingAfter(state.keeping, review.edits.length),
        group: plan.indicators.length > 0 ? "indicators" : "tasks",
        inStep: "none",
        forecast: null,
        written: null,
        notice: lostNotice(reviewed) ?? readingNotice(event.reading),
      };
    }
    case "review": {
      const { reading } = state;
      if (reading === null) return state;
      const reviewed = reviewPlan(reading.plan, event.history.present);
      const { title } = reading.plan.metadata;
      const entry = { title: title ?? "", left: rowsLeft(reviewed), review: event.history.present };
      return {
        ...state,
        history: event.history,
        reviewed,
        keeping: "unsaved",
        reviews: withReview(state.reviews, entry),
        written: null,
        forecast: state.written === null ? state.forecast : null,
      };
    }
    case "keeping":
      return { ...state, keeping: event.keeping };
    case "inStep":
      return { ...state, inStep: event.inStep };
    case "past":
      return {
        ...state,
        past: [...state.past, ...event.rows],
        notice: { intent: "success", key: "pane.past.read", params: { n: event.rows.length }, action: null },
      };
    case "group":
      return { ...state, group: event.group };
    case "forecast":
      return { ...state, forecast: event.forecast, notice: withOtherPlan(state.notice, event.forecast) };
    case "written":
      return { ...state, written: event.report, undoable: true, forecast: null, notice: forgottenNotice(event.report) };
    case "settled":
      return { ...state, undoable: false };
    case "undone":
      return {
        ...state,
        written: null,
        forecast: null,
        notice: { intent: "success", key: "pane.write.undone", params: {}, action: null },
      };
    case "busy":
      return { ...state, busy: event.step };
    case "notice":
      return { ...state, notice: event.notice };
  }
}

function otherPlanNotice({ otherPlan: title }: WriteForecast): Notice | null {
  return title === null ? null : { intent: "warning", key: "pane.write.otherPlan", params: { title }, action: null };
}

/** The other plan matters more than how the text was read. */
function withOtherPlan(notice: Notice | null, forecast: WriteForecast): Notice | null {
  const other = otherPlanNotice(forecast);
  if (other === null || notice === null) return notice ?? other;
  return notice.intent === "info" ? { ...other, more: [notice, ...(notice.more ?? [])] } : notice;
}

function forgottenNotice({ remembered }: WriteReport): Notice | null {
  return remembered ? null : { intent: "warning", key: "pane.write.notRemembered", params: {}, action: null };
}

/** What the person should know of how the text was read, in one message. */
function readingNotice(reading: PlanReading): Notice | null {
  const garbled = garbledNotice(reading);
  const [first, ...others] = reading.notes ?? [];
  if (first === undefined) return garbled;
  return garbled === null
    ? { intent: "info", key: first.key, params: first.params, action: null, more: others }
    : { ...garbled, more: [first, ...others] };
}

/** What was not kept yet stays so, whichever plan is shown. */
function keepingAfter(before: Keeping, edits: number): Keeping {
  if (before !== "fresh" && before !== "saved") return before;
  return edits === 0 ? "fresh" : "saved";
}

/** Rows that nobody has confirmed, changed or dropped yet. */
export const rowsLeft = ({ indicators, tasks }: ReviewedPlan): number =>
  [...indicators, ...tasks].filter(({ state }) => state === "pending").length;

/** Rows that nobody leads: tasks, and indicators that no task stands for. Null where there are no rows. */
export function rowsWithoutLead({ plan }: ReviewedPlan): number | null {
  if (plan.tasks.length + plan.indicators.length === 0) return null;
  const bodiesOf = indicatorBodies(plan);
  const open = plan.indicators.filter((indicator) => {
    const { lead, task } = bodiesOf(indicator);
    return lead.length === 0 && task === null;
  });
  return open.length + plan.tasks.filter(({ lead }) => lead.length === 0).length;
}

/** The plan as it is to be written. */
export function reviewedReading({ reading, reviewed }: PaneState): PlanReading | null {
  return reading === null || reviewed === null ? null : { ...reading, plan: reviewed.plan, splits: reviewed.splits };
}

function lostNotice({ lost }: ReviewedPlan): Notice | null {
  const n = lost.length;
  return n === 0 ? null : { intent: "warning", key: "pane.review.lost", params: { n }, action: "showOthers" };
}

function garbledNotice({ plan }: PlanReading): Notice | null {
  const n = plan.garbled.filter((stretch) => stretch.repaired === null).length;
  return n === 0 ? null : { intent: "warning", key: "pane.garbled.notice", params: { n }, action: "showOthers" };
}
