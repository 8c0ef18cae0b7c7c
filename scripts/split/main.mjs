// Divides the built page's program in two, so that a first visit fetches only what shows the first figures.
// scripts/finish.mjs runs it when Trunk is done. The page works the same without it; it only loads later.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minify } from "terser";
import { withoutNotes } from "./linked.mjs";
import { renamed as shortNamed, withNames } from "./names.mjs";
import { divided, tidied, watched } from "./wasm.mjs";

// The program before wasm-bindgen and the optimiser: where Cargo puts it, by the profile that index.html names.
const LINKED = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown/page/stadera-page.wasm");

// The module that the program imports wasm-bindgen's functions from.
const GLUE = "./stadera-page_bg.js";

const FIRST_EXAMPLE = "examples/arti-2020.json";

const folder = process.env.TRUNK_STAGING_DIR ?? "dist";
const index = readFileSync(join(folder, "index.html"), "utf8");
// Trunk's marks: numbers of 64 bits in hexadecimal, without leading zeros.
const [whole, name, trunksHash] = index.match(/\b([\w-]+)-([0-9a-f]{8,16})_bg\.wasm/);
const program = tidied(readFileSync(join(folder, whole)));
// The programs of the workers stay whole; their files keep their names (src/web/browser/worker/).
const WORKERS = ["stadera-worker", "stadera-workbook"];
const ofWorker = (file) => WORKERS.some((name) => file.startsWith(name));
const scripts = readdirSync(folder).filter((file) => file.endsWith(".js") && !ofWorker(file));

const ran = functionsOfFirstVisits(`${name}-${trunksHash}.js`);
const { first: named, rest } = divided(program, ran, readFileSync(LINKED));
const { bytes: first, names } = shortNamed(named, GLUE);
const texts = await Promise.all(scripts.map(shortened));

// The parts fit only each other: one mark for all of them, which changes with any.
const digest = createHash("sha256");
[first, rest, ...texts].forEach((part) => digest.update(part));
const mark = digest.digest("hex").slice(0, 16);
const marked = (file) => file.replace(/(-[0-9a-f]{8,16})?\.js$/, `-${mark}.js`);
// Where a script is asked for; the program itself knows its imports by the old names.
const asked = (name) => ["from", "src=", "href=", "import("].map((before) => `${before}"./${name}"`);
const renamed = (text) =>
  scripts.reduce((text, file) => asked(file).reduce((text, old, which) => text.replaceAll(old, asked(marked(file))[which]), text), text);

[whole, ...scripts].forEach((file) => rmSync(join(folder, file)));
write(`${name}-${mark}_bg.wasm`, first);
write(`${name}-${mark}_rest.wasm`, rest);
scripts.forEach((file, position) => write(marked(file), renamed(texts[position])));
write("index.html", withAddressOfRest(renamed(index).replaceAll(whole, `${name}-${mark}_bg.wasm`)));
compact(FIRST_EXAMPLE);
for (const name of WORKERS) write(`${name}_bg.wasm`, withoutNotes(readFileSync(join(folder, `${name}_bg.wasm`))));
console.log(`first part ${first.length} bytes (${ran.size} functions), rest ${rest.length} bytes`);

/** The example of a first visit is read by the program only: the blanks that people want would be a twentieth of it. */
function compact(file) {
  write(file, JSON.stringify(JSON.parse(readFileSync(join(folder, file), "utf8"))));
}

function write(file, content) {
  writeFileSync(join(folder, file), content);
}

/** In either language; each visit in a process of its own, because the page takes the whole of it. */
function functionsOfFirstVisits(glue) {
  const scratch = mkdtempSync(join(tmpdir(), "stadera-"));
  const watchedProgram = join(scratch, "watched.wasm");
  try {
    writeFileSync(watchedProgram, watched(program));
    const visit = join(import.meta.dirname, "visit.mjs");
    const ran = (language) => JSON.parse(execFileSync(process.execPath, [visit, folder, glue, watchedProgram, language]));
    return new Set(["it", "en"].flatMap(ran));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Comments and long names of our scripts and of wasm-bindgen's are not for the visitor. */
async function shortened(file) {
  const { code } = await minify(withNames(readFileSync(join(folder, file), "utf8"), names), { module: true });
  return code;
}

function withAddressOfRest(html) {
  const place = '<meta name="program-rest" content="';
  if (!html.includes(place)) throw new Error("index.html has no place for the address of the rest of the program");
  return html.replace(place, `${place}${name}-${mark}_rest.wasm`);
}
