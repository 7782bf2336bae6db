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
  ])("%s", (text, lead, cooperate) => {
    expect(bodiesOf(text)).toMatchObject({ lead, cooperate });
  });
});
