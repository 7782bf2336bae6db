import { readStatements } from "../../src/plan/rows/readStatements";

const options = { year: 2026, begins: 2020, review: false, lenient: true, indicatorLine: false, titleTo: 0 };
const namesIn = (text: string): string[] => readStatements(text, 0, text.length, options).map(({ name }) => name);

describe("names stay whole where a word only begins like an adverb or a verb", () => {
  it.each([
    "可再生能源消费占比",
    "再生水利用率",
    "及时率",
    "应急响应时间达标率",
    "基本医疗保险参保率",
    "要素保障率",
    "共享单车完好率",
    "需求响应能力",
    "有效灌溉面积占比",
    "各类人才占比",
    "和谐社区达标率",
    "使用清洁能源的公交车占比",
    "并网容量占比",
    "生产性服务业增加值占比",
    "上市公司占比",
    "供应链企业占比",
    "配套设施完好率",
    "建设用地占比",
  ])("%s", (name) => {
    expect(namesIn(`到2030年,${name}达到90%`)).toEqual([name]);
    expect(namesIn(`森林覆盖率达到50%,${name}达到90%以上`)).toEqual(["森林覆盖率", name]);
  });

  it.each([
    ["力争新增上市公司6家", "上市公司"],
    ["积极引进创新团队15个", "创新团队"],
    ["再新建停车场3个", "停车场"],
    ["共培育龙头企业8家", "龙头企业"],
  ])("%s without what only colours it", (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });
});
