import path from "node:path";
import ts from "typescript";
import { collectApiUses, isAbove, type ApiUse } from "../support/apiSets";

/** Excel 2021: what the manifest asks for. */
const promised = [1, 14] as const;

const root = path.resolve(__dirname, "../..");

/** The sources of the add-in, and a file of the test's own. */
function compile(name: string, text: string): { readonly program: ts.Program; readonly example: ts.SourceFile } {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  if (config === undefined) throw new Error("tsconfig.json cannot be read");
  const sources = config.fileNames.filter(
    (file) => file.includes("/src/") && !file.includes("/src/workbench/") && !file.includes("/src/cli/"),
  );
  const host = ts.createCompilerHost(config.options);
  const exampleName = path.join(root, "src/excel", name);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) =>
    file === exampleName ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true) : getSourceFile(file, ...rest);
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (file) => file === exampleName || fileExists(file);
  const program = ts.createProgram([...sources, exampleName], { ...config.options, types: ["office-js"] }, host);
  const example = program.getSourceFile(exampleName);
  if (example === undefined) throw new Error("the example was not compiled");
  return { program, example };
}

const example = `
export async function tooNew(sheet: Excel.Worksheet, context: Excel.RequestContext) {
  sheet.getRange("A1").getDependents();
  sheet.load("name,showDataTypeIcons,pageLayout/headersFooters/state");
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.19")) sheet.load("showDataTypeIcons");
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.18")) sheet.load("showDataTypeIcons");
  const { showDataTypeIcons } = sheet;
  const { onNameChanged } = context.workbook.worksheets;
  return [showDataTypeIcons, onNameChanged];
}
`;

let program: ts.Program;
let exampleFile: ts.SourceFile;
beforeAll(() => {
  ({ program, example: exampleFile } = compile("apiSetExample.ts", example));
}, 120_000);

/** What Excel 2021 lacks: anything of a later set, or of a set of one platform. */
const tooNew = (uses: readonly ApiUse[]): string[] =>
  uses
    .filter(({ set, version, guarded }) => !guarded && (set !== "ExcelApi" || isAbove(version, promised)))
    .map(({ member, set, version, place }) => `${member} needs ${set} ${version.join(".")} (${place})`);

describe("the Excel API that the add-in uses", () => {
  test("members beyond Excel 2021 are noticed, however they are used, unless they are guarded", () => {
    expect(tooNew(collectApiUses(program, [exampleFile]))).toEqual([
      "Range.getDependents needs ExcelApi 1.15 (apiSetExample.ts:3)",
      "Worksheet.showDataTypeIcons needs ExcelApi 1.19 (apiSetExample.ts:4)",
      "Worksheet.showDataTypeIcons needs ExcelApi 1.19 (apiSetExample.ts:6)",
      "Worksheet.showDataTypeIcons needs ExcelApi 1.19 (apiSetExample.ts:7)",
      "WorksheetCollection.onNameChanged needs ExcelApi 1.17 (apiSetExample.ts:8)",
    ]);
  });

  test("is all in Excel 2021 (ExcelApi 1.14)", () => {
    const sources = program
      .getSourceFiles()
      .filter((file) => file.fileName.startsWith(path.join(root, "src")) && file !== exampleFile);
    const uses = collectApiUses(program, sources);
    expect(tooNew(uses)).toEqual([]);
    expect(uses.map(({ member }) => member)).toEqual(
      expect.arrayContaining(["Worksheet.getRanges", "Table.resize", "WorksheetChangedEventArgs.triggerSource"]),
    );
  });
});
