// node scripts/size.mjs FOLDER: what a first visit downloads before it shows the first total, file by file, against the limit.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { findChromium, launch, newPage } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";

const LIMIT = 200_000;
const GOAL = 170_000;
// The element that shows a plan's total bears this attribute.
const TOTAL = "[data-total]";
const WAIT_MS = 20_000;
// What a first visit fetches although index.html does not name it.
const FOLLOW = ["examples/arti-2020.json"];

const folder = process.argv[2] ?? "dist";
const { files, note } = findChromium() ? await filesOfFirstVisit() : filesNamedByIndex();
const rows = files.map((name) => {
  const bytes = readFileSync(join(folder, name));
  // What gzip would make larger (the fonts are compressed already) hosts send as it is.
  return { name, raw: bytes.length, gzip: Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length) };
});
rows.sort((a, b) => b.gzip - a.gzip);
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const total = sum("gzip");

print("raw", "gzip -9", "file");
for (const row of rows) print(row.raw, row.gzip, row.name);
print(sum("raw"), total, "in all");
console.log(note);
const verdict = total > LIMIT ? "over the limit" : total > GOAL ? "within the limit, over the goal" : "within the goal";
console.log(`${verdict}: ${total} bytes; the goal is ${GOAL}, the limit ${LIMIT}`);
process.exitCode = total > LIMIT ? 1 : 0;

function print(raw, gzip, name) {
  console.log(`${String(raw).padStart(9)} ${String(gzip).padStart(9)}  ${name}`);
}

/** Chromium's own list. */
async function filesOfFirstVisit() {
  const server = await serve(folder);
  const browser = await launch();
  try {
    const page = await newPage(browser);
    const asked = new Set();
    page.on("request", (request) => asked.add(request.url()));
    await page.addInitScript(noteFirstTotal, TOTAL);
    await page.goto(server.url);
    const shown = await page.waitForFunction(() => window.firstTotal, null, { timeout: WAIT_MS }).then((handle) => handle.jsonValue(), () => Infinity);
    // The browser lists a file only when it is there.
    await page.waitForLoadState("networkidle");
    const later = new Set(await page.evaluate(
      (shown) => performance.getEntriesByType("resource").filter((one) => one.startTime > shown).map((one) => one.name), shown));
    const files = [...asked]
      .filter((url) => url.startsWith(server.url) && !later.has(url))
      .map((url) => decodeURIComponent(new URL(url).pathname.slice(1)) || "index.html");
    const note = shown < Infinity
      ? "what Chromium had asked for when the first total was on the screen"
      : `no element ${TOTAL} with text within ${WAIT_MS / 1000} s: what Chromium asked for until then`;
    return { files: [...new Set(files)], note };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page: keeps the time at which the first total is about to be painted. (A frame's own time may be before the total was there.) */
function noteFirstTotal(selector) {
  const observer = new MutationObserver(() => {
    if (![...document.querySelectorAll(selector)].some((one) => one.textContent.trim())) return;
    observer.disconnect();
    requestAnimationFrame(() => { window.firstTotal = performance.now(); });
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
}

/** Without a browser: index.html, each file that it names but for the rest of the program, and what is known to follow. */
function filesNamedByIndex() {
  const html = readFileSync(join(folder, "index.html"), "utf8").replace(/<meta name="program-rest"[^>]*>/, "");
  const follows = (name) => /^rest-[0-9a-f]+\.js$/.test(name) || FOLLOW.includes(name);
  const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());
  const files = names.filter((name) => html.includes(name) || follows(name));
  return { files: ["index.html", ...files], note: "Chromium is missing, so this is what is known to be fetched, not what was" };
}
