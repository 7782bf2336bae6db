import { bodyOptions } from "../../src/taskpane/view/bodyOptions";
import type { Suggestion } from "../../src/units/suggest/suggestion";
import { defaultDirectory } from "../../src/units/directories/defaultDirectory";

const choice = { directory: defaultDirectory("city"), named: ["市农业农村局", "临江市城投公司"] };
const suggested: Suggestion = { body: "市水利局", name: "市水利局", role: "lead", score: 0.9, reasons: [] };
const bodies = (typed: string, suggestions: readonly Suggestion[] = []) =>
  bodyOptions(typed, suggestions, choice).map(({ body }) => body);

describe("the bodies that are offered", () => {
  test("before anything is typed: suggestions, then those that the plan names, then the directory", () => {
    expect(bodies("", [suggested]).slice(0, 3)).toEqual(["市水利局", "市农业农村局", "临江市城投公司"]);
    expect(bodies("").length).toBeGreaterThan(20);
  });

  test.each([
    ["财政", "市财政局"],
    ["市场监管", "市市场监管局"],
    ["市监", "市市场监管局"],
    ["质监局", "市市场监管局"],
    ["环保局", "市生态环境局"],
    ["发展和改革委员会", "市发展改革委"],
    ["城投", "临江市城投公司"],
  ])("%s finds %s, by a part, a short form, or a name of before", (typed, body) => {
    expect(bodies(typed)).toContain(body);
  });

  test("a former name is said beside the name of today", () => {
    const [first] = bodyOptions("质监局", [], choice);
    expect(first).toMatchObject({ body: "市市场监管局", typed: false });
    expect(first?.alias).toContain("质监局");
  });

  test("what is in no list can be used as it was typed", () => {
    expect(bodyOptions("某某服务中心", [], choice).at(-1)).toEqual({
      body: "某某服务中心",
      alias: "",
      suggestion: null,
      typed: true,
    });
    expect(bodyOptions("市财政局", [], choice).some(({ typed }) => typed)).toBe(false);
  });
});
