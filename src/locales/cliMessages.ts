import { formatMessage } from "./formatMessage";
import type { Locale, MessageParams } from "./messages";

/** The texts of the command line. They stand apart from the interface's so that the pane does not load them. */
const zhCN = {
  "cli.usage": `用法：npm run --silent decompose -- 规划文件 [选项]

把一份规划变成任务分解表。规划可以是 .docx、.pdf、.html、.md 或 .txt 文件。

  --out 文件.xlsx   写到这个工作簿；不写时为当前文件夹里与规划同名的 .xlsx。
                    文件已存在且由本程序生成：重新生成各行，保留已填写的内容。
  --for 单位        只写这个单位牵头或配合的行，供它填报。
  --letters [单位]  写年度目标责任书，供打印签字，每个单位一张表；不写单位或写 all 时为全部单位。
  --json            在标准输出打印 JSON；不同时给出 --out 就不写工作簿。
  --level 级别      责任单位建议按哪一级的单位名录：province（省）或 city（市）；不写时按规划判断。
  --past 文件.xlsx  往年的任务分解表，用来推荐责任单位；可以写多次。
  --force           文件已存在时整个替换，不保留其中的内容。
  --help            显示本说明。
  --version         显示版本。`,
  "cli.badOption": "不认识的选项，或选项缺少内容：{option}",
  "cli.noPlan": "请给出一份规划的文件名。",
  "cli.manyPlans": "一次只能处理一份规划，给出了 {n} 份。",
  "cli.outNotXlsx": "--out 后面的文件名要以 .xlsx 结尾：{file}",
  "cli.badLevel": "--level 后面要写 province（省）或 city（市）：{level}",
  "cli.pastWithoutJson": "--past 和 --level 只影响 JSON 里的责任单位建议，请与 --json 同用。",
  "cli.pastFile": "往年的表没有读出来：{problem}",
  "cli.pastNoTable":
    "{file} 里没有可用的任务分解表。表头要有“工作任务”一类的列和“牵头单位”“配合单位”或“责任单位”一列，并且填了单位。",
  "cli.missing": "没有找到文件：{file}",
  "cli.isFolder": "这是文件夹，不是规划文件：{file}",
  "cli.unreadable": "无法读取文件：{file}（{code}）",
  "cli.inFile": "{file}：{problem}",
  "cli.outIsFolder": "这是文件夹，不能当作工作簿来写：{file}",
  "cli.outNoFolder": "要写入的文件夹不存在：{folder}",
  "cli.outDenied": "没有写入权限：{file}。文件没有改动。",
  "cli.outFailed": "写入失败：{file}（{code}）。原有文件没有改动。",
  "cli.outForeign": "{file} 已存在，且不是本程序生成的工作簿。请换一个文件名，或加 --force 整个替换。",
  "cli.outExists": "{file} 已存在。请换一个文件名，或加 --force 整个替换。",
  "cli.outOtherSheets":
    "{file} 里还有别的工作表（{sheets}），重新生成会丢失它们。请换一个文件名，或在 Excel 里用加载项更新。",
  "cli.outOtherPlan": "{file} 是另一份规划的工作簿。请换一个文件名，或加 --force 整个替换。",
  "cli.found":
    "指标 {indicators} 项 · 任务 {tasks} 项 · 基期值 {baselines} 个 · 里程碑 {milestones} 个 · 否决条件 {vetoes} 条",
  "cli.noRowsFor": "规划里没有由「{body}」牵头或配合的行。规划写明的单位有：{bodies}",
  "cli.bodiesKnown": "责任单位 {n} 个，单位名录中都有。",
  "cli.bodies": "责任单位 {n} 个：{unknown} 个单位名录中没有，{ambiguous} 个可能指几个单位。",
  "cli.unsure": "其中 {n} 行请对照原文核对。",
  "cli.untitled": "（未找到标题）",
  "cli.written": "已写入 {file}（{sheets} 张表）",
  "cli.updated": "已更新 {file}（{sheets} 张表），填写过的内容已保留。",
  "cli.unexpected": "程序出错，没有写入任何文件：{message}",
  "cli.check.usage": `用法：npm run --silent check -- 工作簿.xlsx [选项]

检查任务分解工作簿里的数字、责任单位、时限和文字，列出每处问题的工作表和单元格。

  --plan 规划文件   同时与规划核对：漏掉的行、原文已删除的行。
  --json            在标准输出打印 JSON。
  --help            显示本说明。

有错误时退出码为 1，没有时为 0；命令写错时为 2。规则说明见 docs/rules/。`,
  "cli.check.noWorkbook": "请给出一个工作簿的文件名。",
  "cli.check.manyWorkbooks": "一次只能检查一个工作簿，给出了 {n} 个。",
  "cli.check.noTables": "{file} 里没有任务分解表或指标分解表，没有可检查的内容。请确认选对了工作簿，表头没有改名。",
  "cli.check.summary": "检查了 {rows} 行：错误 {errors} 处，警告 {warnings} 处，提示 {notices} 处。",
  "cli.check.unexpected": "程序出错：{message}",
  // the interface asks to paste the text, which the command line cannot take
  "cli.files.tooLarge": "“{name}”有 {size} MB，超过了 {limit} MB 的上限。规划的文本不会这么大，请确认选对了文件。",
  "cli.files.swells": "“{name}”解压后大得不像一份文档，为了安全没有打开。请确认文件的来源。",
  "cli.files.binary": "“{name}”里不是文本，读不出来。请在原来的软件里打开它，复制全文，存为 .txt 文件。",
  "cli.files.broken": "“{name}”已损坏，打不开。请在原来的软件里打开它并重新保存，再试一次。",
  "cli.files.encrypted": "“{name}”设有打开密码。请在原来的软件里取消密码并保存，再试一次。",
  "cli.files.ofd": "“{name}”是 OFD 版式文件。请在 OFD 阅读器里打开它，导出为 PDF 或 Word 文件，再试一次。",
  "cli.files.workbook": "“{name}”是表格文件。请在原来的软件里打开它，复制规划全文，存为 .txt 文件。",
  "cli.files.slides": "“{name}”是演示文稿，不是规划文件。请换一个文件。",
} as const;

export type CliMessageKey = keyof typeof zhCN;

const enUS: Readonly<Record<CliMessageKey, string>> = {
  "cli.usage": `Usage: npm run --silent decompose -- PLAN [options]

Turns a Chinese government plan (.docx, .pdf, .html, .md or .txt) into a task
decomposition table.

  --out FILE.xlsx   write this workbook; by default PLAN.xlsx in the current folder.
                    If the file exists and was made by this program, its rows are
                    made again and what people typed stays.
  --for BODY        only the rows that this body leads or takes part in, to be
                    filled in by it.
  --letters [BODY]  write annual responsibility letters to print and sign, a sheet for
                    each body; without BODY, or with all, for every body.
  --json            print JSON on standard output; no workbook unless --out is given.
  --level LEVEL     whose bodies are suggested: province or city; by default as
                    the plan's own place.
  --past FILE.xlsx  a table of an earlier year to learn suggestions from; may be
                    given several times.
  --force           replace an existing file whole, keeping nothing of it.
  --help            show this text.
  --version         show the version.`,
  "cli.badOption": "Unknown option, or an option without its value: {option}",
  "cli.noPlan": "Name the file of a plan.",
  "cli.manyPlans": "One plan at a time, please; {n} were given.",
  "cli.outNotXlsx": "The name after --out must end in .xlsx: {file}",
  "cli.badLevel": "After --level write province or city: {level}",
  "cli.pastWithoutJson": "--past and --level shape the suggestions in the JSON only: add --json.",
  "cli.pastFile": "The table of an earlier year could not be read: {problem}",
  "cli.pastNoTable":
    "{file} holds no table to learn from. Its heads must name the work (工作任务) and who does it (牵头单位, 配合单位 or 责任单位), and bodies must be filled in.",
  "cli.missing": "There is no such file: {file}",
  "cli.isFolder": "This is a folder, not the file of a plan: {file}",
  "cli.unreadable": "The file cannot be read: {file} ({code})",
  "cli.inFile": "{file}: {problem}",
  "cli.outIsFolder": "This is a folder and cannot be written as a workbook: {file}",
  "cli.outNoFolder": "The folder to write to does not exist: {folder}",
  "cli.outDenied": "No permission to write {file}. No file was changed.",
  "cli.outFailed": "Writing {file} failed ({code}). An existing file was not changed.",
  "cli.outForeign":
    "{file} exists and is not a workbook made by this program. Choose another name, or add --force to replace it whole.",
  "cli.outExists": "{file} exists. Choose another name, or add --force to replace it whole.",
  "cli.outOtherSheets":
    "{file} holds other sheets too ({sheets}), and making it again would lose them. Choose another name, or update it with the add-in in Excel.",
  "cli.outOtherPlan":
    "{file} is the workbook of another plan. Choose another name, or add --force to replace it whole.",
  "cli.noRowsFor": "The plan names no row for {body}. The bodies that it names: {bodies}",
  "cli.found":
    "{indicators} {indicators|indicator|indicators} · {tasks} {tasks|task|tasks} · {baselines} {baselines|baseline|baselines} · {milestones} {milestones|milestone|milestones} · {vetoes} {vetoes|veto condition|veto conditions}",
  "cli.bodiesKnown": "{n} responsible {n|body|bodies}, all of them in the directory.",
  "cli.bodies":
    "{n} responsible {n|body|bodies}: {unknown} not in the directory, {ambiguous} that may mean one of several.",
  "cli.unsure": "Please compare {n} {n|row|rows} with the text.",
  "cli.untitled": "(no title found)",
  "cli.written": "Wrote {file} ({sheets} sheets)",
  "cli.updated": "Updated {file} ({sheets} sheets); what was typed in it is kept.",
  "cli.files.tooLarge":
    "“{name}” has {size} MB, more than the limit of {limit} MB. No plan is that long: check that it is the right file.",
  "cli.files.swells":
    "“{name}” unpacks to more than any document holds and was not opened, to be safe. Check where it came from.",
  "cli.files.binary":
    "“{name}” is not text and cannot be read. Open it in its own program, copy the full text and save it as a .txt file.",
  "cli.files.broken": "“{name}” is damaged and cannot be opened. Open it in its own program, save it and try again.",
  "cli.files.encrypted": "“{name}” has a password. Remove the password in its own program, save it and try again.",
  "cli.files.ofd": "“{name}” is an OFD file. Open it in an OFD reader, export it as PDF or Word and try again.",
  "cli.files.workbook": "“{name}” is a workbook. Open it in its own program, copy the plan and save it as a .txt file.",
  "cli.files.slides": "“{name}” is a presentation, not a plan. Please choose another file.",
  "cli.check.usage": `Usage: npm run --silent check -- WORKBOOK.xlsx [options]

Checks the figures, bodies, deadlines and texts of a decomposition workbook, and
names the sheet and cell of everything that is wrong.

  --plan PLAN       compare with the plan too: rows that are missing, rows whose
                    sentence is gone.
  --json            print JSON on standard output.
  --help            show this text.

The exit code is 1 when errors are found, 0 when not, 2 when the command was typed
wrong. docs/rules/ tells of each rule.`,
  "cli.check.noWorkbook": "Name the file of a workbook.",
  "cli.check.manyWorkbooks": "One workbook at a time, please; {n} were given.",
  "cli.check.noTables":
    "{file} has neither 任务分解表 nor 指标分解表, so there is nothing to check. Is it the right workbook, with the heads of its columns as they were?",
  "cli.check.summary":
    "{rows} {rows|row|rows} checked: {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {notices} {notices|notice|notices}.",
  "cli.check.unexpected": "The program failed: {message}",
  "cli.unexpected": "The program failed; no file was written: {message}",
};

const tables: Readonly<Record<Locale, Readonly<Record<CliMessageKey, string>>>> = { "zh-CN": zhCN, "en-US": enUS };

/** Whether the command line has words of its own for something. */
export const isCliMessageKey = (key: string): key is CliMessageKey => Object.hasOwn(zhCN, key);

/** @example cliTranslator("en-US")("cli.noPlan") // "Name the file of a plan." */
export const cliTranslator =
  (locale: Locale) =>
  (key: CliMessageKey, params: MessageParams = {}): string =>
    formatMessage(tables[locale][key], params, locale);
