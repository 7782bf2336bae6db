/** A stretch of the text that is laid out as one: a line, or a part of a very long one. */
export interface TextBlock {
  /** offsets of the text as given, `to` exclusive, without the line's end */
  readonly from: number;
  readonly to: number;
}

/** longer lines, as of a text without line ends, are shown in parts */
const longest = 1200;
const sentenceEnd = /[。！？；!?;]/;

/** The lines of a text that have something on them, in their order; blank ones only part the others. */
export function textBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    if (text.slice(from, to).trim() !== "") pushLine(blocks, text, from, to);
    from = to + 1;
  }
  return blocks;
}

function pushLine(blocks: TextBlock[], text: string, from: number, to: number): void {
  let start = from;
  while (to - start > longest) {
    let cut = start + longest;
    while (cut > start + longest / 2 && !sentenceEnd.test(text.charAt(cut - 1))) cut--;
    if (cut <= start + longest / 2) cut = start + longest;
    blocks.push({ from: start, to: cut });
    start = cut;
  }
  blocks.push({ from: start, to });
}

/** The block that an offset is in, or the next one. */
export function blockAt(blocks: readonly TextBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
