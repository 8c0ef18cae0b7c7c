// Divides the built page's program in two, so that a first visit fetches only what shows the first figures.
// Trunk runs it (Trunk.toml) when everything else is done. The page works the same without it; it only loads later.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minify } from "terser";
import { divided, watched } from "./wasm.mjs";

const folder = process.env.TRUNK_STAGING_DIR ?? "dist";
const index = readFileSync(join(folder, "index.html"), "utf8");
const [, name, hash] = index.match(/\b([\w-]+)-([0-9a-f]{16})_bg\.wasm/);
const glue = `${name}-${hash}.js`;
const whole = readFileSync(join(folder, `${name}-${hash}_bg.wasm`));

const ran = functionsOfFirstVisits();
const { first, rest } = divided(whole, ran);
for (const file of readdirSync(folder).filter((file) => file.endsWith(".js"))) await shorten(file);

// The parts fit only each other: one name for all of them, which changes with any.
const script = readFileSync(join(folder, glue));
const together = createHash("sha256").update(first).update(rest).update(script).digest("hex").slice(0, hash.length);
rmSync(join(folder, `${name}-${hash}_bg.wasm`));
write(`${name}-${together}_bg.wasm`, first);
write(`${name}-${together}_rest.wasm`, rest);
renameSync(join(folder, glue), join(folder, `${name}-${together}.js`));
const place = '<meta name="program-rest" content="';
if (!index.includes(place)) throw new Error("index.html has no place for the address of the rest of the program");
write("index.html", index.replaceAll(hash, together).replace(place, `${place}${name}-${together}_rest.wasm`));
console.log(`first part ${first.length} bytes (${ran.size} functions), rest ${rest.length} bytes`);

/** In either language; each visit in a process of its own, because the page takes the whole of it. */
function functionsOfFirstVisits() {
  const scratch = mkdtempSync(join(tmpdir(), "stadera-"));
  const program = join(scratch, "watched.wasm");
  try {
    writeFileSync(program, watched(whole));
    const visit = join(import.meta.dirname, "visit.mjs");
    return new Set(["it", "en"].flatMap((language) => JSON.parse(execFileSync(process.execPath, [visit, folder, glue, program, language]))));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function write(file, bytes) {
  writeFileSync(join(folder, file), bytes);
}

/** Comments and long names of our scripts and of wasm-bindgen's are not for the visitor. */
async function shorten(file) {
  const path = join(folder, file);
  const { code } = await minify(readFileSync(path, "utf8"), { module: true });
  writeFileSync(path, code);
}
