import { joinBodies, splitBodies } from "../../src/sheets/tableSheet";

test("bodies are parted by 、 and by what people type for it", () => {
  expect(splitBodies("市水利局、市住建局，市发改委;市财政局\n市科技局、")).toEqual([
    "市水利局",
    "市住建局",
    "市发改委",
    "市财政局",
    "市科技局",
  ]);
  expect(splitBodies(null)).toEqual([]);
  expect(splitBodies(" 、")).toEqual([]);
});

test("inside brackets nothing is parted", () => {
  expect(splitBodies("各县（市、区）人民政府、市农办〈农业局、林业局〉、各县(市,区)")).toEqual([
    "各县（市、区）人民政府",
    "市农办〈农业局、林业局〉",
    "各县(市,区)",
  ]);
});

test("a bracket too many does not glue the rest together", () => {
  expect(splitBodies("市水利局)、市住建局")).toEqual(["市水利局)", "市住建局"]);
});

test("joined and parted again they are the same", () => {
  const bodies = ["市水利局", "各县（市、区）人民政府"];
  expect(splitBodies(joinBodies(bodies))).toEqual(bodies);
  expect(joinBodies([])).toBeNull();
});
