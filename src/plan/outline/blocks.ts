import type { CleanPlan } from "../clean/cleanPlan";
import { assignsBodiesAt } from "../language/assignments";
import { blanks, charSet } from "../language/charSet";
import { itemLines } from "./itemLines";
import { rankOf, type Marker, type MarkerKind } from "./markers";
import { partOfTitle, partWithin, type PartKind } from "./parts";
import { ranksIn } from "./ranks";
import { standardTitle } from "./standardTitles";

/** A heading of the text; `titleTo` ends its title, the rest of the line up to `to` is already its text. */
export interface Heading {
  readonly marker: Marker;
  readonly title: string;
  readonly path: readonly string[];
  readonly titles: readonly string[];
  readonly part: PartKind | null;
  readonly parent: Heading | null;
  /** clean offsets: of the marker, behind the marker, behind the title */
  readonly from: number;
  readonly titleFrom: number;
  readonly titleTo: number;
}

/** A paragraph, the text behind a heading's marker, or a row of a table. Offsets are of the clean text. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "row" | "furniture" | "title";
  readonly from: number;
  readonly to: number;
  /** the innermost heading that governs the block; for a heading block its own */
  readonly heading: Heading | null;
  readonly part: PartKind;
  /** which line of the clean text */
  readonly line: number;
}

const longestTitle = 40;

const titleEnds = charSet("。:；;");

/** A title ends at its first full stop or colon, or where a bracket assigns it, at the latest with the line; a standard one where text runs on. */
const endOfTitle = (plain: string, from: number, to: number): number => {
  const standard = standardTitle(plain.slice(from, Math.min(to, from + 24)));
  if (standard > 0) return from + standard;
  for (let at = from; at < to; at++) if (titleEnds.has(plain, at) || assignsBodiesAt(plain, at)) return at;
  return to;
};

const endOfCell = charSet(`${blanks}|`);

/** …的主要目标是: the numbered items that follow say what is to be reached. */
const leadsToGoals = /(?:目标|指标)(?:是|为|如下)?(?::|——)$/;
const leading = charSet(":—");

/** Reads the lines of a plan as headings, paragraphs and table rows, each with the headings that govern it. */
export const readBlocks = (plan: CleanPlan): Block[] => {
  const { plain, text } = plan;
  const blocks: Block[] = [];
  /** the headings that govern what follows, from the top down */
  const open: Heading[] = [];
  const ranks = new Map<MarkerKind, number>();
  let index = 0;
  let led: { readonly parent: Heading | null; readonly kind: MarkerKind | null } | null = null;
  const partOf = (heading: Heading | null): PartKind => {
    for (let at = heading; at; at = at.parent) if (at.part) return at.part;
    return heading ? "work" : "preamble";
  };
  const lines = itemLines(plain);
  const usual = ranksIn(lines);
  for (const { from, to, marker, cells, furniture } of lines) {
    const line = index++;
    const current = open[open.length - 1] ?? null;
    if (furniture) {
      blocks.push({ kind: "furniture", from, to, heading: current, part: partOf(current), line });
      continue;
    }
    if (!marker) {
      if (!cells && leading.has(plain, to - 1) && leadsToGoals.test(plain.slice(Math.max(from, to - 24), to)))
        led = { parent: current, kind: null };
      blocks.push({ kind: cells ? "row" : "paragraph", from, to, heading: current, part: partOf(current), line });
      continue;
    }
    // 第一节 under 三、: chapters and sections rank by where the first of them stands
    if (!ranks.has(marker.kind)) {
      const within = open.some((heading) => heading.marker.kind === "cn") && rankOf[marker.kind] < rankOf.cn;
      ranks.set(
        marker.kind,
        within && marker.kind !== "annex" ? rankOf.cn + rankOf[marker.kind] / 10 : (usual.get(marker.kind) ?? 0),
      );
    }
    const rank = ranks.get(marker.kind) ?? 0;
    let parent = current;
    while (parent && (ranks.get(parent.marker.kind) ?? 0) >= rank) {
      open.pop();
      parent = open[open.length - 1] ?? null;
    }
    const own = led?.parent === parent && (led.kind === null || led.kind === marker.kind);
    led = own
      ? { parent, kind: marker.kind }
      : led && led.kind !== null && rank <= (ranks.get(led.kind) ?? 0)
        ? null
        : led;
    const titleFrom = from + marker.length;
    const titleTo = endOfTitle(plain, titleFrom, to);
    const title = endOfCell.trimEnd(text.slice(titleFrom, titleTo));
    const heading: Heading = {
      marker,
      title: title.length > longestTitle * 2 ? title.slice(0, longestTitle) : title,
      path: [...(parent?.path ?? []), marker.label],
      titles: [...(parent?.titles ?? []), title.slice(0, longestTitle)],
      part:
        marker.kind === "annex"
          ? "annex"
          : (partWithin(parent ? partOf(parent) : null, partOfTitle(plain.slice(titleFrom, titleTo)), title) ??
            (own ? "goals" : null)),
      parent,
      from,
      titleFrom,
      titleTo,
    };
    // a dash governs its own line; what follows belongs to the heading above, unless the dash stands alone
    if (marker.kind !== "dash" || titleTo + 1 >= to) open.push(heading);
    blocks.push({ kind: "heading", from: titleFrom, to, heading, part: partOf(heading), line });
  }
  return blocks;
};

const numbered = new Set<MarkerKind>([
  "part",
  "chapter",
  "section",
  "article",
  "cn",
  "cnParen",
  "num",
  "numSub",
  "numParen",
  "circled",
]);

/** Whether a block is a numbered heading; dashes, boxes and annexes are not. */
export const isNumberedHeading = (block: Block): boolean =>
  block.kind === "heading" && block.heading !== null && numbered.has(block.heading.marker.kind);

const numerals = charSet("一二三四五六七八九十百");

/** 来源条款 as the sheets show it: 二、(二)1 */
export const sectionOf = (heading: Heading | null): string => {
  if (!heading) return "";
  let section = "";
  for (const label of heading.path) {
    if (label.startsWith("—") || label.startsWith("--")) continue;
    section += numerals.skip(label, 0, label.length) === label.length ? `${label}、` : label;
  }
  return section;
};
