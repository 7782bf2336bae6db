/**
 * Asks of one stretch of a text behind the other whether one of a few words stands wholly in it. The text is gone through
 * once for each word, so that most stretches are left without looking at them.
 *
 * @example
 * const speaksOfReturns = wordsAhead("一、按月报送。二、落实。", ["报送", "上报"]);
 * speaksOfReturns(0, 7); // true
 * speaksOfReturns(7, 12); // false
 */
export const wordsAhead = (text: string, words: readonly string[]): ((from: number, to: number) => boolean) => {
  /** the next place of each word, the end where there is none any more */
  const places = words.map(() => -1);
  return (from, to) => {
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? "";
      let place = places[i] ?? -1;
      if (place < from) {
        place = text.indexOf(word, from);
        if (place < 0) place = text.length;
        places[i] = place;
      }
      if (place + word.length <= to) return true;
    }
    return false;
  };
};
