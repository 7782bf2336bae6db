import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../excel/goTo";
import { useLocalization } from "../localization";
import type { WorkbookMemory } from "../paneActions";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
});

interface ReturnScreenProps {
  readonly memory: WorkbookMemory;
  readonly disabled: boolean;
  readonly onGoTo: (place: Place) => void;
  readonly onOther: () => void;
}

/** The workbook is known: which plan it came from and what can be done next. */
export function ReturnScreen({ memory, disabled, onGoTo, onOther }: ReturnScreenProps) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const { indicators, tasks, unsure, writtenOn, place, draft } = memory;
  return (
    <div className={styles.screen}>
      <Text>{t(draft ? "pane.return.draft" : "pane.return.sentence")}</Text>
      <div className={styles.card}>
        <Text weight="semibold" className={styles.title} lang="zh-CN">
          {memory.title ?? t("pane.found.untitled")}
        </Text>
        <Text size={200}>
          {t("pane.return.counts", { indicators, tasks })}
          {unsure > 0 && ` · ${t("pane.return.unsure", { n: unsure })}`}
        </Text>
        {writtenOn !== null && (
          <Text size={200} className={styles.muted}>
            {t(draft ? "pane.return.keptOn" : "pane.return.writtenOn", {
              date: new Date(writtenOn).toLocaleDateString(locale, { dateStyle: "long" }),
            })}
          </Text>
        )}
      </div>
      <div className={styles.actions}>
        {place !== null && (
          <Button
            disabledFocusable={disabled}
            onClick={() => {
              onGoTo(place);
            }}
          >
            {t("pane.write.goTo", { sheet: place.sheet })}
          </Button>
        )}
        <Button appearance="subtle" disabledFocusable={disabled} onClick={onOther}>
          {t("pane.found.other")}
        </Button>
      </div>
    </div>
  );
}
