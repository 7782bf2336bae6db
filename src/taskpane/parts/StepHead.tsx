import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ReactNode } from "react";
import { useHiddenStyle } from "./useHiddenStyle";
import { useRescuedFocus } from "./useRescuedFocus";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: `${tokens.spacingVerticalM} ${tokens.spacingVerticalS}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    outlineStyle: "none",
  },
});

interface StepHeadProps {
  /** the step's name */
  readonly title: string;
  /** the tabs beside it say it already, to those who see them */
  readonly unseen: boolean;
  /** changes with the screen */
  readonly moment: unknown;
  readonly active: boolean;
  /** beside the title */
  readonly children: ReactNode;
}

/** Which step of the road this is; takes the focus when the screen below is another one. */
export function StepHead({ title: name, unseen, moment, active, children }: StepHeadProps) {
  const styles = useStyles();
  const hidden = useHiddenStyle();
  const title = useRef<HTMLHeadingElement>(null);
  useRescuedFocus(title, moment, active);
  return (
    <header className={styles.head}>
      <h1 ref={title} className={unseen ? hidden : styles.title} tabIndex={-1}>
        {name}
      </h1>
      {children}
    </header>
  );
}
