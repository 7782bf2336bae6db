import { readPlanFile } from "../files/readPlanFile";
import type { FileAnswer, FileRequest } from "./readFileInWorker";

const answer = (message: FileAnswer): void => {
  postMessage(message);
};

/** Runs apart from the pane: the bytes of a file come in, its text goes out. */
const listen = ({ data }: MessageEvent<FileRequest>): void => {
  // what a library of a format sends through this worker is not for us
  removeEventListener("message", listen);
  const { bytes, name, characterMaps } = data;
  const onProgress = (fraction: number): void => {
    answer({ kind: "progress", fraction });
  };
  readPlanFile(bytes, name, { characterMaps, onProgress }).then(
    (result) => {
      answer({ kind: "done", result });
    },
    (error: unknown) => {
      answer({ kind: "failed", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
    },
  );
};
addEventListener("message", listen);
