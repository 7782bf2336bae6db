import type { ExcelResult } from "./excelProblem";
import { escapedJson, forgetText, keepTexts, objectFromJson, recallTexts, textPlace } from "./keptText";
import type { KeptText } from "./keptText";

/** What a workbook remembers of the plan that its sheets were made from, or that is being looked over in it. */
export interface PlanMemory {
  /** the plan's text exactly as it was given: source spans count in it */
  readonly text: string;
  /** name of the file that it came from, "" where there is none */
  readonly name: string;
  /** ISO date or time at which the sheets were written, or the looking over began */
  readonly writtenOn: string;
  /** how the text was read, and small facts to show before it has been read again, e.g. { title: "…", tasks: 44 } */
  readonly settings: Readonly<Record<string, string | number | boolean | null>>;
}

/** What was decided about the rows of plans: whatever the pane gives, kept as it is. */
export interface ReviewMemory {
  /** ISO time */
  readonly savedOn: string;
  readonly reviews: readonly unknown[];
}

/** Everything that a workbook keeps for the pane. */
export interface KeptMemory {
  /** the plan of the sheets */
  readonly plan: PlanMemory | null;
  /** the plan that was being looked over, and may not be written yet */
  readonly draft: PlanMemory | null;
  readonly reviews: ReviewMemory | null;
}

const places = { plan: textPlace("plan"), draft: textPlace("draft"), review: textPlace("review") } as const;
const version = 1;

/** Writes the memory into the workbook, over an earlier one. */
export const rememberPlan = (memory: PlanMemory): Promise<ExcelResult<null>> =>
  keepTexts([{ place: places.plan, json: toJson(memory) }]);

/** What the workbook remembers; null if nothing, or nothing that this version can read. */
export async function recallPlan(): Promise<ExcelResult<PlanMemory | null>> {
  const texts = await recallTexts([places.plan]);
  return texts.ok ? { ok: true, value: latestPlan(texts.value[0] ?? []) } : texts;
}

/** Makes the workbook forget the plan of its sheets. */
export const forgetPlan = (): Promise<ExcelResult<null>> => forgetText(places.plan);

/**
 * Keeps what was decided about rows.
 *
 * @param draft the plan that the decisions are about, where the workbook does not have it yet; null leaves what it has
 * @param copies see `keepTexts`
 */
export function rememberReviews(
  memory: ReviewMemory,
  draft: PlanMemory | null,
  copies: "both" | "part",
): Promise<ExcelResult<null>> {
  const texts: KeptText[] = [{ place: places.review, json: escapedJson({ version, ...memory }) }];
  if (draft !== null) texts.push({ place: places.draft, json: toJson(draft) });
  return keepTexts(texts, copies);
}

/** Everything at once, when the pane opens. */
export async function recallAll(): Promise<ExcelResult<KeptMemory>> {
  const texts = await recallTexts([places.plan, places.draft, places.review]);
  if (!texts.ok) return texts;
  const [plan = [], draft = [], review = []] = texts.value;
  return {
    ok: true,
    value: {
      plan: latestPlan(plan),
      draft: latestPlan(draft),
      reviews: latest(review.map(reviewsFromJson), ({ savedOn }) => savedOn),
    },
  };
}

const latestPlan = (texts: readonly string[]): PlanMemory | null =>
  latest(texts.map(fromJson), ({ writtenOn }) => writtenOn);

function latest<Memory>(memories: readonly (Memory | null)[], timeOf: (memory: Memory) => string): Memory | null {
  return memories.reduce(
    (best, memory) => (memory !== null && (best === null || timeOf(memory) > timeOf(best)) ? memory : best),
    null,
  );
}

export const toJson = (memory: PlanMemory): string => escapedJson({ version, ...memory });

/** Null for anything but a memory of a version that is known here. */
export function fromJson(json: string): PlanMemory | null {
  const { version: written, text, name, writtenOn, settings } = objectFromJson(json) ?? {};
  if (written !== version || typeof text !== "string" || typeof writtenOn !== "string") return null;
  return {
    text,
    name: typeof name === "string" ? name : "",
    writtenOn,
    settings: typeof settings === "object" && settings !== null ? (settings as PlanMemory["settings"]) : {},
  };
}

function reviewsFromJson(json: string): ReviewMemory | null {
  const { version: written, savedOn, reviews } = objectFromJson(json) ?? {};
  return written === version && typeof savedOn === "string" && Array.isArray(reviews) ? { savedOn, reviews } : null;
}
