import { success } from "../../result";
import { largestWithPictures, type FileFormat } from "../fileFormat";

/** PDF with text in it; some programs write a line of their own before it begins. */
export const pdf: FileFormat = {
  extensions: [".pdf"],
  largest: largestWithPictures,
  recognizes: ({ opening, zipNames }) => zipNames === null && opening.slice(0, 1024).includes("%pdf-"),
  read: async (bytes, reading) => {
    const { readPdf } = await import("../pdf/readPdf");
    const read = await readPdf(bytes, reading);
    return read.ok ? success({ ...read.value, kind: "pdf", encoding: null }) : read;
  },
};
