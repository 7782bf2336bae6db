import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { useLocalization } from "../localization";
import type { ReviewPage } from "../reviewPage";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { flexGrow: 1, paddingInlineStart: tokens.spacingHorizontalXS, fontVariantNumeric: "tabular-nums" },
  button: { minWidth: 0 },
});

interface SelectionFrameProps {
  readonly selected: number;
  readonly onClear: () => void;
  /** the buttons that act on the selection */
  readonly children: ReactNode;
}

/** The bar that appears with a selection. */
export function SelectionFrame({ selected, onClear, children }: SelectionFrameProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  return (
    <div className={styles.bar} role="group" aria-label={t("pane.review.selection")}>
      <Text size={200} className={styles.count}>
        {t("pane.review.selected", { n: selected })}
      </Text>
      {children}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t("pane.review.clearSelection")}
        title={t("pane.review.clearSelection")}
        onClick={onClear}
      />
    </div>
  );
}

/** What can be done with all selected rows of the review at once. */
export function SelectionBar({ page, selected }: { readonly page: ReviewPage; readonly selected: number }) {
  const styles = useStyles();
  const { t } = useLocalization();
  const n = page.selectedRows().length;
  const mergeable = n > 1;
  return (
    <SelectionFrame selected={selected} onClear={page.clearSelection}>
      <Button
        size="small"
        className={styles.button}
        appearance="primary"
        onClick={() => {
          page.actOnSelected("accept");
        }}
      >
        {t("pane.review.acceptSelected", { n })}
      </Button>
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={!mergeable}
        title={mergeable ? t("pane.review.mergeHint", { n }) : t("pane.review.mergeKinds")}
        onClick={() => {
          page.actOnSelected("merge");
        }}
      >
        {t("pane.review.mergeSelected")}
      </Button>
      <Button
        size="small"
        className={styles.button}
        onClick={() => {
          page.actOnSelected("drop");
        }}
      >
        {t("pane.review.dropSelected")}
      </Button>
    </SelectionFrame>
  );
}
