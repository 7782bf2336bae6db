import path from "node:path";
import { readPlanFile } from "../../src/files/readPlanFile";
import { column, pdfFile, type PdfPage } from "./support/pdfFile";

const characterMaps = path.resolve(__dirname, "../../node_modules/pdfjs-dist/cmaps") + path.sep;

const read = (pages: readonly PdfPage[]) => readPlanFile(pdfFile(pages), "规划.pdf", { characterMaps });

const linesOf = async (pages: readonly PdfPage[]): Promise<string[]> => {
  const result = await read(pages);
  if (!result.ok) throw new Error(result.key);
  return result.value.text.split("\n");
};

/** thirty-two characters a line */
const body = [
  " 为贯彻落实全市质量大会精神，推动临江高质量发展，结合我市实际，制",
  "定本方案。到二〇三〇年，全市制造业产品质量合格率稳定在百分之九十五以",
  "上，服务业顾客满意度达到八十五分。",
  " 一、总体要求",
  " 坚持以人民为中心，坚持质量第一，把质量强市放在经济社会发展全局更",
  "加突出的位置。",
];

const read1 = [
  "为贯彻落实全市质量大会精神，推动临江高质量发展，结合我市实际，制定本方案。到二〇三〇年，全市制造业产品质量合格率稳定在百分之九十五以上，服务业顾客满意度达到八十五分。",
  "一、总体要求",
  "坚持以人民为中心，坚持质量第一，把质量强市放在经济社会发展全局更加突出的位置。",
];

describe("a PDF", () => {
  it("in a Chinese encoding without its font is read, its lines joined into paragraphs", async () => {
    expect(await linesOf([{ words: column(body, 90, 100) }])).toEqual(read1);
  });

  it("goes on over pages, without their heads, feet and numbers", async () => {
    const page = (lines: readonly string[], number: number): PdfPage => ({
      words: [
        { text: "临江市质量强市建设方案", x: 230, y: 50, size: 9 },
        ...column(lines, 90, 100),
        { text: `— ${String(number)} —`, x: number % 2 === 1 ? 480 : 90, y: 800, size: 10 },
      ],
    });
    const pages = [page(body.slice(0, 2), 1), page(body.slice(2, 5), 2), page(body.slice(5), 3)];
    expect(await linesOf(pages)).toEqual(read1);
  });

  it("in two columns is read one after the other, under a title across both", async () => {
    const left = [
      " 坚持质量第一，效益优先，推动",
      "全市经济社会发展。到二〇三〇",
      "年，合格率达到百分之九十五。",
      " 完善质量基础，建成计量中心",
      "三个，制定地方标准二十项，推",
    ];
    const right = [
      "动产业链质量提升。",
      " 健全质量工作机制，每年考核",
      "一次，考核结果向社会公布，作",
      "为部门评价的依据。",
      " 本方案自印发之日起施行。",
    ];
    const words = [
      { text: "临江市质量强市建设方案", x: 200, y: 70, size: 18 },
      ...column(left, 90, 120),
      ...column(right, 310, 120),
    ];
    expect(await linesOf([{ words }])).toEqual([
      "临江市质量强市建设方案",
      "坚持质量第一，效益优先，推动全市经济社会发展。到二〇三〇年，合格率达到百分之九十五。",
      "完善质量基础，建成计量中心三个，制定地方标准二十项，推动产业链质量提升。",
      "健全质量工作机制，每年考核一次，考核结果向社会公布，作为部门评价的依据。",
      "本方案自印发之日起施行。",
    ]);
  });

  it("has its drawn tables read cell by cell, with merged cells in each of their rows", async () => {
    const lines: [number, number, number, number][] = [
      ...[100, 130, 180, 210].map((y): [number, number, number, number] => [90, y, 500, y]),
      ...[90, 170, 370, 500].map((x): [number, number, number, number] => [x, 100, x, 210]),
    ];
    // 类别 goes over the two lower rows
    lines[2] = [170, 180, 500, 180];
    const words = [
      { text: "表一　主要指标如下表所示", x: 90, y: 80 },
      { text: "类别", x: 100, y: 120 },
      { text: "指标名称", x: 200, y: 120 },
      { text: "目标值", x: 400, y: 120 },
      { text: "创新", x: 100, y: 172 },
      { text: "规模以上工业企业研发经费", x: 180, y: 150 },
      { text: "投入强度", x: 180, y: 170 },
      { text: "2.5", x: 400, y: 160 },
      { text: "专利数", x: 180, y: 200 },
      { text: "12", x: 400, y: 200 },
      { text: "上表各项指标由市统计局监测。", x: 114, y: 240 },
    ];
    expect(await linesOf([{ words, lines }])).toEqual([
      "表一 主要指标如下表所示",
      "类别\t指标名称\t目标值",
      "创新\t规模以上工业企业研发经费投入强度\t2.5",
      "创新\t专利数\t12",
      "上表各项指标由市统计局监测。",
    ]);
  });

  it("has rows of words that stand apart read as rows of a table", async () => {
    const rows = [
      ["指标", "单位", "目标"],
      ["合格率", "%", "95"],
      ["满意度", "分", "85"],
    ];
    const words = rows.flatMap((row, at) => row.map((text, cell) => ({ text, x: 100 + cell * 120, y: 200 + at * 22 })));
    expect((await linesOf([{ words: [...column(body, 90, 50), ...words] }])).slice(-3)).toEqual([
      "指标\t单位\t目标",
      "合格率\t%\t95",
      "满意度\t分\t85",
    ]);
  });

  it("has its footnotes put at the end", async () => {
    const words = [
      ...column(body.slice(0, 3), 90, 100),
      { text: "①", x: 294, y: 135, size: 6 },
      { text: "①顾客满意度由第三方测评。", x: 90, y: 700, size: 9 },
    ];
    const result = await read([{ words, lines: [[90, 685, 230, 685]] }]);
    expect(result).toMatchObject({ ok: true, value: { notes: [{ key: "files.note.footnotes", params: { n: 1 } }] } });
    if (result.ok) expect(result.value.text.split("\n")).toEqual([read1[0], "〔脚注1〕顾客满意度由第三方测评。"]);
  });

  it("of pictures is named for what it is, and pages without text are counted up", async () => {
    expect(await read([{}, {}])).toMatchObject({ ok: false, key: "files.scan", params: { name: "规划.pdf" } });
    const mixed = await read([{ words: column(body, 90, 100) }, {}, {}]);
    expect(mixed).toMatchObject({
      ok: true,
      value: { notes: [{ key: "files.note.scannedPages", params: { pages: "2、3" } }] },
    });
  });

  it("may come in a Buffer, as Node.js reads it", async () => {
    const bytes = Buffer.from(pdfFile([{ words: column(body, 90, 100) }]));
    expect(await readPlanFile(bytes, "规划.pdf", { characterMaps })).toMatchObject({
      ok: true,
      value: { kind: "pdf" },
    });
  });

  it("tells how far it is", async () => {
    const seen: number[] = [];
    await readPlanFile(pdfFile([{ words: column(body, 90, 100) }, {}]), "规划.pdf", {
      characterMaps,
      onProgress: (fraction) => seen.push(fraction),
    });
    expect(seen).toEqual([0.5, 1]);
  });
});
