import type { Browser } from "playwright-core";
import { column, pdfFile } from "../files/support/pdfFile";
import { paragraph, wordFile } from "../files/support/wordFile";
import { describeInBrowser, launchBrowser, openPage, picture } from "./support/browser";
import type { WatchedPage } from "./support/browser";
import { personAt } from "./support/person";
import type { Person } from "./support/person";
import { startServer } from "./support/server";
import type { Server } from "./support/server";

jest.setTimeout(240_000);

const lines = [
  "临江市质量提升行动方案",
  "一、主要目标",
  "到2030年，制造业产品质量合格率达到95%以上，顾客满意度达到85分以上。",
  "二、重点任务",
  "（一）提升产品质量。开展质量攻关，完善标准体系。（市市场监管局牵头，市工信局配合）",
];

describeInBrowser("opening a file in the pane", () => {
  let server: Server;
  let browser: Browser;
  let watched: WatchedPage;
  let person: Person;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });

  beforeEach(async () => {
    watched = await openPage(browser, `${server.origin}/`);
    person = personAt(watched.page);
    await person.pane.getByRole("button", { name: "用示例规划试一试" }).waitFor();
  });

  afterEach(async () => {
    expect(watched.complaints).toEqual([]);
    expect(watched.requests.filter((address) => !/^(?:blob:)?http:\/\/127\.0\.0\.1:\d+\//.test(address))).toEqual([]);
    await watched.context.close();
  });

  afterAll(async () => {
    await browser.close();
    expect(await server.stop()).toBe(0);
  });

  const open = async (name: string, bytes: Uint8Array): Promise<void> => {
    await person.pane
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  };

  const found = () => person.pane.getByText("找到 2 项指标、1 项任务。").first().waitFor();

  it("reads a Word file and says what was decided on the way", async () => {
    const body =
      lines.map((line) => paragraph(line)).join("") +
      `<w:p><w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>`;
    await open("规划.docx", wordFile({ body }));
    await found();
    await person.pane.getByText("文件里有修订，已按全部接受来读。").last().waitFor();
    await picture(watched.page, "file-notes");
  });

  it("reads a PDF of an office's older program, with the tables of its encoding from our own origin", async () => {
    const page = { words: column(lines, 60, 100, 60).map((words) => ({ ...words, size: 10 })) };
    await open("规划.pdf", pdfFile([page]));
    await found();
    expect(watched.requests.filter((address) => address.endsWith("/cmaps/GBK-EUC-H.bcmap"))).toHaveLength(1);
  });

  it("says what to do with a file that cannot be read", async () => {
    await open("规划.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]));
    await person.pane
      .getByText(/“规划.doc”是旧版的 Word 或 WPS 文件。请.*另存为 .docx/)
      .first()
      .waitFor();
    await open("扫描.pdf", pdfFile([{}]));
    await person.pane
      .getByText(/“扫描.pdf”是扫描件/)
      .first()
      .waitFor();
  });

  it("takes the better of what is on the clipboard", async () => {
    await person.pane.getByRole("button", { name: "粘贴文本" }).click();
    const area = person.pane.getByLabel("规划全文");
    await area.fill("前后");
    await area.evaluate((element) => {
      (element as HTMLTextAreaElement).setSelectionRange(1, 1);
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "一、\t总体要求\n二、\t重点任务");
      clipboardData.setData(
        "text/html",
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span>总体要求</p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>二、<span>&nbsp;</span></span>重点任务</p>",
      );
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    const wanted = "前一、总体要求\n二、重点任务后";
    for (let tries = 0; tries < 100 && (await area.inputValue()) !== wanted; tries++)
      await watched.page.waitForTimeout(50);
    expect(await area.inputValue()).toBe(wanted);
  });
});
