// node scripts/plain.mjs [FOLDER]: takes out of FOLDER/index.html what no visitor needs to fetch: empty lines, and comments but for those
// to whoever hosts the page, which begin with an exclamation mark.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const index = join(process.argv[2] ?? process.env.TRUNK_STAGING_DIR ?? "dist", "index.html");
const html = readFileSync(index, "utf8");
writeFileSync(index, html.replace(/<!--[^!][\s\S]*?-->/g, "").replace(/^[ \t]*\n/gm, ""));
