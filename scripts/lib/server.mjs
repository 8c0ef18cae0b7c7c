// A static server for dist/: loopback only, right types, nothing else. For people (make serve) and for the browser tests.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pipeline } from "node:stream";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const NEXT_PORTS = 50;

/** Serves `folder` on `port`, or the next free one; 0 is any free port. Returns the address and how to stop. */
export async function serve(folder, port = 0) {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder}/index.html is missing: run 'make build' first`);
  const server = createServer((request, response) => answer(resolve(folder), request, response));
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

async function listen(server, first) {
  for (let port = first; ; port++) {
    try {
      await new Promise((done, failed) => {
        server.once("error", failed);
        server.listen(port, "127.0.0.1", () => { server.off("error", failed); done(); });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port >= first + NEXT_PORTS) throw error;
    }
  }
}

function answer(folder, request, response) {
  const file = request.method === "GET" || request.method === "HEAD" ? fileOf(folder, request.url) : undefined;
  if (!file) {
    response.writeHead(404, { "Content-Type": TYPES[".txt"] }).end("Not found\n");
    return;
  }
  // no-cache: after a new build, a reload shows it.
  response.writeHead(200, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": statSync(file).size,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  // A build may take the file away meanwhile: the answer ends there, and the server goes on.
  else pipeline(createReadStream(file), response, () => undefined);
}

/** The file of an address, or nothing when there is none inside the folder. */
function fileOf(folder, address) {
  try {
    const path = normalize(join(folder, decodeURIComponent(new URL(address, "http://localhost").pathname)));
    if (path !== folder && !path.startsWith(folder + sep)) return undefined;
    const file = statSync(path).isDirectory() ? join(path, "index.html") : path;
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
