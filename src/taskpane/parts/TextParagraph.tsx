import { createFocusOutlineStyle, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { ReactNode } from "react";
import type { SourceSpan } from "../../plan/plan";
import { useLocalization } from "../localization";
import type { TextBlock } from "../view/textBlocks";
import { piecesOf } from "../view/textMarks";
import type { TextMark, TextPiece } from "../view/textMarks";

const useStyles = makeStyles({
  paragraph: {
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "24px",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  row: {
    cursor: "pointer",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    "@media (forced-colors: active)": { borderBottom: "1px solid CanvasText" },
  },
  lit: {
    cursor: "pointer",
    paddingBlock: "2px",
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    borderTop: `2px solid ${tokens.colorPaletteYellowBorderActive}`,
    borderBottom: `2px solid ${tokens.colorPaletteYellowBorderActive}`,
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
  figure: {
    padding: 0,
    border: "none",
    borderBottom: `2px dotted ${tokens.colorBrandForeground1}`,
    borderRadius: 0,
    backgroundColor: "transparent",
    color: tokens.colorBrandForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    ...createFocusOutlineStyle(),
  },
  garbled: {
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorPaletteRedForeground1,
  },
  repair: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface TextParagraphProps {
  readonly text: string;
  readonly block: TextBlock;
  readonly marks: readonly TextMark[];
  /** the words that are lit up, where they touch this paragraph */
  readonly lit: SourceSpan | null;
}

/** One line of the plan with what is to be seen in it. */
export const TextParagraph = memo(
  function TextParagraph({ text, block, marks, lit }: TextParagraphProps) {
    const styles = useStyles();
    const pieces = piecesOf(block, marks, lit === null ? [] : [lit.from, lit.to]);
    const isLit = ({ from, to }: TextPiece): boolean => lit !== null && from >= lit.from && to <= lit.to;
    return (
      <p className={styles.paragraph}>
        {runs(pieces, isLit).map((run) => {
          const inner = run.pieces.map((piece) => <Piece key={piece.from} text={text} piece={piece} />);
          const first = run.pieces[0];
          if (first === undefined) return null;
          const rows = run.rows.length > 0 ? run.rows.join(" ") : undefined;
          if (run.lit)
            return (
              <mark key={first.from} className={styles.lit} data-lit="" data-rows={rows}>
                {inner}
              </mark>
            );
          return rows === undefined ? (
            inner
          ) : (
            <span key={first.from} className={styles.row} data-rows={rows}>
              {inner}
            </span>
          );
        })}
      </p>
    );
  },
  (before, after) =>
    before.text === after.text &&
    before.block === after.block &&
    before.lit?.from === after.lit?.from &&
    before.lit?.to === after.lit?.to &&
    before.marks.length === after.marks.length &&
    before.marks.every((mark, at) => mark === after.marks[at]),
);

interface Run {
  readonly lit: boolean;
  readonly rows: readonly string[];
  readonly pieces: TextPiece[];
}

/** Neighbours that are marked alike make one mark. */
function runs(pieces: readonly TextPiece[], isLit: (piece: TextPiece) => boolean): readonly Run[] {
  const made: Run[] = [];
  for (const piece of pieces) {
    const lit = isLit(piece);
    const last = made[made.length - 1];
    if (last?.lit === lit && last.rows.join() === piece.rows.join()) last.pieces.push(piece);
    else made.push({ lit, rows: piece.rows, pieces: [piece] });
  }
  return made;
}

function Piece({ text, piece }: { readonly text: string; readonly piece: TextPiece }): ReactNode {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  const words = text.slice(piece.from, piece.to);
  if (piece.garbled !== null) {
    const { repaired, ends } = piece.garbled;
    const said = repaired === null ? t("pane.garbled.unrepaired") : t("pane.garbled.repaired", { text: repaired });
    return (
      <>
        <span className={styles.garbled}>{words}</span>
        {ends && (
          <span className={styles.repair} lang={locale}>
            {` [${said}] `}
          </span>
        )}
      </>
    );
  }
  if (piece.figure === null) return words;
  const name = t("pane.text.make", { words });
  return (
    <button
      type="button"
      className={styles.figure}
      data-figure={piece.figure}
      tabIndex={-1}
      title={name}
      aria-label={name}
    >
      {words}
    </button>
  );
}
