import { spawn } from "node:child_process";
import path from "node:path";

export const root = path.resolve(__dirname, "../../..");

export interface Server {
  /** e.g. http://127.0.0.1:41234 */
  readonly origin: string;
  /** the address that it tells people to open */
  readonly address: string;
  /** ends it as Ctrl+C does; gives its exit code */
  readonly stop: () => Promise<number | null>;
}

/** `npm start` without a browser, on a free port unless one is named; builds dist/ if it is not fresh. */
export function startServer(port = 0): Promise<Server> {
  const child = spawn(process.execPath, [path.join(root, "scripts/start.mjs"), "--no-open", "--port", String(port)], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  let said = "";
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(said) ?? [];
      if (!address) return;
      resolve({
        origin: new URL(address).origin,
        address,
        stop: () => {
          child.kill("SIGINT");
          return ended;
        },
      });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    void ended.then(() => reject(new Error(`npm start ended: ${said}`)));
  });
}
