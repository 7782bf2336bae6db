import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLocalization } from "../localization";
import type { ReviewPage } from "../reviewPage";
import type { PlanRow } from "../view/planRows";
import { actionKeys, actionsFor } from "../view/rowActions";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalSNudge}`,
  },
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
});

interface RowActionsProps {
  readonly row: PlanRow;
  readonly page: ReviewPage;
}

/** What can be done with the current row; the keys that do the same are said with each. */
export function RowActions({ row, page }: RowActionsProps) {
  const styles = useStyles();
  const { t, locale } = useLocalization();
  return (
    <div className={styles.bar} role="group" aria-label={t("pane.review.actions", { name: row.name })} lang={locale}>
      {actionsFor(row).map((action, at) => {
        const name = t(`pane.act.${action}`);
        const key = actionKeys[action];
        return (
          <Button
            key={action}
            size="small"
            className={styles.button}
            appearance={at === 0 && action === "accept" ? "primary" : "secondary"}
            {...(key === undefined
              ? {}
              : { title: t("pane.act.key", { name, key }), "aria-keyshortcuts": key.toLowerCase() })}
            onClick={() => {
              page.act(row.key, action);
            }}
          >
            {name}
          </Button>
        );
      })}
    </div>
  );
}
