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

/** The keys and what each of them does. */
export type KeyMeanings = readonly (readonly [string, MessageKey])[];

interface KeyHelpProps {
  readonly name: MessageKey;
  readonly title: MessageKey;
  readonly intro: MessageKey;
  readonly keys: KeyMeanings;
}

/** How the work of a step is done, and the keys that do it. */
export function KeyHelp({ name, title: heading, intro, keys }: KeyHelpProps) {
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
          aria-label={t(name)}
          title={t(name)}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-labelledby={title} tabIndex={-1}>
        <h2 id={title} className={styles.title}>
          {t(heading)}
        </h2>
        <Text size={200}>{t(intro)}</Text>
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
