import { Button, Field, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useId, useRef } from "react";
import type { ClipboardEvent } from "react";
import { useLocalization } from "../localization";
import { saysMore, textOfPasted } from "../view/pastedText";

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
  readonly draft: string;
  readonly disabled: boolean;
  readonly onDraft: (draft: string) => void;
  readonly onBack: () => void;
  readonly onRead: () => void;
}

/** A place for the whole text of a plan. The draft outlives the screen: going back loses nothing. */
export function PasteScreen({ draft, disabled, onDraft, onBack, onRead }: PasteScreenProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const area = useRef<HTMLTextAreaElement>(null);
  const countId = useId();

  useEffect(() => {
    area.current?.focus();
  }, []);

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    if (disabled || !saysMore(html)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    void textOfPasted(html, plain).then((text) => {
      onDraft(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
    });
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
          readOnly={disabled}
          value={draft}
          onChange={(_, { value }) => {
            onDraft(value);
          }}
          onPaste={paste}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onRead();
          }}
        />
      </Field>
      <div className={styles.line}>
        <Text id={countId} size={200} className={styles.count}>
          {t("pane.paste.count", { n: draft.length })}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          disabledFocusable={disabled || draft === ""}
          onClick={() => {
            onDraft("");
            area.current?.focus();
          }}
        >
          {t("pane.paste.clear")}
        </Button>
      </div>
    </div>
  );
}
