#!/usr/bin/env node
/**
 * npm start: the workbench in the browser, ready with a sample plan.
 *
 *   npm start -- --port 8080    another port (a busy one gives way to the next)
 *   npm start -- --no-open      only print the address
 */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";

const say = (chinese, english) => console.log(`${chinese}\n${english}\n`);

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 20) {
  say(`需要 Node.js 20 或更高版本,当前为 ${process.versions.node}。`, "Node.js 20 or newer is needed.");
  process.exit(1);
}

const options = () => {
  try {
    const { values } = parseArgs({
      options: { port: { type: "string", default: "3100" }, "no-open": { type: "boolean", default: false } },
    });
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port <= 65535) return { port, open: !values["no-open"] };
  } catch {
    // fall through to the usage
  }
  console.error("npm start -- [--port 3100] [--no-open]");
  process.exit(2);
};

/** Whether this machine can be expected to show a browser to the person who typed the command. */
const hasScreen = () => {
  if (process.env.CI || process.env.SSH_CONNECTION) return false;
  if (process.platform === "linux") return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return true;
};

const openBrowser = (address) => {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : process.platform === "darwin"
        ? ["open", address]
        : ["xdg-open", address];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  // the address is printed anyway
  child.on("error", () => {});
  child.unref();
};

const { port, open } = options();
const { dist, ensureBuilt } = await import("./build.mjs");
const { serveFolder } = await import("./serve.mjs");

try {
  await ensureBuilt(() =>
    say("正在准备页面,首次约需半分钟…", "Building the page; the first time takes about half a minute…"),
  );
} catch (error) {
  console.error(error.message);
  say("页面没有生成成功,原因见上。请先运行 npm ci。", "The page was not built, see above. Was npm ci run?");
  process.exit(1);
}

const server = await serveFolder(dist, { port, home: "/workbench/" });
const address = `http://127.0.0.1:${server.port}/workbench/?sample`;
say(
  `任务分解已就绪,请在浏览器中打开:${address}\n页面右边已读好一份示例规划,点右下角的「写入…张表」就能看到任务分解表。按 Ctrl+C 结束。`,
  `Ready. Open ${address} in a browser: a sample plan is read already, one click writes its tables. Ctrl+C ends it.`,
);
if (open && hasScreen()) openBrowser(address);

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
