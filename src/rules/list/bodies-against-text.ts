import { bodiesOf } from "../../units/bodies";
import type { Bodies } from "../../units/bodies";
import { defineRule } from "../rule";

const read = new Map<string, Bodies>();
const mostRead = 20_000;
const bodiesIn = (text: string): Bodies => {
  let bodies = read.get(text);
  if (!bodies) {
    if (read.size >= mostRead) read.clear();
    read.set(text, (bodies = bodiesOf(text)));
  }
  return bodies;
};

/** 市市场监管局 and 市市场监督管理局: the characters of the shorter name stand in the longer one in their order. */
const alike = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at += 1;
  return at === short.length && short.length >= 3;
};
const among = (body: string, bodies: readonly string[]): boolean => bodies.some((other) => alike(body, other));

export const rule = defineRule({
  id: "bodies-against-text",
  family: "responsibility",
  severity: "warning",
  scope: "task",
  options: {},
  zh: {
    title: "责任单位与原文不符",
    why: "原文写明了谁牵头、谁配合，表里却是别的单位，或牵头、配合对调了。确有调整的，请写明依据后忽略。",
    messages: {
      swapped: "“{body}”在原文里是{role}，表里是{field}。",
      other: "{field}“{body}”在原文里没有；原文写的是{named}。",
      lost: "原文里的{role}“{body}”没有写进表里。",
    },
  },
  en: {
    title: "Bodies disagree with the text",
    why: "The text says who leads and who cooperates, and the table has other bodies, or the two turned round. Where this was decided, ignore it with the reason.",
    messages: {
      swapped: "“{body}” is {role} in the text, but {field} in the table.",
      other: "The {field} “{body}” is not in the text, which names {named}.",
      lost: "“{body}”, {role} in the text, is not in the table.",
    },
  },
  examples: [
    {
      wrong: {
        tasks: [
          { lead: ["市水利局"], cooperate: ["市农业农村局"], text: "整治水库。（市农业农村局牵头，市水利局配合）" },
        ],
      },
      right: {
        tasks: [
          { lead: ["市农业农村局"], cooperate: ["市水利局"], text: "整治水库。（市农业农村局牵头，市水利局配合）" },
        ],
      },
    },
  ],
  check(row, { report }) {
    if (row.text === "") return;
    const { lead, cooperate, quote } = bodiesIn(row.text);
    if (quote === null) return;
    const roles = [
      { field: "lead", other: "cooperate", mine: row.lead, here: lead, there: cooperate },
      { field: "cooperate", other: "lead", mine: row.cooperate, here: cooperate, there: lead },
    ] as const;
    const named = [...lead, ...cooperate].join("、");
    for (const { field, other, mine, here, there } of roles) {
      for (const body of mine) {
        if (among(body, here)) continue;
        if (!among(body, there)) {
          report("other", {
            row,
            field,
            params: { field: { field }, body, named },
            severity: field === "lead" ? "warning" : "notice",
          });
        } else if (lead.length > 0) {
          report("swapped", { row, field, params: { body, role: { field: other }, field: { field } } });
        }
      }
      const all = [...row.lead, ...row.cooperate];
      for (const body of here)
        if (!among(body, all))
          report("lost", {
            row,
            field,
            params: { role: { field }, body },
            severity: field === "lead" ? "warning" : "notice",
          });
    }
  },
});
