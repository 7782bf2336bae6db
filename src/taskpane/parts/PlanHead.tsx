import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Plan } from "../../plan/plan";
import { useLocalization } from "../localization";
import type { Localization } from "../localization";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: {
    margin: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  sentence: { marginBlockStart: tokens.spacingVerticalXS },
});

/** Which plan this is, and one sentence of where the work stands. */
export function PlanHead({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const localization = useLocalization();
  const { t } = localization;
  const { title, docNumber, issuer } = plan.metadata;
  const origin = [docNumber, issuer, period(plan, localization)].filter(Boolean).join(" · ");
  return (
    <div className={styles.head}>
      <h2 className={styles.title} lang={title === null ? undefined : "zh-CN"}>
        {title ?? t("pane.found.untitled")}
      </h2>
      {origin !== "" && (
        <Text size={200} className={styles.muted} lang="zh-CN">
          {origin}
        </Text>
      )}
      <Text className={styles.sentence}>{sentence(plan, localization)}</Text>
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

function sentence(plan: Plan, { t, locale }: Localization): string {
  const others = [
    { key: "pane.found.alsoBaselines", n: plan.baselines.length },
    { key: "pane.found.alsoMilestones", n: plan.milestones.length },
    { key: "pane.found.alsoVetoes", n: plan.vetoes.length },
  ] as const;
  const list = others.filter(({ n }) => n > 0).map(({ key, n }) => t(key, { n }));
  const unsure = [...plan.indicators, ...plan.tasks].filter(({ confidence }) => !confidence.sure).length;
  return [
    t("pane.found.sentence", { indicators: plan.indicators.length, tasks: plan.tasks.length }),
    ...(unsure > 0 ? [t("pane.found.unsure", { n: unsure })] : []),
    ...(list.length > 0 ? [t("pane.found.also", { list: list.join(t("pane.listSeparator")) })] : []),
  ].join(locale === "zh-CN" ? "" : " ");
}
