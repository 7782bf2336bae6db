import { readStatements } from "../../src/plan/rows/readStatements";
import { linkWholes } from "../../src/plan/rows/wholes";

const options = { year: 2024, begins: 2020, review: false, lenient: true, indicatorLine: false, titleTo: 0 };

/** The links of a text as "part < whole". */
const links = (text: string): string[] => {
  const statements = readStatements(text, 0, text.length, options);
  return linkWholes(text, statements).flatMap((whole, part) => {
    if (whole === null) return [];
    const [one, all] = [statements[part], statements[whole]];
    return [`${one?.name ?? ""} ${String(one?.value)} < ${all?.name ?? ""} ${String(all?.value)}`];
  });
};

describe("wholes and their parts", () => {
  it.each([
    [
      "新建标准化基地50个,其中省级10个、市级40个",
      ["省级标准化基地 10 < 标准化基地 50", "市级标准化基地 40 < 标准化基地 50"],
    ],
    [
      "新建标准化基地50个,其中省级10个,市级40个",
      ["省级标准化基地 10 < 标准化基地 50", "市级标准化基地 40 < 标准化基地 50"],
    ],
    [
      "新增床位800张(其中护理床位300张,康复床位100张),新建医院2家",
      ["护理床位 300 < 床位 800", "康复床位 100 < 床位 800"],
    ],
    ["新建标准化基地50个,新建冷库10个", []],
    ["新建车间20个,其中省级5个。新建冷库8个", ["省级车间 5 < 车间 20"]],
    ["产品合格率达到98%,其中食品合格率达到99%", []],
  ])("%s", (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it("a part gives the id of its whole in the plan", async () => {
    const { decomposePlan } = await import("../../src/units/decomposePlan");
    const plan = await decomposePlan("临江市果业发展规划\n一、主要目标\n新建标准果园60个,其中高山果园15个。");
    if (!plan.ok) throw new Error(plan.key);
    const [whole, part] = plan.value.indicators;
    expect([whole?.partOf, part?.partOf]).toEqual([null, whole?.id]);
  });
});
