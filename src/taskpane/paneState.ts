import type { MessageKey, MessageParams } from "../locales/messages";
import type { PlanReading, ProgressStep, WorkbookMemory, WriteForecast, WriteReport } from "./paneActions";
import type { RowGroup } from "./view/planRows";

/** looking: at what the workbook remembers */
export type Screen = "looking" | "start" | "paste" | "found" | "return";

/** What the button of a message does. */
export type NoticeAction = "retry" | "paste" | "openFile" | "showGarbled";

export interface Notice {
  readonly intent: "error" | "warning" | "info" | "success";
  readonly key: MessageKey;
  readonly params: MessageParams;
  readonly action: NoticeAction | null;
  /** what else there is to say */
  readonly more?: readonly Pick<Notice, "key" | "params">[];
}

/** Everything that the pane shows, in one place. */
export interface PaneState {
  readonly screen: Screen;
  readonly reading: PlanReading | null;
  /** counts the plans that were read: what belongs to one of them is not carried over to the next */
  readonly readings: number;
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
      return { ...state, memory: event.memory, screen: event.memory === null ? "start" : "return" };
    case "read":
      return {
        ...state,
        screen: "found",
        reading: event.reading,
        readings: state.readings + 1,
        group: event.reading.plan.indicators.length > 0 ? "indicators" : "tasks",
        forecast: null,
        written: null,
        notice: readingNotice(event.reading),
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

function garbledNotice({ plan }: PlanReading): Notice | null {
  const n = plan.garbled.filter((stretch) => stretch.repaired === null).length;
  return n === 0 ? null : { intent: "warning", key: "pane.garbled.notice", params: { n }, action: "showGarbled" };
}
