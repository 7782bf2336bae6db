import { Button } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactElement, ReactNode } from "react";
import type { MessageKey } from "../../locales/messages";
import type { ReviewHistory } from "../../review/reviewHistory";
import { useLocalization } from "../localization";

interface StepToolsProps {
  /** of the step that is shown */
  readonly page: { readonly undo: (focus: boolean) => void; readonly redo: (focus: boolean) => void };
  readonly history: ReviewHistory;
  /** its help */
  readonly children: ReactNode;
}

/** The way back and forth, and help. */
export function StepTools({ page, history, children }: StepToolsProps) {
  return (
    <>
      <Step name="pane.review.undo" icon={<ArrowUndoRegular />} possible={history.past.length > 0} onStep={page.undo} />
      <Step
        name="pane.review.redo"
        icon={<ArrowRedoRegular />}
        possible={history.future.length > 0}
        onStep={page.redo}
      />
      {children}
    </>
  );
}

interface StepProps {
  readonly name: MessageKey;
  readonly icon: ReactElement;
  readonly possible: boolean;
  readonly onStep: (focus: boolean) => void;
}

function Step({ name, icon, possible, onStep }: StepProps) {
  const { t } = useLocalization();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      disabledFocusable={!possible}
      aria-label={t(name)}
      title={t(name)}
      onClick={() => {
        onStep(false);
      }}
    />
  );
}
