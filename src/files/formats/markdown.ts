import { failure, success } from "../../result";
import { decodeText } from "../decodeText";
import { largestText, type FileFormat } from "../fileFormat";

/** Markdown. Its bytes are those of any text, so its name decides. */
export const markdown: FileFormat = {
  extensions: [".md", ".markdown"],
  largest: largestText,
  recognizes: ({ extension, zipNames }) => zipNames === null && /^\.(?:md|markdown)$/.test(extension),
  read: async (bytes) => {
    const decoded = decodeText(bytes);
    if (decoded === null) return failure("files.binary");
    const { readMarkdown } = await import("../html/readMarkdown");
    const read = readMarkdown(decoded.text);
    return read.ok ? success({ ...read.value, kind: "markdown", encoding: decoded.encoding }) : read;
  },
};
