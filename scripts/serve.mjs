import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const types = {
  ".css": "text/css; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** The file of `folder` that a request path names, or null; never one outside of `folder`. */
const fileFor = async (folder, urlPath) => {
  let decoded;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const file = path.join(folder, path.normalize(decoded.includes("\0") ? "/" : decoded));
  if (file !== folder && !file.startsWith(folder + path.sep)) return null;
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  if (!found.isDirectory()) return { file, size: found.size };
  // relative links of the page need the closing slash
  if (!decoded.endsWith("/")) return { redirect: `${urlPath}/` };
  const index = path.join(file, "index.html");
  const page = await stat(index).catch(() => null);
  return page ? { file: index, size: page.size } : null;
};

const answer = async (folder, home, request, response) => {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const urlPath = new URL(request.url ?? "/", "http://localhost").pathname;
  if (urlPath === "/" && home !== "/") {
    response.writeHead(302, { Location: home }).end();
    return;
  }
  const found = await fileFor(folder, urlPath);
  if (!found) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404");
    return;
  }
  if (found.redirect) {
    response.writeHead(301, { Location: found.redirect }).end();
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[path.extname(found.file).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": found.size,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(found.file)
      .on("error", () => response.destroy())
      .pipe(response);
};

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    // this machine only: a preview is nobody else's business
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve(server.address().port);
    });
  });

/**
 * Serves the files of a folder on this machine alone; a busy port gives way to the next one.
 *
 * @param {string} folder absolute path
 * @param {{ port: number, home: string }} options `port` 0 takes any free one; "/" leads to `home`
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export const serveFolder = async (folder, { port, home }) => {
  const server = createServer((request, response) => {
    answer(folder, home, request, response).catch(() => response.destroy());
  });
  for (let attempt = 0; ; attempt++) {
    try {
      const bound = await listen(server, port === 0 ? 0 : port + attempt);
      const close = () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        });
      return { port: bound, close };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || attempt >= 20) throw error;
    }
  }
};
