import type { WorkbenchTranslate } from "../../../locales/workbenchTexts";
import { cellCount } from "../../host/model/area";
import type { Area } from "../../../sheets/sheetSpec";
import type { GridSheet } from "./gridBook";

const MOST_CELLS = 20_000;

/** What the status bar says of the selection: count, and sum and mean where there are numbers. */
export function selectionStatus(sheet: GridSheet, area: Area, t: WorkbenchTranslate, locale: string): string {
  const inUse = {
    ...area,
    bottom: Math.min(area.bottom, sheet.usedRows - 1),
    right: Math.min(area.right, sheet.usedColumns - 1),
  };
  if (cellCount(area) === 1 || cellCount(inUse) > MOST_CELLS) return "";
  let count = 0;
  const numbers: number[] = [];
  for (let row = inUse.top; row <= inUse.bottom; row++)
    for (let column = inUse.left; column <= inUse.right; column++) {
      const { kind } = sheet.cell(row, column);
      if (kind === "empty") continue;
      count++;
      const value = sheet.number(row, column);
      if (value !== null) numbers.push(value);
    }
  if (count < 2) return "";
  const parts = [t("grid.status.count", { n: count })];
  if (numbers.length > 0) {
    const sum = numbers.reduce((total, value) => total + value, 0);
    const say = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 4 });
    parts.unshift(t("grid.status.mean", { n: say(sum / numbers.length) }));
    parts.push(t("grid.status.sum", { n: say(sum) }));
  }
  return parts.join("  ");
}
