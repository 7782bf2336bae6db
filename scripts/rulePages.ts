import { exampleWorkbook } from "../src/rules/exampleWorkbook";
import type { ExampleContent } from "../src/rules/exampleWorkbook";
import { fieldWords } from "../src/rules/fields";
import type { Field } from "../src/rules/fields";
import { findingMessage } from "../src/rules/finding";
import { familyWords, severityWords } from "../src/rules/ruleWords";
import type { Rule } from "../src/rules/rule";
import { runRules } from "../src/rules/runRules";

const made = "<!-- Made by `npm run rules` from the rule's own file: do not edit. -->";

const scopeWords: Readonly<Record<Rule["scope"], string>> = {
  indicator: "each row of 指标分解表",
  task: "each row of 任务分解表",
  row: "each row of both tables",
  attainment: "each row with returned figures",
  measure: "the rows of one indicator",
  text: "each paragraph of the plan, each text cell of a table",
  table: "the whole table",
  plan: "what the plan says of itself",
  workbook: "the whole workbook",
};

const cellText = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.join("、");
  if (typeof value === "object") return JSON.stringify(value).replace(/["{}]/g, "");
  return String(value).replaceAll("|", "\\|").replaceAll("\n", "<br>");
};

const otherHeads: Readonly<Record<string, string>> = {
  annual: "年度目标",
  returned: "年度实际",
  partOf: "其中",
  quote: "原文摘录",
  gone: "已删除",
};

const tableOf = (rows: readonly object[], head: (name: string) => string): string => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => names.map((name) => cellText((row as Record<string, unknown>)[name])));
  return [names.map(head), names.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
};

const fieldHead = (name: string): string =>
  otherHeads[name] ?? (name === "key" ? "key" : fieldWords(name as Field, "zh-CN"));

/** An example as people would see it. */
const exampleText = (content: ExampleContent): string =>
  [
    content.text === undefined ? [] : [`> ${content.text.replaceAll("\n", "\n>\n> ")}`],
    content.indicators ? [tableOf(content.indicators, fieldHead)] : [],
    content.tasks ? [tableOf(content.tasks, fieldHead)] : [],
    (["baselines", "counties", "milestones", "garbled", "planRows"] as const).flatMap((name) => {
      const rows = content[name];
      return rows ? [`${name}:\n\n${tableOf(rows, (head) => head)}`] : [];
    }),
    (["plan", "headings", "returnsYear", "directory"] as const).flatMap((name) =>
      content[name] === undefined ? [] : [`${name}: \`${JSON.stringify(content[name])}\``],
    ),
  ]
    .flat()
    .join("\n\n");

const found = (rule: Rule, content: ExampleContent): string =>
  runRules(exampleWorkbook(content), [rule])
    .findings.map(
      (finding) => `- ${findingMessage(rule, finding, "en-US")}\n- ${findingMessage(rule, finding, "zh-CN")}`,
    )
    .join("\n");

const optionsTable = (rule: Rule): string =>
  Object.keys(rule.options).length === 0
    ? "None."
    : Object.entries(rule.options)
        .map(([name, value]) => `- \`${name}\`: ${JSON.stringify(value)}`)
        .join("\n");

/** The page of one rule. */
export const rulePage = (rule: Rule): string => `${made}

# ${rule.id}

**${rule.en.title}** · ${rule.zh.title}

| family | severity | looks at | fixes |
| --- | --- | --- | --- |
| ${familyWords(rule.family, "en-US")} ${familyWords(rule.family, "zh-CN")} | ${severityWords(rule.severity, "en-US")} ${severityWords(rule.severity, "zh-CN")} | ${scopeWords[rule.scope]} | ${
  rule.examples.some(({ wrong }) => runRules(exampleWorkbook(wrong), [rule]).findings.some(({ fix }) => fix !== null))
    ? "yes"
    : "no"
} |

${rule.en.why}

${rule.zh.why}

## Options

${optionsTable(rule)}

${rule.examples
  .map(
    ({ wrong, right }) => `## Wrong

${exampleText(wrong)}

${found(rule, wrong)}

## Right

${exampleText(right)}
`,
  )
  .join("\n")}`;

/** The list of all rules by family. */
export const indexPage = (rules: readonly Rule[]): string => {
  const families = [...new Set(rules.map(({ family }) => family))].sort();
  return `${made}

# Rules

${String(rules.length)} rules look for what can be wrong with a figure, a row or a text. Each has a page with a wrong and a right example; both are run
by the tests.

${families
  .map(
    (family) => `## ${familyWords(family, "en-US")} ${familyWords(family, "zh-CN")}

| rule | | severity |
| --- | --- | --- |
${rules
  .filter((rule) => rule.family === family)
  .map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.en.title} · ${rule.zh.title} | ${rule.severity} |`)
  .join("\n")}
`,
  )
  .join("\n")}`;
};
