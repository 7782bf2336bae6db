import type { BodyCategory, DirectoryBody } from "../units/directory";
import { cellAddress, columnArea, columnLetters, quotedSheetName } from "./address";
import type { BodyDuties, Duty } from "./bodyDuties";
import { bodyDuties, shownName } from "./bodyDuties";
import type { CellGrid } from "./cellGrid";
import type { TableKey } from "./existingTables";
import { bodyStyle, colors, fonts, headStyle, lights, noteStyle, textStyle } from "./look";
import type { BodyRole, MergedTable } from "./mergedTable";
import { bodiesInRow, columnOf, firstRow as firstTableRow } from "./mergedTable";
import type { NameInFormula, OwnerIndex } from "./ownerIndex";
import { anyBody, countNamed, countRows, ownerIndex, withoutBody } from "./ownerIndex";
import type { PlannerContent, PlannerSheet } from "./plannerSheet";
import type { CellContent, CellFormula, CellStyle, HyperlinkSpec, SheetSpec } from "./sheetSpec";
import { headHeight, rowArea, signLights, tablePrint, topHeights, topMerges, topStyles } from "./tablePage";
import { rowHeightFor } from "./textMeasure";

const categoryWords: Readonly<Record<BodyCategory, string>> = {
  party: "党委",
  organ: "机关群团",
  government: "政府",
  direct: "直属",
  vertical: "中省直驻",
  county: "县市区",
  park: "园区",
  association: "企业协会",
};

/** What a count counts. */
interface Count {
  readonly role: BodyRole;
  readonly table: TableKey;
}

interface Column {
  readonly head: string;
  /** characters */
  readonly width: number;
  readonly align: "left" | "center" | "right";
  readonly count?: Count;
}

const columns = [
  { head: "序号", width: 5, align: "center" },
  { head: "责任单位", width: 26, align: "left" },
  { head: "类别", width: 10, align: "center" },
  { head: "牵头任务", width: 9, align: "center", count: { role: "lead", table: "tasks" } },
  { head: "牵头指标", width: 9, align: "center", count: { role: "lead", table: "indicators" } },
  { head: "牵头合计", width: 9, align: "center" },
  { head: "配合任务", width: 9, align: "center", count: { role: "cooperate", table: "tasks" } },
  { head: "配合指标", width: 9, align: "center", count: { role: "cooperate", table: "indicators" } },
  { head: "配合合计", width: 9, align: "center" },
  { head: "合计", width: 8, align: "center" },
  { head: "工作量", width: 33, align: "left" },
  { head: "提示", width: 13, align: "center" },
  { head: "说明", width: 25, align: "left" },
] as const satisfies readonly Column[];

type Head = (typeof columns)[number]["head"];

/** Title, note, facts, legend. */
const headRow = 4;
const firstRow = headRow + 1;

const at = (head: Head): number => columns.findIndex((column) => column.head === head);
const lastColumn = columns.length - 1;

const legend =
  "工作量：■ 牵头　□ 配合，项数最多的单位最长。数字随前面的表变动；点击牵头、配合的项数，转到该单位的第一项。";

/** Squares of the bar of whoever has most. */
const barLength = 14;

/** Behind the columns that people see. */
const indexColumn = columns.length + 1;

/** 责任汇总: a row a body, with counts that follow the tables; below it the bodies of the directory that have nothing. */
export const summarySheet: PlannerSheet = {
  name: "责任汇总",
  purpose: "每个责任单位一行：牵头几项、配合几项，谁最多、谁没有。数字随前面的表变动，点击数字转到该单位的第一项。",
  build: buildSummary,
  recognizes: ({ cells }: CellGrid) =>
    cells.some((row) => ["责任单位", "牵头合计", "工作量"].every((head) => row.includes(head))),
};

function buildSummary(content: PlannerContent, sheetName: string): SheetSpec | null {
  const { tables, planTitle, note, footer } = content;
  const named = bodyDuties(tables, content.bodies);
  const idle = idleBodies(content, named);
  if (named.length === 0 && idle.length === 0) return null;

  const lastRow = firstRow + Math.max(1, named.length) - 1;
  const idleTop = lastRow + 2;
  const last = idle.length === 0 ? lastRow : idleTop + idle.length;
  const index = ownerIndex(tables, last + 2, indexColumn);
  const rows = { top: firstRow, bottom: lastRow };
  const idleRows = { top: idleTop + 1, bottom: last };
  const body = named.map((one, number) => bodyRow(one, number, content, index, rows));
  const heads = columns.map(({ head }) => head);

  return {
    name: sheetName,
    cells: [
      [`${planTitle}责任汇总`],
      [note],
      [named.length === 0 ? "表中还没有写明责任单位。" : factsFormula(tables, index, rows)],
      [legend],
      heads,
      ...(body.length > 0 ? body : [heads.map(() => null)]),
      ...(idle.length === 0
        ? [[]]
        : [
            [],
            [idleTitle(idle.length, idleRows)],
            ...idle.map((one, number) => idleRow(one, number, idleRows.top + number, index)),
          ]),
      [],
      ...index.rows.map((cells) => [...Array.from({ length: indexColumn }, () => null), ...cells]),
    ],
    columns: [
      ...columns.map(({ width }) => ({ width })),
      { width: 3 },
      ...Array.from({ length: index.width }, () => ({ width: 12, hidden: true })),
    ],
    rowHeights: [
      ...topHeights,
      20,
      headHeight(columns),
      ...(body.length > 0 ? body : [[]]).map((cells) => heightOf(cells)),
      ...(idle.length === 0 ? [] : [null, 24, ...idle.map(() => 20)]),
    ],
    merges: [
      ...topMerges(lastColumn),
      rowArea(3, lastColumn),
      ...(idle.length === 0 ? [] : [rowArea(idleTop, lastColumn)]),
    ],
    styles: [
      ...topStyles(lastColumn),
      { areas: [rowArea(2, lastColumn), rowArea(3, lastColumn)], style: noteStyle },
      { areas: [rowArea(2, lastColumn)], style: { fontColor: colors.ink } },
      { areas: [rowArea(headRow, lastColumn)], style: headStyle },
      { areas: [{ ...rowArea(firstRow, lastColumn), bottom: lastRow }], style: bodyStyle },
      ...columns.map(({ align }, column) => ({
        areas: [columnArea(column, firstRow, lastRow)],
        style: { horizontal: align },
      })),
      { areas: [columnArea(at("工作量"), firstRow, lastRow)], style: barStyle },
      { areas: totals.map((head) => columnArea(at(head), firstRow, lastRow)), style: { fill: colors.fixedFill } },
      { areas: linksOf(named, tables).map(({ row, column }) => columnArea(column, row, row)), style: linkStyle },
      ...idleStyles(idle.length, idleTop),
    ].filter(({ areas }) => areas.length > 0),
    tables: [
      {
        name: "责任汇总",
        area: { top: headRow, left: 0, bottom: lastRow, right: lastColumn },
        style: "TableStyleLight1",
        bandedRows: false,
        filter: true,
      },
    ],
    validations: [],
    conditionalFormats: [
      ...hintLights(at("提示"), rows),
      ...(idle.length === 0 ? [] : hintLights(at("提示"), idleRows)),
    ],
    hyperlinks: linksOf(named, tables),
    protection: null,
    freeze: { rows: firstRow, columns: at("责任单位") + 1 },
    print: tablePrint({ top: 0, left: 0, bottom: lastRow, right: lastColumn }, headRow, footer),
    tabColor: "BF8F00",
    showGridlines: false,
    cursor: { row: firstRow, column: at("责任单位") },
  };
}

const totals: readonly Head[] = ["牵头合计", "配合合计", "合计"];
const linkStyle: CellStyle = { fontColor: colors.link };
/** Squares of a Chinese font: two to a character's width, in black and white on any printer. */
const barStyle: CellStyle = { fontName: fonts.base, fontSize: 10, fontColor: "1F4E79", wrap: false };

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** "$F$5:$F$40" */
const absolute = (column: number, { top, bottom }: Rows): string =>
  `$${columnLetters(column)}$${top + 1}:$${columnLetters(column)}$${bottom + 1}`;

function bodyRow(
  duties: BodyDuties,
  number: number,
  { tables }: PlannerContent,
  index: OwnerIndex,
  rows: Rows,
): CellContent[] {
  const row = firstRow + number;
  const cell = (head: Head): string => `$${cellAddress(row, at(head))}`;
  const name = cell("责任单位");
  const names: NameInFormula[] = [{ cell: name }, ...otherNames(duties).map((text) => ({ text }))];
  const together = standTogether(duties, tables);
  const counted = ({ role, table }: Count): CellFormula => ({
    formula: `IF(${name}="",0,${together ? countRows(index.entries(table, role), names) : countNamed(index.joined(table, role), names)})`,
  });
  const sum = (...heads: Head[]): CellFormula => ({ formula: heads.map(cell).join("+") });
  const most = `MAX(${absolute(at("合计"), rows)},1)`;
  const bar = (sign: string, head: Head): string => `REPT("${sign}",ROUNDUP(${cell(head)}/${most}*${barLength},0))`;
  const cells: Readonly<Record<Head, CellContent>> = {
    序号: number + 1,
    责任单位: duties.name,
    类别: duties.body === null ? (duties.members === null ? null : "多个单位") : categoryWords[duties.body.category],
    牵头任务: counted({ role: "lead", table: "tasks" }),
    牵头指标: counted({ role: "lead", table: "indicators" }),
    牵头合计: sum("牵头任务", "牵头指标"),
    配合任务: counted({ role: "cooperate", table: "tasks" }),
    配合指标: counted({ role: "cooperate", table: "indicators" }),
    配合合计: sum("配合任务", "配合指标"),
    合计: sum("牵头合计", "配合合计"),
    工作量: { formula: `${bar("■", "牵头合计")}&${bar("□", "配合合计")}` },
    提示: {
      formula: `IF(${cell("合计")}=0,"○ 没有任务",IF(${cell("牵头合计")}=0,"○ 只配合",IF(${cell("牵头合计")}=MAX(${absolute(at("牵头合计"), rows)}),"▲ 牵头最多","")))`,
    },
    说明: remarkOf(duties),
  };
  return columns.map(({ head }) => cells[head]);
}

/** Every other way in which the tables write a body, and the names that people are most likely to type for it. */
const otherNames = ({ name, body, wordings }: BodyDuties): string[] =>
  [...new Set([...wordings, ...(body === null ? [] : [shownName(body), body.name])])].filter((other) => other !== name);

/** Whether a cell names the body twice: 市质监局、市工商局 were two and are one today. */
const standTogether = ({ wordings, duties }: BodyDuties, tables: readonly MergedTable[]): boolean =>
  wordings.length > 1 &&
  duties.some(({ table, role, at: row }) => {
    const found = tables.find(({ sheet }) => sheet.key === table);
    const merged = found?.rows[row];
    return found && merged
      ? bodiesInRow(found, merged, role).filter((wording) => wordings.includes(wording)).length > 1
      : false;
  });

function remarkOf({ name, body, wordings }: BodyDuties): string | null {
  const written = wordings.filter((wording) => wording !== name);
  return (
    [
      ...(written.length > 0 ? [`含${written.join("、")}`] : []),
      ...(body?.enabled === false ? ["名录中已停用"] : []),
    ].join("；") || null
  );
}

/** Enabled bodies of the directory that no row names. */
function idleBodies({ directory }: PlannerContent, named: readonly BodyDuties[]): readonly DirectoryBody[] {
  const busy = new Set(named.map(({ body }) => body?.name));
  return directory.bodies.filter((body) => body.enabled && !busy.has(body.name));
}

const idleTitle = (count: number, rows: Rows): CellFormula => {
  const some = `COUNTIF(${absolute(at("合计"), rows)},">0")`;
  return {
    formula: `"单位名录中另有 ${count} 个单位，表中没有分配（不打印）"&IF(${some}=0,"","；其中 "&${some}&" 个现已分到任务，再次生成后列入上表")`,
  };
};

function idleRow(body: DirectoryBody, number: number, row: number, index: OwnerIndex): CellContent[] {
  const shown = shownName(body);
  const name = `$${cellAddress(row, at("责任单位"))}`;
  const names = [{ cell: name }, ...(shown === body.name ? [] : [{ text: body.name }])];
  const total = `$${cellAddress(row, at("合计"))}`;
  const cells: Partial<Readonly<Record<Head, CellContent>>> = {
    序号: number + 1,
    责任单位: shown,
    类别: categoryWords[body.category],
    合计: { formula: countNamed(index.joined(), names) },
    提示: { formula: `IF(${total}=0,"○ 没有任务","● 已分到任务")` },
  };
  return columns.map(({ head }) => cells[head] ?? null);
}

function idleStyles(count: number, top: number): SheetSpec["styles"] {
  if (count === 0) return [];
  const [first, last] = [top + 1, top + count];
  return [
    { areas: [rowArea(top, lastColumn)], style: { ...textStyle, fontName: fonts.head } },
    { areas: [{ top: first, left: 0, bottom: last, right: lastColumn }], style: noteStyle },
    {
      areas: (["序号", "类别", "合计", "提示"] as const).map((head) => columnArea(at(head), first, last)),
      style: { horizontal: "center" },
    },
  ];
}

const hintLights = (column: number, rows: Rows): SheetSpec["conditionalFormats"] =>
  signLights(column, rows, `$${cellAddress(rows.top, column)}`, {
    "▲": lights.check,
    "○": lights.idle,
    "●": lights.under,
  });

/** What leaders want to know at once, in one line. */
function factsFormula(tables: readonly MergedTable[], index: OwnerIndex, rows: Rows): CellFormula {
  const led = absolute(at("牵头合计"), rows);
  const kinds: readonly (readonly [TableKey, string])[] = [
    ["tasks", "任务"],
    ["indicators", "指标"],
  ];
  const present = kinds.filter(([key]) => tables.some(({ sheet }) => sheet.key === key));
  const count = (range: string, wanted: string): string => `COUNTIF(${range},"${wanted}")`;
  const join = (words: (key: TableKey) => string): string =>
    present.map(([key, word]) => `"${word} "&${words(key)}&" 项"`).join(`&"、"&`);
  return {
    formula: [
      join((key) => count(index.entries(key, "lead"), anyBody)),
      `"；没有牵头单位的"`,
      join((key) => count(index.entries(key, "lead"), withoutBody)),
      `"。牵头最多："&INDEX(${absolute(at("责任单位"), rows)},MATCH(MAX(${led}),${led},0))&" "&MAX(${led})&" 项；不牵头的单位 "&COUNTIF(${led},0)&" 个。"`,
    ].join("&"),
  };
}

/** From each count to the first row that it counts. */
const linksOf = (named: readonly BodyDuties[], tables: readonly MergedTable[]): readonly HyperlinkSpec[] =>
  named.flatMap(({ name, duties }, number) =>
    columns.flatMap((column: Column, to): HyperlinkSpec[] => {
      const { count } = column;
      const table = tables.find(({ sheet }) => sheet.key === count?.table);
      const first = duties.find((duty) => count !== undefined && isCounted(duty, count));
      if (!table || !first) return [];
      const place = cellAddress(firstTableRow + first.at, columnOf(table, table.sheet.nameHead));
      return [
        {
          row: firstRow + number,
          column: to,
          location: `${quotedSheetName(table.sheetName)}!${place}`,
          tooltip: `转到${name}${column.head}的第一项`,
        },
      ];
    }),
  );

const isCounted = (duty: Duty, { role, table }: Count): boolean => duty.role === role && duty.table === table;

/** Formulas are one line. */
const heightOf = (cells: readonly CellContent[]): number =>
  rowHeightFor(
    columns.map(({ width }, column) => {
      const content = cells[column];
      return { text: typeof content === "string" ? content : "", width };
    }),
  );
