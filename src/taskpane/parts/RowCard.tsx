import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { Fragment, memo } from "react";
import type { ComponentType, MouseEvent } from "react";
import type { ReviewState } from "../../review/applyReview";
import type { Localization } from "../localization";
import { useLocalization } from "../localization";
import type { ReviewPage } from "../reviewPage";
import type { PlanRow } from "../view/planRows";
import { actionsFor } from "../view/rowActions";
import { RowActions } from "./RowActions";
import { RowForm } from "./RowForm";

const useStyles = makeStyles({
  card: {
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** the bar at the side is what is seen without colours */
  current: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderInlineStartWidth: "4px",
  },
  selected: { backgroundColor: tokens.colorBrandBackground2 },
  line: { display: "flex", alignItems: "stretch" },
  box: {
    flexShrink: 0,
    alignSelf: "flex-start",
    width: "16px",
    height: "16px",
    marginBlockStart: "10px",
    marginInlineStart: tokens.spacingHorizontalS,
    marginInlineEnd: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: "pointer",
  },
  button: {
    position: "relative",
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalXXS,
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...createFocusOutlineStyle({ style: { outlineOffset: "-2px" } }),
  },
  top: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: {
    flexGrow: 1,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  struck: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  clause: { flexShrink: 0, maxWidth: "40%", textAlign: "end", color: tokens.colorNeutralForeground3 },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  second: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  chips: {
    flexGrow: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
  },
  body: { display: "inline-flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  role: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  chip: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    // shows the shape of filled chips where the system takes the colours away
    border: "1px solid transparent",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
  figure: { backgroundColor: tokens.colorNeutralBackground6, fontWeight: tokens.fontWeightMedium },
  kind: { backgroundColor: tokens.colorNeutralBackground5 },
  lead: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  cooperate: { border: `1px solid ${tokens.colorNeutralStroke1}` },
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

/** bodies on a card that is not the current one */
const bodiesShown = 5;

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
  const localization = useLocalization();
  const { t, locale } = localization;
  const { key, name, state } = row;
  const dropped = state === "dropped";
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) page.extendTo(key);
    else if ((event.ctrlKey || event.metaKey) && state !== null) page.toggle(key);
    else page.goTo(key);
  };
  return (
    <div
      className={mergeClasses(styles.card, selected && styles.selected, current && styles.current)}
      lang="zh-CN"
      data-key={key}
    >
      <div className={styles.line}>
        {state !== null && (
          <input
            type="checkbox"
            className={styles.box}
            // Space on the card does the same
            tabIndex={-1}
            checked={selected}
            aria-label={t("pane.review.select", { name })}
            onChange={() => {
              page.toggle(key);
            }}
          />
        )}
        <button
          type="button"
          className={styles.button}
          tabIndex={tabIndex}
          aria-current={current ? "true" : undefined}
          onClick={onClick}
        >
          <span className={styles.top}>
            <span className={mergeClasses(styles.name, dropped && styles.struck)}>{name}</span>
            {row.clause !== "" && (
              <span className={styles.clause} title={t("pane.card.clause", { clause: row.clause })}>
                {row.clause}
              </span>
            )}
          </span>
          {!editing && (
            <span className={styles.second}>
              <Chips row={row} all={current} localization={localization} />
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
        </button>
      </div>
      {current && !editing && actionsFor(row).length > 0 && <RowActions row={row} page={page} />}
      {editing && <RowForm row={row} page={page} />}
    </div>
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

function Chips({ row, all, localization: { t, locale } }: { row: PlanRow; all: boolean; localization: Localization }) {
  const styles = useStyles();
  const { kind, figure, lead, cooperate, state } = row;
  const total = lead.length + cooperate.length;
  const room = all || total <= bodiesShown + 1 ? total : bodiesShown;
  const roles = [
    { role: "lead", bodies: lead.slice(0, room) },
    { role: "cooperate", bodies: cooperate.slice(0, Math.max(0, room - lead.length)) },
  ] as const;
  return (
    <span className={styles.chips}>
      {state === null && kind !== "indicator" && kind !== "task" && (
        <span className={mergeClasses(styles.chip, styles.kind)} lang={locale}>
          {t(`pane.kind.${kind}`)}
        </span>
      )}
      {figure !== "" && (
        <span className={mergeClasses(styles.chip, styles.figure, state === "dropped" && styles.struck)}>{figure}</span>
      )}
      {roles
        .filter(({ bodies }) => bodies.length > 0)
        .map(({ role, bodies }) => (
          <Fragment key={role}>
            {bodies.map((name, at) => (
              <span key={at} className={styles.body}>
                {at === 0 && (
                  <span className={styles.role} lang={locale}>
                    {t(`pane.card.${role}`)}
                  </span>
                )}
                <span className={mergeClasses(styles.chip, styles[role])}>{name}</span>
              </span>
            ))}
          </Fragment>
        ))}
      {room < total && (
        <span className={styles.muted} lang={locale}>
          {t("pane.card.more", { n: total - room })}
        </span>
      )}
    </span>
  );
}
