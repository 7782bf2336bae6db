import { categoryFrom, shortHeading } from "../../src/sheets/shortHeading";

test("a short heading is a name as it stands, a long one by its first clause", () => {
  expect(shortHeading("夯实质量基础")).toBe("夯实质量基础");
  expect(shortHeading("大力实施名牌战略，加快培育自主品牌，争创国家级示范区")).toBe("大力实施名牌战略");
  expect(shortHeading("围绕船舶纸业柑橘三个产业建设计量测试平台")).toBeNull();
  expect(shortHeading("")).toBeNull();
});

test("a row's kind is the lowest heading over it that makes a name", () => {
  expect(categoryFrom(["重点任务", "夯实质量基础", "围绕船舶纸业柑橘三个产业建设计量测试平台"])).toBe("夯实质量基础");
  expect(categoryFrom(["围绕船舶纸业柑橘三个产业建设计量测试平台"])).toBe("围绕船舶纸业柑橘三个产业建设计量测…");
  expect(categoryFrom([])).toBeNull();
});
