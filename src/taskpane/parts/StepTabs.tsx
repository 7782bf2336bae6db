import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useLocalization } from "../localization";
import { useHiddenStyle } from "./useHiddenStyle";

const useStyles = makeStyles({
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})`, minWidth: 0 },
  content: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  left: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  done: { display: "inline-flex", color: tokens.colorStatusSuccessForeground1 },
});

/** The steps of the road that exist. */
export const steps = ["plan", "assign"] as const;
export type Step = (typeof steps)[number];

interface StepTabsProps {
  readonly step: Step;
  /** what is left to do in each step: 0 for done, null where there is nothing that could be done */
  readonly left: Readonly<Record<Step, number | null>>;
  readonly onStep: (step: Step) => void;
}

/** One road: the steps from the plan to the tables, and how far each of them is. */
export function StepTabs({ step, left, onStep }: StepTabsProps) {
  const styles = useStyles();
  const hidden = useHiddenStyle();
  const { t } = useLocalization();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={t("pane.steps")}
      selectedValue={step}
      onTabSelect={(_, { value }) => {
        const next = steps.find((name) => name === value);
        if (next !== undefined) onStep(next);
      }}
    >
      {steps.map((name, at) => {
        const n = left[name];
        const words = n === null ? "" : n === 0 ? t("pane.step.done") : t(`pane.step.left.${name}`, { n });
        const label = t(`pane.step.name.${name}`, { n: at + 1 });
        return (
          <Tab key={name} value={name} title={words}>
            <span className={styles.content}>
              {label}
              {n === 0 && (
                <span className={styles.done}>
                  <CheckmarkRegular />
                </span>
              )}
              {n !== null && n > 0 && (
                <span className={styles.left} aria-hidden>
                  {n}
                </span>
              )}
              {words !== "" && <span className={hidden}>{words}</span>}
            </span>
          </Tab>
        );
      })}
    </TabList>
  );
}
