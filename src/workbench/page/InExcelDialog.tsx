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

export interface InExcelDialogProps {
  readonly open: boolean;
  readonly t: WorkbenchTranslate;
  readonly onClose: () => void;
}

/** How the same pane gets into Excel. */
export function InExcelDialog({ open, t, onClose }: InExcelDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("excel.title")}</DialogTitle>
          <DialogContent>
            <p>{t("excel.intro")}</p>
            <ul>
              <li>{t("excel.file")}</li>
              <li>{t("excel.office")}</li>
              <li>{t("excel.self")}</li>
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t("page.close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
