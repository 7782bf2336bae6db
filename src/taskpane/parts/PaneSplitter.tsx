import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";

const useStyles = makeStyles({
  splitter: {
    position: "relative",
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground4,
    ":hover": { backgroundColor: tokens.colorNeutralBackground4Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  between: { width: "9px", cursor: "col-resize" },
  stacked: {
    height: "9px",
    cursor: "row-resize",
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  /** something to take hold of */
  grip: { borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralStrokeAccessible },
  tall: { width: "3px", height: "28px" },
  flat: { width: "28px", height: "3px" },
});

const step = 0.05;
const least = 0.15;
const most = 0.85;

interface PaneSplitterProps {
  readonly label: string;
  /** of what stands before it, 0 to 1 */
  readonly share: number;
  /** stands between left and right, not between above and below */
  readonly upright: boolean;
  readonly onShare: (share: number) => void;
}

/** Moves the border between two neighbours, by dragging or with the arrow keys. */
export function PaneSplitter({ label, share, upright, onShare }: PaneSplitterProps) {
  const styles = useStyles();
  const set = (wanted: number) => {
    onShare(Math.max(least, Math.min(most, wanted)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      [upright ? "ArrowLeft" : "ArrowUp"]: share - step,
      [upright ? "ArrowRight" : "ArrowDown"]: share + step,
      Home: least,
      End: most,
    };
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(wanted);
  };
  const onPointerMove = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent<HTMLElement>) => {
    if (!currentTarget.hasPointerCapture(pointerId)) return;
    const box = currentTarget.parentElement?.getBoundingClientRect();
    if (box === undefined) return;
    set(upright ? (clientX - box.left) / box.width : (clientY - box.top) / box.height);
  };
  return (
    // a separator that can be moved is a control
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation={upright ? "vertical" : "horizontal"}
      aria-label={label}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={least * 100}
      aria-valuemax={most * 100}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={mergeClasses(styles.splitter, upright ? styles.between : styles.stacked)}
      onKeyDown={onKeyDown}
      onPointerDown={({ currentTarget, pointerId }) => {
        currentTarget.setPointerCapture(pointerId);
      }}
      onPointerMove={onPointerMove}
    >
      <span className={mergeClasses(styles.grip, upright ? styles.tall : styles.flat)} />
    </div>
  );
}
