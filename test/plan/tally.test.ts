import fc from "fast-check";
import { Tally } from "../../src/plan/rows/tally";

describe("a tally", () => {
  it("counts as a map does, however many numbers it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2 ** 40 }), { maxLength: 2000 }), (numbers) => {
        const tally = new Tally();
        const map = new Map<number, number>();
        for (const number of [...numbers, ...numbers.slice(0, 20)]) {
          map.set(number, (map.get(number) ?? 0) + 1);
          expect(tally.count(number)).toBe(map.get(number));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("keeps numbers apart that lie in one place", () => {
    const tally = new Tally();
    const alike = Array.from({ length: 600 }, (_, i) => 1 + i * 2 ** 40);
    expect(alike.map((number) => tally.count(number)).every((times) => times === 1)).toBe(true);
    expect(alike.map((number) => tally.count(number)).every((times) => times === 2)).toBe(true);
  });
});
