import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

interface AxeNode {
  readonly target: readonly unknown[];
  readonly failureSummary?: string;
}

interface AxeResult {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly AxeNode[];
}

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The serious and critical findings of axe on the page as it stands, one line each. */
export async function findViolations(page: Page): Promise<string[]> {
  // evaluated from outside, so that the page's own policy for scripts stays as it is
  await page.evaluate(axe);
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      readonly axe: { run: (context: unknown) => Promise<{ violations: AxeResult[] }> };
    };
    // Fluent's focus sentinels hand the focus on the moment they get it
    return (await axe.run({ exclude: [["[data-tabster-dummy]"]] })).violations;
  });
  return results
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${String(node.target)} ${node.failureSummary ?? ""}`));
}
