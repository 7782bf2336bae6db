import { decomposePlan } from "../../src/units/decomposePlan";

const opening = `临江市质量提升三年行动计划(2024-2026年)
一、总体目标
到2026年,规模以上工业企业达到1200家以上。
二、主要任务
`;

/** path of each task → lead / cooperate */
const assignedIn = async (text: string): Promise<Readonly<Record<string, string>>> => {
  const read = await decomposePlan(`${opening}${text}`);
  if (!read.ok) throw new Error(read.key);
  return Object.fromEntries(
    read.value.tasks.map(({ path, lead, cooperate }) => [path, `${lead.join("、")} / ${cooperate.join("、")}`]),
  );
};

describe("a section that is assigned as a whole", () => {
  it("by a bracket in its heading, which is no part of the title", async () => {
    const text = `(一)加强源头管理(牵头单位:市市场监管局;责任单位:市农业农村局)
1.完善标准体系。制定地方标准15项。
2.推进质量认证。新增认证企业20家。(市商务局牵头)
(二)优化服务。
1.建设服务大厅。建成大厅3个。
`;
    expect(await assignedIn(text)).toEqual({
      "二/(一)/1": "市市场监管局 / 市农业农村局",
      "二/(一)/2": "市商务局 / ",
      "二/(二)/1": " / ",
    });
    const read = await decomposePlan(`${opening}${text}`);
    expect(read.ok && read.value.tasks[0]?.category).toEqual(["主要任务", "加强源头管理"]);
  });

  it("by lines under its heading", async () => {
    expect(
      await assignedIn(`(一)壮大产业集群
牵头单位:市工信局
责任单位:市科技局、市财政局
1.培育龙头企业。新增龙头企业3家。
2.建设产业园区。建成园区2个。
`),
    ).toEqual({ "二/(一)/1": "市工信局 / 市科技局、市财政局", "二/(一)/2": "市工信局 / 市科技局、市财政局" });
  });

  it("by a sentence under its heading", async () => {
    expect(
      await assignedIn(`(一)优化服务
本节任务由市政务局牵头,市数据局配合。
1.推进一网通办。办结率达到98%。
2.建设服务大厅。建成大厅3个。
`),
    ).toEqual({ "二/(一)/1": "市政务局 / 市数据局", "二/(一)/2": "市政务局 / 市数据局" });
  });

  it("by a sentence behind its last item", async () => {
    expect(
      await assignedIn(`(一)强化人才保障
1.引进人才。引进人才100名。
2.培训工匠。培训工匠500名。
以上任务由市人社局牵头,市教育局、市总工会配合。
(二)优化服务
1.建设服务大厅。建成大厅3个。
`),
    ).toEqual({
      "二/(一)/1": "市人社局 / 市教育局、市总工会",
      "二/(一)/2": "市人社局 / 市教育局、市总工会",
      "二/(二)/1": " / ",
    });
  });

  it("by a bracket in a line of its own behind items that name nobody", async () => {
    expect(
      await assignedIn(`(一)强化人才保障
1.引进人才。引进人才100名。
2.培训工匠。培训工匠500名。
(责任单位:市人社局、市总工会)
`),
    ).toEqual({ "二/(一)/1": " / 市人社局、市总工会", "二/(一)/2": " / 市人社局、市总工会" });
  });

  it("and not by what the last item has for itself", async () => {
    expect(
      await assignedIn(`(一)强化人才保障
1.引进人才。引进人才100名。
2.培训工匠。培训工匠500名。(市总工会负责)
`),
    ).toEqual({ "二/(一)/1": " / ", "二/(一)/2": "市总工会 / " });
  });
});

describe("a plan whose first body of each list leads", () => {
  it.each([
    "责任单位中列第一位的为牵头单位",
    "列在首位的为牵头单位",
    "排名第一的单位为牵头单位",
    "第一个责任单位为牵头单位",
  ])("%s", async (clause) => {
    expect(
      await assignedIn(`(一)壮大产业集群。新增企业技术中心15家。(责任单位:市工信局、市科技局、市财政局)
(二)优化营商环境。办结率达到98%以上。(市政务局牵头,市数据局配合)
三、保障措施
(一)加强领导。各责任单位要落实责任,${clause}。
`),
    ).toMatchObject({ "二/(一)": "市工信局 / 市科技局、市财政局", "二/(二)": "市政务局 / 市数据局" });
  });
});
