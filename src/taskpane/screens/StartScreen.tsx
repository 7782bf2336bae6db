import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ClipboardPasteRegular } from "@fluentui/react-icons/svg/clipboard-paste";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { TableSimpleRegular } from "@fluentui/react-icons/svg/table-simple";
import type { MessageKey } from "../../locales/messages";
import { useLocalization } from "../localization";
import { WayIn } from "../parts/WayIn";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  ways: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  way: { listStyleType: "none" },
  aside: { alignSelf: "flex-start" },
});

interface StartScreenProps {
  readonly disabled: boolean;
  /** what the way back is called; null where there is none */
  readonly back: MessageKey | null;
  readonly onBack: () => void;
  readonly onPaste: () => void;
  readonly onOpenFile: () => void;
  readonly onSelection: () => void;
  readonly onSample: () => void;
}

/** A short sentence, three ways in, and a sample to try. */
export function StartScreen(props: StartScreenProps) {
  const { disabled, back, onBack, onPaste, onOpenFile, onSelection, onSample } = props;
  const styles = useStyles();
  const { t } = useLocalization();
  return (
    <div className={styles.screen}>
      <Text size={300}>{t("pane.start.sentence")}</Text>
      <ul className={styles.ways}>
        <li className={styles.way}>
          <WayIn
            icon={<ClipboardPasteRegular />}
            name={t("pane.start.paste")}
            hint={t("pane.start.pasteHint")}
            disabled={disabled}
            onClick={onPaste}
          />
        </li>
        <li className={styles.way}>
          <WayIn
            icon={<FolderOpenRegular />}
            name={t("pane.start.file")}
            hint={t("pane.start.fileHint")}
            disabled={disabled}
            onClick={onOpenFile}
          />
        </li>
        <li className={styles.way}>
          <WayIn
            icon={<TableSimpleRegular />}
            name={t("pane.start.selection")}
            hint={t("pane.start.selectionHint")}
            disabled={disabled}
            onClick={onSelection}
          />
        </li>
      </ul>
      <Button
        className={styles.aside}
        appearance="subtle"
        icon={<LightbulbRegular />}
        disabledFocusable={disabled}
        onClick={onSample}
      >
        {t("pane.start.sample")}
      </Button>
      {back !== null && (
        <Button
          className={styles.aside}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          disabledFocusable={disabled}
          onClick={onBack}
        >
          {t(back)}
        </Button>
      )}
    </div>
  );
}
