import { useLocalization } from "../localization";
import type { PageState } from "../reviewPage";
import { useHiddenStyle } from "./useHiddenStyle";

/** Says to screen readers what was just done to a row. */
export function SaidRegion({ said }: { readonly said: PageState["said"] }) {
  const hidden = useHiddenStyle();
  const { t } = useLocalization();
  return (
    <div role="status" aria-live="polite" className={hidden}>
      {said === null ? "" : t(said.key, said.params)}
    </div>
  );
}
