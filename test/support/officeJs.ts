import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { createHost, type Host, type HostOptions } from "../../src/workbench/host/createHost";
import type { OfficeScriptFramework } from "../../src/workbench/host/officeAttachment";

const modules = createRequire(path.join(process.cwd(), "package.json"));

let script: vm.Script | null = null;
let wasm: WebAssembly.Module | null = null;

/** Microsoft's own client, compiled once per process. */
const officeScript = (): vm.Script => {
  if (!script) {
    const folder = path.dirname(modules.resolve("@microsoft/office-js/package.json"));
    const file = path.join(folder, "dist", "excel-web-16.00.js");
    script = new vm.Script(readFileSync(file, "utf8"), { filename: file });
  }
  return script;
};

/** The client asks whether an object is a plain one of its own world; ours are as good. */
const acceptPlainObjects = new vm.Script(`{
  const prototypeOf = Object.getPrototypeOf;
  Object.getPrototypeOf = (value) => {
    const prototype = prototypeOf(value);
    return prototype === outerObjectPrototype ? Object.prototype : prototype;
  };
}`);

const engine = (): WebAssembly.Module => {
  wasm ??= new WebAssembly.Module(
    readFileSync(path.join(path.dirname(modules.resolve("@ironcalc/wasm")), "wasm_bg.wasm")),
  );
  return wasm;
};

export interface OfficeJs {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly OSF: OfficeScriptFramework;
  readonly host: Host;
}

/** Loads the real Office.js client in a world of its own and attaches it to a new, empty host. */
export const loadOfficeJs = async (options: Omit<HostOptions, "wasm"> = {}): Promise<OfficeJs> => {
  const host = await createHost({ ...options, wasm: engine() });
  const world = officeWorld();
  const context = vm.createContext(world);
  acceptPlainObjects.runInContext(context);
  officeScript().runInContext(context);
  const { Excel, OfficeExtension, OSF } = world as unknown as Omit<OfficeJs, "host">;
  host.attach(OSF);
  return { Excel, OfficeExtension, OSF, host };
};

/** The few things of a browser that the client looks for while it loads. Its timers keep no test process alive. */
const officeWorld = (): Record<string, unknown> => {
  const world: Record<string, unknown> = {
    outerObjectPrototype: Object.prototype,
    console,
    setTimeout: (work: () => void, delay?: number) => setTimeout(work, delay).unref(),
    clearTimeout,
    setInterval: (work: () => void, delay?: number) => setInterval(work, delay).unref(),
    clearInterval,
    performance,
    // errors, promises and results are then those of the tests
    Error,
    Promise,
    JSON,
    navigator: { userAgent: "Node", appVersion: "", platform: "", language: "zh-CN" },
    location: { href: "https://localhost/", protocol: "https:", search: "", hash: "", host: "localhost", origin: "" },
    document: {
      URL: "https://localhost/",
      location: { href: "https://localhost/", search: "", hash: "" },
      cookie: "",
      getElementsByTagName: () => [],
      getElementById: () => null,
      createElement: () => ({ style: {}, setAttribute: () => undefined, appendChild: () => undefined }),
      documentElement: { lang: "zh-CN" },
      head: { appendChild: () => undefined },
      addEventListener: () => undefined,
      readyState: "complete",
    },
    sessionStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
    localStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
  };
  world.window = world;
  world.self = world;
  world.top = world;
  world.parent = world;
  return world;
};
