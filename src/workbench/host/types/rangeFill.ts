import { changeStyle, readStyle } from "../model/format";
import { defineType } from "../protocol/apiObject";
import { asColor } from "./arguments";
import type { FormatTarget } from "./rangeFormat";

export const rangeFillType = defineType<FormatTarget>({
  name: "RangeFill",
  scalars: {
    Color: {
      get: (target, host) =>
        readStyle(target, host, ({ fill }) =>
          fill.color === undefined ? "#FFFFFF" : host.book.model.resolveColor(fill.color),
        ),
      set(target, value, host) {
        const color = asColor(value);
        changeStyle(target, host, (style) => ({ ...style, fill: { color } }), { path: "fill.color", value: color });
      },
    },
  },
  methods: {
    Clear: (target, _, host) =>
      changeStyle(target, host, (style) => ({ ...style, fill: {} }), { path: "fill.color", value: "" }),
  },
});
