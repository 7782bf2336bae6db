import type { ReviewMemory } from "../excel/planMemory";
import type { Review } from "../review/review";
import { reviewFromJson, reviewToJson } from "../review/reviewJson";

/** What was decided about one plan, as the workbook keeps it. */
export interface KeptReview {
  /** of the plan, by which it is known again; "" for a plan without a title */
  readonly title: string;
  /** rows that were still to be confirmed */
  readonly left: number;
  readonly review: Review;
}

/** plans whose reviews one workbook keeps; who looks over more of them in one workbook loses the oldest */
const most = 5;

/** The reviews with one of them in the place of what was decided about its plan before, the latest first. */
export const withReview = (reviews: readonly KeptReview[], kept: KeptReview): readonly KeptReview[] =>
  [kept, ...reviews.filter(({ title }) => title !== kept.title)].slice(0, most);

export const reviewOf = (reviews: readonly KeptReview[], title: string | null): KeptReview | null =>
  reviews.find((kept) => kept.title === (title ?? "")) ?? null;

export const reviewsToMemory = (reviews: readonly KeptReview[], savedOn: string): ReviewMemory => ({
  savedOn,
  reviews: reviews.map(({ review, ...facts }) => ({ ...facts, review: reviewToJson(review) })),
});

export function reviewsFromMemory(memory: ReviewMemory | null): readonly KeptReview[] {
  return (memory?.reviews ?? []).flatMap((json): KeptReview[] => {
    if (typeof json !== "object" || json === null) return [];
    const { title, left, review: log } = json as Readonly<Record<string, unknown>>;
    const review = reviewFromJson(log);
    if (typeof title !== "string" || review === null) return [];
    return [{ title, left: typeof left === "number" ? left : 0, review }];
  });
}
