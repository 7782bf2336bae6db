import { Button, Popover, PopoverSurface, PopoverTrigger, Text, makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useId } from "react";
import type { MessageKey } from "../../locales/messages";
import { useLocalization } from "../localization";

const useStyles = makeStyles({
  surface: { boxSizing: "border-box", width: "296px", maxWidth: "96vw", maxHeight: "80vh", overflowY: "auto" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  keys: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  key: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "nowrap" },
  meaning: { margin: 0 },
});

const keys: readonly (readonly [string, MessageKey])[] = [
  ["↑ ↓", "pane.help.move"],
  ["Enter", "pane.help.enter"],
  ["A", "pane.help.accept"],
  ["E", "pane.help.edit"],
  ["D", "pane.help.drop"],
  ["S", "pane.help.split"],
  ["Space", "pane.help.select"],
  ["M", "pane.help.merge"],
  ["T", "pane.help.text"],
  ["N P", "pane.help.figures"],
  ["Ctrl+Z Y", "pane.help.undo"],
  ["Esc", "pane.help.escape"],
];

/** How a review is done, and the keys that do it. */
export function ReviewHelp() {
  const styles = useStyles();
  const { t } = useLocalization();
  const title = useId();
  return (
    <Popover trapFocus withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          aria-label={t("pane.review.help")}
          title={t("pane.review.help")}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-labelledby={title} tabIndex={-1}>
        <h2 id={title} className={styles.title}>
          {t("pane.help.title")}
        </h2>
        <Text size={200}>{t("pane.help.intro")}</Text>
        <dl className={styles.keys}>
          {keys.map(([key, meaning]) => (
            <Line key={key} name={key} meaning={t(meaning)} />
          ))}
        </dl>
      </PopoverSurface>
    </Popover>
  );
}

function Line({ name, meaning }: { readonly name: string; readonly meaning: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.key}>{name}</dt>
      <dd className={styles.meaning}>{meaning}</dd>
    </>
  );
}
