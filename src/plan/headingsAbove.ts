import type { OutlineHeading } from "./plan";
import { inTextOrder, lastBegunAt } from "./textOrder";

/**
 * The titles above places of a text, from the top down: that of the heading before the place, behind the latest title
 * of every level above it. For many places of one plan.
 *
 * @example headingsAbove(plan.outline)(indicator.span.from) // ["主要目标", "绿色发展"]
 */
export function headingsAbove(outline: readonly OutlineHeading[]): (offset: number) => readonly string[] {
  const headings = inTextOrder(outline);
  const latest = new Map<string, string>();
  const titles = new Map<OutlineHeading, readonly string[]>();
  for (const heading of headings) {
    const levels = heading.path.map((_, at) => heading.path.slice(0, at + 1).join("\n"));
    latest.set(heading.path.join("\n"), heading.title);
    titles.set(
      heading,
      levels.flatMap((level) => latest.get(level) ?? []),
    );
  }
  return (offset) => {
    const lowest = lastBegunAt(headings, offset);
    return (lowest && titles.get(lowest)) ?? [];
  };
}
