import { decomposePlan } from "../units/decomposePlan";

/** Runs apart from the pane: a text comes in, what was read of it goes out. */
addEventListener("message", ({ data }: MessageEvent<string>) => {
  void decomposePlan(data).then((result) => {
    postMessage(result);
  });
});
