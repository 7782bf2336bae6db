import { buildWorkbook } from "../src/sheets/buildWorkbook";
import { checkedTables } from "../src/sheets/checkedTables";
import type { CellGrid, CellScalar } from "../src/sheets/cellGrid";
import { allRules } from "../src/rules/allRules";
import { runRules } from "../src/rules/runRules";
import { decomposePlan } from "../src/units/decomposePlan";
import { compare, milliseconds, timesAsLong } from "./measure";
import type { Bench } from "./measure";
import { samplePlanText } from "./sampleWorkbook";

const wanted = 5000;

/** The tables of the sample plan, its rows again and again with figures and names of their own, 5,000 in all. */
const manyRows = async (): Promise<readonly CellGrid[]> => {
  const plan = await decomposePlan(await samplePlanText());
  if (!plan.ok) throw new Error(plan.key);
  const { sheets } = buildWorkbook(plan.value, { generatedOn: "2026-04-01" });
  const rows = plan.value.indicators.length + plan.value.tasks.length;
  const copies = Math.ceil(wanted / rows);
  return sheets
    .filter(({ name }) => name.endsWith("分解表"))
    .map(({ name, cells }) => {
      const bare = cells.map((row) => row.map((cell) => (cell !== null && typeof cell === "object" ? null : cell)));
      const from = bare.findIndex((row) => row.includes("序号")) + 1;
      const heads = (bare[from - 1] ?? []).map(String);
      const body = bare.slice(from);
      const again = Array.from({ length: copies }, (_, copy) =>
        body.map((row) => row.map((cell, at) => varied(cell, heads[at] ?? "", copy, body.length))),
      );
      return { name, cells: [...bare.slice(0, from), ...again.flat()] };
    });
};

/** No two rows are the same: 编号, names, clauses and sentences of each copy are its own, and the numbers go on. */
const varied = (cell: CellScalar, head: string, copy: number, rows: number): CellScalar => {
  if (head === "序号") return typeof cell === "number" ? cell + copy * rows : cell;
  if (typeof cell !== "string" || cell === "") return cell;
  if (head === "编号") return `${cell}-${String(copy)}`;
  return own.has(head) ? `${cell}（${String(copy)}）` : cell;
};
const own = new Set(["指标名称", "工作任务", "来源条款", "原文", "目标要求"]);

/** Rules over 5,000 rows, against a pass that does nothing but read all cells into objects. */
export const bench: Bench = async () => {
  const grids = await manyRows();
  const model = checkedTables(grids);
  if (!model) throw new Error("no tables");
  const rows = model.indicators.length + model.tasks.length;
  const [first] = model.indicators;
  const changed = new Set(first ? [first.key] : []);
  const [full = 0, one = 0, reading = 0] = await compare(
    () => runRules(model, allRules),
    () => runRules(model, allRules, { changed }),
    () =>
      grids.map(({ cells }) => {
        const heads = cells.find((row) => row.includes("序号")) ?? [];
        return cells.map((row) => Object.fromEntries(heads.map((head, at) => [String(head), row[at] ?? null])));
      }),
  );
  const work = `${String(allRules.length)} rules over ${rows.toLocaleString("en")} rows`;
  return [
    {
      work,
      against: "reading all cells into objects",
      measured: timesAsLong(full, reading),
      aim: "≤ 3×",
      ok: full <= 3 * reading,
    },
    { work, against: "a second", measured: milliseconds(full), aim: "< 1 s", ok: full < 1000 },
    {
      work: "the same after a change of one row",
      against: "the full run",
      measured: timesAsLong(one, full),
      aim: "–",
      ok: null,
    },
  ];
};
