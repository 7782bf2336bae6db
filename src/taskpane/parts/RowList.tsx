import type { RefObject } from "react";
import type { PageState, ReviewPage } from "../reviewPage";
import type { ListItem } from "../view/listItems";
import { actionKeys, actionsFor } from "../view/rowActions";
import { ListHead } from "./ListHead";
import { RowCard } from "./RowCard";
import { VirtualList } from "./VirtualList";

interface RowListProps {
  readonly items: readonly ListItem[];
  readonly page: ReviewPage;
  readonly state: PageState;
  readonly label: string;
  readonly scroller: RefObject<HTMLElement | null>;
  /** the keyboard asks for the text */
  readonly onText: () => void;
}

/** The rows of one list of the review; letters act on the current one. */
export function RowList({ items, page, state, label, scroller, onText }: RowListProps) {
  return (
    <VirtualList
      items={items}
      page={page}
      state={state}
      label={label}
      scroller={scroller}
      typing={state.editing !== null}
      onKey={(key, current, _, onCard) => {
        if (key === "Enter" && onCard) {
          page.showText(true);
          page.goTo(current);
          return true;
        }
        if (key === "m") page.actOnSelected("merge");
        else if (key === "t") onText();
        else return actByKey(key, current, page);
        return true;
      }}
    >
      {(item, { current, selected, tabIndex }) =>
        item.kind === "head" ? (
          <ListHead part={item.part} rows={item.rows} left={item.left} onAccept={page.acceptRest} />
        ) : (
          <RowCard
            row={item.row}
            page={page}
            current={current}
            selected={selected}
            editing={item.key === state.editing}
            tabIndex={tabIndex}
          />
        )
      }
    </VirtualList>
  );
}

function actByKey(key: string, current: string, page: ReviewPage): boolean {
  const row = page.lists().shown.find((shown) => shown.key === current);
  const action = row && actionsFor(row).find((offered) => actionKeys[offered]?.toLowerCase() === key);
  if (action === undefined) return false;
  page.act(current, action);
  return true;
}
