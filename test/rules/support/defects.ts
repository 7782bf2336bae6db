import { numberIn } from "../../../src/rules/cells";
import type { CheckedRow, CheckedWorkbook, IndicatorRow, TaskRow } from "../../../src/rules/checkedWorkbook";
import type { Family } from "../../../src/rules/rule";
import type { Random } from "./random";

/** A workbook with one thing broken, and the rows that it was broken in. */
export interface Broken {
  readonly model: CheckedWorkbook;
  readonly rows: readonly string[];
}

/** One way to break a workbook; null where there is nothing that can be broken so. */
export interface Defect {
  readonly family: Family;
  readonly kind: string;
  break(model: CheckedWorkbook, random: Random): Broken | null;
}

type Change<Row> = (row: Row, random: Random, model: CheckedWorkbook) => Row | null;

const tries = 40;

const replaced = <Row extends CheckedRow>(rows: readonly Row[], from: Row, to: Row): readonly Row[] =>
  rows.map((row) => (row === from ? to : row));

const inIndicator = (family: Family, kind: string, change: Change<IndicatorRow>): Defect => ({
  family,
  kind,
  break(model, random) {
    for (let attempt = 0; attempt < tries; attempt++) {
      const row = random.pick(model.indicators);
      const broken = row ? change(row, random, model) : null;
      if (row && broken)
        return { model: { ...model, indicators: replaced(model.indicators, row, broken) }, rows: [row.key] };
    }
    return null;
  },
});

const inTask = (family: Family, kind: string, change: Change<TaskRow>): Defect => ({
  family,
  kind,
  break(model, random) {
    for (let attempt = 0; attempt < tries; attempt++) {
      const row = random.pick(model.tasks);
      const broken = row ? change(row, random, model) : null;
      if (row && broken) return { model: { ...model, tasks: replaced(model.tasks, row, broken) }, rows: [row.key] };
    }
    return null;
  },
});

const inYear = (
  kind: string,
  change: (figure: number, row: IndicatorRow, random: Random) => number | null,
  last = false,
  family: Family = "arithmetic",
): Defect =>
  inIndicator(family, kind, (row, random) => {
    const years = [...row.annual.keys()];
    const year = last ? years.at(-1) : years.at(random.below(Math.max(1, years.length - 1)));
    const figure = numberIn(row.annual.get(year ?? 0));
    const broken = figure === null ? null : change(figure, row, random);
    if (year === undefined || broken === null || broken === figure) return null;
    return { ...row, annual: new Map([...row.annual, [year, broken]]) };
  });

const swapDigits = (figure: number): number | null => {
  const digits = String(figure);
  const match = /(\d)(\d)/.exec(digits);
  if (!match || match[1] === match[2]) return null;
  return Number(digits.replace(/(\d)(\d)/, "$2$1"));
};

const onFigure = (kind: string, change: (figure: number) => number | null): Defect =>
  inIndicator("plausibility", kind, (row) => {
    const figure = numberIn(row.value);
    const broken = figure === null ? null : change(figure);
    return broken === null || broken === figure ? null : { ...row, value: broken };
  });

const onText = (kind: string, change: (text: string, random: Random) => string | null): readonly Defect[] => [
  inIndicator("text", `${kind} in a sentence`, (row, random) => {
    const sentence = row.sentence === "" ? null : change(row.sentence, random);
    return sentence === null ? null : { ...row, sentence };
  }),
  inTask("text", `${kind} in a task`, (row, random) => {
    const text = row.text === "" ? null : change(row.text, random);
    return text === null ? null : { ...row, text };
  }),
];

const at = (text: string, words: RegExp, change: (found: string) => string): string | null => {
  const match = words.exec(text);
  return match ? text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length) : null;
};

const withPlan = (
  family: Family,
  kind: string,
  change: (model: CheckedWorkbook, random: Random) => CheckedWorkbook | null,
): Defect => ({
  family,
  kind,
  break(model, random) {
    const broken = change(model, random);
    return broken ? { model: broken, rows: [] } : null;
  },
});

const returnedWith = (
  kind: string,
  change: (
    row: IndicatorRow,
    actual: number,
    year: number,
  ) => Partial<{ actual: number | string | null; unit: string; status: string; veto: boolean }> | null,
): Defect =>
  inIndicator("returned", kind, (row) => {
    const [year, figure] = [...row.returned].at(-1) ?? [];
    const actual = numberIn(figure?.actual);
    if (year === undefined || !figure || actual === null || actual === 0) return null;
    const broken = change(row, actual, year);
    return broken === null ? null : { ...row, returned: new Map([...row.returned, [year, { ...figure, ...broken }]]) };
  });

const bodiesOf = (model: CheckedWorkbook): readonly string[] => [
  ...new Set(model.tasks.flatMap(({ lead, cooperate }) => [...lead, ...cooperate])),
];

/** Every way to break a workbook, by family. */
export const defects: readonly Defect[] = [
  // 勾稽
  inIndicator("arithmetic", "a part larger than before", (row) => {
    const figure = numberIn(row.value);
    return row.partOf === null || figure === null ? null : { ...row, value: figure * 3 + 1 };
  }),
  inIndicator("arithmetic", "a whole smaller than before", (row, _, model) => {
    const figure = numberIn(row.value);
    const isWhole = model.indicators.some(({ partOf }) => partOf === row.key);
    return !isWhole || figure === null ? null : { ...row, value: Math.floor(figure / 3) };
  }),
  inYear("the last annual target is not the target", (figure) => Number((figure * 0.9).toFixed(2)), true),
  inYear("an annual target goes back", (figure, row) =>
    Number((row.comparator === "ge" ? figure * 0.7 : figure * 1.4).toFixed(2)),
  ),
  inYear("an annual target with digits swapped", (figure, row) => {
    const swapped = swapDigits(figure);
    const back = swapped !== null && Math.abs(swapped - figure) > 0.25 * figure;
    return back && row.annual.size > 2 ? swapped : null;
  }),
  withPlan("arithmetic", "a county's share changed", (model, random) => {
    const split = random.pick(model.counties);
    const [first, ...others] = split?.shares ?? [];
    if (!split || !first) return null;
    const broken = {
      ...split,
      shares: [{ ...first, value: (numberIn(first.value) ?? 0) + 1 + random.below(3) }, ...others],
    };
    return { ...model, counties: model.counties.map((one) => (one === split ? broken : one)) };
  }),
  withPlan("arithmetic", "the total of the counties changed", (model, random) => {
    const split = random.pick(model.counties);
    const total = numberIn(split?.total);
    if (!split || total === null) return null;
    return { ...model, counties: model.counties.map((one) => (one === split ? { ...split, total: total * 10 } : one)) };
  }),
  inIndicator("arithmetic", "a range turned round", (row) => {
    const [value, high] = [numberIn(row.value), numberIn(row.high)];
    return row.comparator !== "range" || value === null || high === null ? null : { ...row, value: high, high: value };
  }),
  inIndicator("arithmetic", "a range without its upper limit", (row) =>
    numberIn(row.high) === null ? null : { ...row, high: null },
  ),
  inIndicator("arithmetic", "an upper limit too many", (row) => {
    const value = numberIn(row.value);
    return row.comparator === "range" || value === null || row.comparator === "qualitative"
      ? null
      : { ...row, high: value + 5 };
  }),
  // 合理性
  onFigure("digits swapped", swapDigits),
  onFigure("decimal point one to the right", (figure) => (figure === 0 ? null : Number((figure * 10).toPrecision(12)))),
  onFigure("decimal point one to the left", (figure) => (figure === 0 ? null : Number((figure / 10).toPrecision(12)))),
  onFigure("a zero too many", (figure) => (figure === 0 ? null : figure * 100)),
  onFigure("ten thousand times as much", (figure) => (figure === 0 ? null : figure * 10_000)),
  onFigure("a sign", (figure) => (figure <= 0 ? null : -figure)),
  onFigure("a digit typed twice", (figure) =>
    figure === 0 ? null : Number(`${String(figure)}${String(figure).slice(-1)}`),
  ),
  onFigure("a digit lost", (figure) => (figure < 10 ? null : Number(String(figure).slice(1)))),
  onFigure("half a thing", (figure) => (Number.isInteger(figure) && figure > 0 ? figure + 0.5 : null)),
  inIndicator("plausibility", "亿 for 万", (row) =>
    row.unit.startsWith("万") ? { ...row, unit: row.unit.replace("万", "亿") } : null,
  ),
  inIndicator("plausibility", "万 for 亿", (row) =>
    row.unit.startsWith("亿") ? { ...row, unit: row.unit.replace("亿", "万") } : null,
  ),
  inIndicator("plausibility", "万 lost", (row) => (/^万./.test(row.unit) ? { ...row, unit: row.unit.slice(1) } : null)),
  inIndicator("plausibility", "% for another unit", (row) =>
    row.unit === "" || row.unit === "%" || numberIn(row.value) === null ? null : { ...row, unit: "%" },
  ),
  inIndicator("plausibility", "another unit for %", (row) =>
    row.unit === "%" && row.value !== 100 ? { ...row, unit: "家" } : null,
  ),
  inIndicator("plausibility", "a baseline ten times as much", (row) => {
    const figure = numberIn(row.baseline);
    return figure === null ? null : { ...row, baseline: figure * 10 };
  }),
  inIndicator("plausibility", "a baseline a tenth", (row) => {
    const figure = numberIn(row.baseline);
    return figure === null ? null : { ...row, baseline: figure / 10 };
  }),
  // 一致性
  inIndicator("consistency", "the comparator turned round", (row) =>
    row.comparator === "ge"
      ? { ...row, comparator: "le" }
      : row.comparator === "le"
        ? { ...row, comparator: "ge" }
        : null,
  ),
  inIndicator("consistency", "the direction turned round", (row) =>
    row.direction === "正向"
      ? { ...row, direction: "逆向" }
      : row.direction === "逆向"
        ? { ...row, direction: "正向" }
        : null,
  ),
  inIndicator("consistency", "a target behind its baseline", (row) => {
    const [value, baseline] = [numberIn(row.value), numberIn(row.baseline)];
    return value === null || baseline === null ? null : { ...row, baseline: value, value: baseline };
  }),
  inIndicator("consistency", "a baseline year after the deadline", (row) =>
    numberIn(row.baselineYear) === null ? null : { ...row, baselineYear: Number(String(row.deadline).slice(0, 4)) + 1 },
  ),
  inIndicator("consistency", "a deadline ten years early", (row) =>
    row.deadline === null
      ? null
      : { ...row, deadline: String(row.deadline).replace(/^\d{4}/, (year) => String(Number(year) - 10)) },
  ),
  inIndicator("consistency", "a deadline seven years late", (row) =>
    row.deadline === null
      ? null
      : { ...row, deadline: String(row.deadline).replace(/^\d{4}/, (year) => String(Number(year) + 7)) },
  ),
  inIndicator("consistency", "a deadline one year early", (row) =>
    row.deadline === null || row.basis === "annual"
      ? null
      : { ...row, deadline: String(row.deadline).replace(/^\d{4}/, (year) => String(Number(year) - 1)) },
  ),
  inIndicator("consistency", "a deadline that is no date", (row) => ({ ...row, deadline: "2028-13" })),
  inTask("consistency", "a deadline in words", (row) => ({ ...row, deadline: "尽快" })),
  {
    family: "consistency",
    kind: "one indicator with two targets",
    break(model, random) {
      for (let attempt = 0; attempt < tries; attempt++) {
        const row = random.pick(model.indicators);
        const value = numberIn(row?.value);
        if (
          !row ||
          value === null ||
          value === 0 ||
          row.basis !== "total" ||
          row.name.length < 4 ||
          row.partOf !== null
        )
          continue;
        const other = {
          ...row,
          key: "copy",
          id: "I-COPY",
          number: model.indicators.length + 1,
          section: "九、(九)",
          value: Number((value * 0.8).toPrecision(6)),
          sentence: "",
          annual: new Map(),
          returned: new Map(),
          baseline: null,
          baselineYear: null,
        };
        const planRows = [
          ...(model.planRows ?? []),
          { id: "I-COPY", table: "indicators" as const, name: row.name, line: 1 },
        ];
        return { model: { ...model, planRows, indicators: [...model.indicators, other] }, rows: [row.key, "copy"] };
      }
      return null;
    },
  },
  {
    family: "consistency",
    kind: "one name in two units",
    break(model, random) {
      for (let attempt = 0; attempt < tries; attempt++) {
        const row = random.pick(model.indicators);
        if (!row || !/^亿/.test(row.unit) || row.basis !== "total" || row.name.length < 4) continue;
        const other = {
          ...row,
          key: "copy",
          id: "I-COPY",
          number: model.indicators.length + 1,
          section: "九、(九)",
          deadline: null,
          unit: row.unit.replace("亿", "万"),
          sentence: "",
          annual: new Map(),
          returned: new Map(),
          baseline: null,
          baselineYear: null,
        };
        const planRows = [
          ...(model.planRows ?? []),
          { id: "I-COPY", table: "indicators" as const, name: row.name, line: 1 },
        ];
        return { model: { ...model, planRows, indicators: [...model.indicators, other] }, rows: [row.key, "copy"] };
      }
      return null;
    },
  },
  withPlan("consistency", "a step that ends before it begins", (model, random) => {
    const step = random.pick(model.milestones.filter(({ from, to }) => from !== null && to !== null && from !== to));
    return step
      ? {
          ...model,
          milestones: model.milestones.map((one) => (one === step ? { ...step, from: step.to, to: step.from } : one)),
        }
      : null;
  }),
  withPlan("consistency", "a step before the plan was issued", (model, random) => {
    const step = random.pick(model.milestones);
    if (!step || model.metadata.issuedOn === null) return null;
    return {
      ...model,
      milestones: model.milestones.map((one) => (one === step ? { ...step, from: "2001-03", to: "2001-04" } : one)),
    };
  }),
  withPlan("consistency", "the period turned round", (model) => {
    const { periodFrom, periodTo } = model.metadata;
    return periodFrom === null || periodTo === null || periodFrom === periodTo
      ? null
      : { ...model, metadata: { ...model.metadata, periodFrom: periodTo, periodTo: periodFrom } };
  }),
  // 责任
  inTask("responsibility", "the lead gone", (row) => (row.lead.length === 0 ? null : { ...row, lead: [] })),
  inIndicator("responsibility", "an indicator's lead gone", (row) =>
    row.lead.length === 0 ? null : { ...row, lead: [] },
  ),
  inTask("responsibility", "the lead cooperates too", (row) =>
    row.lead.length === 0 ? null : { ...row, cooperate: [...row.cooperate, ...row.lead] },
  ),
  inTask("responsibility", "lead and cooperating body swapped", (row) => {
    const [lead] = row.lead;
    const [other, ...others] = row.cooperate;
    return lead && other ? { ...row, lead: [other], cooperate: [lead, ...others] } : null;
  }),
  inTask("responsibility", "another row's lead", (row, random, model) => {
    const other = random.pick(bodiesOf(model));
    return row.lead.length === 0 || !other || [...row.lead, ...row.cooperate].includes(other)
      ? null
      : { ...row, lead: [other] };
  }),
  inIndicator("responsibility", "an indicator with another row's lead", (row, random, model) => {
    const other = random.pick(bodiesOf(model));
    return row.lead.length === 0 || !other || row.lead.includes(other) ? null : { ...row, lead: [other] };
  }),
  inTask("responsibility", "two leads", (row) => {
    const [other, ...others] = row.cooperate;
    return row.lead.length === 1 && other ? { ...row, lead: [...row.lead, other], cooperate: others } : null;
  }),
  inTask("responsibility", "a body twice", (row) => {
    const [first] = row.cooperate;
    return first ? { ...row, cooperate: [...row.cooperate, first] } : null;
  }),
  inTask("responsibility", "a lead that names nobody", (row) => ({ ...row, lead: ["有关部门"] })),
  inTask("responsibility", "a date for a body", (row) => ({ ...row, cooperate: [...row.cooperate, "6月底前"] })),
  inTask("responsibility", "a body that does not exist", (row) => ({
    ...row,
    cooperate: [...row.cooperate, "市水里局"],
  })),
  inTask("responsibility", "a body of another rank", (row) => ({ ...row, cooperate: [...row.cooperate, "市民政厅"] })),
  inTask("responsibility", "an abolished body", (row, _, { metadata }) =>
    // before the reform the name was right
    (metadata.periodTo ?? 0) < 2020 ? null : { ...row, cooperate: [...row.cooperate, "市质监局"] },
  ),
  // 完整性
  inIndicator("completeness", "no name", (row) => ({ ...row, name: "" })),
  inIndicator("completeness", "no target", (row) => (numberIn(row.value) === null ? null : { ...row, value: null })),
  inIndicator("completeness", "no unit", (row) =>
    row.unit === "" || !numberIn(row.value) ? null : { ...row, unit: "" },
  ),
  inIndicator("completeness", "no comparator", (row) =>
    row.comparator === null ? null : { ...row, comparator: null },
  ),
  inIndicator("completeness", "no basis", (row) => ({ ...row, basis: null })),
  inIndicator("completeness", "no direction", (row) => (row.direction === "" ? null : { ...row, direction: "" })),
  inIndicator("completeness", "no deadline", (row) => (row.deadline === null ? null : { ...row, deadline: null })),
  inTask("completeness", "no deadline of a task", (row) => ({ ...row, deadline: null })),
  inTask("completeness", "no title", (row) => ({ ...row, title: "" })),
  inTask("completeness", "no requirement", (row) => ({ ...row, text: "" })),
  ...(["indicators", "tasks"] as const).flatMap((table): Defect[] => [
    {
      family: "completeness",
      kind: `a row of ${table} twice`,
      break(model, random) {
        const rows: readonly CheckedRow[] = model[table];
        const row = random.pick(rows);
        if (!row) return null;
        const copy = { ...row, key: "copy", id: null, number: rows.length + 1 };
        return { model: { ...model, [table]: [...rows, copy] }, rows: [row.key, "copy"] };
      },
    },
    {
      family: "completeness",
      kind: `an id of ${table} twice`,
      break(model, random) {
        const rows: readonly CheckedRow[] = model[table];
        const row = random.pick(rows);
        const other = random.pick(rows);
        if (!row || !other || row === other) return null;
        return {
          model: { ...model, [table]: rows.map((one) => (one === other ? { ...other, id: row.id } : one)) },
          rows: [row.key, other.key],
        };
      },
    },
    {
      family: "completeness",
      kind: `a row of ${table} deleted`,
      break(model, random) {
        const rows: readonly CheckedRow[] = model[table];
        const row = random.pick(rows);
        return row ? { model: { ...model, [table]: rows.filter((one) => one !== row) }, rows: [] } : null;
      },
    },
    {
      family: "completeness",
      kind: `a row number of ${table} twice`,
      break(model, random) {
        const rows: readonly CheckedRow[] = model[table];
        const row = random.pick(rows.slice(1));
        const number = numberIn(row?.number);
        if (!row || number === null) return null;
        return {
          model: { ...model, [table]: rows.map((one) => (one === row ? { ...row, number: number - 1 } : one)) },
          rows: [],
        };
      },
    },
  ]),
  inTask("completeness", "a row whose sentence is gone", (row) => ({ ...row, gone: true })),
  // 填报
  ...["%", "左右", "（预计）"].map((more) =>
    inIndicator("returned", `“${more}” behind a target`, (row) => {
      const figure = numberIn(row.value);
      return figure === null ? null : { ...row, value: `${String(figure)}${more}` };
    }),
  ),
  inIndicator("returned", "a target in full-width digits", (row) => {
    const figure = numberIn(row.value);
    return figure === null
      ? null
      : { ...row, value: String(figure).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) };
  }),
  returnedWith("words for a figure", () => ({ actual: "已达标" })),
  returnedWith("no figure but attained", () => ({ actual: null, status: "已达成" })),
  returnedWith("attained although behind", (row, actual) => ({
    actual: Number((row.comparator === "ge" ? actual * 0.8 : actual * 1.3).toFixed(3)),
    status: "已达成",
  })),
  returnedWith("behind although attained", () => ({ status: "滞后" })),
  returnedWith("ten times as much", (_, actual) => ({ actual: actual * 10 })),
  returnedWith("a tenth", (_, actual) => ({ actual: actual / 10 })),
  returnedWith("another unit", (row) => (row.unit === "" ? null : { unit: `万${row.unit}` })),
  returnedWith("a veto in spite of which it is attained", () => ({ veto: true })),
  {
    family: "returned",
    kind: "a figure that was not returned",
    break(model, random) {
      const rows = model.indicators.filter(({ returned }) => returned.size > 1);
      const row = random.pick(rows);
      const year = [...(row?.returned.keys() ?? [])].at(-1);
      if (!row || year === undefined) return null;
      const missing = { ...row, returned: new Map([...row.returned].slice(0, -1)) };
      return {
        model: { ...model, returnsYear: year, indicators: replaced(model.indicators, row, missing) },
        rows: [row.key],
      };
    },
  },
  inTask("returned", "done without a word", (row) => ({ ...row, status: "✓ 已完成", progress: "" })),
  inTask("returned", "done and not begun", (row) => ({
    ...row,
    status: "✓ 已完成",
    progress: "尚未启动，正在推进前期工作。",
  })),
  // 文字
  ...onText("a lost character", (text) => at(text, /[质量建设管理]/, () => "\ufffd")),
  ...onText("wrong encoding", (text) => at(text, /[一-龥]{2}/, () => "锟斤拷")),
  ...onText("的的", (text) => at(text, /(?<![目标有靶的])的(?!的)/, () => "的的")),
  ...onText("a word twice", (text) => at(text, /(?:推进|加强|完善|提高|支持|创建|实施)/, (word) => word + word)),
  ...onText("a traditional character", (text) =>
    at(text, /[务业产质县]/, (char) => ({ 务: "務", 业: "業", 产: "產", 质: "質", 县: "縣" })[char] ?? char),
  ),
  ...onText("a gloss", (text) => at(text, /质量|建设|发展|服务/, (word) => `${word}(zhì liàng)`)),
  ...onText("digits of two widths", (text) =>
    at(
      text,
      /\d{2,4}/,
      (digits) => digits.slice(0, -1) + String.fromCharCode(digits.charCodeAt(digits.length - 1) + 0xfee0),
    ),
  ),
  ...onText("a placeholder", (text) => at(text, /\d{1,4}(?=个|家|%|项)/, () => "××")),
  ...onText("two comparators", (text) => at(text, /(?:达到|不低于)(?=\d)/, () => "大于≥")),
  inTask("text", "half a bracket", (row) => {
    const text = at(row.text, /[)）](?=[^)）]{0,3}$)/, () => "");
    return text === null ? null : { ...row, text };
  }),
];
