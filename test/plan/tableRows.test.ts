import { decomposePlan } from "../../src/units/decomposePlan";

const figures = async (text: string): Promise<string[]> => {
  const plan = await decomposePlan(text);
  if (!plan.ok) throw new Error(plan.key);
  return plan.value.indicators.map(({ name, value, unit, section }) => `${section} ${name} ${String(value)}${unit}`);
};

const head = "临江市质量规划\n一、主要目标\n";

describe("an indicator table as files give it", () => {
  it("may have empty cells at the end of a row", async () => {
    const table =
      "类别\t指标名称\t单位\t2030年目标\t属性\n创新\t研发投入强度\t%\t2.5\t\n创新\t有效专利\t件\t12\t预期性\n";
    expect(await figures(head + table)).toEqual(["一、 研发投入强度 2.5%", "一、 有效专利 12件"]);
  });

  it("goes on behind a line across all of its columns", async () => {
    const table = "指标名称\t单位\t2030年目标\n一、创新发展\t\t\n研发投入强度\t%\t2.5\n";
    expect(await figures(`${head}${table}表后说明。`)).toEqual(["一、 研发投入强度 2.5%"]);
  });
});

it("reads no figure from a footnote", async () => {
  const text = `${head}规模以上工业企业达到300家。\n〔脚注1〕规模以上工业企业指年主营业务收入达到2000万元以上的企业。`;
  expect(await figures(text)).toEqual(["一、 规模以上工业企业 300家"]);
});
