import { failure, success, type Result } from "../result";
import { cleanOf, cleanPlan, lineOf, spanOf } from "./clean/cleanPlan";
import type { Simplifier } from "./clean/simplify";
import { readBlocks } from "./outline/blocks";
import type { Plan } from "./plan";
import { doubtGarbled } from "./rows/garbledRows";
import { readIndicators } from "./rows/indicators";
import { readMetadata } from "./metadata/readMetadata";
import { readMilestones } from "./rows/milestones";
import { readReportingDuties } from "./rows/reportingDuties";
import { RowIds } from "./rows/rowIds";
import { readTableTasks } from "./rows/tableTasks";
import { readTasks } from "./rows/tasks";
import { readVetoes } from "./rows/vetoes";

/** Why a text is no plan; each is a message of the locale files. */
export type PlanProblem = "plan.empty" | "plan.noTargets";

/**
 * Reads a plan's text into rows. Pure: the same text and simplifier give the same plan.
 *
 * @param given the text as it stands in file or clipboard; spans point into it
 * @param simplifier turns traditional characters into simplified ones; null leaves them as they are
 */
export const readPlan = (given: string, simplifier: Simplifier | null): Result<Plan, PlanProblem> => {
  if (given.trim() === "") return failure("plan.empty");
  const plan = cleanPlan(given, simplifier);
  const blocks = readBlocks(plan);
  const read = readMetadata(plan, blocks);
  const ids = new RowIds(read.metadata.title ?? "");
  const { indicators, baselines } = readIndicators(plan, blocks, read, ids);
  const tasks = [...readTasks(plan, blocks, read, ids), ...readTableTasks(plan, blocks, read, ids)];
  const vetoes = readVetoes(plan, blocks);
  if (indicators.length === 0 && tasks.length === 0) return failure("plan.noTargets");
  const outline = blocks.flatMap(({ kind, heading }) =>
    kind === "heading" && heading
      ? [{ path: heading.path, title: heading.title, span: spanOf(plan, heading.from, heading.titleTo) }]
      : [],
  );
  return success({
    metadata: read.metadata,
    outline,
    indicators: doubtGarbled(plan, indicators),
    baselines,
    tasks: doubtGarbled(plan, tasks),
    milestones: readMilestones(plan, blocks, read),
    vetoes,
    reportingDuties: readReportingDuties(plan, blocks, read),
    garbled: plan.garbled.map(({ from, to, repaired }) => ({
      original: given.slice(from, to),
      repaired: repaired === null ? null : cleanOf(plan, from, to),
      span: { line: lineOf(plan, from), from, to },
    })),
  });
};
