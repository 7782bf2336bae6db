import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  button: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

interface WayInProps {
  readonly icon: ReactElement;
  readonly name: string;
  readonly hint: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** A large button with a line of help under its name. */
export function WayIn({ icon, name, hint, disabled, onClick }: WayInProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <Button
      className={styles.button}
      size="large"
      icon={icon}
      disabledFocusable={disabled}
      onClick={onClick}
      aria-labelledby={`${id}-name ${id}-hint`}
    >
      <span className={styles.words}>
        <Text id={`${id}-name`} weight="semibold">
          {name}
        </Text>
        <Text id={`${id}-hint`} size={200} className={styles.hint}>
          {hint}
        </Text>
      </span>
    </Button>
  );
}
