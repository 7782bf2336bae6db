import { formatMessage } from "./formatMessage";
import type { MessageParams } from "./formatMessage";
import type { Locale } from "./messages";

/** The texts of the workbench page. They stand apart from the pane's: the add-in does not carry them. */
const zhCN = {
  "page.title": "任务分解",
  "page.bar": "工作簿",
  "page.open": "打开",
  "page.save": "保存",
  "page.samples": "示例",
  "page.inExcel": "在 Excel 中使用…",
  "sample.fiveYears": "临江市“十五五”质量强市规划",
  "sample.oneYear": "临江市 2027 年行动计划",
  "sample.demonstration": "横川市示范城市工作方案",
  "page.problem.sample": "示例没有打开。请检查与本页所在服务器的连接，然后再试一次。",
  "page.preview":
    "这里是没有 Excel 时的预览：左边的表格代替 Excel，右边就是加载项本身。保存的 .xlsx 可用 Excel 和 WPS 打开。",
  "page.preview.close": "知道了",
  "page.views": "视图",
  "page.view.sheet": "表格",
  "page.view.pane": "任务窗格",
  "page.pane": "任务窗格",
  "page.splitter": "任务窗格的宽度",
  "page.starting": "正在启动…",
  "page.fileName": "任务分解表.xlsx",
  "page.saved": "已保存为“{name}”。",
  "page.opened": "已打开“{name}”。",
  "page.close": "关闭",
  "page.problem.open": "“{name}”打不开：它不是 .xlsx 工作簿，或者已损坏、加了密码。现在的工作簿没有改动。",
  "page.problem.tooLarge": "“{name}”有 {size} MB，超过 {limit} MB，这里打不开。请用 Excel 打开它。",
  "page.problem.save": "没有保存成功。请再试一次。",
  "page.problem.start": "页面没有启动成功。请用较新的 Edge 或 Chrome 打开本页，并刷新一次。",
  "page.discard.title": "放弃没有保存的修改？",
  "page.discard.text": "打开“{name}”会替换现在的工作簿，没有保存的修改就找不回来了。",
  "page.discard.yes": "不保存，直接打开",
  "page.discard.no": "取消",
  "excel.title": "在 Excel 中使用",
  "excel.intro": "右边的任务窗格就是 Excel 里的加载项，适用于 Excel 2021、Microsoft 365 和网页版 Excel。",
  "excel.office":
    "单位统一安装：请信息技术人员按 README 的“内网部署”一节，把网页文件放到内网服务器，把 manifest.xml 放进共享文件夹。之后在 Excel 里点“插入 → 我的加载项 → 共享文件夹”。",
  "excel.self": "自己试用：在本项目文件夹里运行 npm run start:desktop，Excel 会打开并带上“任务分解”选项卡。",
  "excel.file": "只要表格：点“保存”得到 .xlsx，用 Excel 或 WPS 打开即可，不需要加载项。",
  "grid.name": "工作表",
  "grid.all": "全选",
  "grid.tabs": "工作表标签",
  "grid.nameBox": "名称框：输入单元格地址后按 Enter 转到",
  "grid.formulaField": "编辑栏",
  "grid.cell": "{address} {text}",
  "grid.cell.list": "{address} {text}，可从列表选择，按 Alt+↓ 打开",
  "grid.list": "可选内容",
  "grid.list.open": "打开列表",
  "grid.status.count": "计数：{n}",
  "grid.status.sum": "求和：{n}",
  "grid.status.mean": "平均值：{n}",
  "grid.refused.title": "没有写入",
  "grid.refused.protected": "这个单元格受保护，不能修改。可以填写的是浅黄色的单元格。",
  "grid.refused.stop": "输入的内容不符合这个单元格的要求。",
  "grid.refused.warning": "输入的内容不符合这个单元格的要求。",
  "grid.refused.information": "输入的内容不符合这个单元格的要求。",
  "grid.refused.invalid": "这个公式或内容无法写入，请检查后再试。",
  "grid.refused.retry": "重新输入",
  "grid.refused.keep": "仍然写入",
  "grid.refused.drop": "放弃",
  "grid.refused.close": "知道了",
} as const satisfies Record<string, string>;

export type WorkbenchKey = keyof typeof zhCN;

const enUS: Readonly<Record<WorkbenchKey, string>> = {
  "page.title": "Task Breakdown",
  "page.bar": "Workbook",
  "page.open": "Open",
  "page.save": "Save",
  "page.samples": "Samples",
  "page.inExcel": "Use in Excel…",
  "sample.fiveYears": "Linjiang: five-year plan 2026–2030",
  "sample.oneYear": "Linjiang: action plan 2027",
  "sample.demonstration": "Hengchuan: demonstration city plan",
  "page.problem.sample": "The sample was not opened. Check the connection to this page's server and try again.",
  "page.preview":
    "A preview for machines without Excel: the grid on the left stands in for Excel, the pane on the right is the add-in itself. Saved .xlsx files open in Excel and WPS.",
  "page.preview.close": "Got it",
  "page.views": "Views",
  "page.view.sheet": "Sheet",
  "page.view.pane": "Task pane",
  "page.pane": "Task pane",
  "page.splitter": "Width of the task pane",
  "page.starting": "Starting…",
  "page.fileName": "任务分解表.xlsx",
  "page.saved": "Saved as “{name}”.",
  "page.opened": "“{name}” is open.",
  "page.close": "Close",
  "page.problem.open":
    "“{name}” cannot be opened: it is not an .xlsx workbook, or it is damaged or has a password. The workbook here is unchanged.",
  "page.problem.tooLarge": "“{name}” has {size} MB, more than {limit} MB, and cannot be opened here. Open it in Excel.",
  "page.problem.save": "The workbook was not saved. Try again.",
  "page.problem.start": "The page did not start. Open it in a recent Edge or Chrome, and reload it once.",
  "page.discard.title": "Discard what is not saved?",
  "page.discard.text": "Opening “{name}” replaces the workbook here; changes that are not saved are lost.",
  "page.discard.yes": "Open without saving",
  "page.discard.no": "Cancel",
  "excel.title": "Use in Excel",
  "excel.intro": "The pane on the right is the add-in for Excel 2021, Microsoft 365 and Excel on the web.",
  "excel.office":
    "For an organisation: put the web files on an intranet server and manifest.xml into a shared folder, as the README's section on intranet deployment says. Then in Excel: Insert → My Add-ins → Shared Folder.",
  "excel.self":
    "To try it yourself: run npm run start:desktop in the project's folder. Excel opens with the add-in's tab.",
  "excel.file": "Only the tables: “Save” gives an .xlsx file for Excel or WPS; no add-in is needed.",
  "grid.name": "Sheet",
  "grid.all": "Select all",
  "grid.tabs": "Sheet tabs",
  "grid.nameBox": "Name box: type an address and press Enter to go there",
  "grid.formulaField": "Formula bar",
  "grid.cell": "{address} {text}",
  "grid.cell.list": "{address} {text}, has a list, press Alt+Down to open it",
  "grid.list": "Entries",
  "grid.list.open": "Open the list",
  "grid.status.count": "Count: {n}",
  "grid.status.sum": "Sum: {n}",
  "grid.status.mean": "Average: {n}",
  "grid.refused.title": "Not entered",
  "grid.refused.protected": "This cell is protected. The light yellow cells are the ones to fill in.",
  "grid.refused.stop": "This cell does not accept what was typed.",
  "grid.refused.warning": "This cell does not expect what was typed.",
  "grid.refused.information": "This cell does not expect what was typed.",
  "grid.refused.invalid": "This formula or content cannot be entered. Check it and try again.",
  "grid.refused.retry": "Type again",
  "grid.refused.keep": "Enter it anyway",
  "grid.refused.drop": "Discard",
  "grid.refused.close": "OK",
};

const texts: Readonly<Record<Locale, Readonly<Record<WorkbenchKey, string>>>> = { "zh-CN": zhCN, "en-US": enUS };

export type WorkbenchTranslate = (key: WorkbenchKey, params?: MessageParams) => string;

/** @example workbenchTranslator("zh-CN")("page.save") // "保存" */
export const workbenchTranslator =
  (locale: Locale): WorkbenchTranslate =>
  (key, params = {}) =>
    formatMessage(texts[locale][key], params, locale);
