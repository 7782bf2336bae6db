import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { useLocalization } from "../localization";
import { certainScore } from "../assignPage";
import type { AssignLists, AssignPage } from "../assignPage";
import type { PaneState } from "../paneState";

const useStyles = makeStyles({
  head: { flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  facts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  left: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  tool: { minWidth: 0, paddingInline: tokens.spacingHorizontalS, whiteSpace: "normal", textAlign: "start" },
});

interface AssignHeadProps {
  readonly lists: AssignLists;
  readonly page: AssignPage;
  readonly state: Pick<PaneState, "keeping" | "inStep" | "past">;
  readonly onPast: () => void;
}

/** How far the step is, and what brings it on by many rows at once. */
export function AssignHead({ lists, page, state: { keeping, inStep, past }, onPast }: AssignHeadProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const { open, certain, fixable, rows } = lists;
  const needing = rows.filter(({ via }) => via === null).length;
  return (
    <div className={styles.head}>
      <div className={styles.facts}>
        <Text size={200} className={styles.left}>
          {open === 0 ? t("pane.assign.complete", { n: rows.length }) : t("pane.assign.progress", { open })}
        </Text>
        {(keeping !== "fresh" || inStep !== "none") && (
          <Text size={200} className={styles.muted}>
            {inStep === "none" ? (keeping === "fresh" ? "" : t(`pane.keep.${keeping}`)) : t(`pane.inStep.${inStep}`)}
          </Text>
        )}
      </div>
      <ProgressBar aria-label={t("pane.assign.bar")} value={needing === 0 ? 1 : (needing - open) / needing} max={1} />
      <div className={styles.tools}>
        {certain > 0 && (
          <Button size="small" className={styles.tool} appearance="primary" onClick={page.acceptCertain}>
            {t("pane.assign.acceptCertain", { percent: certainScore * 100, n: certain })}
          </Button>
        )}
        {fixable > 0 && (
          <Button size="small" className={styles.tool} title={t("pane.assign.fixAllHint")} onClick={page.fixAll}>
            {t("pane.assign.fixAll", { n: fixable })}
          </Button>
        )}
        <Button
          size="small"
          className={styles.tool}
          icon={<HistoryRegular />}
          title={t("pane.assign.pastHint")}
          onClick={onPast}
        >
          {past.length === 0 ? t("pane.assign.past") : t("pane.assign.pastRows", { n: past.length })}
        </Button>
      </div>
    </div>
  );
}
