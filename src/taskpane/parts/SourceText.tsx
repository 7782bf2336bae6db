import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { SourceSpan } from "../../plan/plan";
import { useLocalization } from "../localization";
import { sourceExcerpt } from "../view/sourceExcerpt";

const useStyles = makeStyles({
  source: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { color: tokens.colorNeutralForeground3 },
  words: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `2px solid ${tokens.colorPaletteYellowBorderActive}`,
  },
});

interface SourceTextProps {
  readonly id: string;
  readonly text: string;
  readonly span: SourceSpan;
}

/** The paragraph that a row came from, with its words marked. */
export function SourceText({ id, text, span }: SourceTextProps) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const { before, marked, after, cutBefore, cutAfter } = sourceExcerpt(text, span);
  return (
    <div id={id} className={styles.source}>
      <Text size={200} className={styles.line} lang={locale}>
        {t("pane.card.source", { line: span.line })}
      </Text>
      <p className={styles.words}>
        {cutBefore && "…"}
        {before}
        <mark className={styles.mark}>{marked}</mark>
        {after}
        {cutAfter && "…"}
      </p>
    </div>
  );
}
