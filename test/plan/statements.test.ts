import { readStatements } from "../../src/plan/rows/readStatements";

const options = { year: 2024, begins: 2020, review: false, lenient: true, indicatorLine: false, titleTo: 0 };
const read = (text: string): unknown[] =>
  readStatements(text, 0, text.length, options).map(
    ({ name, comparator, value, valueHigh, unit, basis, date, reported }) => [
      name,
      comparator,
      ...(valueHigh === null ? [value] : [value, valueHigh]),
      unit,
      basis,
      ...(date === null ? [] : [date]),
      ...(reported ? ["reported"] : []),
    ],
  );

describe("what a sentence commits to", () => {
  it.each([
    ["到2026年,水质达标率不低于95%", [["水质达标率", "ge", 95, "%", "total", "2026"]]],
    ["死亡率控制在5‰及以下", [["死亡率", "le", 5, "‰", "total"]]],
    ["亩均能耗较2020年下降14.5%", [["亩均能耗", "ge", 14.5, "%", "change"]]],
    ["新增托位1,200个以上", [["托位", "ge", 1200, "个", "new"]]],
    ["每年新建标准化车间20个", [["标准化车间", "ge", 20, "个", "annual"]]],
    ["建成2—3个物流枢纽", [["物流枢纽", "range", 2, 3, "个", "new"]]],
    ["培育年产值超10亿元的企业6家", [["年产值超10亿元的企业", "ge", 6, "家", "new"]]],
    ["推动2万家企业上云", [["上云的企业", "ge", 2, "万家", "new"]]],
    ["竣工交付使用工程合格率达到100%", [["竣工交付使用工程合格率", "ge", 100, "%", "total"]]],
    ["建设数字农业基地50个", [["数字农业基地", "ge", 50, "个", "new"]]],
    ["建设区域医疗中心3个", [["区域医疗中心", "ge", 3, "个", "new"]]],
    ["2个镇区内的46家企业完成整治", [["完成整治的企业", "ge", 46, "家", "total"]]],
    [
      "建材和轻纺产业收入分别达到150亿元",
      [
        ["建材产业收入", "ge", 150, "亿元", "total"],
        ["轻纺产业收入", "ge", 150, "亿元", "total"],
      ],
    ],
    [
      "蔬菜、水果抽检合格率分别达到98%和97%",
      [
        ["蔬菜抽检合格率", "ge", 98, "%", "total"],
        ["水果抽检合格率", "ge", 97, "%", "total"],
      ],
    ],
    [
      "到2022年和2030年,人均寿命分别达到77岁和79岁",
      [
        ["人均寿命", "ge", 77, "岁", "total", "2022"],
        ["人均寿命", "ge", 79, "岁", "total", "2030"],
      ],
    ],
    [
      "覆盖率由2022年的46%提高到75%",
      [
        ["覆盖率", "ge", 46, "%", "total", "2022", "reported"],
        ["覆盖率", "ge", 75, "%", "total"],
      ],
    ],
    ["坚决杜绝重大安全事故", [["重大安全事故", "le", 0, "", "total"]]],
    ["实现城区污水管网全覆盖", [["城区污水管网覆盖", "ge", 100, "%", "total"]]],
    ["居民满意度位居全省前列", [["居民满意度", "qualitative", null, "", "total"]]],
    ["水质持续改善", [["水质", "qualitative", null, "", "change"]]],
    ["产值三年翻一番", [["产值", "ge", 1, "番", "change"]]],
    ["对获奖企业给予100万元奖励", []],
    ["推广“123”工作法,落实五项重点任务", []],
    ["拨打12345热线", []],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
