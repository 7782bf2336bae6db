import { ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Plan } from "../../plan/plan";
import { useLocalization } from "../localization";
import type { Localization } from "../localization";
import type { Keeping } from "../paneState";
import type { PlanRows } from "../view/planRows";

const useStyles = makeStyles({
  head: { flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    margin: 0,
    overflow: "hidden",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  /** what a pane of usual height has no room for */
  roomy: { "@media (max-height: 700px)": { display: "none" } },
  facts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  left: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

interface ReviewHeadProps {
  readonly plan: Plan;
  readonly rows: PlanRows;
  readonly keeping: Keeping;
}

/** Which plan this is, what was found, and how far the review of it is. */
export function ReviewHead({ plan, rows, keeping }: ReviewHeadProps) {
  const styles = useStyles();
  const localization = useLocalization();
  const { t } = localization;
  const { title, docNumber, issuer } = plan.metadata;
  const origin = [docNumber, issuer, period(plan, localization)].filter(Boolean).join(" · ");
  const all = [...rows.indicators, ...rows.tasks];
  const waiting = all.filter(({ state }) => state === "pending");
  const unsure = waiting.filter((row) => row.unsure).length;
  const left = waiting.length;
  return (
    <div className={styles.head}>
      <h2 className={styles.title} lang={title === null ? undefined : "zh-CN"} title={title ?? undefined}>
        {title ?? t("pane.found.untitled")}
      </h2>
      {origin !== "" && (
        <div className={styles.roomy}>
          <Text size={200} className={styles.muted} lang="zh-CN">
            {origin}
          </Text>
        </div>
      )}
      <div className={styles.facts}>
        {keeping === "fresh" && (
          <Text size={200}>
            {t("pane.found.sentence", { indicators: rows.indicators.length, tasks: rows.tasks.length })}
          </Text>
        )}
        <Text size={200} className={styles.left}>
          {left === 0
            ? t("pane.review.complete", { n: all.length })
            : t(unsure > 0 ? "pane.review.progressUnsure" : "pane.review.progress", { left, unsure })}
        </Text>
        {keeping !== "fresh" && (
          <Text size={200} className={styles.muted}>
            {t(`pane.keep.${keeping}`)}
          </Text>
        )}
      </div>
      <ProgressBar
        aria-label={t("pane.review.bar")}
        value={all.length === 0 ? 1 : (all.length - left) / all.length}
        max={1}
      />
    </div>
  );
}

function period({ metadata: { periodFrom, periodTo } }: Plan, { t }: Localization): string {
  const from = periodFrom ?? periodTo;
  if (from === null) return "";
  return periodTo === null || from === periodTo
    ? t("figure.year", { year: String(from) })
    : t("pane.found.period", { from: String(from), to: String(periodTo) });
}
