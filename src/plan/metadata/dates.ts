const dateLine = /^(?:于)?((?:19|20)\d{2})年(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日$/;
const chineseDate =
  /^([二○〇零一三四五六七八九Oo0]{4})年(十[一二]?|[一二三四五六七八九])月(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]|二十)日$/;

const cnDigit = (char: string): string => {
  const at = "零一二三四五六七八九".indexOf(char);
  return at >= 0 ? String(at) : "0";
};
const cnSmall = (text: string): number => {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (c: string | undefined): number => Math.max("零一二三四五六七八九".indexOf(c ?? ""), 0);
  return (text.includes("十") ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
};

/** 2024年7月29日 and 二〇二四年七月二十九日, alone on their line, as ISO dates; null for anything else. */
export const isoDate = (line: string): string | null => {
  const arabic = dateLine.exec(line);
  if (arabic?.[1] && arabic[2] && arabic[3])
    return `${arabic[1]}-${arabic[2].padStart(2, "0")}-${arabic[3].padStart(2, "0")}`;
  const chinese = chineseDate.exec(line);
  if (!chinese?.[1] || !chinese[2] || !chinese[3]) return null;
  const year = Array.from(chinese[1], cnDigit).join("");
  return `${year}-${String(cnSmall(chinese[2])).padStart(2, "0")}-${String(cnSmall(chinese[3])).padStart(2, "0")}`;
};

/** 二〇二四年七月, 2024年7月: a document that is signed without a day. */
export const isMonth = (line: string): boolean =>
  /^(?:(?:19|20)\d{2}|[二一][○〇零一二三四五六七八九]{3})年(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月$/.test(
    line,
  );
