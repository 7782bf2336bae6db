import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { decomposePlan } from "../../src/units/decomposePlan";

const root = path.resolve(__dirname, "../..");
const samples = path.join(root, "samples");
const names = readdirSync(samples).filter((name) => name.endsWith(".txt") && !name.includes(".gb18030."));
const read = (name: string) => readFileSync(path.join(samples, name), "utf8");

/** Real plans, which are not part of the project. */
const real = path.resolve(root, "../shared/plans");
const ifReal = existsSync(real) ? it : it.skip;
if (!existsSync(real)) console.warn(`The samples are not compared with real plans: there is no folder ${real}`);

it("offers the same plan in GB18030", () => {
  const bytes = readFileSync(path.join(samples, "linjiang-2027-actions.gb18030.txt"));
  expect(new TextDecoder("gb18030", { fatal: true }).decode(bytes)).toBe(read("linjiang-2027-actions.txt"));
});

describe.each(names)("%s", (name) => {
  it("says what it is, sets tasks and names who is to do them", async () => {
    const plan = await decomposePlan(read(name));
    if (!plan.ok) throw new Error(plan.key);
    const { metadata, indicators, tasks } = plan.value;
    expect(Object.entries(metadata).filter(([, value]) => value === null)).toEqual([]);
    expect(indicators.length).toBeGreaterThan(30);
    const withBodies = tasks.filter(({ lead, cooperate }) => lead.length + cooperate.length > 0);
    expect(withBodies.length).toBeGreaterThanOrEqual(10);
    const bodies = withBodies.flatMap(({ lead, cooperate }) => [...lead, ...cooperate]);
    expect(bodies.filter((body) => !/(?:局|委|部|室|会|府|队|团|司|位|门|联|社)$/.test(body))).toEqual([]);
  });

  ifReal("takes no sentence from a real plan", () => {
    const bare = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}。\n]/gu, "");
    const plans = readdirSync(real).map((file) => bare(readFileSync(path.join(real, file), "utf8")));
    const sentences = bare(read(name))
      .split(/[。\n]/)
      .filter((sentence) => sentence.length >= 12);
    expect(sentences.filter((sentence) => plans.some((plan) => plan.includes(sentence)))).toEqual([]);
  });
});
