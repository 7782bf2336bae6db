import { isBlank, yearMonthIn } from "../cells";
import { defineRule } from "../rule";

const ongoing = /长期|持续|每[年月季]|常态|全年|年底|季度|按|视|另行|根据|月底|前|内/;

const usual = /^20\d{2}(?:-(?:0[1-9]|1[0-2]))?$/;

export const rule = defineRule({
  id: "deadline-malformed",
  family: "consistency",
  severity: "warning",
  scope: "row",
  options: {},
  zh: {
    title: "完成时限写法不对或日期不存在",
    why: "按“2025”或“2025-06”填写，长期工作填“长期”。13月、2月30日这样的日期不存在；别的写法排序、筛选和提醒都用不上。",
    messages: { form: "完成时限“{deadline}”看不出是哪一年。", month: "完成时限“{deadline}”里没有这个月或这一天。" },
  },
  en: {
    title: "Deadline malformed, or a date that does not exist",
    why: "A deadline is written 2025 or 2025-06, and 长期 for what goes on. There is no month 13 and no 30 February; other forms can be neither sorted nor filtered.",
    messages: { form: "The deadline “{deadline}” names no year.", month: "The deadline “{deadline}” is no date." },
  },
  examples: [
    { wrong: { tasks: [{ deadline: "2028-13" }] }, right: { tasks: [{ deadline: "2028-12" }] } },
    { wrong: { tasks: [{ deadline: "尽快" }] }, right: { tasks: [{ deadline: "长期" }] } },
  ],
  check(row, { report }) {
    if (isBlank(row.deadline) || (typeof row.deadline === "string" && usual.test(row.deadline))) return;
    const deadline = String(row.deadline);
    const date = yearMonthIn(row.deadline);
    const params = { deadline };
    if (!date) {
      if (!ongoing.test(deadline) || /\d{5}/.test(deadline)) report("form", { row, field: "deadline", params });
    } else if (date.month > 12 || (date.month === 0 && /^\d{4}-0?0/.test(deadline)) || !dayExists(deadline))
      report("month", { row, field: "deadline", params, severity: "error" });
    else if (date.year < 1990 || date.year > 2100) report("form", { row, field: "deadline", params });
  },
});

const dayExists = (text: string): boolean => {
  if (text.length <= 7) return true;
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text);
  if (!match) return true;
  const [year, month, day] = match.slice(1).map(Number);
  return (day ?? 0) >= 1 && (day ?? 0) <= new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
};
