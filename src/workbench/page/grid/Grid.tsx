import { useEffect, useImperativeHandle, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ClipboardEvent, KeyboardEvent, Ref } from "react";
import type { Locale } from "../../../locales/messages";
import { workbenchTranslator } from "../../../locales/workbenchTexts";
import type { Area } from "../../../sheets/sheetSpec";
import { addressOf, LAST_COLUMN, LAST_ROW, sameArea } from "../../host/model/area";
import { CellAids } from "./CellAids";
import { CellEditor } from "./CellEditor";
import type { CellEditorHandle } from "./CellEditor";
import { copiedTexts, currentSelection, namedArea, pastedArea, pastedEdits, usedCells } from "./chosen";
import type { Chosen } from "./chosen";
import { FilterMenu } from "./FilterMenu";
import { FormulaBar } from "./FormulaBar";
import type { CellPlace, GridBook } from "./gridBook";
import { endOfTyping, gridCommand } from "./keyboard";
import type { GridCommand } from "./keyboard";
import { RefusalNotice } from "./RefusalNotice";
import { extendTo, leap, selectPlace, step } from "./selection";
import type { Direction, MoveGround, Selection } from "./selection";
import { selectionStatus } from "./selectionStatus";
import { SheetBody } from "./SheetBody";
import { SheetTabs } from "./SheetTabs";
import { fromTabText, toTabText } from "./tabText";
import { useFilters } from "./useFilters";
import { useGridPointer } from "./useGridPointer";
import { useSheetView } from "./useSheetView";
import { useTyping } from "./useTyping";
import "./grid.css";

export interface GridHandle {
  readonly focus: () => void;
}

export interface GridProps {
  readonly book: GridBook;
  readonly locale: Locale;
  readonly ref: Ref<GridHandle>;
  /** F6: to the next part of the page */
  readonly onLeave: () => void;
}

const MOST_PASTED = 50_000;

/** A sheet as Excel shows it: selected, typed into and scrolled by mouse and keyboard. */
export function Grid({ book, locale, ref, onLeave }: GridProps) {
  const t = useMemo(() => workbenchTranslator(locale), [locale]);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const version = useSyncExternalStore(book.subscribe, book.version);
  // `version` stands for everything that the book holds
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const [whole, selected] = useMemo(() => [book.sheet(), book.selection()], [book, version]);
  const filters = useFilters(whole);
  const view = useSheetView(whole, filters.isHidden, scroller);
  const { sheet, rows, columns } = view;
  const work = useTyping(book, sheet);
  const { typing, refused } = work;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [listOpen, setListOpen] = useState(false);
  const [filterHead, setFilterHead] = useState<CellPlace | null>(null);
  const editor = useRef<CellEditorHandle>(null);
  /** where Tab began: Enter goes back under it */
  const tabStart = useRef<number | null>(null);
  const focusCell = () => editor.current?.focus();
  useImperativeHandle(ref, () => ({ focus: focusCell }), []);

  const selection = currentSelection(chosen, sheet.tab.id, selected);
  const { active, area } = selection;
  const prompt = sheet.prompt(active.row, active.column);
  const activeRect = view.rectOf(active);
  const activeCell = sheet.cell(active.row, active.column);
  const ground: MoveGround = {
    rows,
    columns,
    merges: sheet.merges,
    isEmpty: (row, column) => sheet.cell(row, column).kind === "empty",
  };

  // the add-in may have shown another place: follow it
  const shown = `${sheet.tab.id} ${active.row} ${active.column}`;
  const lastShown = useRef(shown);
  useEffect(() => {
    if (lastShown.current === shown) return;
    lastShown.current = shown;
    view.reveal(active);
  });

  const choose = (next: Selection, look: CellPlace) => {
    setListOpen(false);
    setFilterHead(null);
    work.dismiss();
    setChosen({ sheetId: sheet.tab.id, selection: next });
    if (!sameArea(next.area, selected)) book.select(next.area);
    view.growTo(look);
    view.reveal(look);
  };

  const goTo = (place: CellPlace, extend = false) =>
    choose(extend ? extendTo(selection, place, sheet.merges) : selectPlace(place, sheet.merges), place);

  const chooseAll = () =>
    choose({ ...selection, area: { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN } }, active);

  const chooseArea = (wanted: Area) => {
    const first = { row: wanted.top, column: wanted.left };
    choose(
      extendTo(selectPlace(first, sheet.merges), { row: wanted.bottom, column: wanted.right }, sheet.merges),
      first,
    );
  };

  const begin = (text: string, mode: "over" | "within", where: "cell" | "bar" = "cell") => {
    setListOpen(false);
    view.reveal(active);
    work.begin({ place: active, text, mode, where });
  };
  const open = () => begin(sheet.input(active.row, active.column), "within");

  const next = (direction: Direction) => {
    const sideways = direction === "left" || direction === "right";
    if (sideways) tabStart.current ??= active.column;
    const from = sideways ? active : { row: active.row, column: tabStart.current ?? active.column };
    if (!sideways) tabStart.current = null;
    goTo(step(from, direction, ground));
  };

  const clear = () =>
    work.put(usedCells(area, sheet.usedRows, sheet.usedColumns).map((place) => ({ ...place, input: "" })));

  const showNeighbour = (by: 1 | -1) => {
    const tabs = book.tabs();
    const neighbour = tabs[tabs.findIndex((tab) => tab.id === sheet.tab.id) + by];
    if (neighbour) book.showSheet(neighbour.id);
  };

  const run = (command: GridCommand): void => {
    if (command.kind !== "next") tabStart.current = null;
    const from = "extend" in command && command.extend ? selection.head : active;
    switch (command.kind) {
      case "move":
        return goTo((command.far ? leap : step)(from, command.direction, ground), command.extend);
      case "page":
        return goTo(step(from, command.direction, ground, view.pageRows), command.extend);
      case "home":
        return goTo({ row: command.far ? 0 : from.row, column: 0 }, command.extend);
      case "end":
        return goTo(
          { row: Math.max(0, sheet.usedRows - 1), column: Math.max(0, sheet.usedColumns - 1) },
          command.extend,
        );
      case "next":
        return next(command.direction);
      case "sheet":
        return showNeighbour(command.step);
      case "all":
        return chooseAll();
      case "edit":
        return open();
      case "retype":
        return begin("", "over");
      case "clear":
        clear();
        return;
      case "list":
        return filters.tableOf(active) ? setFilterHead(active) : setListOpen(Boolean(prompt?.list));
      case "undo":
        return work.undo();
      case "redo":
        return work.redo();
      case "leave":
        return onLeave();
    }
  };

  const onTypingKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!typing) return;
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      work.type(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
      return;
    }
    if (event.key === "F2") return work.begin({ ...typing, mode: typing.mode === "over" ? "within" : "over" });
    const end = endOfTyping(event, typing.mode);
    if (end === null) return;
    event.preventDefault();
    if (end === "cancel") work.cancel();
    else if (work.commit()) next(end);
    else return;
    focusCell();
  };

  const onEditorKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (typing) return onTypingKey(event);
    if (event.nativeEvent.isComposing) return;
    const command = gridCommand(event);
    if (!command) return;
    event.preventDefault();
    run(command);
  };

  const copy = (event: ClipboardEvent): boolean => {
    if (typing) return false;
    event.preventDefault();
    event.clipboardData.setData("text/plain", toTabText(copiedTexts(sheet, area)));
    return true;
  };

  const paste = (event: ClipboardEvent) => {
    if (typing) return;
    event.preventDefault();
    const edits = pastedEdits(fromTabText(event.clipboardData.getData("text/plain")), area);
    if (edits.length === 0 || edits.length > MOST_PASTED || !work.put(edits)) return;
    chooseArea(pastedArea(edits, active));
  };

  const pointer = useGridPointer(view, selection, {
    ready: () => {
      const settled = !typing || work.commit();
      if (settled) focusCell();
      tabStart.current = null;
      return settled;
    },
    goTo,
    choose,
    chooseAll,
    open,
    follow: ({ row, column }) => {
      const link = sheet.link(row, column);
      if (link) book.follow(link);
    },
    setWidth: book.setColumnWidth,
  });

  return (
    <section className="grid" aria-label={t("grid.name")}>
      <FormulaBar
        area={namedArea(area, sheet.merges)}
        text={typing?.text ?? sheet.input(active.row, active.column)}
        t={t}
        onText={(value) => (typing ? work.type(value) : begin(value, "within", "bar"))}
        onKeyDown={onTypingKey}
        onJump={(wanted) => {
          chooseArea(wanted);
          focusCell();
        }}
        onLeave={() => typing?.where === "bar" && work.commit()}
      />
      <div className="gridView">
        <div
          ref={setScroller}
          role="grid"
          tabIndex={0}
          aria-label={sheet.tab.name}
          aria-rowcount={rows.count + 1}
          aria-colcount={columns.count + 1}
          aria-multiselectable
          className="scroller"
          onScroll={view.onScroll}
          onFocus={(event) => event.target === event.currentTarget && focusCell()}
          {...pointer}
        >
          <SheetBody
            sheet={sheet}
            view={view}
            selection={selection}
            filtered={filters.filtered}
            t={t}
            onFilter={setFilterHead}
          />
        </div>
        <CellEditor
          ref={editor}
          text={typing?.where === "cell" ? typing.text : null}
          label={t(prompt?.list ? "grid.cell.list" : "grid.cell", {
            address: addressOf({ top: active.row, bottom: active.row, left: active.column, right: active.column }),
            text: activeCell.text,
          })}
          rect={activeRect}
          look={activeCell.look}
          maxWidth={Math.max(120, view.width - activeRect.left - 8)}
          onText={(value) => (typing ? work.type(value) : begin(value, "over"))}
          onKeyDown={onEditorKey}
          onCopy={copy}
          onCut={(event) => {
            if (copy(event)) clear();
          }}
          onPaste={paste}
          onBlur={() => typing?.where === "cell" && work.commit()}
        />
        {prompt && activeRect.inView && !typing && !refused ? (
          <CellAids
            key={shown}
            prompt={prompt}
            text={activeCell.text}
            rect={activeRect}
            viewWidth={view.width}
            viewHeight={view.height}
            listOpen={listOpen}
            t={t}
            onList={(wanted) => {
              setListOpen(wanted);
              if (!wanted) focusCell();
            }}
            onPick={(entry) => {
              setListOpen(false);
              work.put([{ ...active, input: entry }]);
              focusCell();
            }}
          />
        ) : null}
        {filterHead ? (
          <FilterMenu
            key={`${filterHead.row} ${filterHead.column}`}
            name={sheet.cell(filterHead.row, filterHead.column).text}
            entries={filters.entries(filterHead)}
            rect={view.rectOf(filterHead)}
            viewWidth={view.width}
            viewHeight={view.height}
            t={t}
            onApply={(shown) => {
              filters.apply(filterHead, shown);
              setFilterHead(null);
              focusCell();
            }}
            onClose={() => {
              setFilterHead(null);
              focusCell();
            }}
          />
        ) : null}
        {refused ? (
          <RefusalNotice
            refusal={refused.refusal}
            rect={activeRect}
            viewWidth={view.width}
            t={t}
            onRetry={() => {
              work.dismiss();
              const [edit] = refused.edits;
              if (edit) begin(edit.input, "within");
              focusCell();
            }}
            onInsist={() => {
              work.put(refused.edits, true);
              focusCell();
            }}
            onClose={() => {
              work.dismiss();
              focusCell();
            }}
          />
        ) : null}
      </div>
      <SheetTabs
        tabs={book.tabs()}
        current={sheet.tab.id}
        status={selectionStatus(sheet, area, t, locale)}
        t={t}
        onShow={(id) => {
          setFilterHead(null);
          if (!typing || work.commit()) book.showSheet(id);
        }}
      />
    </section>
  );
}
