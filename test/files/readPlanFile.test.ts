import { zipSync } from "fflate";
import { readPlanFile } from "../../src/files/readPlanFile";

const text = "临江市质量提升行动计划\n到2026年,合格率达到95%以上。\n";
const utf8 = new TextEncoder().encode(text);
const utf16le = (mark: boolean): Uint8Array => {
  const bytes = mark ? [0xff, 0xfe] : [];
  for (let i = 0; i < text.length; i++) bytes.push(text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8);
  return Uint8Array.from(bytes);
};
/** "质量" in GB18030 */
const gb18030 = Uint8Array.from([0xd6, 0xca, 0xc1, 0xbf, 0x39, 0x35, 0x25]);

/** A compound file with a stream of this name. */
const compound = (name: string): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...[...name].flatMap((character) => [character.charCodeAt(0), 0]),
  ]);

describe("reading a plan's file", () => {
  it.each([
    ["UTF-8", utf8, "utf-8", text],
    ["UTF-8 with mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), "utf-8", text],
    ["UTF-16 with mark", utf16le(true), "utf-16le", text],
    ["UTF-16 without mark", utf16le(false), "utf-16le", text],
    ["GB18030", gb18030, "gb18030", "质量95%"],
    ["UTF-8 cut in its last character", utf8.subarray(0, 31), "utf-8", text.slice(0, 10)],
  ])("finds out %s", async (_, bytes, encoding, expected) => {
    const result = await readPlanFile(bytes, "规划.txt");
    expect(result).toMatchObject({ ok: true, value: { encoding } });
    if (result.ok) expect(result.value.text.startsWith(expected)).toBe(true);
  });

  it.each([
    ["nothing", new Uint8Array(0), "files.empty"],
    ["20 MB", new Uint8Array(20_000_000), "files.tooLarge"],
    ["a zip file that was cut off", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 20, 0]), "files.broken"],
    ["a workbook renamed .txt", zipSync({ "xl/workbook.xml": new Uint8Array(1) }), "files.workbook"],
    ["a presentation", zipSync({ "ppt/presentation.xml": new Uint8Array(1) }), "files.slides"],
    ["an OFD file", zipSync({ "OFD.xml": new Uint8Array(1) }), "files.ofd"],
    [
      "an OpenDocument text",
      zipSync({ mimetype: new Uint8Array(1), "content.xml": new Uint8Array(1) }),
      "files.otherDocument",
    ],
    ["a zip archive", zipSync({ "规划.txt": new Uint8Array(1) }), "files.archive"],
    ["a .doc renamed .txt", compound("WordDocument"), "files.oldWord"],
    ["an .xls", compound("Workbook"), "files.workbook"],
    ["a Word file with a password", compound("EncryptedPackage"), "files.encrypted"],
    [
      "a page saved with its pictures",
      new TextEncoder().encode(
        'From: <saved>\nSubject: plan\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n',
      ),
      "files.otherDocument",
    ],
    ["RTF", new TextEncoder().encode("{\\rtf1\\ansi}"), "files.otherDocument"],
    ["a picture", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), "files.image"],
    ["bytes that are no text", Uint8Array.from([1, 2, 3, 0, 255, 254, 0, 7, 200, 0, 0]), "files.binary"],
    ["blanks", new TextEncoder().encode(" \n\t\n"), "files.noText"],
  ])("refuses %s", async (_, bytes, key) => {
    expect(await readPlanFile(bytes, "规划.txt")).toMatchObject({ ok: false, key, params: { name: "规划.txt" } });
  });
});
