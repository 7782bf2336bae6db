import { tableLines, type TableCell } from "../layout/tableLines";
import type { PageContent, Ruling, Rulings, Run } from "./pageContent";
import { linesOfRuns, textOfRuns } from "./textLines";

/** A table that is drawn with lines, as lines of text. */
export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly string[];
}

export interface PageTables {
  readonly tables: readonly RuledTable[];
  /** what stands outside of them */
  readonly runs: readonly Run[];
}

const touching = 3;

const meet = (horizontal: Ruling, vertical: Ruling): boolean =>
  vertical.at >= horizontal.from - touching &&
  vertical.at <= horizontal.to + touching &&
  horizontal.at >= vertical.from - touching &&
  horizontal.at <= vertical.to + touching;

/** Groups of lines that hang together. */
const networks = ({ horizontal, vertical }: Rulings): Rulings[] => {
  const left = { horizontal: new Set(horizontal), vertical: new Set(vertical) };
  const found: Rulings[] = [];
  for (const first of horizontal) {
    if (!left.horizontal.delete(first)) continue;
    const network = { horizontal: [first], vertical: [] as Ruling[] };
    for (let h = 0, v = 0; h < network.horizontal.length || v < network.vertical.length;) {
      const across = network.horizontal[h];
      if (across !== undefined) {
        h++;
        for (const other of left.vertical) {
          if (!meet(across, other)) continue;
          left.vertical.delete(other);
          network.vertical.push(other);
        }
        continue;
      }
      const down = network.vertical[v++];
      if (down === undefined) break;
      for (const other of left.horizontal) {
        if (!meet(other, down)) continue;
        left.horizontal.delete(other);
        network.horizontal.push(other);
      }
    }
    if (network.vertical.length > 0) found.push(network);
  }
  return found;
};

/** Values that lie close together as one, in order. */
const distinct = (values: readonly number[]): number[] => {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = out[out.length - 1];
    if (last === undefined || value - last > touching * 2) out.push(value);
  }
  return out;
};

const covers = (rulings: readonly Ruling[], at: number, middle: number): boolean =>
  rulings.some((ruling) => Math.abs(ruling.at - at) <= touching * 2 && ruling.from <= middle && ruling.to >= middle);

interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The cells between the lines; where a line is missing, they are merged. */
const boxesOf = (xs: readonly number[], ys: readonly number[], { horizontal, vertical }: Rulings): Box[] => {
  const taken = new Set<string>();
  const key = (row: number, column: number): string => `${String(row)},${String(column)}`;
  const middle = (values: readonly number[], at: number): number => ((values[at] ?? 0) + (values[at + 1] ?? 0)) / 2;
  const boxes: Box[] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(key(row, column))) continue;
      const box: Box = { row, column, rows: 1, columns: 1 };
      while (
        column + box.columns < xs.length - 1 &&
        !taken.has(key(row, column + box.columns)) &&
        !covers(vertical, xs[column + box.columns] ?? 0, middle(ys, row))
      )
        box.columns++;
      while (row + box.rows < ys.length - 1 && !covers(horizontal, ys[row + box.rows] ?? 0, middle(xs, column)))
        box.rows++;
      for (let down = 0; down < box.rows; down++)
        for (let along = 0; along < box.columns; along++) taken.add(key(row + down, column + along));
      boxes.push(box);
    }
  }
  return boxes;
};

/** Grids of more cells are drawings. */
const mostCells = 20_000;

const tableOf = (network: Rulings, runs: ReadonlySet<Run>): { table: RuledTable; inside: Run[] } | null => {
  const ends = network.horizontal.flatMap(({ from, to }) => [from, to]);
  const left = Math.min(...ends);
  const right = Math.max(...ends);
  // tables without lines at their sides end where the lines across do
  const xs = distinct([left, right, ...network.vertical.map(({ at }) => at)]);
  const tall = network.vertical.flatMap(({ from, to }) => [from, to]);
  const ys = distinct([Math.min(...tall), Math.max(...tall), ...network.horizontal.map(({ at }) => at)]);
  const top = ys[0] ?? 0;
  const bottom = ys[ys.length - 1] ?? 0;
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > mostCells) return null;
  const within = (values: readonly number[], value: number): number =>
    Math.max(0, values.filter((edge) => edge <= value).length - 1);
  const inside = [...runs].filter((run) => {
    const middle = (run.x + run.right) / 2;
    const height = run.y - run.size * 0.3;
    return middle > left && middle < right && height > top && height < bottom;
  });
  if (inside.length === 0) return null;
  const byCell = new Map<string, Run[]>();
  for (const run of inside) {
    const column = Math.min(within(xs, (run.x + run.right) / 2), xs.length - 2);
    const row = Math.min(within(ys, run.y - run.size * 0.3), ys.length - 2);
    const cell = `${String(row)},${String(column)}`;
    const others = byCell.get(cell);
    if (others === undefined) byCell.set(cell, [run]);
    else others.push(run);
  }
  const rows: TableCell[][] = ys.slice(1).map(() => []);
  for (const box of boxesOf(xs, ys, network)) {
    const words: Run[] = [];
    for (let down = 0; down < box.rows; down++)
      for (let along = 0; along < box.columns; along++)
        words.push(...(byCell.get(`${String(box.row + down)},${String(box.column + along)}`) ?? []));
    const lines = linesOfRuns(words).map((line) => textOfRuns(line.runs));
    for (let down = 0; down < box.rows; down++)
      rows[box.row + down]?.push({
        lines: down === 0 ? lines : [],
        column: box.column,
        span: box.columns,
        continues: down > 0,
      });
  }
  return { table: { left, right, top, bottom, rows: tableLines(rows) }, inside };
};

/** Maps and charts are drawn with so many lines that no table is to be looked for among them. */
const mostMeetings = 4_000_000;

/** Finds the tables of a page that are drawn with lines and reads them cell by cell. */
export const readRuledTables = ({ runs, rulings }: PageContent): PageTables => {
  const outside = new Set(runs);
  const isDrawing = rulings.horizontal.length * rulings.vertical.length > mostMeetings;
  const tables = (isDrawing ? [] : networks(rulings)).flatMap((network) => {
    const found = tableOf(network, outside);
    if (found === null) return [];
    for (const run of found.inside) outside.delete(run);
    return [found.table];
  });
  return { tables, runs: [...outside] };
};
