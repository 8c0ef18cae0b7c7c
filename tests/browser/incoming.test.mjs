// A plan that comes in and is here already in another version: copy, replace, merge field by field; what is pasted.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { newPage } from "../../scripts/lib/browser.mjs";
import { changed, choose, drop, example, kept, savedBy } from "./support/files.mjs";
import { looksRight } from "./support/looks.mjs";
import { onPage } from "./support/page.mjs";
import { PLANS, SHEET, field, fieldIs, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes } from "./support/wait.mjs";

const KEY = "stadera.plan.arti-2020";
const NUMERATOR = "Numeratore di 2.2";
const OTHER = "Numeratore di 3.1";
const dialog = (page) => page.getByRole("dialog", { name: "«ARTI 2020» è già qui, diverso" });
const press = (page, name) => dialog(page).getByRole("button", { name, exact: true }).click();
const exported = async (page) => (await savedBy(page, page.getByRole("button", { name: "Esporta", exact: true }))).text;

/** The example stored and edited here, and the example as it was dropped over it. */
async function meet(page, open) {
  await open(PLANS);
  await choose(page, "piano.json", await example());
  await field(page, NUMERATOR).fill("417");
  await totalIs(page, "100,00 %");
  await waitUntilKept(page);
  await drop(page, ["vecchio.json", await example()]);
  await dialog(page).waitFor();
}

/** What somebody else makes of a file in a browser of their own, and sends back. */
async function elsewhere(browser, url, file, edit) {
  const page = await newPage(browser);
  await page.goto(url + PLANS);
  await page.locator("#loading").waitFor({ state: "detached" });
  await choose(page, "piano.json", file);
  await totalIs(page, "99,75 %");
  await edit(page);
  await waitUntilKept(page);
  const text = await exported(page);
  await page.context().close();
  return text;
}

test("a plan that is here in another version is opened as a copy, and the first one stays", onPage(async ({ page, open }) => {
  await meet(page, open);
  const first = await kept(page, KEY);
  await dialog(page).getByText("100,00 %").waitFor();
  await dialog(page).getByText("99,75 %").waitFor();
  await press(page, "Apri come copia");
  await totalIs(page, "99,75 %");
  await waitUntilKept(page);
  assert.equal(await kept(page, KEY), first);
  assert.ok(await kept(page, `${KEY}-2`), "the copy has a name of its own");
}));

test("whoever does not choose has changed nothing", onPage(async ({ page, open }) => {
  await meet(page, open);
  const first = await kept(page, KEY);
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  assert.equal(await kept(page, KEY), first);
  await totalIs(page, "100,00 %");
  await drop(page, ["vecchio.json", await example()]);
  await press(page, "Non adesso");
  await dialog(page).waitFor({ state: "detached" });
  assert.equal(await kept(page, KEY), first);
}));

test("a plan that is replaced comes back with undo, and stays as an earlier copy", onPage(async ({ page, open }) => {
  await meet(page, open);
  await press(page, "Sostituisci con il file");
  await totalIs(page, "99,75 %");
  await page.getByText("conservato, e salvato in un file").waitFor();
  await page.getByRole("button", { name: /^Annulla ?: altra versione$/ }).click();
  await totalIs(page, "100,00 %");
  await page.getByRole("button", { name: /^Ripeti ?: altra versione$/ }).click();
  await totalIs(page, "99,75 %");
  await waitUntilKept(page);
  await page.getByRole("link", { name: "Piani", exact: true }).click();
  await page.getByRole("button", { name: /^Copie di prima/ }).click();
  const copies = page.getByRole("dialog", { name: "Copie di prima" });
  const replaced = copies.getByRole("row").filter({ hasText: "prima di un’altra versione" });
  await replaced.getByText("100,00 %").waitFor();
  await replaced.getByRole("button", { name: /^Confronta e ripristina/ }).click();
  await page.getByRole("dialog", { name: "«ARTI 2020» com’era" }).getByRole("button", { name: "Ripristina questa" }).click();
  await totalIs(page, "100,00 %");
}));

test("two that went on from one file are merged: what each changed is in it", onPage(async ({ page, open, browser, url }) => {
  await open(PLANS);
  await choose(page, "piano.json", await example());
  await totalIs(page, "99,75 %");
  const common = await exported(page);
  const theirs = await elsewhere(browser, url, common, (other) => field(other, OTHER).fill("9000"));
  const print = createHash("sha256").update(common).digest("hex");
  assert.equal(JSON.parse(theirs).past.at(-1), print, "the file remembers what it comes from");
  await field(page, NUMERATOR).fill("417");
  await totalIs(page, "100,00 %");
  await waitUntilKept(page);
  await drop(page, ["di-altri.json", theirs]);
  await press(page, "Unisci campo per campo");
  await dialog(page).getByText(/hanno cambiato cose diverse/).waitFor();
  const rows = dialog(page).getByRole("table", { name: "Differenze" }).getByRole("row");
  await becomes(() => rows.count(), 3);
  await rows.filter({ hasText: "cambiato solo nell’altro" }).getByText("prima: 18.280").waitFor();
  await press(page, "Unisci così");
  await dialog(page).waitFor({ state: "detached" });
  await fieldIs(page, NUMERATOR, "417");
  await fieldIs(page, OTHER, "9000");
}));

test("what both changed is decided by hand, one by one or all at once", onPage(async ({ page, open, browser, url }) => {
  await open(PLANS);
  await choose(page, "piano.json", await example());
  const common = await exported(page);
  const theirs = await elsewhere(browser, url, common, async (other) => {
    await field(other, NUMERATOR).fill("300");
    await field(other, OTHER).fill("9000");
  });
  await field(page, NUMERATOR).fill("417");
  await waitUntilKept(page);
  await drop(page, ["di-altri.json", theirs]);
  await press(page, "Unisci campo per campo");
  await dialog(page).getByText(/Una differenza è da decidere/).waitFor();
  await press(page, "Solo quelle da decidere");
  const table = dialog(page).getByRole("table", { name: "Differenze" });
  await becomes(() => table.getByRole("row").count(), 2);
  const mine = table.getByRole("radio", { name: /2\.2.*Qui: 417$/ });
  const other = table.getByRole("radio", { name: /2\.2.*Nell’altra: 300$/ });
  assert.equal(await mine.isChecked(), true);
  await other.check();
  await dialog(page).getByRole("status").getByText(/Con queste scelte il totale è/).waitFor();
  await press(page, "Tutto com’è qui");
  await becomes(() => mine.isChecked(), true);
  await press(page, "Come proposto");
  await other.check();
  await press(page, "Unisci così");
  await fieldIs(page, NUMERATOR, "300");
  await fieldIs(page, OTHER, "9000");
}));

test("without a common file nothing of theirs is taken by itself", onPage(async ({ page, open }) => {
  await meet(page, open);
  const other = await changed(({ plan }) => {
    plan.areas[0].title = "Un altro ambito";
  });
  await press(page, "Non adesso");
  await drop(page, ["altro.json", other]);
  await press(page, "Unisci campo per campo");
  await dialog(page).getByText(/finché non scegli vale ciò che c’è qui/).waitFor();
  const theirs = dialog(page).getByRole("radio", { name: /Nell’altra: Un altro ambito$/ });
  assert.equal(await theirs.isChecked(), false);
  await theirs.check();
  await press(page, "Unisci così");
  await page.getByText("Un altro ambito").first().waitFor();
  await fieldIs(page, NUMERATOR, "417");
}));

test("a plan that is pasted comes in like a file; pasting into a field is left alone", onPage(async ({ page, open }) => {
  await open(SHEET);
  await totalIs(page, "99,75 %");
  const paste = (text) => page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  const other = (await example()).replace('"id": "arti-2020"', '"id": "incollato"');
  await field(page, NUMERATOR).focus();
  await paste(other);
  await page.getByRole("main").focus();
  await paste("just a text");
  assert.equal(await kept(page, "stadera.plan.incollato"), null);
  await paste("{ broken");
  await page.getByRole("alert").getByText("Il file «testo incollato» non è stato aperto").waitFor();
  await paste(other);
  await page.getByRole("status").getByText("«testo incollato» è aperto").waitFor();
  assert.ok(await kept(page, "stadera.plan.incollato"));
}));

for (const language of ["it", "en"]) {
  test(`axe finds nothing in the choice and in the merge (${language})`, onPage({ language, reducedMotion: "reduce" }, async ({ page, open }) => {
    await open(PLANS);
    await choose(page, "piano.json", await example());
    await field(page, language === "it" ? NUMERATOR : "Numerator of 2.2").fill("417");
    await page.getByRole("status").getByText(/^(conservato|kept)/).waitFor();
    await drop(page, ["vecchio.json", await example()]);
    await page.getByRole("dialog").waitFor();
    await looksRight(page, "the choice");
    await page.getByRole("button", { name: /^(Unisci campo per campo|Merge field by field)$/ }).click();
    await page.getByRole("table", { name: /^Differen/ }).waitFor();
    await looksRight(page, "the merge");
  }));
}
