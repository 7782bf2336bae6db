import { defineRule } from "../rule";

export const rule = defineRule({
  id: "unknown-body",
  family: "responsibility",
  severity: "warning",
  scope: "row",
  options: {},
  zh: {
    title: "单位不在名录里",
    why: "名录里没有这个单位，或有几个单位都叫这个名字：多半是写错了字，也可能要补进名录。",
    messages: { unknown: "“{body}”不在单位名录里。", ambiguous: "“{body}”可能是：{names}。" },
  },
  en: {
    title: "Body that the directory does not know",
    why: "The directory has no body of this name, or several: most likely it is misspelt, or belongs into the directory.",
    messages: { unknown: "The directory has no “{body}”.", ambiguous: "“{body}” may be: {names}." },
  },
  examples: [
    {
      wrong: {
        directory: { 市水利局: { kind: "known", name: "市水利局" } },
        tasks: [{ lead: ["市水力局"], cooperate: ["市水利局"] }],
      },
      right: {
        directory: { 市水利局: { kind: "known", name: "市水利局" } },
        tasks: [{ lead: ["市水利局"], cooperate: [] }],
      },
    },
  ],
  check(row, { model, report }) {
    if (!model.bodies) return;
    // a directory that the planners keep has all of their bodies, one that comes with the project does not
    const severity = model.bodies.enabled ? "warning" : "notice";
    for (const field of ["lead", "cooperate"] as const) {
      for (const body of row[field]) {
        const standing = model.bodies.standingOf(body);
        if (standing.kind === "unknown") report("unknown", { row, field, params: { body }, quote: body, severity });
        else if (standing.kind === "ambiguous")
          report("ambiguous", {
            row,
            field,
            params: { body, names: standing.names.join("、") },
            quote: body,
            severity,
          });
      }
    }
  },
});
