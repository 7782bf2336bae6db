import { defineRule } from "../rule";

const numerals = "零一二三四五六七八九十";
/** 三 → 3, (十二) → 12, 4. → 4; 0 for what is no number. */
const ordinalOf = (marker: string): number => {
  const bare = marker.replace(/[()（）.、．第章节条]/g, "");
  if (/^\d{1,3}$/.test(bare)) return Number(bare);
  if (!/^[一二三四五六七八九十]{1,3}$/.test(bare)) return 0;
  if (!bare.includes("十")) return bare.length === 1 ? numerals.indexOf(bare) : 0;
  const [tens = "", ones = ""] = bare.split("十");
  return (tens === "" ? 1 : numerals.indexOf(tens)) * 10 + (ones === "" ? 0 : numerals.indexOf(ones));
};

export const rule = defineRule({
  id: "heading-numbering",
  family: "completeness",
  severity: "notice",
  scope: "plan",
  options: {},
  zh: {
    title: "标题序号跳号或重复",
    why: "“一、二、四”：可能漏了一条，也可能改稿后没有重新编号。来源条款按序号引用，要先理顺。",
    messages: { gap: "标题序号从{before}跳到{after}。", twice: "标题序号{after}重复。" },
  },
  en: {
    title: "Headings skip or repeat a number",
    why: "In 一, 二, 四 an item is lost, or was not numbered anew. Rows cite their source by these numbers.",
    messages: { gap: "The headings jump from {before} to {after}.", twice: "The heading {after} stands twice." },
  },
  examples: [{ wrong: { headings: [["一"], ["二"], ["四"]] }, right: { headings: [["一"], ["二"], ["三"]] } }],
  check({ outline }, { report }) {
    const last = new Map<string, { readonly marker: string; readonly ordinal: number }>();
    for (const { path, title, span } of outline) {
      const parent = path.slice(0, -1).join("/");
      const marker = path.at(-1) ?? "";
      const ordinal = ordinalOf(marker);
      // below a new heading counting begins anew
      for (const key of [...last.keys()])
        if (key.startsWith(`${path.join("/")}/`) || key === path.join("/")) last.delete(key);
      const before = last.get(parent);
      last.set(parent, { marker, ordinal });
      if (
        !before ||
        ordinal === 0 ||
        before.ordinal === 0 ||
        ordinal === before.ordinal + 1 ||
        ordinal < before.ordinal
      )
        continue;
      const variant = ordinal === before.ordinal ? "twice" : "gap";
      if (ordinal - before.ordinal > 3) continue;
      report(variant, { span, quote: title || marker, params: { before: before.marker, after: marker } });
    }
  },
});
