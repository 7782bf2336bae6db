import { decomposePlan } from "../../src/units/decomposePlan";
import { directoryForPlan } from "../../src/units/directoryForPlan";
import { rowsOfPlan } from "../../src/units/suggest/planRows";
import { isBeforeReform, usualName } from "../../src/units/suggest/usualNames";
import { defaultDirectory } from "../../src/units/directories/defaultDirectory";
import { suggestBodies } from "../../src/units/suggest/suggestBodies";
import type { Plan } from "../../src/plan/plan";

const text = `临江市质量提升行动方案

二、主要任务
（一）抓好食品安全。完善食品安全追溯体系，食品抽检合格率达到98%以上。（市市场监管局牵头，市农业农村局、市公安局配合）
（二）保障药品安全。加强药品生产企业监督检查，药品抽检合格率达到99%以上。（市市场监管局牵头，市卫生健康委配合）
（三）发展现代农业。建设高标准农田10万亩，培育农业龙头企业20家。（市农业农村局牵头，市财政局配合）
（四）推广绿色食品。认证绿色食品50个，农产品质量安全监测合格率达到98%以上。（市农业农村局牵头，市市场监管局配合）
（五）改善公交服务。更新新能源公交车200辆。（市交通运输局负责）
`;

const planOf = async (source: string): Promise<Plan> => {
  const result = await decomposePlan(source);
  if (!result.ok) throw new Error(result.key);
  return result.value;
};

describe("suggesting bodies for the rows of a plan", () => {
  test("the body in charge comes first, in the plan's own wording, with its reasons", async () => {
    const plan = await planOf(text);
    const suggestions = suggestBodies(plan);
    const [food] = plan.tasks;
    const [first] = suggestions.get(food?.id ?? "") ?? [];
    expect(first).toMatchObject({ body: "市市场监管局", name: "市市场监督管理局", role: "lead" });
    expect(first?.reasons).toContainEqual({ kind: "lexicon", words: expect.arrayContaining(["食品安全"]) as string[] });
    expect(suggestions.size).toBe(rowsOfPlan(plan).length);
  });

  test("a row's own bodies are hidden from it: without its bracket it gets the same", async () => {
    const plan = await planOf(text);
    const hidden = await planOf(text.replace("（市交通运输局负责）", ""));
    const of = (from: Plan) =>
      suggestBodies(from).get(from.tasks.find(({ title }) => title === "改善公交服务")?.id ?? "");
    expect(of(plan)).toEqual(of(hidden));
    expect(of(plan)?.[0]?.body).toBe("市交通运输局");
  });

  test("an indicator is first for the body that does its task", async () => {
    const plan = await planOf(text);
    const indicator = plan.indicators.find(({ name }) => name.includes("药品抽检"));
    const [first] = suggestBodies(plan).get(indicator?.id ?? "") ?? [];
    expect(first?.body).toBe("市市场监管局");
    expect(first?.reasons).toContainEqual({ kind: "task", title: "保障药品安全" });
  });

  test("rows of earlier years speak for bodies that the plan does not name", async () => {
    const plan = await planOf(text);
    const bus = plan.tasks.find(({ title }) => title === "改善公交服务");
    const past = [
      {
        id: "0/1",
        title: "改善公交服务",
        text: "更新新能源公交车100辆",
        headings: [],
        lead: ["市公交集团"],
        cooperate: [],
        task: null,
      },
    ];
    const found = suggestBodies(plan, { past }).get(bus?.id ?? "") ?? [];
    const company = found.find(({ body }) => body === "市公交集团");
    expect(company?.reasons).toContainEqual({ kind: "past", rows: 1 });
    expect(found.indexOf(company ?? ({} as never))).toBeLessThan(2);
  });

  test("every word of a reason stands in the row and is a duty of the body; counted rows are real", async () => {
    const plan = await planOf(text);
    const rows = new Map(rowsOfPlan(plan).map((row) => [row.id, row]));
    const { bodies } = directoryForPlan(plan);
    for (const [id, suggestions] of suggestBodies(plan)) {
      const row = rows.get(id);
      const others = [...rows.values()].filter((other) => other.id !== id);
      for (const { body, name, reasons, score } of suggestions) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        const naming = others.filter(({ lead, cooperate }) => [...lead, ...cooperate].includes(body)).length;
        for (const reason of reasons) {
          if (reason.kind === "lexicon") {
            for (const word of reason.words) {
              expect(`${row?.title ?? ""}${row?.text ?? ""}`).toContain(word);
              expect(bodies.find((one) => one.name === name)?.duties).toContain(word);
            }
          }
          if (reason.kind === "workbook" || reason.kind === "often") expect(reason.rows).toBeLessThanOrEqual(naming);
        }
      }
    }
  });

  test("a body that no other row names is called as the plan calls others, with its place, or as before 2018", () => {
    const body = (name: string) => {
      const found = defaultDirectory("city").bodies.find((one) => one.name === name);
      if (!found) throw new Error(name);
      return found;
    };
    const commission = body("市发展和改革委员会");
    expect((["formal", "brief", "full"] as const).map((style) => usualName(commission, style))).toEqual([
      "市发展改革委",
      "市发改委",
      "市发展和改革委员会",
    ]);
    expect(usualName(body("海关"), "formal", { place: "临江", former: false })).toBe("临江海关");
    expect(isBeforeReform(["市环保局", "市质监局", "市财政局"])).toBe(true);
    expect(isBeforeReform(["市环保局", "市质监局", "市自然资源局"])).toBe(false);
    expect(usualName(body("市生态环境局"), "formal", { place: null, former: true })).toBe("市环保局");
  });

  test("the same plan gives the same suggestions", async () => {
    const plan = await planOf(text);
    expect([...suggestBodies(plan)]).toEqual([...suggestBodies(plan)]);
  });
});
