import { useLocalization } from "../localization";
import type { PaneState } from "../paneState";
import { writtenKey } from "./WriteBar";
import { useDelayed } from "./useDelayed";
import { useHiddenStyle } from "./useHiddenStyle";

/** Says to screen readers what the eye sees change: messages, the result, and what is taking long. */
export function LiveRegion({ state }: { readonly state: PaneState }) {
  const hidden = useHiddenStyle();
  const late = useDelayed(state.busy !== null);
  return (
    <div role="status" aria-live="polite" className={hidden}>
      <Spoken state={state} late={late} />
    </div>
  );
}

function Spoken({ state, late }: { readonly state: PaneState; readonly late: boolean }) {
  const { t } = useLocalization();
  const { busy, notice, written, reading, screen } = state;
  if (busy !== null) {
    // the steps of writing would talk all the time
    if (!late) return "";
    return busy.key === "pane.busy.writing" && !busy.waiting ? t("pane.write.preparing") : t(busy.key, busy.params);
  }
  if (notice !== null) return [notice, ...(notice.more ?? [])].map(({ key, params }) => t(key, params)).join(" ");
  if (screen !== "found" || reading === null) return "";
  if (written !== null) return t(writtenKey(written), counts(written));
  return t("pane.read.done", { indicators: reading.plan.indicators.length, tasks: reading.plan.tasks.length });
}

const counts = ({ sheets, rows, added }: { sheets: number; rows: number; added: number }) => ({ sheets, rows, added });
