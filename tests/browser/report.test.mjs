// Relazione: what is printed, on which sheets; the fingerprint that leads back to the file; the report as a file of its own.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { savedBy } from "./support/files.mjs";
import { looksRight } from "./support/looks.mjs";
import { onPage } from "./support/page.mjs";
import { REPORT, SHEET, field, totalIs } from "./support/plan.mjs";
import { text } from "./support/wait.mjs";

const INTERIM = "#/piani/arti-2021-interim/relazione";
const sha256 = (content) => createHash("sha256").update(content).digest("hex");
const paper = (page) => page.getByRole("article", { name: /^(Relazione|Report)$/ });
const printed = async (page) => (await text(paper(page).getByText(/^[0-9a-f]{8}( [0-9a-f]{8}){7}$/))).replaceAll(/\s/g, "");
const saveFile = (page) => savedBy(page, page.getByRole("button", { name: "Salva il file del piano", exact: true }));

/** Sizes of the sheets of a PDF, in mm, in their order. */
function sheets(pdf) {
  const boxes = pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => [width, height].map((points) => Math.round((points * 25.4) / 72)).join("×"));
}

test("the report has its parts, and its total leads to the explanation", onPage(async ({ page, open }) => {
  await open(REPORT);
  const report = paper(page);
  await report.getByRole("heading", { level: 1, name: "Relazione sulla qualità della prestazione 2020" }).waitFor();
  const parts = await report.getByRole("heading", { level: 2 }).allTextContents();
  assert.deepEqual(parts, [
    "Premessa", "Scheda degli obiettivi", "Cronoprogrammi", "Esclusioni per cause esterne", "Non valutabili", "Come si arriva al totale", "Dati di questo documento",
  ]);
  assert.equal(await report.getByRole("table", { name: /^Fasi di/ }).count(), 5);
  assert.match(await text(report.getByRole("table", { name: /^Obiettivi di/ }).getByRole("row").last()), /99,75\s%/);
  await report.getByRole("link", { name: /^99,75/ }).first().click();
  await page.getByRole("heading", { name: /^Perché 99,75/ }).waitFor();
}));

test("an interim plan gives the report of its monitoring", onPage({ language: "en" }, async ({ page, open }) => {
  await open(INTERIM);
  await paper(page).getByRole("heading", { level: 1, name: "Interim monitoring at 30/06/2021" }).waitFor();
  await paper(page).getByRole("columnheader", { name: "Concise assessment" }).waitFor();
  await paper(page).getByText("3. as expected: 13", { exact: true }).waitFor();
}));

test("the report follows the performance and the version", onPage(async ({ page, open }) => {
  await open(REPORT);
  await paper(page).getByText("Prestazione", { exact: true }).waitFor();
  await page.getByRole("combobox", { name: "Prestazione" }).selectOption("individuale");
  await paper(page).getByRole("heading", { name: "Dati mancanti" }).waitFor();
  await page.getByRole("combobox", { name: "Prestazione" }).selectOption("organizzativa");
  await page.getByRole("combobox", { name: "Versione del piano" }).selectOption({ index: 0 });
  await paper(page).getByText("Originaria (DGR 153 del 17/02/2020)", { exact: true }).waitFor();
}));

for (const [route, least] of [[REPORT, 12], [INTERIM, 8]]) {
  test(`the table is printed on A3, the rest on A4, none of it empty (${route})`, onPage(async ({ page, open }) => {
    await open(route);
    await paper(page).getByRole("heading", { level: 1 }).waitFor();
    const found = sheets(await page.pdf({ preferCSSPageSize: true }));
    const order = found.filter((size, index) => size !== found[index - 1]);
    const expected = ["210×297", "420×297", "297×210", "210×297"];
    assert.deepEqual(order, expected);
    assert.ok(found.length >= least && found.length <= 25, `${found.length} sheets`);
    assert.ok(found.filter((size) => size === "420×297").length <= 3, "the table takes the width of its sheet");
    await page.emulateMedia({ media: "print" });
    for (const role of ["button", "navigation", "banner", "contentinfo", "combobox", "textbox"]) {
      assert.equal(await page.getByRole(role).count(), 0, `${role} on paper`);
    }
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
  }));
}

test("the printed fingerprint is that of the file, before and after it is saved, and changes with the plan", onPage(async ({ page, open }) => {
  await open(REPORT);
  const untouched = await printed(page);
  assert.equal(sha256((await saveFile(page)).text), untouched);
  await open(SHEET);
  await field(page, "Numeratore di 2.2").fill("417");
  await totalIs(page, "100,00 %");
  await page.getByRole("link", { name: "Relazione", exact: true }).click();
  const edited = await printed(page);
  assert.notEqual(edited, untouched);
  assert.equal(sha256((await saveFile(page)).text), edited);
  await page.getByRole("link", { name: "Scheda", exact: true }).click();
  await page.getByRole("link", { name: "Relazione", exact: true }).click();
  assert.equal(await printed(page), edited, "saving it changes nothing");
}));

test("a fingerprint is checked against a file", onPage(async ({ page, open }) => {
  await open(REPORT);
  const digits = await printed(page);
  const { text: file } = await saveFile(page);
  await page.getByText("Controlla un’impronta", { exact: true }).click();
  const typed = page.getByRole("textbox", { name: "Impronta stampata" });
  const chosen = page.getByLabel("Scegli il file da confrontare");
  const choose = (name, content) => chosen.setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  await typed.fill(digits.slice(1));
  await page.getByText("Un’impronta ha 64 cifre e lettere; qui sono 63.").waitFor();
  await typed.fill(digits.toUpperCase().replace(/(.{16})/g, "$1 "));
  await page.getByText("È l’impronta del piano aperto, così com’è ora.").waitFor();
  await choose("ricevuto.json", file);
  await page.getByText("«ricevuto.json» ha questa impronta").waitFor();
  await choose("altro.json", file.replace("ARTI", "ART1"));
  await page.getByText(`«altro.json» non ha questa impronta ma ${sha256(file.replace("ARTI", "ART1")).replace(/(.{8})(?=.)/g, "$1 ")}`).waitFor();
  await typed.fill("");
  await page.getByText("Non è quella della relazione che si vede qui.").waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Impronta stampata" }).inputValue(), "");
}));

for (const [language, button] of [["it", "Salva come pagina HTML"], ["en", "Save as an HTML page"]]) {
  test(`the report as a file opens by itself, and asks for nothing (${language})`, onPage({ language }, async ({ t, page, open, browser }) => {
    await open(REPORT);
    const { name, text: html } = await savedBy(page, page.getByRole("button", { name: button, exact: true }));
    assert.equal(name, language === "it" ? "arti-2020-relazione.html" : "arti-2020-report.html");
    const folder = mkdtempSync(join(tmpdir(), "stadera-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, name);
    writeFileSync(path, html);
    const context = await browser.newContext({ javaScriptEnabled: true });
    t.after(() => context.close());
    const alone = await context.newPage();
    const asked = [];
    const said = [];
    alone.on("request", (request) => asked.push(request.url()));
    alone.on("console", (message) => said.push(message.text()));
    await alone.goto(pathToFileURL(path).href);
    await alone.getByRole("heading", { level: 1 }).waitFor();
    assert.equal(await alone.locator("html").getAttribute("lang"), language);
    assert.deepEqual([asked, said], [[pathToFileURL(path).href], []]);
    assert.equal(await alone.getByRole("link").count(), 0);
    const order = sheets(await alone.pdf({ preferCSSPageSize: true }));
    assert.deepEqual([order[0], order.at(-1), order.includes("420×297")], ["210×297", "210×297", true]);
    await looksRight(alone, "the report as a file");
  }));
}
