// node benches/engine.mjs FOLDER: runs the engine's bench, bound for the web as the page is. Its main prints the lines.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const { initSync } = await import(pathToFileURL(`${folder}/stadera-bench.mjs`));
initSync({ module: readFileSync(`${folder}/stadera-bench_bg.wasm`) });
