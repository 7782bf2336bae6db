import type { EngineStyle, Model } from "../engine";
import { cellsOf, type Area } from "./area";
import { fromWholeSize, toWholeSize } from "./fontSize";

/** A style laid over another one. */
export type StyleChange = (style: EngineStyle) => EngineStyle;

const WIDTH = 16_384;
const keyOf = (row: number, column: number): number => row * WIDTH + column;

/**
 * The engine changes styles one property and one step of undo at a time, which takes about a second for 70,000
 * cells. So the changes of a batch gather here, per cell and as shared objects, and go to the engine once, in
 * rectangles of one style each.
 */
export class CellStyles {
  readonly #pending = new Map<number, Map<number, EngineStyle>>();
  readonly #shared = new Map<string, EngineStyle>();
  readonly #sharedObjects = new Set<EngineStyle>();

  /**
   * @param beforeReading is told the sheet before its styles are read: the engine mixes conditional formats into
   * what it answers, and they must be out of the way
   */
  constructor(
    private readonly model: Model,
    private readonly beforeReading: (sheet: number) => void,
  ) {}

  #share(style: EngineStyle): EngineStyle {
    if (this.#sharedObjects.has(style)) return style;
    const text = JSON.stringify(style);
    const known = this.#shared.get(text);
    if (known) return known;
    this.#shared.set(text, style);
    this.#sharedObjects.add(style);
    return style;
  }

  /** The style of a cell with everything that is still on its way. Indices count from 0. */
  read(sheet: number, row: number, column: number): EngineStyle {
    const pending = this.#pending.get(sheet)?.get(keyOf(row, column));
    if (pending) return pending;
    this.beforeReading(sheet);
    return this.#inEngine(sheet, row, column);
  }

  #inEngine(sheet: number, row: number, column: number): EngineStyle {
    return fromWholeSize(this.model.getCellStyle(sheet, row + 1, column + 1).style);
  }

  isPending(sheet: number, row: number, column: number): boolean {
    return this.#pending.get(sheet)?.has(keyOf(row, column)) ?? false;
  }

  /** Makes sure that what the cell shows now outlives whatever the engine does to its style by itself. */
  hold(sheet: number, row: number, column: number): void {
    this.#of(sheet).set(keyOf(row, column), this.#share(this.read(sheet, row, column)));
  }

  #of(sheet: number): Map<number, EngineStyle> {
    const known = this.#pending.get(sheet);
    if (known) return known;
    const created = new Map<number, EngineStyle>();
    this.#pending.set(sheet, created);
    return created;
  }

  /** Gives a cell a whole style. */
  put(sheet: number, row: number, column: number, style: EngineStyle): void {
    this.#of(sheet).set(keyOf(row, column), this.#share(style));
  }

  /** Lays `change` over every cell of `area`. The function must give equal results for equal styles. */
  change(sheet: number, area: Area, change: StyleChange): void {
    this.beforeReading(sheet);
    const pending = this.#of(sheet);
    const memo = new Map<EngineStyle, EngineStyle>();
    for (const [row, column] of cellsOf(area)) {
      const key = keyOf(row, column);
      const before = pending.get(key) ?? this.#share(this.#inEngine(sheet, row, column));
      let after = memo.get(before);
      if (after === undefined) {
        after = this.#share(change(before));
        memo.set(before, after);
      }
      pending.set(key, after);
    }
  }

  /** Hands everything to the engine, which keeps its selection. */
  flush(): void {
    if (![...this.#pending.values()].some((cells) => cells.size > 0)) return;
    const view = this.model.getSelectedView();
    for (const [sheet, cells] of this.#pending) {
      if (cells.size === 0) continue;
      this.model.setSelectedSheet(sheet);
      const before = this.model.getSelectedView();
      for (const { area, style } of rectangles(cells)) {
        this.model.setSelectedCell(area.top + 1, area.left + 1);
        this.model.setSelectedRange(area.top + 1, area.left + 1, area.bottom + 1, area.right + 1);
        this.model.onPasteStyles([[toWholeSize(style)]]);
      }
      select(this.model, before);
    }
    this.#pending.clear();
    this.#shared.clear();
    this.#sharedObjects.clear();
    this.model.setSelectedSheet(view.sheet);
  }
}

type View = ReturnType<Model["getSelectedView"]>;

const select = (model: Model, view: View): void => {
  model.setSelectedCell(view.row, view.column);
  const [top, left, bottom, right] = view.range;
  if (top !== bottom || left !== right) model.setSelectedRange(top, left, bottom, right);
  model.setTopLeftVisibleCell(view.top_row, view.left_column);
};

interface StyledRectangle {
  readonly area: Area;
  readonly style: EngineStyle;
}

/** Joins cells of one style: first along the rows, then equal runs of neighbouring rows. */
const rectangles = (cells: ReadonlyMap<number, EngineStyle>): StyledRectangle[] => {
  const keys = Float64Array.from(cells.keys()).sort();
  const done: StyledRectangle[] = [];
  let above = new Map<string, { area: Area; style: EngineStyle }>();
  let row = -1;
  let current = new Map<string, { area: Area; style: EngineStyle }>();
  const closeRow = (nextRow: number): void => {
    for (const [span, rectangle] of above) {
      const below = current.get(span);
      if (below && below.style === rectangle.style && below.area.top === rectangle.area.bottom + 1) {
        current.set(span, { style: rectangle.style, area: { ...rectangle.area, bottom: below.area.bottom } });
      } else done.push(rectangle);
    }
    above = current;
    current = new Map();
    row = nextRow;
  };
  let index = 0;
  while (index < keys.length) {
    const key = keys[index] ?? 0;
    const style = cells.get(key);
    const cellRow = Math.floor(key / WIDTH);
    if (cellRow !== row) closeRow(cellRow);
    let length = 1;
    while (
      index + length < keys.length &&
      keys[index + length] === key + length &&
      Math.floor((key + length) / WIDTH) === cellRow &&
      cells.get(key + length) === style
    ) {
      length++;
    }
    const left = key % WIDTH;
    const area: Area = { top: cellRow, left, bottom: cellRow, right: left + length - 1 };
    if (style) current.set(`${left}:${area.right}`, { area, style });
    index += length;
  }
  closeRow(-1);
  done.push(...above.values());
  return done;
};
