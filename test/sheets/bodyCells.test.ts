import fc from "fast-check";
import type { Assignment } from "../../src/plan/plan";
import { bodyWrites, readBodyRows, typedBodies } from "../../src/sheets/bodyCells";
import type { CellWrite } from "../../src/sheets/bodyCells";
import { buildWorkbook } from "../../src/sheets/buildWorkbook";
import type { CellGrid, CellScalar } from "../../src/sheets/cellGrid";
import { bodiesByRow } from "../../src/units/indicatorBodies";
import { planOf, indicator, task } from "../review/reviewRows";

const plan = planOf(
  [indicator("I-1", 8), indicator("I-2", 9, { assigned: { lead: ["市林业局"], cooperate: [] } })],
  [task("T-1", 1), task("T-2", 2, { lead: [], cooperate: [] }), task("T-3", 3, { cooperate: [] })],
);

/** The sheets as they stand in the workbook after the plan was written, shifted in the sheet as used ranges may be. */
const written = (): CellGrid[] =>
  buildWorkbook(plan, { generatedOn: "2026-11-22" }).sheets.map(({ name, cells }) => ({
    name,
    cells: cells.map((row) => row.map((cell): CellScalar => (typeof cell === "object" ? null : cell))),
    origin: { row: 2, column: 1 },
  }));

const put = (grids: readonly CellGrid[], writes: readonly CellWrite[]): CellGrid[] =>
  grids.map((grid) => ({
    ...grid,
    cells: grid.cells.map((cells, row) =>
      cells.map((cell, column) => {
        const write = writes.find((one) => one.sheet === grid.name && one.row === row + 2 && one.column === column + 1);
        return write === undefined ? cell : write.text;
      }),
    ),
  }));
/** A person types into the cell of a row. */
const type = (grids: readonly CellGrid[], id: string, role: "lead" | "cooperate", text: string): CellGrid[] => {
  const row = readBodyRows(grids).find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return put(grids, [{ sheet: row.columns.sheet, row: row.row, column: row.columns[role], text: text || null }]);
};

const wanted = bodiesByRow(plan);
const nothing = new Map<string, Assignment>();
const others = (id: string, bodies: Assignment) => new Map([...wanted, [id, bodies]]);

describe("bodies in the cells of the tables", () => {
  test("are found by 编号, wherever columns and rows have gone", () => {
    const rows = readBodyRows(written());
    expect(rows.map(({ id }) => id).sort()).toEqual(["I-1", "I-2", "T-1", "T-2", "T-3"]);
    expect(rows.every(({ asGenerated }) => asGenerated.lead && asGenerated.cooperate)).toBe(true);
    expect(rows.find(({ id }) => id === "I-2")).toMatchObject({ lead: ["市林业局"], cooperate: [] });
    const turned = written().map((grid) => ({
      ...grid,
      cells: [...grid.cells.slice(0, 4), ...grid.cells.slice(4).reverse()].map((row) => [...row].reverse()),
    }));
    expect(
      readBodyRows(turned)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["I-1", "I-2", "T-1", "T-2", "T-3"]);
  });

  test("what nobody touched says nothing, whatever the pane has come to want", () => {
    expect(typedBodies(readBodyRows(written()), wanted, nothing)).toEqual([]);
    const later = others("T-1", { lead: ["市水利局"], cooperate: [] });
    expect(typedBodies(readBodyRows(written()), later, nothing)).toEqual([]);
  });

  test.each([
    ["市水利局、市林业局", ["市水利局", "市林业局"]],
    ["市水利局，市林业局", ["市水利局", "市林业局"]],
    ["", []],
  ])("%j that is typed over a lead is read back", (text, lead) => {
    const typed = typedBodies(readBodyRows(type(written(), "T-1", "lead", text)), wanted, nothing);
    expect(typed).toEqual([{ id: "T-1", lead, cooperate: ["市财政局"] }]);
  });

  test("what is decided is written into its cells alone, and counts as generated from then on", () => {
    const later = others("T-2", { lead: ["市水利局"], cooperate: ["市财政局", "市林业局"] });
    const writes = bodyWrites(readBodyRows(written()), later, nothing);
    expect(writes.map(({ text }) => text).slice(0, 2)).toEqual(["市水利局", "市财政局、市林业局"]);
    expect(writes).toHaveLength(3);
    const after = readBodyRows(put(written(), writes));
    expect(after.find(({ id }) => id === "T-2")).toMatchObject({
      lead: ["市水利局"],
      asGenerated: { lead: true, cooperate: true },
    });
    expect(bodyWrites(after, later, nothing)).toEqual([]);
    expect(typedBodies(after, wanted, nothing)).toEqual([]);
  });

  test("a cell that a person typed into and nobody has read yet is not written over", () => {
    const grids = type(written(), "T-1", "lead", "市林业局");
    const later = others("T-1", { lead: ["市水利局"], cooperate: ["市林业局"] });
    expect(bodyWrites(readBodyRows(grids), later, nothing).map(({ text }) => text)[0]).toBe("市林业局");
    expect(typedBodies(readBodyRows(grids), later, nothing)).toEqual([
      { id: "T-1", lead: ["市林业局"], cooperate: ["市林业局"] },
    ]);
    // once it was read, what is decided in the pane goes before it
    const known = new Map([["T-1", { lead: ["市林业局"], cooperate: ["市财政局"] }]]);
    expect(typedBodies(readBodyRows(grids), later, known)).toEqual([]);
    expect(
      bodyWrites(readBodyRows(grids), later, known)
        .map(({ text }) => text)
        .slice(0, 2),
    ).toEqual(["市水利局", "市林业局"]);
  });

  test("whatever is typed and decided in turn, the sheets and the pane come to say the same", () => {
    const id = fc.constantFrom("T-1", "T-2", "T-3", "I-1", "I-2");
    const body = fc.constantFrom("市水利局", "市林业局", "各县(市、区)人民政府", "=市财政局");
    const bodies = fc.uniqueArray(body, { maxLength: 3 });
    const steps = fc.array(
      fc.oneof(
        fc.record({ by: fc.constant("pane" as const), id, lead: bodies, cooperate: bodies }),
        fc.record({
          by: fc.constant("sheet" as const),
          id,
          role: fc.constantFrom("lead" as const, "cooperate" as const),
          bodies,
        }),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(steps, (log) => {
        let grids = written();
        const pane = new Map(wanted);
        const known = new Map<string, Assignment>();
        const pass = (write: ReadonlySet<string>) => {
          const rows = readBodyRows(grids);
          const typed = typedBodies(rows, pane, known);
          grids = put(
            grids,
            bodyWrites(
              rows.filter((row) => write.has(row.id)),
              pane,
              known,
            ),
          );
          for (const row of typed) pane.set(row.id, { lead: row.lead, cooperate: row.cooperate });
          for (const { id: key, lead, cooperate } of readBodyRows(grids)) known.set(key, { lead, cooperate });
        };
        pass(new Set());
        for (const step of log) {
          if (step.by === "pane") {
            pane.set(step.id, { lead: step.lead, cooperate: step.cooperate });
            pass(new Set([step.id]));
          } else {
            grids = type(grids, step.id, step.role, step.bodies.join("、"));
            pass(new Set());
          }
          for (const { id: key, lead, cooperate } of readBodyRows(grids))
            expect([key, pane.get(key)]).toEqual([key, { lead, cooperate }]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
