import type { WorkbenchKey } from "../../locales/workbenchTexts";

/** A plan about an invented city that comes with the product. */
export interface Sample {
  /** under samples/ beside the page */
  readonly file: string;
  readonly title: WorkbenchKey;
}

export const samples: readonly Sample[] = [
  { file: "linjiang-2026-2030.txt", title: "sample.fiveYears" },
  { file: "linjiang-2027-actions.txt", title: "sample.oneYear" },
  { file: "hengchuan-demonstration.txt", title: "sample.demonstration" },
];
