import { describeError, isRetryable, problemOf, type ExcelProblem } from "../../src/excel/excelProblem";
import { messages, type MessageKey } from "../../src/locales/messages";

const refusal = (code: string): unknown =>
  Object.assign(new Error("refused"), { code, debugInfo: { errorLocation: "Range.values" } });

describe("problems of Excel", () => {
  test("every problem has its words in both languages", () => {
    const key: MessageKey = "excel.failed" satisfies ExcelProblem;
    const every: MessageKey = key as ExcelProblem;
    expect(messages["zh-CN"][every]).not.toBe("");
  });

  test("a cell that is being edited and a busy Excel can be retried, a password cannot", () => {
    expect(isRetryable(problemOf(refusal("InvalidOperationInCellEditMode")))).toBe(true);
    expect(isRetryable(problemOf(refusal("ActivityLimitReached")))).toBe(true);
    expect(isRetryable(problemOf(refusal("AccessDenied")))).toBe(false);
  });

  test("Excel's own words are kept for the log only", () => {
    const problem = problemOf(refusal("InvalidArgument"));
    expect(problem.key).toBe("excel.failed");
    expect(problem.params).toEqual({});
    expect(problem.debug).toEqual({ code: "InvalidArgument", message: "refused", location: "Range.values" });
  });

  test.each([null, "text", 3, {}, new Error("x")])("%p is described too", (thrown) => {
    expect(describeError(thrown).code).toBe("Unknown");
  });
});
