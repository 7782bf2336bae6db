import { numbersIn } from "../numbers/numberForms";
import type { TableRow, TableValue } from "../outline/tables";
import type { Comparator } from "../plan";
import { tidyName } from "./names";
import type { Statement } from "./statement";

/** 逆向: what a plan wants less of, where a table gives only a figure. */
const lessIsBetter =
  /(?:死亡率|发病率|失业率|事故率|事故数|起数|浓度|能耗|水耗|吸烟率|近视率|投诉率|超标率|负债率|逾期率|流失率|辍学率|发案率|时限|用时|天数(?<!优良天数))$/;

const comparatorOf = (text: string, name: string): Comparator => {
  if (/^(?:[<≤]|低于|小于|不超过|不高于)|以[下内]|[<≤]/.test(text)) return "le";
  if (/^(?:[>≥]|高于|大于|不低于|超过)|以上/.test(text)) return "ge";
  return lessIsBetter.test(name.replace(/\([^()]*\)$/, "")) ? "le" : "ge";
};

const longestQuote = 120;

const statementOf = (row: TableRow, value: TableValue): Statement | null => {
  const name = tidyName(row.name);
  const { block } = row;
  const reported = value.kind === "baseline";
  const quoteTo = Math.min(block.to, block.from + longestQuote);
  const text = value.text.replace(/^[[(〔【]|[\])〕】]$/g, "");
  const hit = numbersIn(text, 0, text.length)[0];
  if (!hit) {
    if (reported || text.length < 2) return null;
    return {
      name,
      comparator: "qualitative",
      value: null,
      valueHigh: null,
      unit: "",
      basis: "total",
      recurrence: null,
      from: null,
      date: value.year,
      reported,
      doubts: ["plan.doubt.noFigure"],
      quoteFrom: block.from,
      quoteTo,
      sentenceFrom: block.from,
      sentenceTo: block.to,
    };
  }
  // by the habit of the field a figure in brackets is a sum over the whole period
  const cumulative = /^[[〔【]/.test(value.text) || value.kind === "new";
  const annual = value.kind === "annual" && !cumulative;
  const written = hit.unit !== "" ? hit.unit : annual ? "%" : row.unit;
  const unit = written === "个百分点" ? "百分点" : written;
  const falls = /(?:降低|下降|减少|提高|增长|增速)$/.test(name);
  return {
    name,
    comparator: hit.high !== null ? "range" : hit.value === 0 ? "le" : comparatorOf(text, name),
    value: hit.value,
    valueHigh: hit.high,
    unit,
    basis: annual ? "annual" : falls ? "change" : cumulative ? "new" : "total",
    recurrence: null,
    from: null,
    date: value.year,
    reported,
    doubts: ["plan.doubt.table"],
    quoteFrom: block.from,
    quoteTo,
    sentenceFrom: block.from,
    sentenceTo: block.to,
  };
};

/** The statements of one line of an indicator table: a baseline and its targets. */
export const tableStatements = (row: TableRow): Statement[] =>
  row.values.flatMap((value) => statementOf(row, value) ?? []);
