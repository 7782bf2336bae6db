import type { Baseline } from "../plan/plan";
import type { CheckedRow, CheckedWorkbook, IndicatorRow } from "./checkedWorkbook";
import { looseMeasure, measureKey } from "./measures";

/** Rows found by what they share; each list is made when it is first asked for. */
export interface RowIndex {
  rowOf(key: string): CheckedRow | undefined;
  /** rows of the plan by the name of what they measure */
  readonly measures: ReadonlyMap<string, readonly IndicatorRow[]>;
  /** rows by the key of the row that they are parts of */
  readonly parts: ReadonlyMap<string, readonly IndicatorRow[]>;
  /** figures that the plan reports for a measure, under its name or under one that says the same */
  baselinesOf(row: IndicatorRow): readonly Baseline[];
}

export const listUnder = <Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> => {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = lists.get(key);
    if (list) list.push(item);
    else lists.set(key, [item]);
  }
  return lists;
};

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
};

export const indexOf = (model: CheckedWorkbook): RowIndex => {
  const byKey = once(
    () => new Map<string, CheckedRow>([...model.indicators, ...model.tasks].map((row) => [row.key, row])),
  );
  const live = once(() => model.indicators.filter((row) => !row.gone));
  const measures = once(() => listUnder(live(), (row) => measureKey(row.name)));
  const parts = once(() =>
    listUnder(
      live().filter((row) => row.partOf !== null),
      (row) => row.partOf ?? "",
    ),
  );
  const reported = once(() => listUnder(model.baselines, ({ name, unit }) => `${looseMeasure(name)}\n${unit}`));
  return {
    rowOf: (key) => byKey().get(key),
    get measures() {
      return measures();
    },
    get parts() {
      return parts();
    },
    baselinesOf: ({ name, unit }) =>
      model.baselines.length === 0 ? [] : (reported().get(`${looseMeasure(name)}\n${unit}`) ?? []),
  };
};
