import { charSet } from "../../plan/language/charSet";
import { defineRule } from "../rule";

/** Frequent traditional characters that simplified text does not have. */
const characters =
  "國會發關於為質強業務與產標準實現進構設體對時學開點經濟這個們來過還後處總區縣醫藥車東長門問題間際電環農飲創廣應規劃萬億達級類認證檢測監貫徹領導組織責據衛價優動協單員場報壓屬層幹張復戰擴擔數斷條極樓權歸決沒湯滿漢灣無營獎療眾確禮種穩積節範築簡約紀純納網緊線練縮續聯職聽腦莊蘇號補製視覽計訂記許評詞試話該詳語說課調談請論諸識議護變讓財貨費資賽購轉輪辦邊運選遠鄉釋針銀錄鎮鐵鑒閉陽階隊險雙難響頁項順預頭額風飛館馬驗鬥鮮龍";
const traditional = charSet(characters);

export const rule = defineRule({
  id: "traditional-left-over",
  family: "text",
  severity: "warning",
  scope: "text",
  needs: characters,
  options: {},
  zh: {
    title: "夹杂繁体字",
    why: "简体文件里夹着繁体字，多半是从别处粘贴来的；名称里有繁体字，查找和比对都对不上。",
    messages: { mixed: "“{words}”里有繁体字“{character}”。" },
  },
  en: {
    title: "Traditional characters among simplified ones",
    why: "Pasted from elsewhere, most likely; a name with a traditional character is not found again.",
    messages: { mixed: "“{words}” has the traditional character “{character}”." },
  },
  examples: [{ wrong: { text: "推进质量標准建设。" }, right: { text: "推进质量标准建设。" } }],
  check(text, { report }) {
    for (let at = 0; at < text.length; at++) {
      if (!traditional.has(text, at)) continue;
      const words = text.slice(Math.max(0, at - 3), at + 4);
      report("mixed", { from: at, to: at + 1, params: { words, character: text.charAt(at) } });
      return;
    }
  },
});
