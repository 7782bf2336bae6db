import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { memo } from "react";
import type { ComponentType } from "react";
import type { ReviewState } from "../../review/applyReview";
import { useLocalization } from "../localization";
import type { ReviewPage } from "../reviewPage";
import type { PlanRow } from "../view/planRows";
import { actionsFor } from "../view/rowActions";
import { CardFrame } from "./CardFrame";
import { RowActions } from "./RowActions";
import { RowChips } from "./RowChips";
import { RowForm } from "./RowForm";

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  second: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  state: {
    flexShrink: 0,
    display: "inline-flex",
    alignItems: "center",
    gap: "2px",
    whiteSpace: "nowrap",
  },
  pending: { color: tokens.colorNeutralForeground3 },
  accepted: { color: tokens.colorStatusSuccessForeground1 },
  edited: { color: tokens.colorBrandForeground1 },
  added: { color: tokens.colorBrandForeground1 },
  dropped: { color: tokens.colorNeutralForeground3 },
  unsure: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  dot: {
    flexShrink: 0,
    width: "8px",
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    backgroundColor: tokens.colorPaletteDarkOrangeBackground3,
  },
});

const signs: Readonly<Record<ReviewState, ComponentType>> = {
  pending: CircleRegular,
  accepted: CheckmarkRegular,
  edited: EditRegular,
  dropped: DismissRegular,
  added: AddRegular,
};

interface RowCardProps {
  readonly row: PlanRow;
  readonly page: ReviewPage;
  readonly current: boolean;
  readonly selected: boolean;
  readonly editing: boolean;
  readonly tabIndex: number;
}

/** One row of what was found, what was decided about it, and what can be done with it. */
export const RowCard = memo(function RowCard({ row, page, current, selected, editing, tabIndex }: RowCardProps) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const { kind, state, figure, lead, cooperate } = row;
  return (
    <CardFrame
      row={row}
      page={page}
      selectable={state !== null}
      current={current}
      selected={selected}
      struck={state === "dropped"}
      tabIndex={tabIndex}
      below={
        <>
          {current && !editing && actionsFor(row).length > 0 && <RowActions row={row} page={page} />}
          {editing && <RowForm row={row} page={page} />}
        </>
      }
    >
      {!editing && (
        <span className={styles.second}>
          <RowChips
            kind={state === null && kind !== "indicator" && kind !== "task" ? t(`pane.kind.${kind}`) : ""}
            figure={figure}
            struck={state === "dropped"}
            lead={lead}
            cooperate={cooperate}
            all={current}
          />
          {state !== null && <StateSign state={state} />}
        </span>
      )}
      {row.origin !== "read" && row.origin !== "added" && (
        <span className={styles.muted} lang={locale}>
          {t(`pane.origin.${row.origin}`)}
        </span>
      )}
      {row.note !== "" && <span className={styles.muted}>{row.note}</span>}
      {row.unsure && row.kind !== "lost" && (
        <span className={styles.unsure}>
          <span className={styles.dot} aria-hidden />
          <span lang={locale}>{[t("pane.card.unsure"), ...row.reasons].join(" · ")}</span>
        </span>
      )}
    </CardFrame>
  );
});

function StateSign({ state }: { readonly state: ReviewState }) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const Sign = signs[state];
  return (
    <span className={mergeClasses(styles.state, styles[state])} lang={locale}>
      <Sign />
      {t(`pane.state.${state}`)}
    </span>
  );
}
