import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { MessageKey } from "../../locales/messages";
import { useLocalization } from "../localization";
import type { Notice, NoticeAction } from "../paneState";

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0, paddingBlock: tokens.spacingVerticalXS },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXXS },
});

const labels: Readonly<Record<NoticeAction, MessageKey>> = {
  retry: "pane.notice.retry",
  paste: "pane.notice.paste",
  openFile: "pane.notice.otherFile",
  showOthers: "pane.notice.show",
};

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onAction: (action: NoticeAction) => void;
  readonly onDismiss: () => void;
}

/** What happened, where, what to do, and the button that does it; stays until it is answered. */
export function NoticeBar({ notice, onAction, onDismiss }: NoticeBarProps) {
  const styles = useStyles();
  const { t } = useLocalization();
  const { action } = notice;
  return (
    <MessageBar intent={notice.intent} layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {[notice, ...(notice.more ?? [])].map(({ key, params }) => (
          <div key={key}>{t(key, params)}</div>
        ))}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t("pane.notice.dismiss")}
            onClick={onDismiss}
          />
        }
      >
        {action !== null && (
          <Button
            onClick={() => {
              onAction(action);
            }}
          >
            {t(labels[action])}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
