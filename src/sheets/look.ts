import type { CellStyle } from "./sheetSpec";

/** Fonts of official documents (GB/T 9704); a machine without one falls back to its own Chinese font. */
export const fonts = {
  title: "方正小标宋简体",
  head: "黑体",
  body: "仿宋_GB2312",
  note: "仿宋",
  base: "宋体",
} as const;

export const colors = {
  headFill: "D9E2F3",
  border: "8EA9DB",
  /** to be filled in */
  inputFill: "FFF8E1",
  /** computed or not to be touched */
  fixedFill: "F3F2F1",
  ink: "000000",
  quiet: "595959",
  link: "0563C1",
} as const;

/** Lights carry a sign as well as a colour, so that a black-and-white print reads the same. */
export const lights = {
  good: { fill: "E2F0D9", fontColor: "375623" },
  under: { fill: "DDEBF7", fontColor: "1F4E79" },
  late: { fill: "FBE0DD", fontColor: "9C0006" },
  idle: { fill: "EDEDED", fontColor: "404040" },
  check: { fill: "FFE699", fontColor: "7F4F00" },
  gone: { fill: "F2F2F2", fontColor: "808080" },
} as const;

export const titleStyle: CellStyle = {
  fontName: fonts.title,
  fontSize: 20,
  horizontal: "center",
  vertical: "center",
};

export const noteStyle: CellStyle = {
  fontName: fonts.note,
  fontSize: 11,
  fontColor: colors.quiet,
  horizontal: "left",
  vertical: "center",
  wrap: true,
};

export const headStyle: CellStyle = {
  fontName: fonts.head,
  fontSize: 11,
  fill: colors.headFill,
  border: colors.border,
  horizontal: "center",
  vertical: "center",
  wrap: true,
};

/** Running text without a frame. */
export const textStyle: CellStyle = {
  fontName: fonts.body,
  fontSize: 11,
  horizontal: "left",
  vertical: "center",
  wrap: true,
};

export const bodyStyle: CellStyle = { ...textStyle, border: colors.border };
