import { Button, Input, Text, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Suggestion } from "../../units/suggest/suggestion";
import type { AssignPage, OpenBox } from "../assignPage";
import { useLocalization } from "../localization";
import { bodyOptions } from "../view/bodyOptions";
import type { BodyChoice, BodyOption } from "../view/bodyOptions";
import { percentOf, suggestionWords } from "../view/suggestionWords";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalSNudge}`,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  role: { flexShrink: 0, minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0, width: "auto" },
  typed: { width: "100%", minWidth: 0 },
  list: {
    maxHeight: "216px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  option: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInlineStart: "11px",
    paddingInlineEnd: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // the bar is what is seen without colours
    paddingInlineStart: "8px",
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
  name: { flexShrink: 0, maxWidth: "60%", overflowWrap: "anywhere", fontWeight: tokens.fontWeightMedium },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere", minWidth: 0 },
  held: { marginInlineStart: "auto", flexShrink: 0, display: "inline-flex", alignItems: "center", gap: "2px" },
});

interface BodyBoxProps {
  readonly box: OpenBox;
  readonly page: AssignPage;
  readonly choice: BodyChoice;
  readonly suggestions: readonly Suggestion[];
}

/**
 * Where a body is typed and chosen: Enter makes it the lead and goes on to the next row without one, Shift+Enter has
 * it cooperate, Ctrl+Enter makes it one more lead; what is chosen again is taken away.
 */
export function BodyBox({ box, page, choice, suggestions }: BodyBoxProps) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const id = useId();
  const [typed, setTyped] = useState(box.typed);
  const [role, setRole] = useState(box.role);
  const [wanted, setWanted] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const options = bodyOptions(typed, suggestions, choice);
  // nothing is chosen by the way: without words and suggestions Enter waits for an answer
  const first = typed.trim() === "" && suggestions.length === 0 ? -1 : 0;
  const active = wanted === null ? first : Math.min(wanted, options.length - 1);
  const roleOf = page.rolesIn(box.keys);

  useEffect(() => {
    const field = input.current;
    field?.focus({ preventScroll: true });
    field?.closest("[data-key], [data-section]")?.scrollIntoView({ block: "nearest" });
  }, []);
  useEffect(() => {
    list.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const pick = (option: BodyOption | undefined, change: "lead" | "moreLead" | "cooperate") => {
    if (option === undefined) return;
    const taken = roleOf(option.body) === (change === "cooperate" ? "cooperate" : "lead");
    page.pick(option.body, taken ? "remove" : change, change === "lead" && !taken);
    setTyped("");
    setWanted(null);
    input.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // it is a place for keys of its own; while an input method composes, they are the input method's
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const onInput = event.target === input.current;
    if (key === "Escape") page.closeBox();
    else if (!onInput) return;
    else if (key === "ArrowDown") setWanted(Math.min(options.length - 1, active + 1));
    else if (key === "ArrowUp") setWanted(Math.max(0, active - 1));
    else if (key === "Enter")
      pick(
        options[active],
        event.shiftKey || (role === "cooperate" && !event.ctrlKey) ? "cooperate" : event.ctrlKey ? "moreLead" : "lead",
      );
    else if (typed === "" && /^[1-3]$/.test(key) && suggestions[Number(key) - 1] !== undefined)
      pick(options[Number(key) - 1], role);
    else if (typed === "" && (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(key)) {
      if (key.toLowerCase() === "y" || event.shiftKey) page.redo(true);
      else page.undo(true);
    } else return;
    event.preventDefault();
  };

  return (
    // the keys are those of what is in it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles.box}
      role="group"
      aria-label={t("pane.assign.boxFor", { n: box.keys.length })}
      lang={locale}
      onKeyDown={onKeyDown}
    >
      {box.keys.length > 1 && <Text size={200}>{t("pane.assign.boxFor", { n: box.keys.length })}</Text>}
      <div className={styles.line}>
        <ToggleButton
          size="small"
          className={styles.role}
          checked={role === "cooperate"}
          title={t("pane.assign.roleHint")}
          onClick={() => {
            setRole(role === "lead" ? "cooperate" : "lead");
            input.current?.focus();
          }}
        >
          {t(`pane.card.${role}`)}
        </ToggleButton>
        <Input
          size="small"
          className={styles.input}
          value={typed}
          placeholder={t("pane.assign.boxHint")}
          input={{
            ref: input,
            className: styles.typed,
            role: "combobox",
            "aria-label": t("pane.assign.box"),
            "aria-expanded": options.length > 0,
            "aria-controls": `${id}-list`,
            "aria-autocomplete": "list",
            "aria-activedescendant": active >= 0 && options.length > 0 ? `${id}-${String(active)}` : undefined,
            autoComplete: "off",
            spellCheck: false,
          }}
          onChange={(_, { value }) => {
            setTyped(value);
            setWanted(null);
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("pane.assign.boxClose")}
          title={t("pane.assign.boxClose")}
          onClick={page.closeBox}
        />
      </div>
      <div ref={list} className={styles.list} role="listbox" id={`${id}-list`} aria-label={t("pane.assign.bodies")}>
        {options.map((option, at) => {
          const held = roleOf(option.body);
          return (
            // the keys are those of the field
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={option.body}
              id={`${id}-${String(at)}`}
              role="option"
              aria-selected={at === active}
              tabIndex={-1}
              className={mergeClasses(styles.option, at === active && styles.active)}
              // the field keeps the focus
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={(event) => {
                pick(option, event.shiftKey ? "cooperate" : event.ctrlKey ? "moreLead" : role);
              }}
            >
              {typed === "" && option.suggestion !== null && at < 3 && <span className={styles.muted}>{at + 1}</span>}
              <span className={styles.name} lang="zh-CN">
                {option.body}
              </span>
              <span className={styles.muted}>
                {option.typed
                  ? t("pane.assign.notListed")
                  : option.suggestion === null
                    ? option.alias
                    : `${String(percentOf(option.suggestion))}% · ${suggestionWords(option.suggestion, t)}`}
              </span>
              {held !== null && (
                <span className={styles.held}>
                  <CheckmarkRegular />
                  {t(`pane.card.${held}`)}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
