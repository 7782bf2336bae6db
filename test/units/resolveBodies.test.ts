import { decomposePlan } from "../../src/units/decomposePlan";
import { directoryForPlan } from "../../src/units/directoryForPlan";
import { resolveBodies } from "../../src/units/resolveBodies";

it("says of every body that a plan names what it is, and where it stands", async () => {
  const read = await decomposePlan(`临江市推进制造业高质量发展三年行动计划(2024-2026年)
一、总体目标
到2026年,全市规模以上工业企业达到1,200家以上。
二、主要任务
(一)壮大产业集群。新增企业技术中心15家。(市经信委牵头,市海洋渔业局、临江海关、各县(市、区)人民政府配合)
(二)优化营商环境。投诉办结率达到98%以上。(市产业链专班牵头,市经信委配合)
`);
  if (!read.ok) throw new Error(read.key);
  const bodies = resolveBodies(read.value, directoryForPlan(read.value));
  expect(bodies.map(({ wording, match }) => [wording, match.kind])).toEqual([
    ["市经信委", "known"],
    ["市海洋渔业局", "ambiguous"],
    ["临江海关", "known"],
    ["各县(市、区)人民政府", "group"],
    ["市产业链专班", "unknown"],
  ]);
  const [first, second] = read.value.tasks;
  expect(bodies[0]?.places).toEqual([
    { row: first?.id, role: "lead" },
    { row: second?.id, role: "cooperate" },
  ]);
});
