import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { WorkbenchTranslate } from "../../locales/workbenchTexts";

export interface OpenQuestionProps {
  readonly open: boolean;
  /** of the file that waits for the answer */
  readonly fileName: string;
  readonly t: WorkbenchTranslate;
  readonly onAnswer: (open: boolean) => void;
}

/** Opening a file replaces the workbook; what was not saved would be gone for good. */
export function OpenQuestion({ open, fileName, t, onAnswer }: OpenQuestionProps) {
  return (
    <Dialog modalType="alert" open={open} onOpenChange={(_, data) => !data.open && onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("page.discard.title")}</DialogTitle>
          <DialogContent>{t("page.discard.text", { name: fileName })}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer(false)}>
              {t("page.discard.no")}
            </Button>
            <Button onClick={() => onAnswer(true)}>{t("page.discard.yes")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
