import path from "node:path";
import { callersFolder, readCommandLine, terminalLanguage } from "../../src/cli/commandLine";

const home = path.resolve("/home/li");
const inHome = (file: string) => path.join(home, file);

describe("what the command was asked for", () => {
  it("writes a workbook of the plan's name where the command was typed", () => {
    expect(readCommandLine(["plans/linjiang.txt"], home)).toEqual({
      ok: true,
      value: {
        kind: "decompose",
        plan: inHome("plans/linjiang.txt"),
        out: inHome("linjiang.xlsx"),
        json: false,
        force: false,
        body: null,
        letters: null,
        level: null,
        past: [],
      },
    });
  });

  it("writes no workbook for JSON alone, and both when both are asked for", () => {
    expect(readCommandLine(["a.txt", "--json"], home)).toMatchObject({ value: { json: true, out: null } });
    expect(readCommandLine(["--json", "-o", "b.xlsx", "a.txt"], home)).toMatchObject({
      value: { json: true, out: inHome("b.xlsx") },
    });
  });

  it.each([
    [[], "cli.noPlan", {}],
    [["--json"], "cli.noPlan", {}],
    [["a.txt", "b.txt"], "cli.manyPlans", { n: 2 }],
    [["a.txt", "--jsno"], "cli.badOption", { option: "--jsno" }],
    [["a.txt", "--json=yes"], "cli.badOption", {}],
    [["a.txt", "--out"], "cli.badOption", {}],
    [["a.txt", "--for", " "], "cli.badOption", { option: "--for" }],
    [["a.txt", "--letters", "市水利局", "--for", "市水利局"], "cli.badOption", { option: "--letters" }],
    [["a.txt", "--json", "--level", "county"], "cli.badLevel", { level: "county" }],
    [["a.txt", "--past", "b.xlsx"], "cli.pastWithoutJson", {}],
    [["a.txt", "--json", "--past", ""], "cli.badOption", { option: "--past" }],
    [["a.txt", "--out", "b.xls"], "cli.outNotXlsx", { file: "b.xls" }],
    [["a.txt", "--out", ".xlsx"], "cli.outNotXlsx", { file: ".xlsx" }],
  ])("refuses %j", (args, key, params) => {
    expect(readCommandLine(args, home)).toMatchObject({ ok: false, key, params });
  });

  it("names the workbook of a department after it", () => {
    expect(readCommandLine(["a.txt", "--for", "市农办〈农业局〉"], home)).toMatchObject({
      value: { body: "市农办〈农业局〉", out: inHome("a-市农办〈农业局〉.xlsx") },
    });
    expect(readCommandLine(["a.txt", "--for", "市场/监管"], home)).toMatchObject({
      value: { body: "市场/监管", out: inHome("a-市场 监管.xlsx") },
    });
  });

  it.each([
    [["a.txt", "--letters"], null, "a-责任书.xlsx"],
    [["a.txt", "--letters", "all", "-o", "b.xlsx"], null, "b.xlsx"],
    [["--letters", "--force", "a.txt"], null, "a-责任书.xlsx"],
    [["a.txt", "--letters", "市水利局"], "市水利局", "a-责任书-市水利局.xlsx"],
  ])("takes %j for letters", (args, body, out) => {
    expect(readCommandLine(args, home)).toMatchObject({ value: { letters: { body }, body: null, out: inHome(out) } });
  });

  it("prefers help to anything that is missing", () => {
    expect(readCommandLine(["--help"], home)).toEqual({ ok: true, value: { kind: "help" } });
    expect(readCommandLine(["--version"], home)).toEqual({ ok: true, value: { kind: "version" } });
  });

  it("starts relative names where the person was, not where npm went", () => {
    expect(callersFolder({ npm_lifecycle_event: "decompose", INIT_CWD: home })).toBe(home);
    expect(callersFolder({ INIT_CWD: home })).toBe(process.cwd());
  });

  it("reads the terminal's language as POSIX orders the variables", () => {
    expect(terminalLanguage({ LANG: "en_GB.UTF-8" })).toBe("en-GB");
    expect(terminalLanguage({ LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" })).toBe("zh-CN");
    expect(terminalLanguage({ LANG: "C.UTF-8" })).toBe("C");
  });
});
