import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { ReactNode } from "react";
import { useLocalization } from "../localization";

const useStyles = makeStyles({
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
  struck: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  lead: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  cooperate: { border: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** bodies on a card that is not the current one */
const bodiesShown = 5;

interface RowChipsProps {
  /** what stands before the figure, in the interface's language; "" for nothing */
  readonly kind?: string;
  readonly figure: string;
  readonly struck?: boolean;
  readonly lead: readonly string[];
  readonly cooperate: readonly string[];
  /** all bodies, however many */
  readonly all: boolean;
  /** before the chips */
  readonly children?: ReactNode;
}

/** What a row asks, and of whom: 牵头 filled, 配合 outlined, each said in words too. */
export function RowChips({ kind = "", figure, struck = false, lead, cooperate, all, children }: RowChipsProps) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const total = lead.length + cooperate.length;
  const room = all || total <= bodiesShown + 1 ? total : bodiesShown;
  const roles = [
    { role: "lead", bodies: lead.slice(0, room) },
    { role: "cooperate", bodies: cooperate.slice(0, Math.max(0, room - lead.length)) },
  ] as const;
  return (
    <span className={styles.chips}>
      {kind !== "" && (
        <span className={mergeClasses(styles.chip, styles.kind)} lang={locale}>
          {kind}
        </span>
      )}
      {figure !== "" && (
        <span className={mergeClasses(styles.chip, styles.figure, struck && styles.struck)}>{figure}</span>
      )}
      {children}
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
