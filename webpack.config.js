/**
 * Two bundles that share nothing: the add-in (what Excel loads) and the workbench (the same pane beside a grid, for
 * machines without Excel). The add-in never contains the workbench; test/browser checks it.
 *
 *   webpack --mode production                              dist/ for https://localhost:3000
 *   webpack --mode production --env origin=https://host/x  manifest and pages for that address
 *   webpack --mode production --env cdn                    taskpane.html loads office.js from Microsoft
 *   webpack --mode production --env only=workbench         one of the two bundles
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);
const dist = inRoot("dist");
const characterMaps = inRoot("node_modules", "pdfjs-dist", "cmaps");
const officeJs = path.dirname(fileURLToPath(import.meta.resolve("@microsoft/office-js/dist/office.js")));

const DEV_ORIGIN = "https://localhost:3000";
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * What office.js asks for when Excel loads it: itself, the file of the platform (OSF.HostSpecificFileVersionMap.excel),
 * the table that it reads in a plain browser, and the texts of Office's language (others fall back to en-us).
 * Telemetry, sign-in and screenshot helpers are left out: the pane uses none of them.
 */
const officeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-ios-16.00.js",
  "excel-winrt-16.00.js",
  "en-us/office_strings.js",
  "zh-cn/office_strings.js",
  "zh-tw/office_strings.js",
];

const copyOffice = (files, to) =>
  files.map((file) => ({
    from: path.join(officeJs, file),
    to: path.posix.join(to, file),
    // already minified, and to be served exactly as Microsoft ships it
    info: { minimized: true },
  }));

/** Tables of the encodings that Chinese PDF files use by name, with their licence; loaded only for such a file. */
const copyCharacterMaps = { from: characterMaps, to: "cmaps" };

const common = (mode, name) => ({
  name,
  mode,
  context: root,
  devtool: "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2020",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development: mode === "development" } },
            },
          },
        },
      },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
  cache: {
    type: "filesystem",
    cacheDirectory: inRoot(".cache", "webpack"),
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
  },
  stats: "errors-warnings",
});

const fileNames = (mode) => {
  const hash = mode === "production" ? ".[contenthash:8]" : "";
  return { filename: `[name]${hash}.js`, chunkFilename: `[name]${hash}.js`, assetModuleFilename: `[name]${hash}[ext]` };
};

/**
 * The browser itself refuses what a test can only observe: a page of ours talks to its own origin alone
 * (Fluent writes its styles into the page; IronCalc is WebAssembly).
 */
const contentSecurity = (scripts) =>
  [
    "default-src 'self'",
    `script-src 'self' ${scripts}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");

const page = ({ scripts = "", ...options }) =>
  new HtmlPlugin({
    inject: "head",
    scriptLoading: "defer",
    minify: false,
    contentSecurity: contentSecurity(scripts),
    ...options,
  });

const addIn = (mode, env) => {
  const origin = (env.origin ?? DEV_ORIGIN).replace(/\/+$/, "");
  const forExcel = env.cdn ? { office: CDN, scripts: new URL(CDN).origin } : { office: "office/office.js" };
  return {
    ...common(mode, "addin"),
    entry: { taskpane: "./src/taskpane/taskpane.tsx" },
    output: { path: dist, ...fileNames(mode), clean: { keep: /^workbench\// } },
    // React's JSX runtime, Fluent and the pane; what is over the budget belongs behind an import()
    performance:
      mode === "production"
        ? {
            hints: "error",
            maxEntrypointSize: 900_000,
            maxAssetSize: 900_000,
            assetFilter: (file) => /^taskpane\b.*\.js$/.test(file),
          }
        : false,
    plugins: [
      page({ template: "src/taskpane/taskpane.html", filename: "taskpane.html", chunks: ["taskpane"], ...forExcel }),
      new CopyPlugin({
        patterns: [
          ...(env.cdn ? [] : copyOffice(officeFiles, "office")),
          { from: "assets", to: "assets" },
          copyCharacterMaps,
          { from: "samples", to: "samples" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEV_ORIGIN, origin),
          },
        ],
      }),
    ],
  };
};

const workbench = (mode, env) => ({
  ...common(mode, "workbench"),
  entry: { workbench: "./src/workbench/page/main.tsx" },
  output: {
    path: path.join(dist, "workbench"),
    publicPath: env.WEBPACK_SERVE ? "/workbench/" : "auto",
    ...fileNames(mode),
    clean: true,
  },
  performance: false,
  plugins: [
    page({
      template: "src/workbench/page/index.html",
      filename: "index.html",
      chunks: ["workbench"],
      scripts: "'wasm-unsafe-eval'",
    }),
    new CopyPlugin({
      patterns: [
        ...copyOffice(["excel-web-16.00.js", "en-us/office_strings.js", "zh-cn/office_strings.js"], "office"),
        { from: "samples", to: "samples" },
        copyCharacterMaps,
      ],
    }),
  ],
});

/** https://localhost:3000 for sideloading: with Office's own development certificate where the machine has it. */
const devServer = async () => {
  let options = {};
  try {
    const certificates = await import("office-addin-dev-certs");
    options = await (certificates.default ?? certificates).getHttpsServerOptions();
  } catch {
    // a self-signed certificate is made; Excel asks to trust it
  }
  return {
    port: 3000,
    server: { type: "https", options },
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    hot: true,
    client: { overlay: { warnings: false } },
  };
};

export default async (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  const all = [addIn(mode, env), workbench(mode, env)];
  const chosen = env.only ? all.filter((config) => config.name === env.only) : all;
  const [first] = chosen;
  if (!first) throw new Error(`--env only=${env.only}: there is "addin" and "workbench"`);
  if (env.WEBPACK_SERVE) first.devServer = await devServer();
  return chosen;
};
