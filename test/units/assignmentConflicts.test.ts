import fc from "fast-check";
import type { Assignment } from "../../src/plan/plan";
import { allFixed, assignmentConflicts } from "../../src/units/assignmentConflicts";
import type { FindBody } from "../../src/units/assignmentConflicts";
import type { DirectoryBody } from "../../src/units/directory";

const body = (name: string, shortName: string, formerNames: readonly string[] = [], enabled = true): DirectoryBody => ({
  name,
  shortNames: [shortName],
  formerNames,
  level: "city",
  category: "government",
  duties: [],
  enabled,
});
const bodies = [
  body("市市场监督管理局", "市市场监管局", ["市质监局", "市工商局"]),
  body("市财政局", "市财政局"),
  body("市扶贫开发办公室", "市扶贫办", [], false),
];
const find: FindBody = (name) => {
  if (name.startsWith("各")) return { kind: "group" };
  if (name === "市委办") return { kind: "ambiguous", bodies: bodies.slice(0, 2) };
  const named = bodies.find((one) => one.name === name || one.shortNames.includes(name));
  if (named !== undefined) return { kind: "known", body: named, by: "short" };
  const once = bodies.find((one) => one.formerNames.includes(name));
  return once === undefined ? { kind: "unknown" } : { kind: "known", body: once, by: "former" };
};
const keys = (lead: readonly string[], cooperate: readonly string[], chosen = true) =>
  assignmentConflicts({ lead, cooperate }, { find, chosen }).map(({ key }) => key.replace("units.conflict.", ""));

describe("what is wrong with who is to do a row", () => {
  test.each<[readonly string[], readonly string[], readonly string[]]>([
    [["市财政局"], ["市市场监管局", "各县(市、区)人民政府"], []],
    [[], [], ["noLead"]],
    [[], ["市财政局"], ["noLead"]],
    [["市财政局", "市市场监管局"], [], ["severalLeads"]],
    [["市财政局"], ["市财政局"], ["leadCooperates"]],
    [["市市场监管局"], ["市市场监督管理局"], ["leadCooperates"]],
    [["市市场监管局"], ["市质监局"], ["leadCooperates", "former"]],
    [["市财政局"], ["市市场监管局", "市市场监督管理局"], ["twice"]],
    [["市财政厅"], [], ["unknown"]],
    [["市委办"], [], ["ambiguous"]],
    [["市扶贫办"], [], ["disabled"]],
    [["市工商局"], [], ["former"]],
  ])("%j leads, %j cooperates: %j", (lead, cooperate, expected) => {
    expect(keys(lead, cooperate)).toEqual(expected);
  });

  test("a plan may name several leads, a person who does is asked", () => {
    expect(keys(["市财政局", "市市场监管局"], [], false)).toEqual([]);
    // two former names of one body are one lead
    expect(keys(["市质监局", "市工商局"], [])).toEqual(["twice", "former", "former"]);
  });

  test("without a directory names are only compared with each other", () => {
    const conflicts = assignmentConflicts(
      { lead: ["甲局"], cooperate: ["乙局", "甲局"] },
      { find: null, chosen: true },
    );
    expect(conflicts).toEqual([
      {
        key: "units.conflict.leadCooperates",
        weight: "error",
        params: { body: "甲局" },
        fix: { lead: ["甲局"], cooperate: ["乙局"] },
      },
    ]);
  });

  test.each<[Assignment, Assignment]>([
    [
      { lead: ["市质监局"], cooperate: ["市工商局", "市财政局"] },
      { lead: ["市市场监管局"], cooperate: ["市财政局"] },
    ],
    [
      { lead: ["市质监局", "市工商局"], cooperate: [] },
      { lead: ["市市场监管局"], cooperate: [] },
    ],
    [
      { lead: ["市财政厅"], cooperate: ["市扶贫办"] },
      { lead: ["市财政厅"], cooperate: ["市扶贫办"] },
    ],
  ])("%j is put right as %j", (before, after) => {
    expect(allFixed(before, { find, chosen: true })).toEqual(after);
  });

  test("whatever is assigned, what is put right has nothing left to put right, and no body is lost on the way", () => {
    const name = fc.constantFrom(
      ...[
        "市财政局",
        "市市场监管局",
        "市市场监督管理局",
        "市质监局",
        "市工商局",
        "市扶贫办",
        "市委办",
        "各县(市、区)",
        "某所",
      ],
    );
    const names = fc.array(name, { maxLength: 4 });
    const standsFor = (one: string): string => {
      const finding = find(one);
      return finding.kind === "known" ? finding.body.name : one;
    };
    fc.assert(
      fc.property(names, names, fc.boolean(), (lead, cooperate, chosen) => {
        const fixed = allFixed({ lead, cooperate }, { find, chosen });
        expect(assignmentConflicts(fixed, { find, chosen }).filter(({ fix }) => fix !== null)).toEqual([]);
        expect(new Set(fixed.lead.map(standsFor))).toEqual(new Set(lead.map(standsFor)));
        expect(new Set([...fixed.lead, ...fixed.cooperate].map(standsFor))).toEqual(
          new Set([...lead, ...cooperate].map(standsFor)),
        );
      }),
    );
  });
});
