/** Characters; a longer heading is a sentence, and no name of a kind of work. */
const longest = 18;
const shortest = 4;

/**
 * A heading as the name of a kind, 任务类别 and 类别: as it is when it is short, else its first clause; null when that
 * does not make a name either.
 *
 * @example shortHeading("切实加强环境质量建设,不断巩固“创模”成果") === "切实加强环境质量建设"
 */
export function shortHeading(title: string): string | null {
  if (title.length <= longest) return title || null;
  const clause = title.split(/[,\uff0c;\uff1b。]/)[0] ?? "";
  return clause.length >= shortest && clause.length <= longest ? clause : null;
}

/** The lowest of the headings over a row that makes a name; else the highest, cut. From the top down. */
export function categoryFrom(headings: readonly string[]): string | null {
  const names = headings.flatMap((title) => shortHeading(title) ?? []);
  const [highest] = headings;
  return names.at(-1) ?? (highest ? `${highest.slice(0, longest - 1)}…` : null);
}
