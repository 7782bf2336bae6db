/** Something with a place in the text. */
interface Spanned {
  readonly span: { readonly from: number };
}

/** A copy in the order of the text. */
export function inTextOrder<Part extends Spanned>(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((one, other) => one.span.from - other.span.from);
}

/** The last part that begins at or before `offset`; `parts` are in the order of the text. */
export function lastBegunAt<Part extends Spanned>(parts: readonly Part[], offset: number): Part | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const part = parts[middle];
    if (part && part.span.from <= offset) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
}
