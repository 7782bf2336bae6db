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
  /** the file that waits for the answer, null while nothing does */
  readonly file: File | null;
  readonly t: WorkbenchTranslate;
  readonly onAnswer: (open: boolean) => void;
}

/** Opening a file replaces the workbook; what was not saved would be gone for good. */
export function OpenQuestion({ file, t, onAnswer }: OpenQuestionProps) {
  return (
    <Dialog modalType="alert" open={file !== null} onOpenChange={(_, data) => !data.open && onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("page.discard.title")}</DialogTitle>
          <DialogContent>{t("page.discard.text", { name: file?.name ?? "" })}</DialogContent>
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
