/** A number as it stands in the text, with its unit. */
export interface NumberHit {
  readonly from: number;
  /** behind the unit */
  readonly to: number;
  readonly value: number;
  /** upper end of a range, else null */
  readonly high: number | null;
  /** as written: %, 亿元, 万人次, 起/万台; "" where none stands behind the number */
  readonly unit: string;
  readonly form: string;
}

/**
 * One way of writing numbers. To add a form copy one of the files of this folder and name it in `numberForms.ts`.
 * Forms are asked in the order of that list; the first that answers wins.
 */
export interface NumberForm {
  readonly name: string;
  /** the characters that can begin it */
  readonly starts: string;
  /** Reads the form at `at`, or null. Looks only ahead, and only a bounded way. */
  read(text: string, at: number): NumberHit | null;
}
