import type { Indicator, Plan, SourceSpan, Task } from "../../src/plan/plan";

/** A plan of an invented city, as the reader would give it; enough of everything to fill the sheets. */
const span = (from: number, to = from + 10): SourceSpan => ({ line: 1, from, to });
const sure = { sure: true, reasons: [] };

const indicator = (id: string, fields: Partial<Indicator>): Indicator => ({
  id,
  name: "制造业产品质量合格率",
  comparator: "ge",
  value: 94,
  valueHigh: null,
  unit: "%",
  basis: "total",
  deadline: "2025",
  section: "二、(一)",
  quote: "制造业产品质量合格率达到94%以上",
  sentence: "到2025年，制造业产品质量合格率达到94%以上，主要农产品监测合格率稳定在98%以上。",
  span: span(110),
  confidence: sure,
  ...fields,
});

const task = (id: string, fields: Partial<Task>): Task => ({
  id,
  path: "三/(一)/1",
  category: ["三、重点任务", "(一)夯实质量基础"],
  title: "完善计量服务体系",
  text: "完善计量服务体系。围绕船舶、纸业、柑橘三个产业建设计量测试平台，五年内为企业提供现场服务二千次。（市市场监管局牵头，市工信局、市农业农村局配合）",
  lead: ["市市场监管局"],
  cooperate: ["市工信局", "市农业农村局"],
  deadline: "2025",
  quote: "（市市场监管局牵头，市工信局、市农业农村局配合）",
  span: span(300, 400),
  confidence: sure,
  ...fields,
});

export const samplePlan: Plan = {
  metadata: {
    title: "临江市质量提升行动计划（2021—2025年）",
    docNumber: "临政办发〔2021〕12号",
    issuer: "临江市人民政府办公室",
    issuedOn: "2021-03-15",
    periodFrom: 2021,
    periodTo: 2025,
  },
  outline: [
    { path: ["二"], title: "发展目标", span: span(90) },
    { path: ["二", "(一)"], title: "产品质量", span: span(100) },
    { path: ["二", "(二)"], title: "工程与环境质量", span: span(200) },
    { path: ["三"], title: "重点任务", span: span(280) },
    { path: ["三", "(一)"], title: "夯实质量基础", span: span(290) },
  ],
  indicators: [
    indicator("Z-0001", {}),
    indicator("Z-0002", { name: "主要农产品监测合格率", value: 98, span: span(120) }),
    indicator("Z-0003", {
      name: "规模以上工业总产值",
      value: 18500,
      unit: "亿元",
      span: span(130),
      sentence: "规模以上工业总产值突破18500亿元。",
    }),
    indicator("Z-0004", {
      name: "新建公共检测平台",
      comparator: "range",
      value: 8,
      valueHigh: 10,
      unit: "家",
      basis: "new",
      span: span(140),
      sentence: "五年内新建公共检测平台8—10家。",
    }),
    indicator("Z-0005", {
      name: "较大及以上工程质量事故",
      comparator: "le",
      value: 0,
      unit: "起",
      section: "二、(二)",
      span: span(210),
      sentence: "不发生较大及以上工程质量事故。",
    }),
    indicator("Z-0006", {
      name: "公众质量满意度",
      comparator: "qualitative",
      value: null,
      unit: "",
      section: "二、(二)",
      span: span(220),
      sentence: "公众质量满意度居全省前列。",
      confidence: { sure: false, reasons: ["qualitative"] },
    }),
    indicator("Z-0007", {
      name: "计量现场服务",
      value: 400,
      unit: "次",
      basis: "annual",
      section: "三、(一)1",
      span: span(310),
      sentence: "每年为企业提供计量现场服务400次。",
    }),
  ],
  baselines: [
    { id: "J-1", name: "制造业产品质量合格率", value: 91.5, unit: "%", year: 2020, quote: "", span: span(20) },
    { id: "J-2", name: "全市规模以上工业总产值", value: 12034.6, unit: "亿元", year: 2020, quote: "", span: span(30) },
  ],
  tasks: [
    task("R-0001", {}),
    task("R-0002", {
      path: "三/(一)/2",
      title: "推进标准化工作",
      text: "推进标准化工作。支持龙头企业参与制定国家标准和行业标准，建立覆盖全产业链的地方标准清单，每年公布一次执行情况。鼓励社会团体制定团体标准，对采用国际先进标准的产品给予标识，并在政府采购中优先选用。（市市场监管局、市发改委、市工信局、市农业农村局、市住建局、市文旅局、市卫健委按职责分工负责）",
      lead: [],
      cooperate: ["市市场监管局", "市发改委", "市工信局", "市农业农村局", "市住建局", "市文旅局", "市卫健委"],
      deadline: null,
      span: span(400, 500),
    }),
    task("R-0003", {
      path: "三/(二)/1",
      category: ["三、重点任务", "(二)强化工程监管"],
      title: "开展住宅工程质量常见问题专项治理",
      text: "开展住宅工程质量常见问题专项治理，渗漏、开裂、空鼓投诉量逐年下降。（市住建局负责）",
      lead: ["市住建局"],
      cooperate: [],
      deadline: "2023-06",
      span: span(500, 600),
      confidence: { sure: false, reasons: ["body"] },
    }),
  ],
  milestones: [
    { name: "动员部署", from: "2021-03", to: "2021-05", quote: "", span: span(700) },
    { name: "组织实施", from: "2021-06", to: "2025-10", quote: "", span: span(710) },
    { name: "总结评估", from: "2025-11", to: "2025-12", quote: "", span: span(720) },
  ],
  vetoes: [{ text: "发生重大及以上质量安全责任事故的，年度考核不得评为A级。", span: span(800) }],
  garbled: [],
};
