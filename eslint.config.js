import js from "@eslint/js";
import globals from "globals";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import prettier from "eslint-config-prettier";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/**
 * The rooms of src/ and what each may import. Data flows one way: a room never imports one that is not named here.
 * Keep this table and the picture in ARCHITECTURE.md the same.
 */
const rooms = {
  plan: [],
  zip: [],
  review: ["plan", "units"],
  files: ["plan", "zip"],
  units: ["plan"],
  rules: ["plan", "units"],
  sheets: ["plan", "units", "rules"],
  excel: ["plan", "sheets"],
  xlsx: ["zip", "plan", "sheets"],
  locales: ["plan", "review", "files", "units", "rules", "sheets", "excel", "xlsx"],
  taskpane: ["plan", "review", "files", "units", "rules", "sheets", "excel", "xlsx", "locales"],
  cli: ["plan", "files", "units", "rules", "sheets", "xlsx", "locales"],
  workbench: ["plan", "review", "files", "units", "rules", "sheets", "excel", "xlsx", "locales", "taskpane"],
};

const pureRooms = ["zip", "plan", "review", "units", "rules", "sheets"];

const boundaries = Object.entries(rooms).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: Object.keys(rooms)
          .filter((other) => other !== room && !allowed.includes(other))
          .map((other) => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `The room ${room}/ may not import ${other}/ (see the table of rooms in ARCHITECTURE.md).`,
          }))
          .concat(
            pureRooms.includes(room)
              ? [{ regex: "^(node:|react|@fluentui|@microsoft|@ironcalc|hucre)", message: `${room}/ is a pure room.` }]
              : [],
          ),
      },
    ],
    ...(pureRooms.includes(room)
      ? {
          "no-restricted-globals": [
            "error",
            ...["window", "document", "Office", "Excel", "process", "Buffer", "fetch", "navigator", "localStorage"],
          ],
        }
      : {}),
  },
}));

export default tseslint.config(
  { ignores: ["dist/**", "coverage/**", "node_modules/**"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  reactHooks.configs.flat["recommended-latest"],
  { files: ["src/**/*.tsx"], ...jsxA11y.flatConfigs.strict },
  {
    // at once in the editor; `npm run lint:expressions` proves the same of every expression
    files: ["src/**/*.{ts,tsx}"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  {
    files: ["src/{excel,taskpane}/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node, Office: "readonly", Excel: "readonly" } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  ...boundaries,
  prettier,
);
