import { success } from "../../result";
import { largestText, type FileFormat } from "../fileFormat";

/** The first element of a page; old Word files that sites offer are often pages by another name. */
const page =
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html|head|meta|body|title)\b/;

/** A page saved from a site, or by a word processor. */
export const html: FileFormat = {
  extensions: [".html", ".htm"],
  largest: largestText,
  recognizes: ({ opening, extension, zipNames }) =>
    zipNames === null &&
    (page.test(opening) || (/^\.(?:x?html?|shtml)$/.test(extension) && /<[a-z!]/.test(opening.replaceAll("\0", "")))),
  read: async (bytes) => {
    const { readHtml } = await import("../html/readHtml");
    const read = readHtml(bytes);
    return read.ok ? success({ ...read.value, kind: "html", encoding: null }) : read;
  },
};
