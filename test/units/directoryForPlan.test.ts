import type { Plan } from "../../src/plan/plan";
import { directoryForPlan, directoryLevelOf, placeOf } from "../../src/units/directoryForPlan";
import { decomposePlan } from "../../src/units/decomposePlan";

const read = async (text: string): Promise<Plan> => {
  const result = await decomposePlan(text);
  if (!result.ok) throw new Error(result.key);
  return result.value;
};

const plan = (title: string, bodies: string): string => `${title}
一、总体目标
到2026年,规模以上工业企业达到1200家以上。
二、主要任务
(一)壮大产业集群。新增企业技术中心15家。(${bodies})
`;

describe("the directory that suits a plan", () => {
  it.each([
    ["临江市推进制造业高质量发展三年行动计划(2024-2026年)", "市工信局牵头,市财政局配合", "市", "city"],
    ["青岚省推进制造业高质量发展行动方案(2024-2026年)", "省工业和信息化厅牵头", "省", "province"],
    ["推进制造业高质量发展行动方案(2024-2026年)", "自治区工业和信息化厅牵头,自治区财政厅配合", "自治区", "province"],
    ["青岚省临江市制造业三年行动计划(2024-2026年)", "市工信局牵头", "市", "city"],
    ["清江县制造业三年行动计划(2024-2026年)", "县工信局牵头,县财政局配合", "县", "city"],
    ["霁州回族自治州制造业三年行动计划(2024-2026年)", "州工信局牵头,州财政局配合", "州", "city"],
    ["制造业三年行动计划(2024-2026年)", "有关部门负责", "市", "city"],
  ] as const)("%s (%s): %s", async (title, bodies, prefix, level) => {
    const made = await read(plan(title, bodies));
    expect(placeOf(made).prefix).toBe(prefix);
    expect(directoryLevelOf(made)).toBe(level);
    expect(directoryForPlan(made).bodies[0]?.name.startsWith(`${prefix}委`)).toBe(true);
  });

  it("knows the name of the place where the plan says it", async () => {
    expect(placeOf(await read(plan("临江市制造业三年行动计划(2024-2026年)", "市工信局牵头"))).name).toBe("临江");
    expect(placeOf(await read(plan("霁州回族自治州制造业三年行动计划(2024-2026年)", "州工信局牵头"))).name).toBe(
      "霁州",
    );
    expect(placeOf(await read(plan("制造业三年行动计划(2024-2026年)", "市工信局牵头"))).name).toBeNull();
  });
});
