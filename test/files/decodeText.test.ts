import { decodeText } from "../../src/files/decodeText";
import { gbkBytesOf } from "../../src/plan/clean/gbkBytes";

const utf8 = (text: string): number[] => Array.from(new TextEncoder().encode(text));
const gbk = (text: string): number[] =>
  Array.from(text).flatMap((char) => {
    const code = gbkBytesOf(char);
    return code === null ? [char.charCodeAt(0)] : [code >> 8, code & 0xff];
  });
const decode = (...bytes: readonly number[][]): ReturnType<typeof decodeText> =>
  decodeText(Uint8Array.from(bytes.flat()));

const first = "一、到2030年，全市产品质量合格率达到96%以上。\n";
const second = "二、新增省级质量标杆企业20家。\n";

describe("files whose bytes are of two minds", () => {
  it("reads UTF-8 with a damaged character as UTF-8", () => {
    const damaged = utf8(first + second);
    damaged.splice(20, 1);
    const text = decode(damaged)?.text ?? "";
    expect(decode(damaged)?.encoding).toBe("utf-8");
    expect(text).toContain("\ufffd");
    expect(text.endsWith(second)).toBe(true);
  });

  it("reads lines of GBK in a file of UTF-8, and the reverse", () => {
    expect(decode(utf8(first), utf8(first), gbk(second))).toEqual({ text: first + first + second, encoding: "utf-8" });
    expect(decode(gbk(first), utf8(second), gbk(first))).toEqual({ text: first + second + first, encoding: "gb18030" });
  });

  it("reads GBK with a damaged character as GBK", () => {
    const damaged = gbk(first + second);
    damaged.splice(6, 1);
    expect(decode(damaged)?.encoding).toBe("gb18030");
    expect(decode(damaged)?.text.endsWith(second)).toBe(true);
  });

  it("leaves whole files alone", () => {
    expect(decode(gbk(first + second))).toEqual({ text: first + second, encoding: "gb18030" });
    expect(decode(utf8(first + second))).toEqual({ text: first + second, encoding: "utf-8" });
  });

  it("takes no other bytes for text", () => {
    let seed = 7;
    const noise = Array.from({ length: 4000 }, () => (seed = (seed * 75 + 74) % 65537) & 0xff).filter(
      (byte) => byte > 31,
    );
    expect(decode(noise)).toBeNull();
  });
});
