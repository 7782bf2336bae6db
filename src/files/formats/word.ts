import { success } from "../../result";
import { largestWithPictures, type FileFormat } from "../fileFormat";

/** .docx and .docm, of Word, WPS and LibreOffice. */
export const word: FileFormat = {
  extensions: [".docx", ".docm"],
  largest: largestWithPictures,
  recognizes: ({ zipNames }) =>
    zipNames !== null &&
    zipNames.some((name) => /^word\/document\d*\.xml$/.test(name) || name === "word/_rels/document.xml.rels"),
  read: async (bytes) => {
    const { readDocx } = await import("../docx/readDocx");
    const read = readDocx(bytes);
    return read.ok ? success({ ...read.value, kind: "word", encoding: null }) : read;
  },
};
