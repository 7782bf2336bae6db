import type { Plan } from "../plan/plan";
import { quotedSheetName } from "./address";
import { checkMark, leadColumn, remarkColumn } from "./columns";
import { colors, lights } from "./look";
import type { MergedRow } from "./mergeRows";
import type { CellStyle } from "./sheetSpec";
import type { TableSheet } from "./tableSheet";
import { goneMark, splitBodies } from "./tableSheet";
import { completionStates } from "./taskSheet";

/** What 填报说明 says. */
export interface GuideContent {
  readonly plan: Plan;
  readonly planTitle: string;
  /** ISO date */
  readonly generatedOn: string;
  /** the tables of the workbook, with the names of their tabs */
  readonly tables: readonly {
    readonly sheet: TableSheet;
    readonly sheetName: string;
    readonly rows: readonly MergedRow[];
  }[];
  /** the sheets behind the tables, with the names of their tabs */
  readonly others: readonly { readonly sheetName: string; readonly purpose: string }[];
  /** all bodies that the tables name */
  readonly bodies: readonly string[];
  /** the department that the workbook is for; null for the planners' own */
  readonly department: string | null;
  /** what people wrote behind the contact labels before */
  readonly answers: ReadonlyMap<string, string>;
}

/**
 * One row of the page, in four columns. title, subtitle, section and line: one text over the whole width; wide: a label
 * and one text; facts and input: two labels, each with its answer; legend: cells that show what they say.
 */
export interface GuideRow {
  readonly kind: "title" | "subtitle" | "gap" | "section" | "line" | "facts" | "wide" | "input" | "legend";
  readonly cells: readonly (string | null)[];
  /** of a legend, column by column */
  readonly styles?: readonly (CellStyle | null)[];
  readonly link?: { readonly location: string; readonly tooltip: string };
}

export const guideName = "填报说明";

/** Labels of the cells that people fill in, two to a row. */
export const contactLabels = [
  ["牵头部门", "联系人"],
  ["联系电话", "报送方式"],
] as const;

export function guideRows(content: GuideContent): readonly GuideRow[] {
  const { plan, department } = content;
  const sections: readonly (readonly [title: string, rows: readonly GuideRow[]])[] = [
    ["规划概况", factRows(content)],
    ["表格", tableRows(content)],
    ["怎样填报", lines(department === null ? plannerSteps : departmentSteps)],
    ["颜色和标记", department === null ? plannerLegend : departmentLegend],
    ["联系方式", contactRows(content.answers)],
    ["否决条件", lines(plan.vetoes.map((veto) => veto.text))],
    ["实施步骤", lines(plan.milestones.map(stepText))],
    ["报送要求", lines(plan.reportingDuties.map(dutyText))],
  ];
  const numerals = "一二三四五六七八";
  return [
    { kind: "title", cells: [guideName] },
    { kind: "subtitle", cells: [content.planTitle] },
    ...(department === null ? [] : [{ kind: "subtitle", cells: [`填报单位：${department}`] } as const]),
    ...sections
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([title, rows], at): GuideRow[] => [
        { kind: "gap", cells: [] },
        { kind: "section", cells: [`${numerals.charAt(at)}、${title}`] },
        ...rows,
      ]),
  ];
}

function factRows({ plan: { metadata }, tables, bodies, generatedOn, department }: GuideContent): readonly GuideRow[] {
  const rowsOf = (key: TableSheet["key"]): readonly MergedRow[] =>
    tables.find(({ sheet }) => sheet.key === key)?.rows.filter((row) => row.state !== "gone") ?? [];
  const [tasks, indicators] = [rowsOf("tasks"), rowsOf("indicators")];
  const [led, leadText] =
    department === null ? [tasks.filter(hasLead), "已明确牵头单位"] : [tasks.filter(leads(department)), "由你单位牵头"];
  const qualitative = indicators.filter((row) => row.cells.get("要求") === "定性").length;
  const unsure = [...tasks, ...indicators].filter((row) => row.cells.get(remarkColumn.head) === checkMark).length;
  const facts: readonly (readonly [string, string])[] = [
    ["文号", metadata.docNumber ?? "—"],
    ["发文机关", metadata.issuer ?? "—"],
    ["成文日期", dateText(metadata.issuedOn)],
    ["规划期", periodText(metadata.periodFrom, metadata.periodTo)],
    ["工作任务", countText(tasks.length, `其中 ${led.length} 项${leadText}`)],
    ["指标", countText(indicators.length, `其中定量 ${indicators.length - qualitative} 项、定性 ${qualitative} 项`)],
    ["责任单位", `${bodies.length} 个`],
    ["生成日期", `${dateText(generatedOn)}${unsure > 0 ? `（${unsure} 项待核对）` : ""}`],
  ];
  return facts.flatMap(([label, text], at): GuideRow[] => {
    const [nextLabel, nextText] = facts[at + 1] ?? [null, null];
    return at % 2 === 0 ? [{ kind: "facts", cells: [label, text, nextLabel, nextText] }] : [];
  });
}

const countText = (count: number, parts: string): string => (count === 0 ? "没有" : `${count} 项，${parts}`);

const hasLead = ({ cells }: MergedRow): boolean => splitBodies(cells.get(leadColumn.head)).length > 0;

const leads =
  (body: string) =>
  ({ cells }: MergedRow): boolean =>
    splitBodies(cells.get(leadColumn.head)).includes(body);

const tableRows = ({ tables, others }: GuideContent): readonly GuideRow[] =>
  [...tables.map(({ sheet, sheetName }) => ({ sheetName, purpose: sheet.purpose })), ...others].map(
    ({ sheetName, purpose }) => ({
      kind: "wide",
      cells: [sheetName, purpose],
      link: { location: `${quotedSheetName(sheetName)}!A1`, tooltip: `转到${sheetName}` },
    }),
  );

const lines = (texts: readonly string[]): readonly GuideRow[] =>
  texts.map((text, at) => ({ kind: "line", cells: [`${at + 1}. ${text}`] }));

const plannerSteps = [
  "先看备注栏标有“待核对”的行，对照原文改正；再补齐牵头单位、配合单位和完成时限。",
  "牵头单位、配合单位可从下拉列表选择，也可直接填写；多个单位之间用顿号“、”分隔。",
  "可以增加行和列，可以排序、筛选。请不要删除表头，不要删除隐藏的“编号”和“生成指纹”两列。",
  "规划修改后再次生成，填写过的内容保留，新增的条目补进来，规划里已没有的条目留下并加标记。",
  "数值只填数字，单位写在“计量单位”栏；95% 填 95。定性要求没有数值，目标值留空。",
] as const;

const departmentSteps = [
  "只填写浅黄色单元格，其余内容已锁定；可以筛选，可以调整列宽和行高。",
  "“进展情况”写明截至目前做了什么、完成到什么程度；“完成状态”从下拉列表选择。",
  "对分工、时限、口径有不同意见的，写在“备注”栏。",
  "请不要改动表头和工作表的名称，填好后按下面的报送方式报回。",
] as const;

const legendRow = (cells: readonly string[], styles: readonly (CellStyle | null)[]): GuideRow => ({
  kind: "legend",
  cells,
  styles,
});

const stateLegend = legendRow(completionStates, [lights.good, lights.under, lights.late, lights.idle]);

const white: CellStyle = { fill: "FFFFFF" };
const input: CellStyle = { fill: colors.inputFill };

const plannerLegend: readonly GuideRow[] = [
  legendRow(["浅黄色", "填报项，可直接填写。", "白色", "规划内容，可按实际修改。"], [input, null, white, null]),
  stateLegend,
  legendRow(
    [
      checkMark,
      "自动识别把握不大：请对照原文核对，核对后删去此标记。",
      goneMark,
      "规划修改后已没有这一项：留下备查，可自行删除整行。",
    ],
    [lights.check, null, lights.gone, null],
  ),
];

const departmentLegend: readonly GuideRow[] = [
  legendRow(["浅黄色", "由你单位填写。", "白色", "规划内容，已锁定。"], [input, null, white, null]),
  stateLegend,
];

const contactRows = (answers: ReadonlyMap<string, string>): readonly GuideRow[] =>
  contactLabels.map(([left, right]) => ({
    kind: "input",
    cells: [left, answers.get(left) ?? null, right, answers.get(right) ?? null],
  }));

/** 动员部署(2021年3月至2021年5月) */
function stepText({ name, from, to }: Plan["milestones"][number]): string {
  const dates = [from, to].filter((date) => date !== null).map(monthText);
  return dates.length > 0 ? `${name}（${[...new Set(dates)].join("至")}）` : name;
}

/** 各县区：每季度末25日前报送工作进展（市质强办） */
function dutyText({ what, from, to, due, recurrence }: Plan["reportingDuties"][number]): string {
  const when = due ?? (recurrence === null ? "" : `每${recurrence}`);
  return `${from === null ? "" : `${from}：`}${when}报送${what}${to === null ? "" : `（报${to}）`}`;
}

const monthText = (date: string): string => {
  const [year = "", month] = date.split("-");
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}`;
};

const periodText = (from: number | null, to: number | null): string =>
  from === null || to === null ? "—" : from === to ? `${from}年` : `${from}—${to}年`;

/** 2026-11-21 → 2026年11月21日 */
export function dateText(isoDate: string | null): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate ?? "");
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : "—";
}
