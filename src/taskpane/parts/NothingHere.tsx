import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useLocalization } from "../localization";
import type { RowGroup } from "../view/planRows";

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
  },
});

interface NothingHereProps {
  readonly group: RowGroup;
  /** there are rows, but search and filters hide them all */
  readonly filtered: boolean;
  readonly onReset: () => void;
}

/** Why a list is empty, and the way out. */
export function NothingHere({ group, filtered, onReset }: NothingHereProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  return (
    <div className={styles.place}>
      <Text>{t(filtered ? "pane.filter.none" : `pane.empty.${group}`)}</Text>
      {filtered && (
        <Button size="small" onClick={onReset}>
          {t("pane.filter.reset")}
        </Button>
      )}
    </div>
  );
}
