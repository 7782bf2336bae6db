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
  const indicators = page.indicatorsOf(keys).length;
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
      {indicators > 0 && (
        <Button
          size="small"
          title={indicators < keys.length ? t("pane.split.onlyIndicators", { n: indicators }) : undefined}
          onClick={() => {
            void page.openSplit(keys);
          }}
        >
          {t("pane.split.open")}
        </Button>
      )}
    </SelectionFrame>
  );
}
