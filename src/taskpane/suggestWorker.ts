import { suggestNow } from "./suggestNow";
import type { SuggestRequest } from "./suggestInWorker";

/** Runs apart from the pane: rows come in, suggestions go out. */
addEventListener("message", ({ data }: MessageEvent<SuggestRequest>) => {
  postMessage(suggestNow(data));
});
