// The whole of Stadera in one file, opened as from a USB stick: no server, no network, nothing beside it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { bytesSavedBy, unpacked, withFigure } from "./support/book.mjs";
import { drop } from "./support/files.mjs";
import { DIST, onPage } from "./support/page.mjs";
import { SIMULATOR, field, fieldIs, totalIs, waitUntilKept } from "./support/plan.mjs";

const folder = mkdtempSync(join(tmpdir(), "stadera "));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, "stadera.html");
execFileSync(process.execPath, ["scripts/single/main.mjs", DIST, file]);
const address = pathToFileURL(file).href;
const NUMERATOR = "Numeratore di 2.2";

/** Wraps the body of a test; whatever the page asks for besides itself, or is refused by its policy, fails the test. */
const inOneFile = (body) => onPage({ offline: true }, async (given) => {
  const { page, context } = given;
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.violations.push(`${violatedDirective} ${blockedURI}`));
  });
  const open = async (route = "") => {
    await page.goto(address + route);
    await page.locator("#loading").waitFor({ state: "detached" });
  };
  await body({ ...given, open });
  assert.deepEqual(asked.filter((url) => !url.startsWith(address) && !/^(blob|data):/.test(url)), []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
});

test("the file shows the example, and keeps an edit", inOneFile(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  await field(page, NUMERATOR).fill("417");
  await waitUntilKept(page);
  // A page from a file is loaded anew by another process of the browser, which what the first one kept reaches a moment later.
  await page.waitForTimeout(1000);
  await page.reload();
  await totalIs(page, "100,00 %");
  await fieldIs(page, NUMERATOR, "417");
}));

test("the file holds every screen, the other example, and the cases of the rules", inOneFile(async ({ page, open }) => {
  await open("#/regole/R1");
  await page.getByText("Casi con cui è verificata", { exact: true }).click();
  await page.getByRole("article").first().waitFor();
  await page.goto(`${address}#/piani/arti-2021-interim/monitoraggio`);
  await page.getByRole("heading", { name: "Monitoraggio", exact: true }).waitFor();
  await page.goto(`${address}#/aula/R6`);
  await page.getByRole("textbox", { name: "Percentuale" }).waitFor();
}));

test("the file draws a distribution in its worker", inOneFile(async ({ page, open }) => {
  await open(`${SIMULATOR}/intervallo`);
  await page.getByRole("button", { name: "Calcola la distribuzione" }).click();
  await page.getByRole("table", { name: "Distribuzione del totale" }).waitFor();
}));

test("the file writes a workbook and reads it", inOneFile(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  await page.getByRole("button", { name: "Altri formati" }).click();
  const { name, bytes } = await bytesSavedBy(page, () => page.getByRole("button", { name: "Foglio di calcolo (XLSX)" }).click());
  assert.equal(name, "arti-2020.xlsx");
  assert.ok(unpacked(bytes).has("xl/workbook.xml"));
  await drop(page, [name, withFigure(bytes, 397, 417)]);
  await page.getByRole("button", { name: "Crea il piano" }).click();
  await totalIs(page, "100,00 %");
}));

test("the file has its typeface, and a policy that lets nothing be fetched", inOneFile(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  assert.ok(await page.evaluate(() => document.fonts.load("600 1em 'Titillium Web'").then((fonts) => fonts.length > 0)));
  const policy = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
  assert.match(policy, /connect-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|'self'|https?:/);
}));
