/** Reads UTF-8 byte by byte, so that one can stop where the bytes stop being UTF-8. */
export interface Utf8State {
  /** bytes that the character begun still lacks */
  need: number;
  code: number;
  /** the bytes of it so far: one lost byte can then be guessed */
  length: number;
}

export const newUtf8 = (): Utf8State => ({ need: 0, code: 0, length: 0 });

const least = [0, 0, 0x80, 0x800, 0x10000];

/** Feeds one byte: the code point that it completes, -1 where it completes none yet, null where it is not UTF-8. */
export const feedUtf8 = (state: Utf8State, byte: number): number | null => {
  if (state.need > 0) {
    if (byte < 0x80 || byte > 0xbf) return null;
    state.code = state.code * 64 + (byte & 0x3f);
    state.need--;
    state.length++;
    if (state.need > 0) return -1;
    const { code } = state;
    return code < (least[state.length] ?? 0) || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff ? null : code;
  }
  state.length = 1;
  if (byte < 0x80) return byte;
  if (byte < 0xc2 || byte > 0xf4) return null;
  state.need = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
  state.code = byte & (0x3f >> state.need);
  return -1;
};
