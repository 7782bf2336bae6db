import type { BodyCategory, BodyLevel, Directory, DirectoryBody } from "../units/directory";
import { shownName } from "./bodyDuties";
import { byPeople, choice, ownText, planText, remarkColumn } from "./columns";
import type { ExistingTable } from "./existingTables";
import { shortCode } from "./fingerprint";
import { lights } from "./look";
import type { GeneratedRow, MergedRow } from "./mergeRows";
import { mergeRows } from "./mergeRows";
import type { RowTable, TableColumn } from "./tableSheet";
import { joinBodies } from "./tableSheet";

/** The entries of the dropdowns of bodies: as the tables write them, then the enabled ones that they do not name yet. */
export function bodiesToOffer(
  named: readonly string[],
  bodyOf: (wording: string) => DirectoryBody | null,
  { bodies }: Directory,
): readonly string[] {
  const known = new Set(named.map(bodyOf));
  const others = bodies.filter((body) => body.enabled && !known.has(body)).map(shownName);
  return [...new Set([...named, ...others])];
}

/** 级别 */
export const levelWords: Readonly<Record<BodyLevel, string>> = { province: "省级", city: "市级", county: "县级" };

/** 类别 */
export const categoryWords: Readonly<Record<BodyCategory, string>> = {
  party: "党委",
  government: "政府",
  direct: "直属",
  organ: "机关群团",
  vertical: "中省直驻",
  county: "县市区",
  park: "园区",
  association: "企业协会",
};

/** 启用 */
export const enabledWords = { yes: "启用", no: "停用" } as const;

/** Heads of 单位名录. */
export const directoryHeads = {
  name: "单位全称",
  short: "简称",
  former: "曾用名",
  level: "级别",
  category: "类别",
  enabled: "启用",
  remark: remarkColumn.head,
  duties: "职责关键词",
} as const;

const names = (head: string, width: number, prompt: string): TableColumn => ({
  ...planText(head, width),
  entry: { kind: "text", prompt, maxLength: 2000 },
});

export const directoryColumns: readonly TableColumn[] = [
  names(directoryHeads.name, 26, "每个单位一行，全称不能重复。"),
  names(directoryHeads.short, 30, "规划中常用的叫法，最常用的放在最前；多个之间用顿号“、”分隔。"),
  names(directoryHeads.former, 42, "机构改革前的名称，全称、简称都可以；多个之间用顿号“、”分隔。"),
  choice(directoryHeads.level, 8, Object.values(levelWords), "从下拉列表选择。"),
  choice(directoryHeads.category, 10, Object.values(categoryWords), "从下拉列表选择。"),
  byPeople(choice(directoryHeads.enabled, 8, Object.values(enabledWords), "不再承担任务的单位选“停用”，不必删除。")),
  { ...ownText(directoryHeads.remark, 11, null) },
  {
    ...names(directoryHeads.duties, 60, "单位负责的事项，写规划里用的词；多个之间用顿号“、”分隔。"),
    oneLine: true,
    screenOnly: true,
  },
];

/** 单位名录: who may be assigned to the rows, for the planners to edit. */
export const directoryTable: RowTable = {
  name: "单位名录",
  tableName: "单位名录表",
  tabColor: "A6A6A6",
  nameHead: directoryHeads.name,
  sourceHead: directoryHeads.remark,
  otherHeads: [directoryHeads.short, directoryHeads.former, directoryHeads.category, directoryHeads.enabled],
  purpose: "可以分派任务的单位：全称、简称、曾用名和职责。可以增加行、改名称、停用；下拉列表和责任建议按此生成。",
  legend: "停用的单位不再出现在下拉列表里。",
  colorLegend: "各栏都可以修改，也可以在表尾增加单位；再次生成时保留修改。",
  conditionalFormats: (columnOf, row) => [
    {
      heads: Object.values(directoryHeads),
      formula: `$${columnOf(directoryHeads.enabled)}${row}="${enabledWords.no}"`,
      style: lights.idle,
    },
  ],
};

const rowOf = (body: DirectoryBody): GeneratedRow => ({
  id: `U-${shortCode(body.name).toUpperCase()}`,
  likeness: body.name,
  cells: new Map<string, string | null>([
    [directoryHeads.name, body.name],
    [directoryHeads.short, joinBodies(body.shortNames)],
    [directoryHeads.former, joinBodies(body.formerNames)],
    [directoryHeads.level, levelWords[body.level]],
    [directoryHeads.category, categoryWords[body.category]],
    [directoryHeads.enabled, body.enabled ? enabledWords.yes : enabledWords.no],
    [directoryHeads.remark, null],
    [directoryHeads.duties, joinBodies(body.duties)],
  ]),
});

/**
 * The rows of 单位名录: those of the default directory with what people made of them, and their own. A row that they
 * deleted does not come back, and a row that the default directory no longer has is theirs.
 */
export function directoryRows(standard: Directory, existing: ExistingTable | null): readonly MergedRow[] {
  const generated = standard.bodies.map(rowOf);
  const ids = new Set(existing?.rows.map(({ id }) => id));
  const kept = generated.filter(({ id }) => ids.has(id));
  return mergeRows(kept.length > 0 ? kept : generated, existing, directoryTable.nameHead).map((row) =>
    row.state === "gone" ? { ...row, state: "added" } : row,
  );
}
