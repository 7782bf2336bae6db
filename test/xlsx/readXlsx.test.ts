import { writeXlsx as write } from "hucre/xlsx";
import { readXlsx } from "../../src/xlsx/readXlsx";

const book = (extra: object = {}) => write({ sheets: [{ name: "表", rows: [["甲", 1]] }], ...extra });

const problemOf = async (bytes: Uint8Array) => {
  const result = await readXlsx(bytes);
  return result.ok ? null : result.key;
};

/** A copy in which `find` is `replace`, both of the same length. */
function patched(
  bytes: Uint8Array,
  find: readonly number[],
  change: (copy: Uint8Array, at: number) => void,
): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let at = 0; at < copy.length; at++) {
    if (find.every((byte, offset) => copy[at + offset] === byte)) change(copy, at);
  }
  return copy;
}

test("values of every sheet, with dates as texts and formulas as their values", async () => {
  const bytes = await write({
    sheets: [
      { name: "甲", rows: [["2017-03", 95, true, null, new Date("2025-12-31T00:00:00Z")]] },
      { name: "乙", cells: new Map([["0,1", { formula: "1+1", formulaResult: 2 }]]) },
    ],
  });
  expect(await readXlsx(bytes)).toEqual({
    ok: true,
    value: [
      { name: "甲", cells: [["2017-03", 95, true, null, "2025-12-31"]] },
      { name: "乙", cells: [[null, 2]] },
    ],
  });
});

test("nothing at all", async () => {
  expect(await problemOf(new Uint8Array())).toBe("xlsx.empty");
});

test("a text file that was renamed", async () => {
  expect(await problemOf(new TextEncoder().encode("到2025年,制造业产品质量合格率达到94%以上"))).toBe(
    "xlsx.notWorkbook",
  );
});

test("another kind of archive", async () => {
  const docx = patched(await book(), [...new TextEncoder().encode("workbook.xml")], (copy, at) => {
    copy.set(new TextEncoder().encode("document.xml"), at);
  });
  expect(await problemOf(docx)).toBe("xlsx.notWorkbook");
});

test("a workbook with a password", async () => {
  expect(await problemOf(await book({ encryption: { password: "1234", spinCount: 1000 } }))).toBe("xlsx.encrypted");
});

test("a workbook of before 2007", async () => {
  const compound = new Uint8Array(2048);
  compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await problemOf(compound)).toBe("xlsx.oldFormat");
});

test("a workbook with macros", async () => {
  expect(await problemOf(await book({ vbaProject: new Uint8Array([1, 2, 3]) }))).toBe("xlsx.macro");
});

test("a file that was cut off while it was copied", async () => {
  const bytes = await book();
  expect(await problemOf(bytes.slice(0, bytes.length / 2))).toBe("xlsx.broken");
});

test("a damaged file", async () => {
  const bytes = Uint8Array.from(await book());
  bytes.fill(0, 300, bytes.length / 2);
  expect(await problemOf(bytes)).toBe("xlsx.broken");
});

describe("zip bombs", () => {
  const directoryEntry = [0x50, 0x4b, 0x01, 0x02];
  const claiming = (unpacked: number) =>
    book().then((bytes) =>
      patched(bytes, directoryEntry, (copy, at) => new DataView(copy.buffer).setUint32(at + 24, unpacked, true)),
    );

  test("an archive that says that it unpacks to gigabytes", async () => {
    expect(await problemOf(await claiming(2_000_000_000))).toBe("xlsx.tooBig");
  });

  test("an archive that says that it unpacks to nothing, or to less than it does", async () => {
    expect(await problemOf(await claiming(0))).toBe("xlsx.broken");
    expect(await problemOf(await claiming(40))).toBe("xlsx.broken");
  });

  test("a file of more than 50 MB", async () => {
    expect(await readXlsx(new Uint8Array(51 * 1024 * 1024))).toMatchObject({
      key: "xlsx.tooBig",
      params: { megabytes: 50 },
    });
  });
});
