// Makes the page's styles, fonts and icons out of the npm packages, into generated/, before Trunk gathers the files.
// Trunk runs it (Trunk.toml). No file of a library is committed: each one comes from its package at build.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PurgeCSS } from "purgecss";
import * as sass from "sass";

// The weights of style/fonts.scss.
const FONT_WEIGHTS = [400, 600];
const OUT = "generated";
// What goes to the root of dist/ under its own name.
const ROOT = join(OUT, "root");

rmSync(OUT, { recursive: true, force: true });
mkdirSync(join(ROOT, "fonts"), { recursive: true });
fonts();
icons();
cases();
await styles();

/** Bootstrap Italia and our own styles, less the rules that no source uses: what a first visit needs, and the rest. */
async function styles() {
  const [main, rest] = ["main", "rest"].map(compiled);
  const sources = ["index.html", "start.js", ...rustFiles("src")].map((path) => readFileSync(path, "utf8"));
  const config = createRequire(import.meta.url)("../style/purgecss.config.cjs");
  // What one of the two sets, the other may use.
  const variables = [rest, ...sources].flatMap((text) => text.match(/--[a-z][\w-]*/g) ?? []);
  const purged = await new PurgeCSS().purge({
    ...config,
    content: sources.map((raw) => ({ raw, extension: "rs" })),
    css: [{ raw: main }, { raw: rest }],
    safelist: { ...config.safelist, variables: [...(config.safelist?.variables ?? []), ...variables] },
  });
  for (const [index, path] of [join(OUT, "stadera.css"), join(ROOT, "rest.css")].entries()) {
    // Sass opens a file that is not plain ASCII with a byte order mark; the page says its encoding already.
    writeFileSync(path, purged[index].css.replace(/^\uFEFF/, ""));
  }
}

function compiled(name) {
  const { css } = sass.compile(`style/${name}.scss`, {
    loadPaths: ["node_modules", "style"],
    style: "compressed",
    // Bootstrap Italia still uses what Sass 3 will drop; the version of Sass is pinned, and the warnings are not ours to mend.
    quietDeps: true,
    silenceDeprecations: ["import"],
  });
  return css;
}

function rustFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".rs"))
    .map((name) => join(folder, name));
}

/**
 * The cases of the tests that have an Italian version, for the pages of the rules: a file for each rule. The conventions of a case are the
 * file of a plan with nothing else in it, which the page reads as it reads any.
 */
function cases() {
  mkdirSync(join(ROOT, "rules"), { recursive: true });
  const plan = { id: "plan", title: "", body: "", year: 2020, areas: [] };
  for (const name of readdirSync("tests/rules")) {
    const { rules: shared, cases: all } = JSON.parse(readFileSync(join("tests/rules", name), "utf8"));
    const shown = all
      .filter(({ italian }) => italian)
      .map(({ rules = shared, lacks, trace, ...one }) => ({ ...one, ...(rules && { rules: JSON.stringify({ format: "stadera/plan", version: 1, application: "", rules, plan }) }) }));
    writeFileSync(join(ROOT, "rules", name), JSON.stringify({ all: all.length, cases: shown }));
  }
}

/** Titillium Web, Latin letters, with its style sheet, and its licence beside it as the licence asks. */
function fonts() {
  const { css } = sass.compile("style/fonts.scss", { style: "compressed" });
  writeFileSync(join(ROOT, "fonts", "fonts.css"), css);
  const from = "node_modules/@fontsource/titillium-web";
  for (const weight of FONT_WEIGHTS) {
    const name = `titillium-web-latin-${weight}-normal.woff2`;
    copyFileSync(join(from, "files", name), join(ROOT, "fonts", name));
  }
  copyFileSync(join(from, "LICENSE"), join(ROOT, "fonts", "OFL.txt"));
}

/**
 * The icons named in style/icons.txt, cut from Bootstrap Italia's sprite, for index.html to hold: used as #it-… An icon of a file
 * of its own would be read again each time it is drawn, which a table that scrolls does often.
 */
function icons() {
  const sprite = readFileSync("node_modules/bootstrap-italia/dist/svg/sprites.svg", "utf8");
  const symbols = new Map([...sprite.matchAll(/<symbol\b[^>]*\bid="([^"]+)"[\s\S]*?<\/symbol>/g)].map(([whole, id]) => [id, whole]));
  const names = readFileSync("style/icons.txt", "utf8")
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter(Boolean);
  const unknown = names.filter((name) => !symbols.has(name));
  if (unknown.length > 0) {
    console.error(`style/icons.txt names icons that Bootstrap Italia does not have: ${unknown.join(", ")}`);
    process.exit(1);
  }
  const chosen = [...new Set(names)].sort().map((name) => symbols.get(name));
  const hidden = `class="patterns" width="0" height="0" aria-hidden="true" focusable="false"`;
  writeFileSync(join(OUT, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg" ${hidden}>${chosen.join("")}</svg>\n`);
}
