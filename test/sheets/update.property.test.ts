import fc from "fast-check";
import type { Indicator, Plan, Task } from "../../src/plan/plan";
import { buildWorkbook } from "../../src/sheets/buildWorkbook";
import type { CellGrid, CellScalar } from "../../src/sheets/cellGrid";
import { readTables } from "../../src/sheets/readTables";
import { defaultDirectory } from "../../src/units/directories/defaultDirectory";
import { samplePlan } from "../support/samplePlan";
import { gridsOf, tableRows, withTable } from "../support/specCells";

const [someIndicator] = samplePlan.indicators;
const [someTask] = samplePlan.tasks;

const words = fc.string({ unit: fc.constantFrom(..."市县镇质量提升达到、。=+-@%12\n ".split("")), maxLength: 12 });
const figures = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null });

const tasks = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 40 }).map((n) => `R-${n}`),
    title: words,
    text: words,
    lead: fc.array(words),
  }),
  { selector: (task) => task.id, maxLength: 8 },
);
const indicators = fc.uniqueArray(
  fc.record({ id: fc.integer({ min: 1, max: 40 }).map((n) => `Z-${n}`), name: words, value: figures, unit: words }),
  { selector: (indicator) => indicator.id, maxLength: 8 },
);

const planOf = (rows: { tasks: Partial<Task>[]; indicators: Partial<Indicator>[] }): Plan => ({
  ...samplePlan,
  tasks: rows.tasks.map((fields) => ({ ...(someTask as Task), ...fields })),
  indicators: rows.indicators.map((fields) => ({ ...(someIndicator as Indicator), ...fields })),
});
const plans = fc.record({ tasks, indicators }).map(planOf);

/** What a person does to a table: types into cells, adds a column and rows, sorts. */
interface Edit {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: CellScalar }[];
  readonly addedRows: readonly string[];
  readonly ownColumn: readonly CellScalar[];
  readonly turnedOver: boolean;
}
const typed: fc.Arbitrary<CellScalar> = fc.oneof(
  words,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const edits: fc.Arbitrary<Edit> = fc.record({
  cells: fc.array(fc.record({ row: fc.nat(9), column: fc.nat(30), value: typed }), { maxLength: 12 }),
  addedRows: fc.array(words, { maxLength: 3 }),
  ownColumn: fc.array(typed, { maxLength: 10 }),
  turnedOver: fc.boolean(),
});

const city = defaultDirectory("city");
/** A few bodies: what holds for them holds for hundreds. */
const options = { generatedOn: "2026-11-21", directory: { ...city, bodies: city.bodies.slice(0, 6) } };
const fixedHeads = new Set(["序号", "编号", "生成指纹"]);

const edited = (grid: CellGrid, edit: Edit): CellGrid => {
  const heads = grid.cells.find((row) => row.includes("编号"))?.map(String);
  if (!heads) return grid;
  const own = heads.filter((head) => !fixedHeads.has(head));
  return withTable(
    grid,
    (rows) => {
      for (const { row, column, value } of edit.cells) rows[row]?.set(own[column % own.length] ?? "", value);
      edit.ownColumn.forEach((value, at) => rows[at]?.set("分管领导", value));
      const all = [
        ...rows,
        ...edit.addedRows.map((text, at) => new Map<string, CellScalar>([["备注", `自加${at}${text}`]])),
      ];
      return edit.turnedOver ? all.reverse() : all;
    },
    [...heads, "分管领导"],
  );
};

/** Texts of all cells in which people can type, without what is white space only. */
const textsOf = (grids: readonly CellGrid[]): string[] =>
  grids
    .filter((grid) => grid.cells.some((row) => row.includes("编号")))
    .flatMap(tableRows)
    .flatMap((row) => [...row].filter(([head]) => !fixedHeads.has(head)))
    .map(([, value]) => String(value ?? "").replace(/^【已删除】\n?/, ""))
    .filter((text) => text.trim() !== "");

const built = (plan: Plan, grids: readonly CellGrid[]): CellGrid[] =>
  gridsOf(buildWorkbook(plan, { ...options, existing: readTables(grids) }));

test("building again over a workbook that was just built changes nothing, whatever people did before", () => {
  fc.assert(
    fc.property(plans, plans, edits, (before, after, edit) => {
      const grids = gridsOf(buildWorkbook(before, options)).map((grid) => edited(grid, edit));
      const once = built(after, grids);
      expect(built(after, once)).toEqual(once);
    }),
  );
});

test("everything that people typed is still there when the same plan is built again", () => {
  fc.assert(
    fc.property(plans, edits, (plan, edit) => {
      const grids = gridsOf(buildWorkbook(plan, options)).map((grid) => edited(grid, edit));
      expect(textsOf(built(plan, grids)).sort()).toEqual(textsOf(grids).sort());
    }),
  );
});

test("everything that people typed is still there when rows of the plan have gone", () => {
  fc.assert(
    fc.property(plans, edits, fc.nat(8), (plan, edit, kept) => {
      const grids = gridsOf(buildWorkbook(plan, options)).map((grid) => edited(grid, edit));
      const shorter = { ...plan, tasks: plan.tasks.slice(0, kept), indicators: plan.indicators.slice(0, kept) };
      expect(textsOf(built(shorter, grids)).sort()).toEqual(textsOf(grids).sort());
    }),
  );
});

test("every row of the plan is in its table just once", () => {
  fc.assert(
    fc.property(plans, plans, edits, (before, after, edit) => {
      const grids = gridsOf(buildWorkbook(before, options)).map((grid) => edited(grid, edit));
      const ids = built(after, grids)
        .filter((grid) => grid.cells.some((row) => row.includes("编号")))
        .flatMap(tableRows)
        .map((row) => row.get("编号"));
      for (const { id } of [...after.tasks, ...after.indicators]) {
        expect(ids.filter((other) => other === id)).toHaveLength(1);
      }
    }),
  );
});
