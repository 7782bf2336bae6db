/** GBK bytes by character, from what the decoder says of every pair of bytes. */
const gbk = new Map<string, string>();
const decoder = new TextDecoder("gbk");
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    const character = decoder.decode(Uint8Array.from([high, low]));
    if (character.length === 1 && character !== "\ufffd" && !gbk.has(character))
      gbk.set(character, high.toString(16) + low.toString(16).padStart(2, "0"));
  }
}

const hex = (text: string): string =>
  [...text].map((character) => gbk.get(character) ?? character.charCodeAt(0).toString(16).padStart(2, "0")).join("");

/** Words at a place: points from the left and from the top. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 12 where nothing is said */
  readonly size?: number;
}

export interface PdfPage {
  readonly words?: readonly Words[];
  /** lines: from and to, x and y */
  readonly lines?: readonly (readonly [number, number, number, number])[];
}

const pageHeight = 842;

const contentOf = ({ words = [], lines = [] }: PdfPage): string =>
  [
    ...lines.map(
      ([x1, y1, x2, y2]) => `${String(x1)} ${String(pageHeight - y1)} m ${String(x2)} ${String(pageHeight - y2)} l S`,
    ),
    ...words.map(
      ({ text, x, y, size = 12 }) =>
        `BT /F1 ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(pageHeight - y)} Tm <${hex(text)}> Tj ET`,
    ),
  ].join("\n");

/**
 * A PDF whose font is not in it and whose characters are GBK, as the older programs of offices write them: it can be
 * read only with the tables of that encoding. Chinese characters are as wide as they are high, others half as wide.
 */
export const pdfFile = (pages: readonly PdfPage[], trailer = ""): Uint8Array => {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, at) => `${String(6 + at * 2)} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>",
    "<< /Type /FontDescriptor /FontName /SimSun /Flags 32 /FontBBox [0 -220 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -220 /CapHeight 700 /StemV 80 >>",
  ];
  pages.forEach((page, at) => {
    const content = contentOf(page);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${String(pageHeight)}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(7 + at * 2)} 0 R >>`,
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    );
  });
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return new TextEncoder().encode(file);
};

/** A text in lines of so many characters, at the left edge of a column; a line that begins with a blank is set in. */
export const column = (lines: readonly string[], x: number, top: number, pitch = 20): Words[] =>
  lines.map((line, at) => ({ text: line.trimStart(), x: line.startsWith(" ") ? x + 24 : x, y: top + at * pitch }));
