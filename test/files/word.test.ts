import { abstractList, level, list, listed, paragraph, paragraphOf, run, wordFile } from "./support/wordFile";
import { linesOf, readText } from "./support/readText";

const linesOfBody = (body: string, parts: Readonly<Record<string, string>> = {}): Promise<string[]> =>
  linesOf(wordFile({ body, parts }), "规划.docx");

describe("automatic numbering in a Word file", () => {
  const plan = abstractList(
    0,
    level(0, "chineseCounting", "%1、") +
      level(1, "chineseCountingThousand", "（%2）") +
      level(2, "decimal", "%3.") +
      level(3, "decimalEnclosedCircle", "%4"),
  );

  it("is in the text as Word shows it, and begins anew under the next heading", async () => {
    const body =
      paragraph("总体要求", listed(1, 0)) +
      paragraph("指导思想", listed(1, 1)) +
      paragraph("主要目标", listed(1, 1)) +
      paragraph("重点任务", listed(1, 0)) +
      paragraph("提升质量", listed(1, 1)) +
      paragraph("抓好监管", listed(1, 2)) +
      paragraph("抓好检查", listed(1, 2)) +
      paragraph("每月一次", listed(1, 3)) +
      paragraph("优化服务", listed(1, 1)) +
      paragraph("简化流程", listed(1, 2));
    expect(await linesOfBody(body, { numbering: plan + list(1, 0) })).toEqual([
      "一、总体要求",
      "（一）指导思想",
      "（二）主要目标",
      "二、重点任务",
      "（一）提升质量",
      "1.抓好监管",
      "2.抓好检查",
      "① 每月一次",
      "（二）优化服务",
      "1.简化流程",
    ]);
  });

  it.each([
    ["chineseCounting", 1, "一"],
    ["chineseCounting", 10, "十"],
    ["chineseCounting", 23, "二十三"],
    ["chineseCountingThousand", 105, "一百零五"],
    ["ideographTraditional", 3, "丙"],
    ["ideographZodiac", 2, "丑"],
    ["japaneseCounting", 12, "十二"],
    ["chineseLegalSimplified", 21, "贰拾壹"],
    ["decimal", 7, "7"],
    ["decimalZero", 7, "07"],
    ["decimalFullWidth", 12, "１２"],
    ["decimalEnclosedCircle", 11, "⑪"],
    ["lowerLetter", 28, "bb"],
    ["upperLetter", 2, "B"],
    ["upperRoman", 14, "XIV"],
    ["lowerRoman", 9, "ix"],
    ["someOtherFormat", 5, "5"],
  ])("in the format %s, number %d", async (format, start, shown) => {
    const numbering = abstractList(0, level(0, format, "第%1条", { start })) + list(1, 0);
    expect(await linesOfBody(paragraph("内容", listed(1, 0)), { numbering })).toEqual([`第${shown}条 内容`]);
  });

  it("names the levels above, in digits where the level says so", async () => {
    const numbering =
      abstractList(
        0,
        level(0, "chineseCounting", "第%1章") +
          level(1, "decimal", "%1.%2", { more: "<w:isLgl/>" }) +
          level(2, "decimal", "%1-%3"),
      ) + list(1, 0);
    const body = [0, 1, 1, 2, 0, 1].map((at) => paragraph("文", listed(1, at))).join("");
    expect(await linesOfBody(body, { numbering })).toEqual([
      "第一章 文",
      "1.1 文",
      "1.2 文",
      "一-1 文",
      "第二章 文",
      "2.1 文",
    ]);
  });

  it("goes on from list to list of one kind, and starts where a list says so", async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const changed = `<w:lvlOverride w:ilvl="0">${level(0, "upperRoman", "%1.", { start: 4 })}</w:lvlOverride>`;
    const numbering = plan + list(1, 0) + list(2, 0) + list(3, 0, restart) + list(4, 0, changed);
    const body = [1, 1, 2, 3, 3, 1, 4].map((id) => paragraph("文", listed(id, 0))).join("");
    expect(await linesOfBody(body, { numbering })).toEqual([
      "一、文",
      "二、文",
      "三、文",
      "一、文",
      "二、文",
      "三、文",
      "IV.文",
    ]);
  });

  it("does not begin anew where the level counts through", async () => {
    const numbering =
      abstractList(
        0,
        level(0, "decimal", "第%1章") + level(1, "decimal", "第%2条", { more: '<w:lvlRestart w:val="0"/>' }),
      ) + list(1, 0);
    const body = [0, 1, 0, 1].map((at) => paragraph("文", listed(1, at))).join("");
    expect(await linesOfBody(body, { numbering })).toEqual(["第1章 文", "第1条 文", "第2章 文", "第2条 文"]);
  });

  it("comes from a style, or from the style that this one is based on, unless the paragraph says none", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="标题"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="二级"/><w:basedOn w:val="H"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const body =
      paragraph("总则", '<w:pStyle w:val="H"/>') +
      paragraph("目的", '<w:pStyle w:val="H2"/>') +
      paragraph("说明", '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph("附则", '<w:pStyle w:val="H"/>');
    expect(await linesOfBody(body, { numbering: plan + list(1, 0), styles })).toEqual([
      "一、总则",
      "（一）目的",
      "说明",
      "二、附则",
    ]);
  });

  it("is left out where it is a sign of a symbol font, kept where it is a dash", async () => {
    const numbering =
      abstractList(0, level(0, "bullet", "\uf0b7")) +
      abstractList(1, level(0, "bullet", "——")) +
      list(1, 0) +
      list(2, 1);
    const body = paragraph("要点", listed(1, 0)) + paragraph("目标", listed(2, 0));
    expect(await linesOfBody(body, { numbering })).toEqual(["要点", "—— 目标"]);
  });
});

describe("what stands in a Word file besides paragraphs", () => {
  const cell = (text: string, properties = ""): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;

  it("gives a table row a line, with the words of merged cells in each of their rows", async () => {
    const table = `<w:tbl>${row(cell("类别"), cell("指标"), cell("目标值"))}${row(
      cell("创新", '<w:vMerge w:val="restart"/>'),
      cell("研发投入"),
      cell("2.5"),
    )}${row(cell("", "<w:vMerge/>"), cell("专利数"), cell("12"))}${row(cell("合计", '<w:gridSpan w:val="2"/>'), cell("14.5"))}</w:tbl>`;
    expect(await linesOfBody(paragraph("表") + table)).toEqual([
      "表",
      "类别\t指标\t目标值",
      "创新\t研发投入\t2.5",
      "创新\t专利数\t12",
      "合计\t\t14.5",
    ]);
  });

  it("reads a table of one cell as the frame that it is, and bodies in a cell as a list", async () => {
    const frame = `<w:tbl><w:tr><w:tc>${paragraph("专栏1 重点工程")}${paragraph("1.建成三条线路。")}</w:tc></w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr>${cell("任务")}<w:tc>${paragraph("市工信局")}${paragraph("市财政局")}</w:tc></w:tr></w:tbl>`;
    expect(await linesOfBody(frame + table)).toEqual([
      "专栏1 重点工程",
      "1.建成三条线路。",
      "任务\t市工信局、市财政局",
    ]);
  });

  it("takes tracked changes as accepted and says so", async () => {
    const mark = (name: string): string => `<w:rPr><w:${name} w:id="1" w:author="a"/></w:rPr>`;
    const body =
      paragraphOf(
        `${run("到2030年达到")}<w:del w:id="1"><w:r><w:delText>80</w:delText></w:r></w:del><w:ins w:id="2">${run("90")}</w:ins>${run("%。")}`,
      ) +
      paragraphOf(`<w:del w:id="3"><w:r><w:delText>整段删去。</w:delText></w:r></w:del>`, mark("del")) +
      paragraph("前半句，", mark("del")) +
      paragraph("后半句。") +
      paragraphOf(`<w:moveFrom w:id="4">${run("移走。")}</w:moveFrom>`, mark("moveFrom")) +
      paragraphOf(`<w:moveTo w:id="5">${run("移来。")}</w:moveTo>`, mark("ins"));
    const { text, notes } = await readText(wordFile({ body }), "规划.docx");
    expect(text.split("\n")).toEqual(["到2030年达到90%。", "前半句，后半句。", "移来。"]);
    expect(notes).toEqual([{ key: "files.note.tracked", params: {} }]);
  });

  it("puts footnotes at the end, out of the sentence that calls them", async () => {
    const body =
      paragraphOf(`${run("规模以上工业企业")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("达到300家。")}`) +
      paragraph("下一段。");
    const footnotes = `<w:footnote w:id="0">${paragraph("")}</w:footnote><w:footnote w:id="2">${paragraphOf(
      `<w:r><w:footnoteRef/></w:r>${run(" 年主营业务收入2000万元以上。")}`,
    )}</w:footnote>`;
    const { text, notes } = await readText(wordFile({ body, parts: { footnotes } }), "规划.docx");
    expect(text.split("\n")).toEqual([
      "规模以上工业企业达到300家。",
      "下一段。",
      "〔脚注1〕年主营业务收入2000万元以上。",
    ]);
    expect(notes).toEqual([{ key: "files.note.footnotes", params: { n: 1 } }]);
  });

  it("leaves out heads, feet, the table of contents and hidden text", async () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const body =
      paragraph("目　录") +
      paragraphOf(
        `${field("begin")}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field("separate")}${run("一、总体要求\t1")}`,
      ) +
      paragraphOf(`${run("二、重点任务\t3")}${field("end")}`) +
      paragraphOf(`${run("一、总体要求")}${run("（内部掌握）", "<w:vanish/>")}`) +
      paragraphOf(
        `${run("见第")}${field("begin")}<w:r><w:instrText>REF a</w:instrText></w:r>${field("separate")}${run("3")}${field("end")}${run("节。")}`,
      );
    const { text, notes } = await readText(
      wordFile({ body, parts: { header1: paragraph("临江市人民政府文件") } }),
      "a.docx",
    );
    expect(text.split("\n")).toEqual(["一、总体要求", "见第3节。"]);
    expect(notes).toEqual([{ key: "files.note.hidden", params: {} }]);
  });

  it("reads text boxes once, breaks lines where the writer did, and tabs as blanks", async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph("框内文字")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph("框内文字")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body =
      paragraphOf(`${box}${run("正文。")}`) +
      paragraphOf(`${run("第一行")}<w:r><w:br/></w:r>${run("第二行")}`) +
      paragraphOf(`<w:r><w:tab/></w:r>${run("一、")}<w:r><w:tab/></w:r>${run("总则")}`);
    expect(await linesOfBody(body)).toEqual(["正文。", "框内文字", "第一行", "第二行", "一、 总则"]);
  });
});
