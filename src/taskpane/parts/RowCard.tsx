import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, memo, useId } from "react";
import type { KeyboardEvent } from "react";
import type { Localization } from "../localization";
import { useLocalization } from "../localization";
import type { PlanRow } from "../view/planRows";
import { SourceText } from "./SourceText";

const useStyles = makeStyles({
  card: {
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalXS,
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
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
  clause: { flexShrink: 0, maxWidth: "40%", textAlign: "end", color: tokens.colorNeutralForeground3 },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXS },
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

/** bodies on a card that is closed */
const bodiesShown = 5;

interface RowCardProps {
  readonly row: PlanRow;
  readonly text: string;
  readonly open: boolean;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One row of what was found; opens to show the words that it came from. */
export const RowCard = memo(function RowCard({
  row,
  text,
  open,
  tabIndex,
  onFocus,
  onToggle,
  onKeyDown,
}: RowCardProps) {
  const styles = useStyles();
  const localization = useLocalization();
  const { t } = localization;
  const sourceId = useId();
  return (
    <div className={styles.card} lang="zh-CN">
      <button
        type="button"
        className={styles.button}
        tabIndex={tabIndex}
        aria-expanded={open}
        aria-controls={open ? sourceId : undefined}
        onFocus={onFocus}
        onClick={onToggle}
        onKeyDown={onKeyDown}
      >
        <span className={styles.top}>
          <span className={styles.name}>{row.name}</span>
          {row.clause !== "" && (
            <span className={styles.clause} title={t("pane.card.clause", { clause: row.clause })}>
              {row.clause}
            </span>
          )}
        </span>
        <Chips row={row} all={open} localization={localization} />
        {row.note !== "" && <span className={styles.muted}>{row.note}</span>}
        {row.unsure && (
          <span className={styles.unsure}>
            <span className={styles.dot} aria-hidden />
            <span lang={localization.locale}>
              {row.kind === "garbled" ? t("pane.card.unsure") : [t("pane.card.unsure"), ...row.reasons].join(" · ")}
            </span>
          </span>
        )}
      </button>
      {open && <SourceText id={sourceId} text={text} span={row.span} />}
    </div>
  );
});

function Chips({ row, all, localization: { t, locale } }: { row: PlanRow; all: boolean; localization: Localization }) {
  const styles = useStyles();
  const { kind, figure, lead, cooperate } = row;
  const named = kind === "baseline" || kind === "milestone" || kind === "veto" || kind === "garbled";
  const total = lead.length + cooperate.length;
  const room = all || total <= bodiesShown + 1 ? total : bodiesShown;
  const roles = [
    { role: "lead", bodies: lead.slice(0, room) },
    { role: "cooperate", bodies: cooperate.slice(0, Math.max(0, room - lead.length)) },
  ] as const;
  if (!named && figure === "" && total === 0) return null;
  return (
    <span className={styles.chips}>
      {named && (
        <span className={mergeClasses(styles.chip, styles.kind)} lang={locale}>
          {t(`pane.kind.${kind}`)}
        </span>
      )}
      {figure !== "" && <span className={mergeClasses(styles.chip, styles.figure)}>{figure}</span>}
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
