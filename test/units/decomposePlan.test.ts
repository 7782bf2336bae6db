import { decomposePlan } from "../../src/units/decomposePlan";
import { bodiesOf } from "../../src/units/bodies";

const plan = `临江市推进制造业高质量发展三年行动计划(2024-2026年)
一、总体目标
到2026年,全市规模以上工业企业达到1,200家以上,单位产值能耗下降8%。
二、主要任务
(一)壮大产业集群。新增省级企业技术中心15家,培育产值超10亿元的企业6家。(市工信局牵头,市科技局、市财政局配合)
(二)优化营商环境。企业投诉办结率达到98%以上。(市政务局、市市场监管局按职责分工负责)
`;

describe("decomposing a plan", () => {
  it("reads indicators, tasks and the bodies of each task", async () => {
    const result = await decomposePlan(plan);
    if (!result.ok) throw new Error(result.key);
    const { metadata, indicators, tasks } = result.value;
    expect(metadata).toMatchObject({
      title: "临江市推进制造业高质量发展三年行动计划(2024-2026年)",
      periodFrom: 2024,
      periodTo: 2026,
    });
    expect(
      indicators.map(({ name, comparator, value, unit, basis }) => [name, comparator, value, unit, basis]),
    ).toEqual([
      ["规模以上工业企业", "ge", 1200, "家", "total"],
      ["单位产值能耗", "ge", 8, "%", "change"],
      ["省级企业技术中心", "ge", 15, "家", "new"],
      ["产值超10亿元的企业", "ge", 6, "家", "new"],
      ["企业投诉办结率", "ge", 98, "%", "total"],
    ]);
    expect(tasks.map(({ path, title, lead, cooperate }) => [path, title, lead, cooperate])).toEqual([
      ["二/(一)", "壮大产业集群", ["市工信局"], ["市科技局", "市财政局"]],
      ["二/(二)", "优化营商环境", [], ["市政务局", "市市场监管局"]],
    ]);
  });

  it("takes the time at the end of a bracket for the task's deadline, not for a body", async () => {
    const result = await decomposePlan(`2027年临江市质量提升行动计划
一、年度目标
2027年,全市产品质量合格率达到95%以上。
二、重点任务
(一)开展质量会诊。形成问题清单。(市工业和信息化局牵头,市科技局按职责分工负责,12月底前完成)
(二)整治质量问题。开展两轮检查。(市消防救援支队牵头,市城管局配合,长期坚持)
`);
    if (!result.ok) throw new Error(result.key);
    expect(result.value.tasks.map(({ lead, cooperate, deadline }) => [lead, cooperate, deadline])).toEqual([
      [["市工业和信息化局"], ["市科技局"], "2027-12"],
      [["市消防救援支队"], ["市城管局"], null],
    ]);
  });

  it("reads the steps of a plan that lost its numbers by the time in their bracket", async () => {
    const duty = "健全质量工作格局,把质量工作列入年度工作要点,配齐专兼职人员,落实经费保障,并定期通报进展。".repeat(3);
    const result = await decomposePlan(`临江市创建工作方案
为做好创建工作,制定本方案。
${Array.from({ length: 4 }, () => duty).join("\n")}
实施步骤
动员部署阶段(2028年5月—2028年7月)。召开动员会议,分解创建任务,签订责任书,各单位报送计划。
全面推进阶段(2028年8月—2029年8月)。各单位按计划推进,每季度报送进展,领导小组办公室开展督导并通报。
`);
    if (!result.ok) throw new Error(result.key);
    expect(result.value.milestones.map(({ name, from, to }) => [name, from, to])).toEqual([
      ["动员部署阶段", "2028-05", "2028-07"],
      ["全面推进阶段", "2028-08", "2029-08"],
    ]);
    expect(result.value.tasks).toHaveLength(4);
  });

  it("points back into the text as given", async () => {
    const result = await decomposePlan(plan);
    if (!result.ok) throw new Error(result.key);
    const first = result.value.indicators[0];
    expect(plan.slice(first?.span.from, first?.span.to)).toContain("规模以上工业企业达到1,200家以上");
    expect(first?.span.line).toBe(3);
  });

  it("gives the same plan the same ids, each only once", async () => {
    const [one, two] = [await decomposePlan(plan), await decomposePlan(plan)];
    if (!one.ok || !two.ok) throw new Error("unread");
    const ids = [...one.value.indicators, ...one.value.tasks].map((row) => row.id);
    expect(ids).toEqual([...two.value.indicators, ...two.value.tasks].map((row) => row.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says why there is nothing to decompose", async () => {
    expect(await decomposePlan(" \n\t ")).toMatchObject({ ok: false, key: "plan.empty" });
    expect(await decomposePlan("今天天气很好,我们去公园散步。")).toMatchObject({ ok: false, key: "plan.noTargets" });
  });
});

describe("bodies named in the text", () => {
  it.each([
    ["(市质监局牵头,市住建委、市水利局按职责分工负责)", ["市质监局"], ["市住建委", "市水利局"]],
    ["(由市发改委牵头,市财政局配合)", ["市发改委"], ["市财政局"]],
    ["牵头单位:市商务局;责任单位:市交通局、各区政府", ["市商务局"], ["市交通局", "各区政府"]],
    ["(责任单位:市教育局、市卫生健康委)", [], ["市教育局", "市卫生健康委"]],
    ["(市公安局、市司法局等单位按职责分工负责)", [], ["市公安局", "市司法局"]],
    ["(市卫生健康委牵头,市医保局会同市人社局参与)", ["市卫生健康委"], ["市医保局", "市人社局"]],
    ["(市教育局会同市财政局负责)", ["市教育局"], ["市财政局"]],
  ])("%s", (text, lead, cooperate) => {
    expect(bodiesOf(text)).toMatchObject({ lead, cooperate });
  });
});
