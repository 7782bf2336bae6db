import { pastedText } from "../../src/files/html/readHtml";
import { linesOf, readText } from "./support/readText";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const linesOfPage = (html: string): Promise<string[]> =>
  linesOf(bytesOf(`<!DOCTYPE html><html><body>${html}</body></html>`), "a.html");

describe("a web page", () => {
  it("is read in the encoding that its bytes have, whatever its head says", async () => {
    // 质量 in GBK
    const gbk = Uint8Array.from([
      ...bytesOf('<html><meta charset="gb2312"><p>'),
      0xd6,
      0xca,
      0xc1,
      0xbf,
      ...bytesOf("</p></html>"),
    ]);
    expect(await linesOf(gbk, "规划.htm")).toEqual(["质量"]);
    const wrong = bytesOf('<html><meta charset="gbk"><p>质量</p></html>');
    expect(await readText(wrong, "规划.htm")).toMatchObject({ kind: "html", text: "质量" });
  });

  it("is known by its first element even where its name is that of a Word file", async () => {
    expect(await readText(bytesOf("<html><body><p>质量</p></body></html>"), "规划.doc")).toMatchObject({
      kind: "html",
    });
  });

  it("is read without what a site puts around the document", async () => {
    const page =
      '<header><a href="/">首页</a></header><nav>新闻</nav><div class="breadcrumb">当前位置：首页</div><script>var a = 1</script>' +
      '<form id="aspnet"><div class="article"><h1>临江市质量规划</h1><p>　　一、总体要求</p><p>到2030年，\n合格率达到&nbsp;95%。<br>第二行。</p></div></form>' +
      '<ul><li><a href="1">甲</a></li><li><a href="2">乙</a></li><li><a href="3">丙</a></li></ul><footer>版权所有</footer>';
    expect(await linesOfPage(page)).toEqual([
      "临江市质量规划",
      "一、总体要求",
      "到2030年，合格率达到 95%。",
      "第二行。",
    ]);
  });

  it("keeps the numbers of lists", async () => {
    const page = '<ol start="3"><li>甲<ol type="a"><li>子</li></ol></li><li><p>乙</p></li></ol><ul><li>丙</li></ul>';
    expect(await linesOfPage(page)).toEqual(["3.甲", "a.子", "4.乙", "丙"]);
  });

  it("gives a table row a line, whatever its cells cover, and reads tables of layout as text", async () => {
    const data =
      '<table><tr><th>类别</th><th>指标</th><th colspan="2">目标</th></tr><tr><td rowspan="2">创新</td><td>研发</td><td>1</td><td>2</td></tr><tr><td>专利</td><td>3</td><td></td></tr></table>';
    expect(await linesOfPage(`<table><tr><td>边栏</td><td><p>正文</p>${data}</td></tr></table>`)).toEqual([
      "边栏",
      "正文",
      "类别\t指标\t目标\t",
      "创新\t研发\t1\t2",
      "创新\t专利\t3\t",
    ]);
  });
});

describe("Markdown", () => {
  it("is read as a plan is written in it", async () => {
    const source =
      "# 临江市质量规划\n\n## 一、总体要求\n到2030年，**合格率达到95%。**其中2~3家、5~6家。\n    缩进的一段。\n\n1. 甲\n2. 乙\n\n| 指标 | 目标 |\n|---|---|\n| 合格率 | 95 |\n";
    expect(await linesOf(bytesOf(source), "规划.md")).toEqual([
      "临江市质量规划",
      "一、总体要求",
      "到2030年，合格率达到95%。其中2~3家、5~6家。",
      "缩进的一段。",
      "1.甲",
      "2.乙",
      "指标\t目标",
      "合格率\t95",
    ]);
  });
});

describe("what Word and WPS put on the clipboard", () => {
  it("keeps automatic numbers without the tab behind them, and cells whole", () => {
    const html =
      "<html><head><style>p{}</style></head><body><!--StartFragment--><p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;&nbsp;</span></span><![endif]>总体要求<o:p></o:p></p><table><tr><td><p>指标</p><p>名称</p></td><td><p>95</p></td></tr></table><!--EndFragment--></body></html>";
    expect(pastedText(html, "一、\t总体要求\n指标\n名称\t95\n")).toBe("一、总体要求\n指标名称\t95");
  });

  it("is not used where it says less than the plain text", () => {
    expect(pastedText("<p>一</p>", "一、总体要求\n二、重点任务")).toBeNull();
  });
});
