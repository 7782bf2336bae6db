import { Marked } from "marked";
import { success, type Result } from "../../result";
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

/** A line that is no list, table, heading or fence. */
const isPlain = (line: string | undefined): boolean =>
  line !== undefined && /^[^\s|#*+\-=`~\d:<]/.test(line) && !line.includes("|");

/** No paragraph is so long; looking for marks and their ends in such a line would take forever. */
const longestLine = 5000;

/**
 * The source without what says nothing of a text (the head of settings, marks of quotations), and with its plain lines
 * set apart, so that each is read by itself.
 */
const prepared = (source: string): string => {
  const lines = source
    .replace(/^\ufeff?---\r?\n(?:.*\r?\n){0,100}?---\r?\n/, "")
    .split(/\r?\n/)
    .map((line) => line.replace(/^(?: {0,3}> ?)+/, ""));
  return lines.map((line, at) => (isPlain(line) && isPlain(lines[at - 1]) ? `\n${line}` : line)).join("\n");
};

/** Null for what is no Markdown that a person wrote. */
const htmlOf = (source: string): string | null => {
  if (source.split("\n").some((line) => line.length > longestLine)) return null;
  try {
    return marked.parse(prepared(source), { async: false });
  } catch {
    // lists within lists until the stack is exhausted
    return null;
  }
};

/** The text of a Markdown file: headings, lists with their numbers, tables with tabs. */
export const readMarkdown = (source: string): Result<Omit<PlanText, "kind" | "encoding">, FileProblem> => {
  const html = htmlOf(source);
  if (html === null) return success({ text: source, notes: [] });
  const read = pageText(html, false);
  return read.ok ? { ...read, value: { ...read.value, text: read.value.text.replace(leftMarks, "") } } : read;
};
