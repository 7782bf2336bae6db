import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useLocalization } from "../localization";
import type { ListPart } from "../view/listItems";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  name: { margin: 0 },
  left: { flexGrow: 1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

interface ListHeadProps {
  readonly part: ListPart;
  readonly rows: number;
  readonly left: number;
  readonly onAccept: () => void;
}

/** Above a part of the list: what its rows have in common, and how many of them are still waiting. */
export function ListHead({ part, rows, left, onAccept }: ListHeadProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  return (
    <div className={styles.head}>
      <Text size={200} weight="semibold" as="h3" className={styles.name}>
        {t(`pane.review.${part}Head`, { n: rows })}
      </Text>
      <Text size={200} className={styles.left}>
        {left === 0 ? t("pane.review.none") : t("pane.review.left", { n: left })}
      </Text>
      {part !== "unsure" && left > 0 && (
        <Button size="small" title={t("pane.review.acceptSelected", { n: left })} onClick={onAccept}>
          {t("pane.review.acceptRest")}
        </Button>
      )}
    </div>
  );
}
