import { Button } from "@fluentui/react-components";
import type { AssignPage } from "../assignPage";
import { useLocalization } from "../localization";
import { SelectionFrame } from "./SelectionBar";

/** What is done to all selected rows at once. */
export function AssignSelection({
  page,
  selected,
}: {
  readonly page: AssignPage;
  readonly selected: ReadonlySet<string>;
}) {
  const { t } = useLocalization();
  const [first = ""] = selected;
  const keys = [...selected];
  return (
    <SelectionFrame selected={selected.size} onClear={page.clearSelection}>
      <Button
        size="small"
        appearance="primary"
        onClick={() => {
          page.chooseForAll(page.getState().current ?? first, keys);
        }}
      >
        {t("pane.assign.chooseFor", { n: keys.length })}
      </Button>
      <Button
        size="small"
        onClick={() => {
          page.clear(first);
        }}
      >
        {t("pane.assign.clear")}
      </Button>
    </SelectionFrame>
  );
}
