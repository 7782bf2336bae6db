import { recognizeDateTime, recognizeNumber, recognizePercentage } from "@microsoft/recognizers-text-suite";
import { compare, timesAsLong } from "./measure";
import type { Bench } from "./measure";
import { samplePlanText } from "./sampleWorkbook";
import { shippedReader } from "./shippedReader";

const figure = /\d+(?:\.\d+)?/g;

/** Text → Plan against the least that any reader must do, against the field's recognisers, and against itself. */
export const bench: Bench = async () => {
  const decomposePlan = await shippedReader();
  const text = await samplePlanText();
  const work = `text → Plan (${text.length.toLocaleString("en")} characters)`;

  const [plan = 0, floor = 0] = await compare(
    () => decomposePlan(text),
    () => {
      let figures = 0;
      for (const match of text.matchAll(figure)) figures += match.length;
      return figures;
    },
  );
  const [again = 0, recognisers = 0] = await compare(
    () => decomposePlan(text),
    () => [recognizeNumber(text, "zh-cn"), recognizePercentage(text, "zh-cn"), recognizeDateTime(text, "zh-cn")],
  );
  const hundred = `${text}\n`.repeat(100);
  const [once = 0, hundredTimes = 0] = await compare(
    () => decomposePlan(text),
    () => decomposePlan(hundred),
  );
  const tenMillion = `${text}\n`.repeat(Math.ceil(10_000_000 / (text.length + 1)));
  const started = performance.now();
  await decomposePlan(tenMillion);
  const perCharacter = (performance.now() - started) / tenMillion.length / (once / text.length);
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  return [
    {
      work,
      against: "one pass of /\\d+(?:\\.\\d+)?/g",
      measured: timesAsLong(plan, floor),
      aim: "≤ 60×",
      ok: plan <= 60 * floor,
    },
    {
      work,
      against: "recognizers-text: numbers, percentages, dates",
      measured: `${Math.round(recognisers / again).toLocaleString("en")}× faster`,
      aim: "≥ 300× faster",
      ok: recognisers >= 300 * again,
    },
    {
      work: "the same text 100 times over",
      against: "once, time per character",
      measured: `${(hundredTimes / 100 / once).toPrecision(3)}×`,
      aim: "≤ 1.5×",
      ok: hundredTimes / 100 <= 1.5 * once,
    },
    {
      work: `${tenMillion.length.toLocaleString("en")} characters, read once`,
      against: "the plan once, time per character",
      measured: `${perCharacter.toPrecision(3)}× (${Math.round(megabytes).toLocaleString("en")} MB in use)`,
      aim: "≤ 1.5×",
      ok: perCharacter <= 1.5,
    },
  ];
};
