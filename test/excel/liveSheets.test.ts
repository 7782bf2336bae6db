import { paintWorkbook } from "../../src/excel/paintWorkbook";
import { buildWorkbook } from "../../src/sheets/buildWorkbook";
import { createHost } from "../../src/workbench/host/createHost";
import { openExcel } from "../support/openExcel";
import { samplePlan } from "../support/samplePlan";

const counties = [
  { name: "东岭县", weight: 5 },
  { name: "西河区", weight: 3 },
  { name: "南沙县", weight: 2 },
];
const splits = ["Z-0003", "Z-0001"].map((indicator) => ({ indicator, method: "weight" as const, counties }));

test("in the workbench too, counts, sums and checks follow what people type", async () => {
  const office = await openExcel();
  const host = await createHost();
  host.attach(office.OSF);
  const painted = await paintWorkbook(buildWorkbook(samplePlan, { generatedOn: "2026-11-21", splits }));
  expect(painted.ok).toBe(true);
  const { worksheets } = new Excel.RequestContext().workbook;
  const { context } = worksheets;
  const range = (sheet: string, address: string) => worksheets.getItem(sheet).getRange(address);
  const valuesOf = async (sheet: string, address: string) => {
    const cells = range(sheet, address);
    cells.load("values");
    await context.sync();
    return cells.values;
  };
  const leads = () => valuesOf("责任汇总", "B6:G8");
  expect(await leads()).toEqual([
    ["市市场监管局", "政府", 1, 1, 2, 1],
    ["市住建局", "政府", 1, 0, 1, 1],
    ["市工信局", "政府", 0, 0, 0, 2],
  ]);
  expect(await valuesOf("责任汇总", "A3")).toEqual([
    ["任务 3 项、指标 7 项；没有牵头单位的任务 1 项、指标 6 项。牵头最多：市市场监管局 2 项；不牵头的单位 5 个。"],
  ]);

  range("任务分解表", "E5").values = [["市住建局，市工信局"]];
  expect(await leads()).toEqual([
    ["市市场监管局", "政府", 0, 1, 1, 1],
    ["市住建局", "政府", 2, 0, 2, 1],
    ["市工信局", "政府", 1, 0, 1, 2],
  ]);
  expect(await valuesOf("责任汇总", "L6:L8")).toEqual([[""], ["▲ 牵头最多"], [""]]);

  const checks = () => valuesOf("县市区分解表", "D5:K7");
  expect(await checks()).toEqual([
    [18500, "亿元", "按权重", 9250, 5550, 3700, 18500, "✓ 一致"],
    ["", "", "", 5, 3, 2, 10, ""],
    [94, "%", "各地一致", 94, 94, 94, "—", "✓ 一致"],
  ]);
  range("县市区分解表", "H5").values = [[5000]];
  range("县市区分解表", "H7").values = [[90]];
  expect((await checks()).map((row) => row.slice(-2))).toEqual([
    [17950, "▲ 差 550"],
    [10, ""],
    ["—", "▲ 1 个低于全市"],
  ]);
}, 120_000);
