import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useLocalization } from "../localization";
import type { ProgressStep } from "../paneActions";
import { useDelayed } from "./useDelayed";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, justifyContent: "space-between" },
  text: { overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
});

interface BusyBarProps {
  readonly step: ProgressStep;
  readonly onCancel: () => void;
}

/** What is happening, how far it is, and a way to stop it. Appears when it takes longer than a moment. */
export function BusyBar({ step, onCancel }: BusyBarProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const late = useDelayed(true);
  if (!late) return null;
  const text = t(step.key, step.params);
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <Text size={200} className={styles.text}>
          {text}
        </Text>
        <Button size="small" onClick={onCancel}>
          {t("pane.busy.cancel")}
        </Button>
      </div>
      {step.fraction === null ? (
        <ProgressBar aria-label={text} {...(step.waiting ? { color: "warning" } : {})} />
      ) : (
        <ProgressBar aria-label={text} value={step.fraction} max={1} />
      )}
    </div>
  );
}
