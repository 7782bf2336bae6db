import { apiNotFound } from "../apiError";
import type { EngineStyle } from "../engine";
import type { HostState } from "../hostState";
import { columnsOf, rowsOf, type Area } from "../model/area";
import { changeStyle, readStyle } from "../model/format";
import { defineType } from "../protocol/apiObject";
import { asColor, asOneOf } from "./arguments";
import type { FormatTarget } from "./rangeFormat";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];

type EngineSide = "top" | "bottom" | "left" | "right";
type EngineLine = NonNullable<EngineStyle["border"][EngineSide]>;

interface BorderTarget extends FormatTarget {
  readonly side: Side;
}

/** The cells that a side of an area touches, and which of their lines it is. */
const linesOf = (area: Area, side: Side): readonly { readonly area: Area; readonly line: EngineSide }[] => {
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, line: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, line: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, line: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, line: "right" }];
    case "InsideVertical":
      return columnsOf(area) === 1
        ? []
        : [
            { area: { ...area, right: area.right - 1 }, line: "right" },
            { area: { ...area, left: area.left + 1 }, line: "left" },
          ];
    case "InsideHorizontal":
      return rowsOf(area) === 1
        ? []
        : [
            { area: { ...area, bottom: area.bottom - 1 }, line: "bottom" },
            { area: { ...area, top: area.top + 1 }, line: "top" },
          ];
    default:
      throw apiNotFound(`RangeBorder (${side})`);
  }
};

/** The engine's style of line for Office.js's style and weight. */
const engineLine = (style: string, weight: string): EngineLine["style"] => {
  const table: Readonly<Record<string, string>> = {
    Continuous: weight === "Thick" ? "thick" : weight === "Medium" ? "medium" : "thin",
    Double: "double",
    Dot: "dotted",
    Dash: "mediumdashed",
    DashDot: "mediumdashdot",
    DashDotDot: "mediumdashdotdot",
    SlantDashDot: "slantdashdot",
  };
  return (table[style] ?? "thin") as EngineLine["style"];
};

const describe = (line: EngineLine | undefined): { readonly style: string; readonly weight: string } => {
  if (!line) return { style: "None", weight: "Thin" };
  switch (line.style as string) {
    case "medium":
      return { style: "Continuous", weight: "Medium" };
    case "thick":
      return { style: "Continuous", weight: "Thick" };
    case "double":
      return { style: "Double", weight: "Thick" };
    case "dotted":
      return { style: "Dot", weight: "Thin" };
    case "mediumdashed":
      return { style: "Dash", weight: "Medium" };
    case "mediumdashdot":
      return { style: "DashDot", weight: "Medium" };
    case "mediumdashdotdot":
      return { style: "DashDotDot", weight: "Medium" };
    case "slantdashdot":
      return { style: "SlantDashDot", weight: "Medium" };
    default:
      return { style: "Continuous", weight: "Thin" };
  }
};

const read = <T>({ sheet, areas, side }: BorderTarget, host: HostState, pick: (line: EngineLine | undefined) => T) => {
  const parts = areas.flatMap((area) => linesOf(area, side));
  const values = parts.map(({ area, line }) =>
    readStyle({ sheet, areas: [area] }, host, (style) => pick(style.border[line])),
  );
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
};

const write = (
  { sheet, areas, side }: BorderTarget,
  host: HostState,
  change: (line: EngineLine | undefined) => EngineLine | undefined,
): void => {
  for (const { area, line } of areas.flatMap((whole) => linesOf(whole, side))) {
    changeStyle({ sheet, areas: [area] }, host, (style) => {
      const { [line]: before, ...others } = style.border;
      const after = change(before);
      return { ...style, border: after ? { ...others, [line]: after } : others };
    });
  }
};

const thinBlack = { style: "thin", color: "#000000" } as EngineLine;

const rangeBorderType = defineType<BorderTarget>({
  name: "RangeBorder",
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target, host) => read(target, host, (line) => describe(line).style),
      set(target, value, host) {
        const style = asOneOf(value, [
          "None",
          "Continuous",
          "Dash",
          "DashDot",
          "DashDotDot",
          "Dot",
          "Double",
          "SlantDashDot",
        ] as const);
        write(target, host, (line) =>
          style === "None" ? undefined : { ...(line ?? thinBlack), style: engineLine(style, describe(line).weight) },
        );
      },
    },
    Weight: {
      get: (target, host) => read(target, host, (line) => describe(line).weight),
      set(target, value, host) {
        const weight = asOneOf(value, ["Hairline", "Thin", "Medium", "Thick"] as const);
        write(target, host, (line) => {
          const { style } = describe(line);
          return { ...(line ?? thinBlack), style: engineLine(style === "None" ? "Continuous" : style, weight) };
        });
      },
    },
    Color: {
      get: (target, host) =>
        read(target, host, (line) =>
          line?.color === undefined ? "#000000" : host.book.model.resolveColor(line.color),
        ),
      set(target, value, host) {
        const color = asColor(value);
        write(target, host, (line) => ({ ...(line ?? thinBlack), color }));
      },
    },
  },
});

export const rangeBorderCollectionType = defineType<FormatTarget>({
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => sides.length } },
  items: (target) => sides.slice(0, 6).map((side) => rangeBorderType({ ...target, side })),
  item: (target, key) => rangeBorderType({ ...target, side: asOneOf(key, sides) }),
  methods: {
    GetItem: (target, [key]) => rangeBorderType({ ...target, side: asOneOf(key, sides) }),
  },
});
