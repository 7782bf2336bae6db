import { describeError, problemOf } from "../../src/excel/excelProblem";

const refusal = (code: string): unknown =>
  Object.assign(new Error("refused"), { code, debugInfo: { errorLocation: "Range.values" } });

describe("problems of Excel", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "excel.cellEditing"],
    ["ActivityLimitReached", "excel.busy"],
    ["AccessDenied", "excel.protected"],
    ["RequestPayloadSizeLimitExceeded", "excel.tooLarge"],
    ["ApiNotFound", "excel.tooOld"],
    ["GeneralException", "excel.failed"],
  ])("%s is %s", (code, key) => {
    expect(problemOf(refusal(code)).key).toBe(key);
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
