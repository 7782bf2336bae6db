/**
 * Who is meant by words for several bodies at once: governments below 各县(市、区)人民政府, townships among them · parks
 * 各园区 · vertical 中直、省直驻临江有关单位 · departments 相关市级部门 · members 领导小组成员单位 · responsible 各责任单位 · others
 * 有关企业, 各高校.
 */
export type BodyGroup = "governments" | "parks" | "vertical" | "departments" | "members" | "responsible" | "others";

/** 各…, 有关…, 市直…: what begins so names nobody in particular. */
const several =
  /^(?:全[市省县区州])?(?:[市省县区州](?:直|级|属))?(?:各|相关|有关|其他|其它|其余|所有|沿线|沿江|属地|所在地|当地|上述|以上)|^(?:中直|中省直|省直驻|中央驻|驻)|^[市省县区州][直级](?:有关|相关)?(?:部门|单位|机关)|^(?:县|市|区|县级市)[、,(]/;
const severalAtEnd =
  /(?:有关|相关|成员|责任|牵头|配合|主管|行业|职能|监管|参与)(?:责任|市级|市直|省级|省直|职能|主管|监管)?(?:单位|部门)$|^(?:县|区|市|镇|乡|街道|乡镇|县区|区县|县市区|市县|市州|县级)(?:人民)?政府$/;

const kinds: readonly (readonly [BodyGroup, RegExp])[] = [
  ["members", /成员单位|成员部门/],
  ["vertical", /^(?:各|有关|相关)?(?:中直|中省直|省直驻|中央驻|驻)/],
  ["responsible", /(?:责任|牵头|配合|主管|参与)(?:单位|部门)$/],
  ["departments", /(?:部门|单位|机关|委办局|委局|成员)$/],
  ["parks", /园区|开发区|高新区|经开区|功能区|保税区|度假区|集聚区|新区|片区|管委会/],
  ["governments", /[县区市州乡镇盟旗]|街道|地方|政府|村/],
];

/** What several bodies a wording means; null for a single body. `wording`: half-width, without blanks. */
export const groupOf = (wording: string): BodyGroup | null => {
  if (!several.test(wording) && !severalAtEnd.test(wording)) return null;
  return kinds.find(([, words]) => words.test(wording))?.[0] ?? "others";
};
