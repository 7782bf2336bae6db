import { readForReview } from "./readForReview";

/** Runs apart from the pane: a text comes in, what was read of it goes out. */
addEventListener("message", ({ data }: MessageEvent<string>) => {
  void readForReview(data).then((result) => {
    postMessage(result);
  });
});
