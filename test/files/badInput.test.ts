import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import path from "node:path";
import { readPlanFile } from "../../src/files/readPlanFile";
import { column, pdfFile } from "./support/pdfFile";
import { paragraph, wordFile } from "./support/wordFile";

jest.setTimeout(120_000);

const characterMaps = path.resolve(__dirname, "../../node_modules/pdfjs-dist/cmaps") + path.sep;
const read = (bytes: Uint8Array, name: string) => readPlanFile(bytes, name, { characterMaps });

const word = wordFile({ body: ["一、总体要求", "二、重点任务"].map((line) => paragraph(line)).join("") });
const pdf = pdfFile([{ words: column(["一、总体要求", "到二〇三〇年，合格率达到百分之九十五。"], 90, 100) }]);
const page = strToU8(
  "<html><body><table><tr><td rowspan=3>一、总体要求</td></tr></table><ol><li>二</ol></body></html>",
);

/** A file with bytes changed, cut out or cut off. */
const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      changes: fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 }),
      from: fc.nat(bytes.length),
      length: fc.nat(40),
      end: fc.option(fc.nat(bytes.length), { freq: 3 }),
    })
    .map(({ changes, from, length, end }) => {
      const copy = bytes.slice();
      for (const [at, value] of changes) copy[at] = value;
      const whole = Uint8Array.from([...copy.subarray(0, from), ...copy.subarray(from + length)]);
      return whole.subarray(0, end ?? whole.length);
    });

const isAnswer = async (bytes: Uint8Array, name: string): Promise<void> => {
  const result = await read(bytes, name);
  expect(result.ok ? typeof result.value.text : result.key).toMatch(/^(?:string|files\.)/);
};

describe("whatever the bytes, reading a file gives a text or a reason", () => {
  it.each([
    ["规划.docx", word, 150],
    ["规划.pdf", pdf, 60],
    ["规划.html", page, 150],
  ])("for %s with damage", async (name, bytes, numRuns) => {
    await fc.assert(
      fc.asyncProperty(damaged(bytes), (changed) => isAnswer(changed, name)),
      { numRuns },
    );
  });

  it("for the parts of a Word file with damage", async () => {
    const parts = unzipSync(word);
    const document = parts["word/document.xml"] ?? new Uint8Array(0);
    await fc.assert(
      fc.asyncProperty(damaged(document), (changed) =>
        isAnswer(zipSync({ ...parts, "word/document.xml": changed }), "规划.docx"),
      ),
      { numRuns: 150 },
    );
  });

  it.each([".docx", ".pdf", ".html", ".md", ".txt"])("for random bytes called %s", async (extension) => {
    const opening = fc.constantFrom("", "PK\u0003\u0004", "%PDF-1.7\n", "<html>", "{\\rtf");
    const bytes = fc
      .tuple(opening, fc.uint8Array({ maxLength: 300 }))
      .map(([start, rest]) => Uint8Array.from([...strToU8(start), ...rest]));
    await fc.assert(
      fc.asyncProperty(bytes, (some) => isAnswer(some, `规划${extension}`)),
      { numRuns: 40 },
    );
  });

  it("for pages of random tags", async () => {
    const tag = fc.constantFrom(
      ..."<p> </p> <td> <tr> <table> </table> <ol> <li> <div> </div> <br> <td&nbsp; &#x; <td rowspan=9999> <td colspan=-1> <!-- --> <![CDATA[ 一、".split(
        " ",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(tag, { maxLength: 200 }), (tags) =>
        isAnswer(strToU8(`<html>${tags.join("")}`), "a.html"),
      ),
      { numRuns: 200 },
    );
  });
});

describe("files made to exhaust a reader", () => {
  const sized = (bytes: Uint8Array, name: string, claim: number): Uint8Array => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const end = copy.length - 22;
    for (let at = view.getUint32(end + 16, true); at < end;) {
      const length = view.getUint16(at + 28, true);
      if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) === name)
        view.setUint32(at + 24, claim, true);
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return copy;
  };
  const bomb = zipSync({
    ...unzipSync(word),
    "word/document.xml": strToU8(`<w:document>${" ".repeat(60 * 1024 * 1024)}</w:document>`),
  });

  it("refuses a Word file that unpacks to more than any document, before it is unpacked", async () => {
    expect(bomb.length).toBeLessThan(200_000);
    expect(await read(bomb, "规划.docx")).toMatchObject({ ok: false, key: "files.swells" });
  });

  it("stops unpacking where the archive lies about its size", async () => {
    expect(await read(sized(bomb, "word/document.xml", 1000), "规划.docx")).toMatchObject({ key: "files.broken" });
  });

  it.each([
    ["a page of open elements", strToU8(`<html>${"<b>".repeat(500_000)}一`), "a.html"],
    ["a page of nested tables", strToU8(`<html>${"<table><tr><td>".repeat(3_000)}一`), "a.html"],
    ["a Word file of nested tables", wordFile({ body: "<w:tbl><w:tr><w:tc>".repeat(5_000) }), "a.docx"],
    ["Markdown of nested quotes", strToU8("> ".repeat(20_000) + "一"), "a.md"],
    ["Markdown of brackets", strToU8("[".repeat(50_000)), "a.md"],
    ["Markdown of stars", strToU8("*一 ".repeat(50_000)), "a.md"],
  ])("answers soon: %s", async (_, bytes, name) => {
    const start = performance.now();
    await isAnswer(bytes, name);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("asks for the password of a PDF to be taken away", async () => {
    const locked = pdfFile(
      [{ words: column(["一、总体要求"], 90, 100) }],
      "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] " +
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 " +
        `/O <${"01".repeat(32)}> /U <${"02".repeat(32)}> >>`,
    );
    expect(await read(locked, "规划.pdf")).toMatchObject({ ok: false, key: "files.encrypted" });
  });
});
