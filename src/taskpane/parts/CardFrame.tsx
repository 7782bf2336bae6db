import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MouseEvent, ReactNode } from "react";
import { useLocalization } from "../localization";
import type { ListPage, ListState } from "../listPage";

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
});

interface CardFrameProps {
  readonly row: { readonly key: string; readonly name: string; readonly clause: string };
  readonly page: Pick<ListPage<ListState, string>, "goTo" | "toggle" | "extendTo">;
  readonly selectable: boolean;
  readonly current: boolean;
  readonly selected: boolean;
  readonly struck?: boolean;
  readonly tabIndex: number;
  /** under the name */
  readonly children: ReactNode;
  /** under the card's button: what can be done with the current row */
  readonly below?: ReactNode;
}

/** The card of a row: it can be selected, and made the current one. */
export function CardFrame(props: CardFrameProps) {
  const { row, page, selectable, current, selected, struck = false, tabIndex, children, below } = props;
  const styles = useStyles();
  const { t } = useLocalization();
  const { key, name, clause } = row;
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) page.extendTo(key);
    else if ((event.ctrlKey || event.metaKey) && selectable) page.toggle(key);
    else page.goTo(key);
  };
  return (
    <div
      className={mergeClasses(styles.card, selected && styles.selected, current && styles.current)}
      lang="zh-CN"
      data-key={key}
    >
      <div className={styles.line}>
        {selectable && (
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
            <span className={mergeClasses(styles.name, struck && styles.struck)}>{name}</span>
            {clause !== "" && (
              <span className={styles.clause} title={t("pane.card.clause", { clause })}>
                {clause}
              </span>
            )}
          </span>
          {children}
        </button>
      </div>
      {below}
    </div>
  );
}
