import { escaped } from "./escaped";

/** How a document is laid out. */
export interface Layout {
  /** 1 or 2 */
  readonly columns: number;
  /** first lines set in by two letters, as offices do */
  readonly indents: boolean;
}

const paragraph = (style: string, text: string): string =>
  `<text:p text:style-name="${style}">${escaped(text)}</text:p>`;

const table = (rows: readonly (readonly string[])[]): string => {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = (row: readonly string[]): string =>
    Array.from(
      { length: width },
      (_, at) =>
        `<table:table-cell table:style-name="Cell" office:value-type="string">${paragraph("Cell", row[at] ?? "")}</table:table-cell>`,
    ).join("");
  return `<table:table><table:table-column table:number-columns-repeated="${String(width)}"/>${rows
    .map((row) => `<table:table-row>${cells(row)}</table:table-row>`)
    .join("")}</table:table>`;
};

const fonts = 'style:font-name-asian="Noto Serif CJK SC" style:font-name="Noto Serif CJK SC"';

const style = (name: string, paragraphProperties: string, size: number): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${paragraphProperties}/><style:text-properties ${fonts} fo:font-size="${String(size)}pt" style:font-size-asian="${String(size)}pt" fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"/></style:style>`;

/**
 * A plan as a flat OpenDocument text, as an office would lay it out: title in the middle, text in 16 points and
 * justified, a head and numbered feet, lines with tabs as tables, place and date of the signature at the right.
 */
export const flatDocument = (text: string, { columns, indents }: Layout): Uint8Array => {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ""));
  const parts: string[] = [];
  const size = columns === 1 ? 16 : 11;
  let rows: string[][] = [];
  const closeTable = (): void => {
    if (rows.length > 0) parts.push(table(rows));
    rows = [];
  };
  const first = lines.findIndex((line) => line !== "");
  lines.forEach((line, at) => {
    if (line === "") return;
    if (line.includes("\t")) {
      rows.push(line.split("\t"));
      return;
    }
    closeTable();
    const isDate = (other: string | undefined): boolean => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(other ?? "");
    const signs = columns === 1 && (isDate(line) || (isDate(lines[at + 1]) && line.length < 20));
    parts.push(paragraph(at === first ? "Heading" : signs ? "Right" : "Body", line));
  });
  closeTable();
  const body = `fo:text-align="justify" style:punctuation-wrap="simple" fo:text-indent="${indents ? String(size * 2) : "0"}pt" fo:line-height="150%" fo:orphans="2" fo:widows="2"`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
<office:styles>${style("Body", body, size)}${style("Heading", 'fo:text-align="center"', 22)}${style("Right", 'fo:text-align="end" fo:margin-right="2cm"', size)}${style("Cell", 'fo:text-align="start"', 10)}${style("Head", 'fo:text-align="center"', 9)}</office:styles>
<office:automatic-styles>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="1mm"/></style:style>
<style:style style:name="Columns" style:family="section"><style:section-properties text:dont-balance-text-columns="true"><style:columns fo:column-count="${String(columns)}" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:header>${paragraph("Head", "内部资料　注意保存")}</style:header><style:footer><text:p text:style-name="Head">— <text:page-number/> —</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text><text:section text:style-name="Columns" text:name="All">${parts.join("")}</text:section></office:text></office:body>
</office:document>`;
  return new TextEncoder().encode(xml);
};
