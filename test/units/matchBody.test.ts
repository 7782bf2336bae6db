import fc from "fast-check";
import { loadSimplifier } from "../../src/plan/clean/simplify";
import { defaultDirectory } from "../../src/units/directories/defaultDirectory";
import type { Directory } from "../../src/units/directory";
import type { BodyMatch } from "../../src/units/matchBody";
import { bodyMatcher } from "../../src/units/matchBody";

const city = bodyMatcher(defaultDirectory("city"), { place: "临江" });
const anywhere = bodyMatcher(defaultDirectory("city"));
const province = bodyMatcher(defaultDirectory("province"), { place: "青岚" });

const said = (match: BodyMatch): string => {
  switch (match.kind) {
    case "known":
      return match.body.name;
    case "ambiguous":
      return match.bodies.map(({ name }) => name).join(" | ");
    case "group":
      return `(${match.group})`;
    case "unknown":
      return "?";
  }
};

describe("finding a body of a city", () => {
  it.each([
    ["市市场监督管理局", "市市场监督管理局"],
    ["市市场监管局", "市市场监督管理局"],
    ["市质监局", "市市场监督管理局"],
    ["市工商局", "市市场监督管理局"],
    ["市食药监局", "市市场监督管理局"],
    ["市市场监管局(市质监局)", "市市场监督管理局"],
    ["市环保局", "市生态环境局"],
    ["市国土资源局", "市自然资源和规划局"],
    ["市农办〈农业局〉", "市农业农村局"],
    ["市畜牧兽医局", "市农业农村局"],
    ["市发展和改革委员会", "市发展和改革委员会"],
    ["市发展改革局", "市发展和改革委员会"],
    ["市发改委（物价局）", "市发展和改革委员会"],
    ["市经信委", "市工业和信息化局"],
    ["市卫计委", "市卫生健康委员会"],
    ["市卫健局", "市卫生健康委员会"],
    ["市文广新局", "市文化广电和旅游局"],
    ["市安监局", "市应急管理局"],
    ["市委宣传部（市版权局）", "市委宣传部"],
    ["团市委", "共青团市委"],
    ["市 人 社 局", "市人力资源和社会保障局"],
    ["市教育局等单位", "市教育局"],
    ["教育局", "市教育局"],
  ])("%s is %s", (wording, name) => {
    expect(said(city(wording))).toBe(name);
  });

  it.each([
    ["临江市质监局", "市市场监督管理局"],
    ["人民银行临江市中心支行", "中国人民银行市分行"],
    ["临江海关", "海关"],
    ["临江检验检疫局", "海关"],
    ["临江保监分局", "国家金融监督管理总局市监管分局"],
    ["临江高新区", "高新技术产业开发区管理委员会"],
    ["国家税务总局临江市税务局", "国家税务总局市税务局"],
  ])("%s is %s, known by the name of its place or not", (wording, name) => {
    expect(said(city(wording))).toBe(name);
    expect(said(anywhere(wording))).toBe(name);
  });

  it("takes no other place's body for its own", () => {
    for (const wording of ["省市场监管局", "区市场监督管理局", "清江县教育局", "云浦市教育局", "云浦海关"])
      expect([wording, said(city(wording))]).toEqual([wording, "?"]);
    expect(said(anywhere("清江区市场监管局"))).toBe("?");
  });

  it("says which bodies a name may mean instead of choosing one", () => {
    expect(said(city("市物价局"))).toBe("市发展和改革委员会 | 市市场监督管理局");
    expect(said(city("市海洋渔业局"))).toBe("市自然资源和规划局 | 市农业农村局");
    expect(said(city("市财政〈地税〉局"))).toBe("市财政局 | 国家税务总局市税务局");
    expect(said(city("市质量强市领导小组"))).toBe("?");
    expect(said(city("某某中心(市教育局)"))).toBe("?");
  });

  it.each([
    ["各县(市、区)人民政府", "(governments)"],
    ["各县（市、区）政府", "(governments)"],
    ["各区、县级市政府", "(governments)"],
    ["各镇（街道）", "(governments)"],
    ["沿线县区政府", "(governments)"],
    ["各园区管委会", "(parks)"],
    ["相关市级部门", "(departments)"],
    ["各有关部门", "(departments)"],
    ["市直各部门", "(departments)"],
    ["市级有关部门", "(departments)"],
    ["中直、省直驻临江有关单位", "(vertical)"],
    ["市质量强市活动领导小组成员单位", "(members)"],
    ["各责任单位", "(responsible)"],
    ["相关责任部门", "(responsible)"],
    ["各有关企业", "(others)"],
  ])("%s means several: %s", (wording, group) => {
    expect(said(city(wording))).toBe(group);
  });

  it("knows who is meant where a group is a whole category", () => {
    const match = city("中直、省直驻临江有关单位");
    expect(match.kind === "group" && match.members.map(({ name }) => name)).toContain("海关");
    const some = city("相关市级部门");
    expect(some.kind === "group" && some.members).toEqual([]);
  });

  it("reads traditional characters with a simplifier", async () => {
    const match = bodyMatcher(defaultDirectory("city"), { simplifier: await loadSimplifier() });
    expect(said(match("市質監局"))).toBe("市市场监督管理局");
  });

  it("finds a disabled body, and shows that it is disabled", () => {
    const directory: Directory = {
      ...defaultDirectory("city"),
      bodies: defaultDirectory("city").bodies.map((body) =>
        body.name === "市教育局" ? { ...body, enabled: false } : body,
      ),
    };
    expect(bodyMatcher(directory)("市教育局")).toMatchObject({ kind: "known", body: { enabled: false } });
  });
});

describe("finding a body elsewhere", () => {
  it.each([
    ["省环保厅", "省生态环境厅"],
    ["省农业厅", "省农业农村厅"],
    ["省经信委", "省工业和信息化厅"],
    ["青岚证监局", "中国证券监督管理委员会省监管局"],
    ["中国人民银行青岚省分行", "中国人民银行省分行"],
    ["省食品药品监管局", "省市场监督管理局 | 省药品监督管理局"],
    ["各市〔州〕人民政府", "(governments)"],
    ["市教育局", "?"],
  ])("in a province %s is %s", (wording, name) => {
    expect(said(province(wording))).toBe(name);
  });

  it("names the bodies of 州, 自治区 and 县 as they are called there", () => {
    expect(said(bodyMatcher(defaultDirectory("city", "州"))("州农牧局"))).toBe("州农业农村局");
    expect(said(bodyMatcher(defaultDirectory("province", "自治区"))("自治区环保厅"))).toBe("自治区生态环境厅");
    const county = bodyMatcher(defaultDirectory("city", "区"));
    expect(said(county("区生态环境分局"))).toBe("区生态环境局");
    expect(said(county("区消防救援大队"))).toBe("区消防救援大队");
    expect(said(county("市教育局"))).toBe("?");
  });
});

const directories = [
  defaultDirectory("city"),
  defaultDirectory("province"),
  defaultDirectory("city", "县"),
  defaultDirectory("province", "自治区"),
];

describe("the default directories", () => {
  it.each(directories)("give every name of a body back as that body, or as one that it may mean", (directory) => {
    const match = bodyMatcher(directory);
    const lost = directory.bodies.flatMap((body) =>
      [body.name, ...body.shortNames, ...body.formerNames].filter((name) => {
        const found = match(name);
        if (found.kind === "known") return found.body !== body;
        return found.kind === "unknown" || !(found.kind === "group" ? found.members : found.bodies).includes(body);
      }),
    );
    expect(lost).toEqual([]);
  });

  it.each(directories)("give no name of today to two bodies", ({ bodies }) => {
    const today = bodies.flatMap(({ name, shortNames }) => [name, ...shortNames]);
    expect(today.filter((name, at) => today.indexOf(name) !== at)).toEqual([]);
    const former = new Set(bodies.flatMap(({ formerNames }) => formerNames));
    expect(today.filter((name) => former.has(name))).toEqual([]);
  });

  it("answer whatever is asked, and the same each time", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[市省县区临江教育局委办厅各有关()〈〉、等]{0,20}$/)),
        (text) => {
          expect(city(text)).toBe(city(text));
          expect(["known", "group", "ambiguous", "unknown"]).toContain(city(text).kind);
        },
      ),
    );
  });
});
