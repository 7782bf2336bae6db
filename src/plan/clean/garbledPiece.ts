/** A little of a garbled stretch: `[from, to)` of the text as given was `repaired`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly repaired: string;
  /**
   * Null where all bytes are there. Otherwise one more character follows `repaired`, whose last byte is lost: one of the
   * 64 from this code point on.
   */
  readonly lost: number | null;
}
