// node scripts/offline.mjs [FOLDER]: writes into FOLDER the service worker that keeps all its files, with the version that they make.
// The last step of a build (scripts/finish.mjs); once more by hand where a file of dist/ was changed after it.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const WORKER = "service-worker.js";

const folder = process.argv[2] ?? process.env.TRUNK_STAGING_DIR ?? "dist";
const source = readFileSync(join(import.meta.dirname, "..", WORKER), "utf8");
const contents = new Map(files().map((name) => [name, readFileSync(join(folder, name))]));
const version = hash("hex", source, ...[...contents].flat()).slice(0, 16);
const list = Object.fromEntries([...contents].map(([name, content]) => listed(name, `sha256-${hash("base64", content)}`)));
writeFileSync(join(folder, WORKER), written({ VERSION: version, FILES: list }));
console.log(`offline: ${contents.size} files, version ${version}`);

/** All but the worker itself, which the browser keeps, and what hosts and Trunk hide behind a dot. */
function files() {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => name !== WORKER && !/(^|\/)\./.test(name))
    .sort();
}

/** The page is asked for by its folder; it alone has no fingerprint, because hosts write their settings into it. */
function listed(name, integrity) {
  return name === "index.html" ? ["./", ""] : [name, integrity];
}

function written(constants) {
  return Object.entries(constants).reduce((text, [name, value]) => {
    const line = new RegExp(`^const ${name} = .*;$`, "m");
    if (!line.test(text)) throw new Error(`${WORKER} has no constant ${name}`);
    return text.replace(line, () => `const ${name} = ${JSON.stringify(value)};`);
  }, source);
}

function hash(encoding, ...parts) {
  const digest = createHash("sha256");
  parts.forEach((part) => digest.update(part));
  return digest.digest(encoding);
}
