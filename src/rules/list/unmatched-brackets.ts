import { defineRule } from "../rule";

const opens = "(（[［【〔《「『“";
const closes = ")）]］】〕》」』”";
/** 1）, （一, a): numbers of items have half a bracket. */
const item = /(?:^|[\s。；;：:，,、])[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/;
/** By UTF-16 code: the kind of bracket, from 1; widths of one bracket count as one. Closing ones have 32 added. */
const kinds = new Uint8Array(0x10000);
for (let at = 0; at < opens.length; at++) {
  const kind = at === 1 ? 1 : at === 3 ? 3 : at + 1;
  kinds[opens.charCodeAt(at)] = kind;
  kinds[closes.charCodeAt(at)] = kind + 32;
}

export const rule = defineRule({
  id: "unmatched-brackets",
  family: "text",
  severity: "warning",
  scope: "text",
  needs: opens + closes,
  options: {},
  zh: {
    title: "括号或引号不成对",
    why: "少了一半括号，责任单位、其中各项的范围就不清楚了。",
    messages: { open: "“{words}”处的“{mark}”没有配对。" },
  },
  en: {
    title: "Unmatched bracket or quotation mark",
    why: "With half a bracket gone it is unclear where the bodies or the parts of a figure end.",
    messages: { open: "The “{mark}” at “{words}” has no partner." },
  },
  examples: [
    { wrong: { text: "加强计量管理（市市场监管局牵头。" }, right: { text: "加强计量管理（市市场监管局牵头）。" } },
  ],
  check(text, { field, report }) {
    // a sentence of a table may be cut out of a quotation
    if (field === "sentence" || field === "progress" || text.length > 20_000) return;
    const open: { readonly kind: number; readonly at: number }[] = [];
    for (let at = 0; at < text.length; at++) {
      const kind = kinds[text.charCodeAt(at)] ?? 0;
      if (kind === 0) continue;
      if (kind < 32) {
        open.push({ kind, at });
        continue;
      }
      if (open.at(-1)?.kind === kind - 32) open.pop();
      else if (!item.test(text.slice(Math.max(0, at - 5), at))) {
        tell(at, text.charAt(at));
        return;
      }
    }
    const [first] = open;
    if (
      first &&
      !/^\s*[(（]?$/.test(text.slice(0, first.at + 1)) &&
      !/[一二三四五六七八九十\d]{1,3}[、.]/.test(text.slice(first.at + 1, first.at + 5))
    )
      tell(first.at, text.charAt(first.at));

    function tell(at: number, mark: string): void {
      const words = text.slice(Math.max(0, at - 6), at + 7);
      report("open", {
        from: at,
        to: at + 1,
        params: { words, mark },
        severity: /[“”「」『』]/.test(mark) ? "notice" : "warning",
      });
    }
  },
});
