// node scripts/single/main.mjs FOLDER FILE: puts the built page of FOLDER, whole, into one HTML file that opens by a double click.
//
// Scripts become one script, styles and typeface stand in the page, everything else is packed (gzip, base64) and answered from inside
// (inside.js). Its policy lets nothing be fetched, and only the very scripts and styles that are written here run.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

const [folder = "dist", target = "dist-single/stadera.html"] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name), "utf8");
const html = read("index.html");
const names = readdirSync(folder);
const START = /<script src="\.\/(start-[0-9a-f]+\.js)" type="module"><\/script>/;
const STYLE = /<link rel="stylesheet" href="\.\/([^"]+\.css)"\/?>/;
const PROGRAM = /<link id="program-script"[^>]*href="\.\/([^"]+)"><link id="program"[^>]*href="\.\/([^"]+)">/;

const [, startName] = found(html, START);
const [, styleName] = found(html, STYLE);
const [, pageName, wasmName] = found(html, PROGRAM);

const script = safe(program(), "script");
const styles = [["", read(styleName)], [' id="rest-style"', read("rest.css")], [' id="typeface"', typeface()]]
  .map(([id, text]) => ({ id, text: safe(text, "style") }));
const page = [
  [/<meta http-equiv="Content-Security-Policy"[^>]*>/, `<meta http-equiv="Content-Security-Policy" content="${policy()}">`],
  [/ *<link rel="manifest"[^>]*>\n/, ""],
  [/<link rel="icon"[^>]*>/, `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${base64(read("favicon.svg"))}">`],
  [STYLE, styles.map(({ id, text }) => `<style${id}>${text}</style>`).join("\n    ")],
  [START, ""],
  [PROGRAM, `<link id="program" href="${wasmName}">`],
  [/<\/body>/, `${inside()}\n    <script type="module">${script}</script>\n  </body>`],
].reduce((text, [place, put]) => (found(text, place), text.replace(place, () => put)), html);

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, page);
console.log(`${target}: ${Buffer.byteLength(page)} bytes`);

function found(text, place) {
  const match = text.match(place);
  if (!match) throw new Error(`${folder}/index.html is not as expected: nothing in it is like ${place}`);
  return match;
}

/** Modules cannot name each other inside one file: each becomes a function that gives what it exports. */
function program() {
  const modules = names.filter((name) => /^(rest|offline)-[0-9a-f]+\.js$/.test(name)).concat(pageName);
  const made = modules.map((name) => {
    const { text, exported } = linked(name);
    return `modules[${JSON.stringify(name)}] = (() => {${text}\nreturn {${exported.join(",")}};})();`;
  });
  const inside = readFileSync(join(import.meta.dirname, "inside.js"), "utf8");
  return [`{${inside}}`, "const modules = {};", ...made, `{${linked(startName).text}}`].join("\n");
}

/** A script as terser left it (scripts/split/), without its imports and exports. */
function linked(name) {
  const exported = [];
  const text = read(name)
    .replace(/\bexport ((?:async )?function|class) ([\w$]+)/g, (_, kind, own) => (exported.push(own), `${kind} ${own}`))
    .replace(/\bexport\{([^}]*)\};?/g, (_, list) => (exported.push(...list.split(",").map(asExport)), ""))
    .replace(/\bimport\{([^}]*)\}from"\.\/([^"]+)";?/g, (_, list, from) => `const {${list.replace(/ as /g, ":")}}=modules["${from}"];`)
    .replace(/\bimport\*as ([\w$]+) from"\.\/([^"]+)";?/g, (_, own, from) => `const ${own}=modules["${from}"];`)
    .replace(/\bimport\("\.\/([^"]+)"\)/g, (_, from) => `Promise.resolve(modules["${from}"])`)
    .replace('import(document.getElementById("program-script").href)', `Promise.resolve(modules["${pageName}"])`);
  if (/\bexport\b|\bimport\b(?!\.meta)/.test(text)) throw new Error(`${name} imports or exports in a way that is not known here`);
  return { text, exported };
}

/** `a as b` gives `b:a`. */
function asExport(one) {
  const [own, other = own] = one.trim().split(" as ");
  return `${other}:${own}`;
}

function typeface() {
  return read("fonts/fonts.css").replace(/url\("([^"]+)"\)/g, (_, name) => `url("data:font/woff2;base64,${base64(readFileSync(join(folder, "fonts", name)))}")`);
}

/** What the program fetches, and the licence that goes with the typeface. */
function inside() {
  const fetched = [...names, ...["examples", "rules"].flatMap((sub) => readdirSync(join(folder, sub)).map((name) => `${sub}/${name}`))]
    .filter((name) => name.endsWith(".wasm") || /^stadera-work(er|book)/.test(name) || name.includes("/"));
  const packed = Object.fromEntries(fetched.map((name) => [name, base64(gzipSync(readFileSync(join(folder, name)), { level: 9 }))]));
  return `<script type="text/plain">${safe(read("fonts/OFL.txt"), "script")}</script>\n    <script type="application/json" id="inside">${JSON.stringify(packed)}</script>`;
}

function policy() {
  const own = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src ${own(script)} 'wasm-unsafe-eval'`,
    `style-src ${styles.map(({ text }) => own(text)).join(" ")}`,
    "font-src data:",
    "img-src data: blob:",
    "connect-src 'none'",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** A text that ends the element it stands in would break the file; carriage returns would break the fingerprint. */
function safe(text, element) {
  const plain = text.replaceAll("\r\n", "\n");
  if (new RegExp(`</${element}|<!--`, "i").test(plain)) throw new Error(`a text for <${element}> would end it`);
  return plain;
}

function base64(content) {
  return Buffer.from(content).toString("base64");
}
