import { readPlanFile } from "../../../src/files/readPlanFile";
import type { PlanText } from "../../../src/files/planText";

/** The text of a file that can be read. */
export const readText = async (bytes: Uint8Array, name: string): Promise<PlanText> => {
  const read = await readPlanFile(bytes, name);
  if (!read.ok) throw new Error(`${name}: ${read.key}`);
  return read.value;
};

export const linesOf = async (bytes: Uint8Array, name: string): Promise<string[]> =>
  (await readText(bytes, name)).text.split("\n");
