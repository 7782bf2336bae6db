import path from "node:path";
import { fileURLToPath } from "node:url";
import configure from "../../../webpack.config.js";

const here = path.dirname(fileURLToPath(import.meta.url));

/** Builds the empty pane exactly as the add-in is built. */
export default async () => {
  const [addIn] = await configure({}, { mode: "production" });
  return {
    ...addIn,
    name: "empty",
    entry: { empty: path.join(here, "emptyPane.tsx") },
    output: { path: path.join(here, "../../../out/emptyPane"), filename: "empty.js" },
    plugins: [],
  };
};
