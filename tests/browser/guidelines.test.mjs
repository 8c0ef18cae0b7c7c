// Indirizzi: what answers to what, what is left open, and the ways there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, choose } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { GUIDELINES, PLANS, SHEET, field, row as sheetRow, totalIs } from "./support/plan.mjs";
import { becomes, hasFocus, literally, text } from "./support/wait.mjs";

const table = (page) => page.getByRole("table", { name: /^(Indirizzi e obiettivi|Guidelines and the objectives)/ });
const rowOf = (page, code) => table(page).getByRole("row", { name: new RegExp(`^${literally(code)} `) });
const cells = (row) => row.getByRole("cell").allInnerTexts();
const figure = (page, term) => text(page.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::*"));

/** The last two cells of a row: how many objectives, what they weigh. */
async function cover(page, code) {
  const all = await cells(rowOf(page, code));
  return all.slice(-2).map((one) => one.trim());
}

test("the sheet leads to the guidelines, and the figures of ARTI 2020 stand there", onPage(async ({ page, open }) => {
  await open(SHEET);
  await totalIs(page, "99,75 %");
  await page.getByRole("link", { name: "Indirizzi", exact: true }).click();
  await table(page).waitFor();
  await becomes(() => page.title(), "ARTI 2020 · Indirizzi · Stadera");
  assert.equal(await page.evaluate(() => location.hash), GUIDELINES);
  assert.equal(await figure(page, "Indirizzi con almeno un obiettivo"), "7 di 19");
  assert.equal(await figure(page, "Peso degli obiettivi che rispondono"), "86,00 % peso 86 di 100");
}));

test("each guideline has its objectives and their weight", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  // 1.3 10, 3.1 10, 3.2 8; 1.2 8, 1.3 10, 4.1 8, 4.3 10
  for (const [code, expected] of [["c", ["3", "28"]], ["m", ["4", "36"]], ["priorità 1", ["1", "12"]], ["b", ["nessuno", "0"]]]) {
    await rowOf(page, code).waitFor();
    assert.deepEqual(await cover(page, code), expected, code);
  }
  const read = await cells(rowOf(page, "priorità 5"));
  // 1.1 and 4.2, first and tenth of thirteen
  assert.deepEqual(read.flatMap((one, at) => (one.trim() === "risponde, secondo una lettura" ? [at] : [])), [0, 9]);
  const last = await cells(table(page).getByRole("row", { name: /^Indirizzi a cui risponde/ }));
  assert.deepEqual(last.slice(0, 13).map((one) => one.match(/\d+$/)[0]), ["3", "1", "3", "1", "0", "1", "1", "2", "1", "2", "1", "0", "0"]);
}));

test("the head of a column names its objective with its weight, and leads to it on the sheet", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  const head = page.getByRole("columnheader", { name: /^4\.4 Rilevazione del Giudizio .*, peso 4 %$/ });
  await head.getByRole("link").click();
  await hasFocus(sheetRow(page, "4.4"));
}));

test("a gap leads to its place", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  await page.getByRole("button", { name: /^i\.2 progetto/ }).first().click();
  await hasFocus(page.getByRole("rowheader", { name: /^i\.2/ }));
  await page.getByRole("button", { name: /^1\.5 Collaborazione/ }).click();
  await hasFocus(page.getByRole("columnheader", { name: /^1\.5/ }));
}));

test("the text of a guideline opens, with its paragraphs", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  const title = rowOf(page, "i.2").getByRole("button", { name: /^progetto/ });
  const words = page.getByText("Individuazione dei detenuti").filter({ visible: true });
  assert.equal(await words.count(), 0);
  await title.click();
  await becomes(() => title.getAttribute("aria-expanded"), "true");
  await words.waitFor();
  const lines = (await words.innerText()).split("\n");
  assert.equal(lines.length, 3);
  assert.match(lines[2], /^- Valutazione delle competenze acquisite/);
  await title.click();
  await becomes(() => words.count(), 0);
}));

test("weights follow the sheet; an unknown one is said apart", onPage(async ({ page, open }) => {
  await open(SHEET);
  await field(page, "Peso di 1.3").fill("");
  await page.getByRole("link", { name: "Indirizzi", exact: true }).click();
  await rowOf(page, "c").waitFor();
  // 3.1 10, 3.2 8
  assert.deepEqual(await cover(page, "c"), ["3", "18, e 1 senza peso"]);
  assert.equal(await figure(page, "Peso degli obiettivi che rispondono"), "— peso noto 76 di 90; obiettivi senza peso: 1");
}));

test("on a phone the list goes by guideline or by objective, and a gap leads there", onPage({ width: 360, height: 740, language: "en" }, async ({ page, open }) => {
  await open(GUIDELINES);
  const entry = (name) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name }) });
  const chips = async (one) => (await one.getByRole("listitem").allInnerTexts()).map((words) => words.trim().split(/\s+/)[0]);
  await entry(/^c Servizi/).waitFor();
  assert.equal(await table(page).isVisible(), false);
  assert.deepEqual(await chips(entry(/^c Servizi/)), ["1.3", "3.1", "3.2"]);
  await entry(/^c Servizi/).getByText("3 objectives, weight 28").waitFor();
  await entry(/^b Rafforzamento/).getByText("no objective").waitFor();
  await page.getByRole("combobox", { name: "List" }).selectOption("by objective");
  assert.deepEqual(await chips(entry(/^4\.2/)), ["priorità", "a"]);
  await page.getByRole("button", { name: /^i\.2/ }).click();
  await hasFocus(page.getByRole("heading", { name: /^i\.2/ }));
}));

test("a plan without guidelines says what they are for", onPage(async ({ page, open }) => {
  await open(PLANS);
  const bare = await changed(({ plan }) => {
    delete plan.guidelines;
    plan.areas.flatMap((area) => area.objectives).forEach((objective) => delete objective.answers);
  });
  await choose(page, "senza.json", bare);
  await page.getByRole("link", { name: "Indirizzi", exact: true }).click();
  await page.getByRole("heading", { name: "Questo piano non elenca indirizzi" }).waitFor();
  assert.equal(await table(page).count(), 0);
}));

test("on paper, across or upright, the whole table stands, without what only works on a screen", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  await totalIs(page, "99,75 %");
  await page.emulateMedia({ media: "print" });
  // A4 across and upright, less the margins.
  for (const width of [1031, 703]) {
    await page.setViewportSize({ width, height: 900 });
    await table(page).waitFor();
    const [wide, inside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= inside, `${wide} px of table on ${inside} px of paper`);
    const cut = await table(page).evaluate((one) => one.parentElement.scrollHeight - one.parentElement.clientHeight);
    assert.equal(cut, 0, "nothing of the table is cut");
    assert.ok(await rowOf(page, "n").isVisible());
    assert.equal(await page.getByRole("combobox", { name: "Elenco" }).count(), 0);
    // Titles that are tips on the screen.
    await page.getByRole("listitem").filter({ hasText: /^4\.4 Rilevazione del Giudizio/ }).waitFor();
  }
}));
