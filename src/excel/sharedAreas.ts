import type { Area } from "../sheets/sheetSpec";

/** Where one value of one property shows. */
export interface Region<P> {
  readonly property: P;
  readonly value: unknown;
  readonly areas: readonly Area[];
}

/**
 * Lets regions of different properties use the same areas where the sheet ends up the same, because each set of areas
 * that is named to Excel costs hundreds of bytes. A value may be painted too widely at first if the values of its
 * property that come after it repaint the rest: "left" over a whole table, then "center" over some columns.
 *
 * @param regions of each property in any order; the areas of one property do not overlap
 * @param named areas that are named to Excel anyway
 * @returns the regions, to be painted in this order
 */
export function shareAreas<P, R extends Region<P>>(regions: readonly R[], named: readonly (readonly Area[])[]): R[] {
  const every = [...named, ...regions.map(({ areas }) => areas)];
  const uses = new Map<string, number>();
  for (const areas of every) uses.set(keyOf(areas), (uses.get(keyOf(areas)) ?? 0) + 1);
  const candidates = new Map(every.map((areas) => [keyOf(areas), areas]));

  const byProperty = new Map<P, R[]>();
  for (const region of regions) byProperty.set(region.property, [...(byProperty.get(region.property) ?? []), region]);
  return [...byProperty.values()].flatMap((ofOne) => {
    const ordered = [...ofOne].sort((one, other) => cellCount(other.areas) - cellCount(one.areas));
    const grid = new RegionGrid(ordered.map(({ areas }) => areas));
    return ordered.map((region, index) => {
      const own = keyOf(region.areas);
      if ((uses.get(own) ?? 0) > 1) return region;
      const shared = [...candidates]
        .filter(([key, areas]) => key !== own && (uses.get(key) ?? 0) > 0 && grid.canStandFor(index, areas))
        .sort(([one], [other]) => (uses.get(other) ?? 0) - (uses.get(one) ?? 0))[0];
      if (shared === undefined) return region;
      const [key, areas] = shared;
      uses.set(own, 0);
      uses.set(key, (uses.get(key) ?? 0) + 1);
      return { ...region, areas };
    });
  });
}

const keyOf = (areas: readonly Area[]): string =>
  areas.map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`).join(";");

const cellCount = (areas: readonly Area[]): number =>
  areas.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);

/** Which of some regions each cell belongs to. */
class RegionGrid {
  private readonly width: number;
  /** index of the region + 1; 0 for none */
  private readonly cells: Int32Array;
  private readonly counts: readonly number[];

  constructor(regions: readonly (readonly Area[])[]) {
    const all = regions.flat();
    const height = all.reduce((most, { bottom }) => Math.max(most, bottom + 1), 0);
    this.width = all.reduce((most, { right }) => Math.max(most, right + 1), 0);
    this.cells = new Int32Array(height * this.width);
    this.counts = regions.map(cellCount);
    regions.forEach((areas, index) => {
      for (const { top, left, bottom, right } of areas) {
        for (let row = top; row <= bottom; row++) {
          this.cells.fill(index + 1, row * this.width + left, row * this.width + right + 1);
        }
      }
    });
  }

  /** Whether painting region `index` over `areas` covers all of it, and beyond it only what later regions repaint. */
  canStandFor(index: number, areas: readonly Area[]): boolean {
    let own = 0;
    for (const { top, left, bottom, right } of areas) {
      if (right >= this.width || (bottom + 1) * this.width > this.cells.length) return false;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const region = (this.cells[row * this.width + column] ?? 0) - 1;
          if (region < index) return false;
          if (region === index) own++;
        }
      }
    }
    return own === this.counts[index];
  }
}
