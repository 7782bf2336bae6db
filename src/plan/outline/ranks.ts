import { rankOf, type Marker, type MarkerKind } from "./markers";

const usualRanks = Object.entries(rankOf) as [MarkerKind, number][];

/** Kinds whose order plans sometimes turn round: (一) under 1. */
const movable: readonly MarkerKind[] = ["cn", "cnParen", "num", "numParen", "circled"];

/**
 * The ranks of kinds by how a text uses them. A kind is deeper than another where its count begins anew right below
 * items of the other, whose own count goes on: 1. (一) (二) 2. (一). Where a text says nothing, or says both, the usual
 * order holds.
 */
export const ranksIn = (items: readonly { readonly marker: Marker | null }[]): ReadonlyMap<MarkerKind, number> => {
  const below = new Map<string, number>();
  const pending = new Map<MarkerKind, MarkerKind[]>();
  const last = new Map<MarkerKind, number>();
  let before: Marker | null = null;
  for (const { marker } of items) {
    if (!marker) continue;
    const { kind, ordinal } = marker;
    if (ordinal === (last.get(kind) ?? 0) + 1 && ordinal > 1) {
      for (const deeper of pending.get(kind) ?? [])
        below.set(`${kind} ${deeper}`, (below.get(`${kind} ${deeper}`) ?? 0) + 1);
    }
    pending.delete(kind);
    if (ordinal === 1 && before && before.kind !== kind) {
      const deeper = pending.get(before.kind);
      if (deeper) deeper.push(kind);
      else pending.set(before.kind, [kind]);
    }
    last.set(kind, ordinal);
    before = marker;
  }
  const ranks = new Map(usualRanks);
  if (below.size === 0) return ranks;
  movable.forEach((higher, i) => {
    for (const lower of movable.slice(i + 1)) {
      const turned = below.get(`${lower} ${higher}`) ?? 0;
      if (turned > (below.get(`${higher} ${lower}`) ?? 0)) ranks.set(higher, (ranks.get(lower) ?? 0) + 0.5);
    }
  });
  return ranks;
};
