import { readTypedIndicator, readTypedTask } from "../../src/review/typedFields";
import type { TypedIndicator } from "../../src/review/typedFields";

const typed = (fields: Partial<TypedIndicator>): TypedIndicator => ({
  name: "绿色工厂",
  comparator: "ge",
  value: "60",
  valueHigh: "",
  unit: "个",
  basis: "total",
  deadline: "2030",
  ...fields,
});

test.each<[Partial<TypedIndicator>, object]>([
  [{}, { name: "绿色工厂", value: 60, valueHigh: null, deadline: "2030" }],
  [
    { name: "  绿色工厂 ", value: "１，３４０．５" },
    { name: "绿色工厂", value: 1340.5 },
  ],
  [
    { value: "95%", unit: "%" },
    { value: 95, unit: "%" },
  ],
  [{ value: "-3" }, { value: -3 }],
  [
    { comparator: "range", value: "8", valueHigh: "10" },
    { value: 8, valueHigh: 10 },
  ],
  [
    { comparator: "qualitative", value: "不要了" },
    { value: null, valueHigh: null },
  ],
  [{ deadline: "" }, { deadline: null }],
  [{ deadline: "2030年6月" }, { deadline: "2030-06" }],
  [{ deadline: "２０３０．６" }, { deadline: "2030-06" }],
  [{ deadline: "2030年底" }, { deadline: "2030" }],
])("%j is taken as %j", (fields, expected) => {
  expect(readTypedIndicator(typed(fields))).toMatchObject({ ok: true, fields: expected });
});

test.each<[Partial<TypedIndicator>, object]>([
  [{ name: " " }, { name: "review.field.nameMissing" }],
  [
    { name: "长".repeat(201), unit: "个".repeat(21) },
    { name: "review.field.tooLong", unit: "review.field.tooLong" },
  ],
  [{ value: "" }, { value: "review.field.valueMissing" }],
  [{ value: "六十" }, { value: "review.field.notNumber" }],
  [{ comparator: "range", valueHigh: "" }, { valueHigh: "review.field.highMissing" }],
  [{ comparator: "range", valueHigh: "60" }, { valueHigh: "review.field.highTooLow" }],
  [{ deadline: "明年" }, { deadline: "review.field.deadline" }],
  [{ deadline: "2030-13" }, { deadline: "review.field.deadline" }],
])("%j is answered with %j", (fields, problems) => {
  expect(readTypedIndicator(typed(fields))).toEqual({ ok: false, problems });
});

test("a body that leads does not cooperate too", () => {
  const task = { title: "培育企业", lead: ["市科技局", "市科技局"], cooperate: ["市财政局", "市科技局"], deadline: "" };
  expect(readTypedTask(task)).toEqual({
    ok: true,
    fields: { title: "培育企业", lead: ["市科技局"], cooperate: ["市财政局"], deadline: null },
  });
  expect(readTypedTask({ ...task, title: "" })).toEqual({ ok: false, problems: { title: "review.field.nameMissing" } });
});
