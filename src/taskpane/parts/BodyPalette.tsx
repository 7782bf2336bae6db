import { Text, createFocusOutlineStyle, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AssignPage } from "../assignPage";
import { useLocalization } from "../localization";
import { bodyOptions } from "../view/bodyOptions";
import type { BodyChoice } from "../view/bodyOptions";
import type { BodyLoad } from "../view/assignRows";
import { draggedBody } from "./draggedBody";

const useStyles = makeStyles({
  palette: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    marginBlockEnd: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: { color: tokens.colorNeutralForeground3 },
  bodies: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    maxHeight: "84px",
    overflowY: "auto",
  },
  item: { listStyleType: "none", minWidth: 0 },
  body: {
    display: "inline-flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "grab",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...createFocusOutlineStyle(),
  },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** more are looked for by typing */
const most = 24;

interface BodyPaletteProps {
  readonly page: AssignPage;
  readonly choice: BodyChoice;
  readonly loads: readonly BodyLoad[];
}

/**
 * The bodies at hand, each with the rows that it leads: dragged onto a row, or clicked for the current one, they lead
 * where nobody does, and cooperate where somebody does; with Shift they cooperate.
 */
export function BodyPalette({ page, choice, loads }: BodyPaletteProps) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  // who is at hand stays where it is while it is being given work
  const [bodies] = useState(() =>
    bodyOptions("", [], choice)
      .slice(0, most)
      .map(({ body }) => body),
  );
  const loadOf = new Map(loads.map(({ body, leads }) => [body, leads]));
  return (
    <div className={styles.palette} role="group" aria-label={t("pane.assign.palette")}>
      <Text size={100} className={styles.hint} lang={locale}>
        {t("pane.assign.paletteHow")}
      </Text>
      <ul className={styles.bodies} lang="zh-CN">
        {bodies.map((body) => (
          <li key={body} className={styles.item}>
            <button
              type="button"
              className={styles.body}
              draggable
              title={t("pane.assign.leads", { body, n: loadOf.get(body) ?? 0 })}
              onDragStart={(event) => {
                event.dataTransfer.setData(draggedBody, body);
                event.dataTransfer.setData("text/plain", body);
                event.dataTransfer.effectAllowed = "copy";
              }}
              onClick={(event) => {
                page.giveToCurrent(body, event.shiftKey ? "cooperate" : null);
              }}
            >
              {body}
              {(loadOf.get(body) ?? 0) > 0 && <span className={styles.count}>{loadOf.get(body)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
