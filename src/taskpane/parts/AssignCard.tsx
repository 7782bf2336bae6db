import { Button, createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { memo } from "react";
import type { ComponentType } from "react";
import type { AssignmentConflict, ConflictWeight } from "../../units/assignmentConflicts";
import type { Suggestion } from "../../units/suggest/suggestion";
import { suggestionsShown } from "../assignPage";
import type { AssignPage, OpenBox } from "../assignPage";
import { useLocalization } from "../localization";
import { isOpen } from "../view/assignRows";
import type { AssignRow } from "../view/assignRows";
import type { BodyChoice } from "../view/bodyOptions";
import { percentOf, suggestionWords } from "../view/suggestionWords";
import { BodyBox } from "./BodyBox";
import { CardFrame } from "./CardFrame";
import { RowChips } from "./RowChips";

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  conflict: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  sign: { flexShrink: 0, alignSelf: "center", display: "inline-flex" },
  open: { color: tokens.colorNeutralForeground2 },
  notice: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  likely: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  below: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalSNudge}`,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalS, textAlign: "start" },
  suggestion: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  why: {
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  accept: {
    flexShrink: 0,
    maxWidth: "70%",
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    whiteSpace: "normal",
  },
  take: {
    display: "inline-flex",
    alignItems: "center",
    gap: "2px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...createFocusOutlineStyle(),
  },
  key: { color: tokens.colorNeutralForeground3, marginInlineEnd: tokens.spacingHorizontalXS },
});

const signs: Readonly<Record<ConflictWeight, ComponentType>> = {
  open: CircleRegular,
  notice: WarningRegular,
  error: ErrorCircleRegular,
};

interface AssignCardProps {
  readonly row: AssignRow;
  readonly page: AssignPage;
  readonly suggestions: readonly Suggestion[];
  readonly current: boolean;
  readonly selected: boolean;
  readonly tabIndex: number;
  /** where the list of bodies is open here */
  readonly box: OpenBox | null;
  /** what is in that list; null while it is not open */
  readonly choice: BodyChoice | null;
}

/** One row and who is to do it: what is wrong with that, who is likely to, and the ways to say so. */
export const AssignCard = memo(function AssignCard(props: AssignCardProps) {
  const { row, page, suggestions, current, selected, tabIndex, box, choice } = props;
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const { figure, lead, cooperate, via, conflicts } = row;
  const [likeliest] = suggestions;
  return (
    <CardFrame
      row={row}
      page={page}
      selectable
      current={current}
      selected={selected}
      tabIndex={tabIndex}
      below={
        box !== null && choice !== null ? (
          <BodyBox box={box} page={page} choice={choice} suggestions={suggestions.slice(0, suggestionsShown)} />
        ) : (
          current && <CurrentRow row={row} page={page} suggestions={suggestions} />
        )
      }
    >
      <RowChips figure={figure} lead={lead} cooperate={cooperate} all={current}>
        {!current && isOpen(row) && likeliest !== undefined && (
          <span className={styles.likely}>
            <span lang={locale}>{t("pane.assign.likely")}</span> {likeliest.body} {percentOf(likeliest)}%
          </span>
        )}
      </RowChips>
      {via !== null && (
        <span className={styles.muted}>
          <span lang={locale}>{t("pane.assign.via")}</span> {via}
        </span>
      )}
      {row.counties > 0 && (
        <span className={styles.muted} lang={locale}>
          {t("pane.split.card", { n: row.counties })}
        </span>
      )}
      {conflicts.map((conflict, at) => (
        <ConflictLine key={at} conflict={conflict} />
      ))}
    </CardFrame>
  );
});

function ConflictLine({ conflict: { key, weight, params } }: { readonly conflict: AssignmentConflict }) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const Sign = signs[weight];
  return (
    <span className={mergeClasses(styles.conflict, styles[weight])} lang={locale}>
      <span className={styles.sign}>
        <Sign />
      </span>
      {t(key, params)}
    </span>
  );
}

/** What can be done with the current row; the keys that do the same are said with each. */
function CurrentRow({ row, page, suggestions }: Pick<AssignCardProps, "row" | "page" | "suggestions">) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const { key, name, lead, cooperate, via, conflicts, chosen } = row;
  const own = via === null ? [...lead, ...cooperate] : [];
  const act = (action: "choose" | "clear" | "reset", shortcut: string, onClick: () => void) => (
    <Button
      size="small"
      className={styles.button}
      appearance={action === "choose" ? "primary" : "secondary"}
      title={t("pane.act.key", { name: t(`pane.assign.${action}`), key: shortcut })}
      aria-keyshortcuts={shortcut}
      onClick={onClick}
    >
      {t(`pane.assign.${action}`)}
    </Button>
  );
  return (
    <div className={styles.below} role="group" aria-label={t("pane.review.actions", { name })} lang={locale}>
      {suggestions.slice(0, suggestionsShown).map((suggestion, at) => (
        <div key={suggestion.body} className={styles.suggestion}>
          <Button
            size="small"
            className={styles.accept}
            title={t("pane.act.key", { name: t("pane.assign.accept"), key: at === 0 ? "1 A" : String(at + 1) })}
            onClick={() => {
              page.accept(key, at);
            }}
          >
            <span className={styles.key}>{at + 1}</span>
            <span lang="zh-CN">{suggestion.body}</span>
          </Button>
          <span className={styles.why}>
            {t(`pane.card.${suggestion.role}`)} {percentOf(suggestion)}% · {suggestionWords(suggestion, t)}
          </span>
        </div>
      ))}
      {conflicts.map(({ key: problem, params, fix }, at) =>
        fix === null ? null : (
          <div key={at} className={styles.line}>
            <Button
              size="small"
              className={styles.button}
              onClick={() => {
                page.fix(key, at);
              }}
            >
              {problem === "units.conflict.former"
                ? t("pane.assign.rename", { name: params["name"] ?? "" })
                : t("pane.assign.dropDouble", { body: params["body"] ?? "" })}
            </Button>
          </div>
        ),
      )}
      <div className={styles.line}>
        {act("choose", "Enter", () => {
          page.choose(key);
        })}
        {own.length > 0 &&
          act("clear", "Delete", () => {
            page.clear(key);
          })}
        {chosen &&
          act("reset", "R", () => {
            page.reset(key);
          })}
        {row.kind === "indicator" && (
          <Button
            size="small"
            className={styles.button}
            onClick={() => {
              void page.openSplit([key]);
            }}
          >
            {t(row.counties > 0 ? "pane.split.edit" : "pane.split.open")}
          </Button>
        )}
      </div>
      {own.length > 0 && (
        <div className={styles.line}>
          {own.map((body) => (
            <button
              key={body}
              type="button"
              className={styles.take}
              aria-label={t("pane.assign.take", { body })}
              title={t("pane.assign.take", { body })}
              onClick={() => {
                page.give([key], "remove", body);
              }}
            >
              <span lang="zh-CN">{body}</span>
              <DismissRegular />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
