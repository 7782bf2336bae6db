import { Marked } from "marked";
import type { Result } from "../../result";
import type { FileProblem, PlanText } from "../planText";
import { pageText } from "./readHtml";

const off = (): undefined => undefined;

/**
 * Markdown as plans are written in it: a line is a paragraph (nobody leaves blank lines between Chinese ones), an
 * indented line is one too and no program, and 2~3家 is a range, not something struck out.
 */
const marked = new Marked({ breaks: true, gfm: true, tokenizer: { del: off, code: off } });

/** Marks of emphasis that the standard leaves standing beside Chinese marks: **到2030年，**合格率. */
const leftMarks = /\*\*|(?<=[\u4e00-\u9fff”》）])__|__(?=[\u4e00-\u9fff“《（])/g;

/** The text of a Markdown file: headings, lists with their numbers, tables with tabs. */
export const readMarkdown = (source: string): Result<Omit<PlanText, "kind" | "encoding">, FileProblem> => {
  const html = marked.parse(source.replace(/^---\n[\s\S]*?\n---\n/, ""), { async: false });
  const read = pageText(html, false);
  return read.ok ? { ...read, value: { ...read.value, text: read.value.text.replace(leftMarks, "") } } : read;
};
