import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent, ReactElement } from "react";
import type { MessageKey } from "../../locales/messages";
import type { SourceSpan } from "../../plan/plan";
import type { UnreadFigure } from "../../plan/rows/unreadFigures";
import { useLocalization } from "../localization";
import { blockAt, textBlocks } from "../view/textBlocks";
import { marksIn } from "../view/textMarks";
import type { MarkIndex } from "../view/textMarks";
import { TextParagraph } from "./TextParagraph";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0 },
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minHeight: "28px",
    paddingInlineStart: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowX: "hidden",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  text: { position: "relative" },
  block: { position: "absolute", top: 0, insetInline: 0 },
});

const typicalHeight = 66;

interface PlanTextProps {
  readonly text: string;
  readonly index: MarkIndex;
  readonly unread: readonly UnreadFigure[];
  /** the words of the current row */
  readonly lit: SourceSpan | null;
  /** changes when the text gets another size for a while: the words that are lit up are then looked for anew */
  readonly size: unknown;
  /** the focus is wanted here; counts the wishes */
  readonly wanted: number;
  readonly onPick: (keys: readonly string[]) => void;
  readonly onMake: (figure: string) => void;
  readonly onLeave: () => void;
}

/**
 * The text of the plan as it was given: the words of rows softly marked, those of the current row clearly, figures
 * that no row took as buttons. Only what is near the visible part is in the page.
 */
export function PlanText({ text, index, unread, lit, size, wanted, onPick, onMake, onLeave }: PlanTextProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const scroller = useRef<HTMLElement>(null);
  const blocks = useMemo(() => textBlocks(text), [text]);
  /** the unread figure that next and previous count from; a new object each time, so that it is gone to again */
  const [figure, setFigure] = useState<{ readonly at: number } | null>(null);

  // eslint-disable-next-line react-hooks/incompatible-library -- concerns the React compiler, which is not used
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => typicalHeight,
    getItemKey: (at) => blocks[at]?.from ?? at,
    overscan: 4,
  });

  /** brings a place of the text before the eyes; where it is depends on heights that are measured on the way */
  const reach = (offset: number, find: (home: HTMLElement) => Element | null, then: (found: Element) => void) => {
    const home = scroller.current;
    if (home === null) return;
    const look = (tries: number) => {
      const found = find(home);
      if (found === null) {
        virtualizer.scrollToIndex(blockAt(blocks, offset), { align: "center" });
        if (tries > 0)
          requestAnimationFrame(() => {
            look(tries - 1);
          });
        return;
      }
      const tall = found.getBoundingClientRect().height > home.clientHeight;
      if (!isVisible(found, home)) found.scrollIntoView({ block: tall ? "start" : "center" });
      then(found);
    };
    look(12);
  };

  const litFrom = lit?.from;
  useEffect(() => {
    if (litFrom === undefined) return;
    reach(
      litFrom,
      (home) => home.querySelector("[data-lit]"),
      () => undefined,
    );
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another place lights up, or less of it is seen
  }, [litFrom, size]);

  useEffect(() => {
    if (wanted > 0) scroller.current?.focus({ preventScroll: true });
  }, [wanted]);

  const goToFigure = (at: number) => {
    const next = unread[at];
    if (next === undefined) return;
    setFigure({ at });
    reach(
      next.span.from,
      (home) => home.querySelector(`[data-figure="${CSS.escape(next.guess.id)}"]`),
      (found) => {
        if (found instanceof HTMLElement) found.focus({ preventScroll: true });
      },
    );
  };
  const step = (by: 1 | -1) => {
    if (unread.length === 0) return;
    const from = figure === null ? (by > 0 ? -1 : 0) : figure.at;
    goToFigure((from + by + unread.length) % unread.length);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "n") step(1);
    else if (key === "p") step(-1);
    else if (key === "escape") onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return;
    const made = target.closest("[data-figure]")?.getAttribute("data-figure");
    if (made !== null && made !== undefined) {
      onMake(made);
      return;
    }
    // selecting words to copy them is no click
    if (getSelection()?.isCollapsed === false) return;
    const keys = target.closest("[data-rows]")?.getAttribute("data-rows");
    if (keys !== null && keys !== undefined) onPick(keys.split(" "));
  };

  return (
    <div className={styles.frame}>
      <div className={styles.bar}>
        <Text size={200} className={styles.count}>
          {unread.length === 0 ? t("pane.text.unreadNone") : t("pane.text.unread", { n: unread.length })}
        </Text>
        {unread.length > 0 && (
          <>
            <StepButton
              label="pane.text.previous"
              icon={<ArrowUpRegular />}
              onStep={() => {
                step(-1);
              }}
            />
            <StepButton
              label="pane.text.next"
              icon={<ArrowDownRegular />}
              onStep={() => {
                step(1);
              }}
            />
          </>
        )}
      </div>
      {/* rows are reached by keyboard in the list, figures by N and P */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={t("pane.text.name")}
        // what scrolls must be reached by keyboard
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        lang="zh-CN"
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div className={styles.text} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index: at, start }) => {
            const block = blocks[at];
            if (block === undefined) return null;
            const within = lit !== null && lit.from < block.to && lit.to > block.from ? lit : null;
            return (
              <div
                key={block.from}
                ref={virtualizer.measureElement}
                data-index={at}
                className={styles.block}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <TextParagraph text={text} block={block} marks={marksIn(index, block)} lit={within} />
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}

interface StepButtonProps {
  readonly label: MessageKey;
  readonly icon: ReactElement;
  readonly onStep: () => void;
}

/** Goes to the figure before or behind. */
function StepButton({ label, icon, onStep }: StepButtonProps) {
  const { t } = useLocalization();
  return (
    <Button size="small" appearance="subtle" icon={icon} title={t(label)} aria-label={t(label)} onClick={onStep} />
  );
}

function isVisible(element: Element, home: HTMLElement): boolean {
  const [inner, outer] = [element.getBoundingClientRect(), home.getBoundingClientRect()];
  // of what is taller than the room, the beginning
  return inner.top >= outer.top && Math.min(inner.bottom, inner.top + outer.height / 2) <= outer.bottom;
}
