import { readPastTable } from "./readPastTable";

/** Runs apart from the pane: the bytes of a file come in, the rows of its tables go out. */
addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  void readPastTable(data).then((result) => {
    postMessage(result);
  });
});
