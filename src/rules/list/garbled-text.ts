import { defineRule } from "../rule";

/** Characters that no text has unless an encoding went wrong. */
const broken =
  /[\ufffd\ue000-\uf8ff]|锟斤拷|烫烫烫|屯屯屯|锘|Ã[\u0080-\u00bf]|â€|ï¼|(?:[äåæçèé][\u0080-\u00bf\u2010-\u203a]{1,2}){2}|[?？]{3,9}|[□■]{2,9}/g;

const privateUse = Array.from({ length: 0xf900 - 0xe000 }, (_, at) => String.fromCharCode(0xe000 + at)).join("");
const suspicious = `\ufffd锟烫屯锘Ãâïäåæçèé?？□■${privateUse}`;

export const rule = defineRule({
  id: "garbled-text",
  family: "text",
  severity: "warning",
  scope: "text",
  needs: suspicious,
  options: {},
  zh: {
    title: "乱码",
    why: "字符是转换编码时弄坏的，指标名称或条款读不出来。请对照原件改正；能还原的，说明里给出了还原的字。",
    messages: { broken: "“{words}”是乱码。" },
  },
  en: {
    title: "Garbled characters",
    why: "A conversion of encodings has broken the characters, and a name or clause cannot be read. Compare with the original.",
    messages: { broken: "“{words}” is garbled." },
  },
  examples: [{ wrong: { text: "推进锟斤拷建设。" }, right: { text: "推进平台建设。" } }],
  check(text, { model, report }) {
    // the reader of plans has found the garbled stretches already
    if (model.garbled.length > 0) return;
    for (const match of text.matchAll(broken)) {
      const to = match.index + match[0].length;
      report("broken", { from: match.index, to, params: { words: text.slice(Math.max(0, match.index - 2), to + 2) } });
      return;
    }
  },
});
