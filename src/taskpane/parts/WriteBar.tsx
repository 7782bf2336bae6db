import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Place } from "../../excel/goTo";
import { useRef } from "react";
import type { MessageKey, Translate } from "../../locales/messages";
import { useLocalization } from "../localization";
import type { WriteForecast, WriteReport } from "../paneActions";
import { useRescuedFocus } from "./useRescuedFocus";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2 },
  result: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  check: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1, fontSize: tokens.fontSizeBase400 },
  next: { display: "flex", gap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1 },
});

interface WriteBarProps {
  readonly forecast: WriteForecast | null;
  readonly written: WriteReport | null;
  readonly undoable: boolean;
  readonly disabled: boolean;
  readonly onWrite: () => void;
  readonly onUndo: () => void;
  readonly onGoTo: (place: Place) => void;
}

/** The one button of the step, named for what it will do; afterwards what was done, the way there and the way back. */
export function WriteBar({ forecast, written, undoable, disabled, onWrite, onUndo, onGoTo }: WriteBarProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const bar = useRef<HTMLDivElement>(null);
  useRescuedFocus(bar, written);
  if (written !== null) {
    const { sheets, rows, added, place } = written;
    return (
      <div ref={bar} className={styles.bar}>
        <span className={styles.result}>
          <CheckmarkCircleFilled className={styles.check} />
          <Text size={200}>{t(writtenKey(written), { sheets, rows, added })}</Text>
        </span>
        <div className={styles.next}>
          <Button
            className={styles.primary}
            appearance="primary"
            disabledFocusable={disabled}
            onClick={() => {
              onGoTo(place);
            }}
          >
            {t("pane.write.goTo", { sheet: place.sheet })}
          </Button>
          {undoable && (
            <Button icon={<ArrowUndoRegular />} disabledFocusable={disabled} onClick={onUndo}>
              {t("pane.write.undo")}
            </Button>
          )}
        </div>
      </div>
    );
  }
  const hint = forecast === null ? "" : forecastHint(forecast, t);
  return (
    <div ref={bar} className={styles.bar}>
      {hint !== "" && (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
      <Button appearance="primary" disabledFocusable={disabled} onClick={onWrite}>
        {forecast === null ? t("pane.write.plain") : writeLabel(forecast, t)}
      </Button>
    </div>
  );
}

/** The sentence that says what was written. */
export function writtenKey({ update, added }: WriteForecast): MessageKey {
  if (!update) return "pane.write.done";
  return added === 0 ? "pane.write.updatedNone" : "pane.write.updated";
}

function writeLabel({ sheets, rows, added, update }: WriteForecast, t: Translate): string {
  if (!update) return t("pane.write.new", { sheets, rows });
  return added === 0 ? t("pane.write.updateNone", { sheets }) : t("pane.write.update", { sheets, added });
}

function forecastHint({ update, vanished }: WriteForecast, t: Translate): string {
  if (!update) return "";
  return [t("pane.write.kept"), ...(vanished === 0 ? [] : [t("pane.write.vanished", { n: vanished })])].join(" ");
}
