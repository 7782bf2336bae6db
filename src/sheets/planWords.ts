import type { Plan } from "../plan/plan";
import { dateText } from "./guideRows";

/** What sheets say of their plan. */

export const planTitleOf = (plan: Plan): string => plan.metadata.title ?? "规划";

/** In headers and footers "&" begins a code. */
export const footerText = (text: string): string => text.replaceAll("&", "&&");

/** At the foot of every printed page: the plan and the day. */
export const footerOf = (plan: Plan, generatedOn: string): string =>
  footerText(`${clipped(planTitleOf(plan), 60)}\u3000${dateText(generatedOn)}`);

/** Under the title of a table; `department` is who is to fill it in. */
export function noteOf(plan: Plan, generatedOn: string, department: string | null): string {
  const { docNumber, issuer } = plan.metadata;
  return [
    department === null ? null : `填报单位：${department}`,
    docNumber === null ? null : `依据：${docNumber}`,
    issuer === null ? null : `发文机关：${issuer}`,
    `生成日期：${dateText(generatedOn)}`,
  ]
    .filter((part) => part !== null)
    .join("\u3000\u3000");
}

export const clipped = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
