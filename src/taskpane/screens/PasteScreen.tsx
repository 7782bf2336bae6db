import { Button, Field, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useId, useRef, useState } from "react";
import type { RefObject } from "react";
import { useLocalization } from "../localization";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, flexGrow: 1, minHeight: "240px" },
  field: { flexGrow: 1, gridTemplateRows: "auto 1fr" },
  frame: { height: "100%" },
  area: { height: "100%", maxHeight: "none", minHeight: "160px", fontSize: tokens.fontSizeBase300 },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface PasteScreenProps {
  /** what was typed so far; outlives the screen, so that going back loses nothing */
  readonly draftRef: RefObject<string>;
  readonly disabled: boolean;
  readonly onBack: () => void;
  readonly onRead: () => void;
}

/**
 * A place for the whole text of a plan. The text stays with the textarea, React only keeps its length:
 * rendering a hundred thousand characters on every key stroke would be felt.
 */
export function PasteScreen({ draftRef, disabled, onBack, onRead }: PasteScreenProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const area = useRef<HTMLTextAreaElement>(null);
  const countId = useId();
  const [length, setLength] = useState(0);

  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.value = draftRef.current;
    setLength(element.value.length);
    element.focus();
  }, [draftRef]);

  const keep = (text: string) => {
    draftRef.current = text;
    setLength(text.length);
  };
  return (
    <div className={styles.screen}>
      <Button className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
        {t("pane.back")}
      </Button>
      <Field label={t("pane.paste.label")} className={styles.field}>
        <Textarea
          className={styles.frame}
          textarea={{ ref: area, className: styles.area, spellCheck: false }}
          aria-describedby={countId}
          placeholder={t("pane.paste.placeholder")}
          disabled={disabled}
          onChange={(_, { value }) => {
            keep(value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onRead();
          }}
        />
      </Field>
      <div className={styles.line}>
        <Text id={countId} size={200} className={styles.count}>
          {t("pane.paste.count", { n: length })}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          disabled={disabled || length === 0}
          onClick={() => {
            if (area.current !== null) {
              area.current.value = "";
              area.current.focus();
            }
            keep("");
          }}
        >
          {t("pane.paste.clear")}
        </Button>
      </div>
    </div>
  );
}
