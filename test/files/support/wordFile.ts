import { strToU8, zipSync } from "fflate";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface WordParts {
  /** what stands in `w:body` */
  readonly body: string;
  /** what stands in the root of each part: "numbering", "styles", "footnotes", "endnotes", "header1" */
  readonly parts?: Readonly<Record<string, string>>;
}

const roots: Readonly<Record<string, string>> = { header1: "hdr", footer1: "ftr" };

/** A .docx file of these parts. */
export const wordFile = ({ body, parts = {} }: WordParts): Uint8Array => {
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        ["document.main", ...Object.keys(parts)]
          .map(
            (name) =>
              `<Override PartName="/word/${name.replace(".main", "")}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name.replace(/1$/, "")}+xml"/>`,
          )
          .join("") +
        "</Types>",
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.keys(parts)
        .map(
          (name, at) =>
            `<Relationship Id="r${String(at)}" Type="${relations}/${name.replace(/\d$/, "")}" Target="${name}.xml"/>`,
        )
        .join("")}</Relationships>`,
    ),
  };
  for (const [name, content] of Object.entries(parts)) {
    const root = roots[name] ?? name;
    files[`word/${name}.xml`] = strToU8(`<?xml version="1.0"?><w:${root} ${namespaces}>${content}</w:${root}>`);
  }
  return zipSync(files);
};

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of ready runs. */
export const paragraphOf = (runs: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;

export const paragraph = (text: string, properties = ""): string => paragraphOf(run(text), properties);

export const listed = (numId: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`;

export interface LevelOptions {
  readonly start?: number;
  /** further elements of the level: `<w:isLgl/>` */
  readonly more?: string;
}

export const level = (at: number, format: string, text: string, { start = 1, more = "" }: LevelOptions = {}): string =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="${String(start)}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const abstractList = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;

export const list = (numId: number, abstractId: number, overrides = ""): string =>
  `<w:num w:numId="${String(numId)}"><w:abstractNumId w:val="${String(abstractId)}"/>${overrides}</w:num>`;
