// node benches/survey.mjs [FOLDER] [ADMINISTRATIONS]: a survey of 5,000 administrations in the built page in Chromium.
//
// How long the file takes to open, how long the page does not answer meanwhile, and how long it takes from another rule of
// counting to the painted tables.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, newPage } from "../scripts/lib/browser.mjs";
import { print } from "../scripts/lib/keys.mjs";
import { largeSurvey } from "../scripts/lib/large-survey.mjs";
import { serve } from "../scripts/lib/server.mjs";

const [WARM_UP, COUNT] = [4, 30];
const TIMEOUT_MS = 120_000;

const [folder = "dist", administrations = 5000] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "stadera-"));
const file = join(scratch, "indagine.json");
writeFileSync(file, largeSurvey(Number(administrations)));
const server = await serve(folder);
const browser = await launch();
try {
  const page = await newPage(browser);
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.goto(`${server.url}#/indagini`);
  await page.evaluate(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((one) => one.duration))).observe({ entryTypes: ["longtask"] });
  });
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Scegli un file" }).click();
  const opened = performance.now();
  await (await chooser).setFiles(file);
  const rule = page.getByRole("combobox", { name: "Una cella vuota" });
  await rule.waitFor();
  const longest = Math.max(0, ...(await page.evaluate(() => globalThis.tasks)));
  console.error(`${administrations} administrations: open after ${Math.round(performance.now() - opened)} ms; at most ${Math.round(longest)} ms without an answer`);
  const times = await rule.evaluate(chosen, { count: WARM_UP + COUNT });
  print("5,000 administrations: rule to painted tables", times.slice(WARM_UP));
} finally {
  await browser.close();
  await server.close();
  rmSync(scratch, { recursive: true });
}

/** In the page: chooses another rule again and again, and gives how long each took until it was painted, in ms. */
async function chosen(select, { count }) {
  const times = [];
  for (let turn = 0; turn < count; turn++) {
    await new Promise((done) => setTimeout(done, 100));
    const start = performance.now();
    select.value = String(turn % 2 === 0 ? 1 : 0);
    select.dispatchEvent(new Event("change"));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - start);
  }
  return times;
}
