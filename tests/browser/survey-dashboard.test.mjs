// Quadro: the map, a profile, the scores and the problems of the survey of 2021, each figure with who makes it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { keepBefore, savedBy } from "./support/files.mjs";
import { looksRight } from "./support/looks.mjs";
import { onPage } from "./support/page.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

const SURVEY = "dig-2021";
const MAP = `#/indagini/${SURVEY}/quadro`;
const [PROFILE, SCORES, PROBLEMS] = ["profilo", "punteggi", "problemi"].map((name) => `${MAP}/${name}`);

const map = (page) => page.getByRole("region", { name: /^\d/ }).getByRole("table");
const rows = (page) => map(page).locator("tbody").getByRole("rowheader").allInnerTexts();
const box = (page, name) => page.getByRole("combobox", { name, exact: true });
const panel = (page) => page.getByRole("complementary");
const row = (page, name) => map(page).getByRole("row", { name });

async function openMap(page, open) {
  await open(MAP);
  await row(page, /^Puglia/).waitFor();
}

/** How many members the groups of the panel list. */
const told = (page) => panel(page).getByRole("listitem").count();

test("a section is a table with a word for every cell, and its margins say who they count", onPage(async ({ page, open }) => {
  await openMap(page, open);
  assert.equal((await rows(page)).length, 14);
  const marks = row(page, /^Puglia/).getByRole("cell", { name: /^(Suff|Non suff|cella|niente|righe|\d+\s%)/ });
  assert.equal(await marks.count(), 5);
  const total = map(page).getByRole("button", { name: /perché\? Competenze digitali operatori, Suff\.$/ });
  const count = Number.parseInt(await total.innerText(), 10);
  await total.click();
  await panel(page).getByRole("heading", { level: 2, name: `Perché ${count}?` }).waitFor();
  assert.equal(await told(page), count);
  await page.keyboard.press("Escape");
  await hasFocus(total);
}));

test("the margin of a row tells its items, and a name leads to the profile by keyboard", onPage(async ({ page, open }) => {
  await openMap(page, open);
  const total = map(page).getByRole("button", { name: /perché\? Veneto, / }).first();
  const count = Number.parseInt(await total.innerText(), 10);
  await total.press("Enter");
  await panel(page).getByRole("heading", { name: `Quali voci (${count})` }).waitFor();
  assert.equal(await told(page), count);
  await map(page).getByRole("link", { name: "Lazio" }).press("Enter");
  await page.getByRole("status").filter({ hasText: /^Lazio: si distingue/ }).waitFor();
}));

test("pressing a cell leads to the profile, and the map is as it was left", onPage(async ({ page, open }) => {
  await openMap(page, open);
  await box(page, "Sezione").selectOption({ label: "7.1 · Specificità Target “fragili” (item della ricerca C.E.)" });
  await map(page).getByRole("columnheader", { name: /^7\. Disoccupati/ }).waitFor();
  await row(page, /^Toscana/).getByRole("cell").nth(2).click();
  await page.getByRole("status").filter({ hasText: /^Toscana: / }).waitFor();
  await page.goBack();
  await map(page).getByRole("columnheader", { name: /^7\. Disoccupati/ }).waitFor();
  await becomes(() => box(page, "Sezione").evaluate((one) => one.selectedOptions[0].text.slice(0, 3)), "7.1");
}));

test("rows and columns take an order, and the choice keeps the focus", onPage(async ({ page, open }) => {
  await openMap(page, open);
  const good = async () => {
    const counts = await map(page).locator("tbody tr").evaluateAll((rows) => rows.map((row) => Number.parseInt(row.querySelector(".survey-margin").textContent, 10)));
    return counts.every((one, at) => at === 0 || counts[at - 1] >= one);
  };
  await box(page, "Ordine delle amministrazioni").focus();
  await box(page, "Ordine delle amministrazioni").selectOption({ label: "prima chi ha più +" });
  await becomes(good, true);
  await hasFocus(box(page, "Ordine delle amministrazioni"));
  await box(page, "Ordine delle amministrazioni").selectOption({ label: "per nome" });
  await becomes(async () => (await rows(page))[0], "Abruzzo");
  const first = async () => (await map(page).getByRole("columnheader").nth(1).innerText()).trim();
  const before = await first();
  await box(page, "Ordine delle voci").selectOption({ label: "prima le voci con più +" });
  await becomes(async () => (await first()) !== before, true);
}));

test("the map is saved as a table and as a picture", onPage(async ({ page, open }) => {
  await openMap(page, open);
  const csv = await savedBy(page, page.getByRole("button", { name: /^Salva CSV\s*: 2 / }));
  assert.equal(csv.name, `${SURVEY}-mappa.csv`);
  assert.equal(csv.text.trim().split("\n").length, 15);
  const svg = await savedBy(page, page.getByRole("button", { name: /^Salva SVG\s*: 2 / }));
  assert.match(svg.text, /Friuli-Venezia Giulia/);
}));

test("a large survey is shown page by page, with a picture of all of it", onPage(async ({ page, open }) => {
  const file = JSON.parse(await readFile("public/examples/digital-services-2021.json", "utf8"));
  const all = file.survey.administrations;
  file.survey.id = "large";
  file.survey.administrations = Array.from({ length: 250 }, (_, at) => ({ ...all[at % all.length], id: `a${at}`, name: `Ente ${at}`, interviews: undefined }));
  await keepBefore(page, { "stadera.survey.document.large": JSON.stringify(file) });
  await open("#/indagini/large/quadro");
  await page.getByText("Amministrazioni da 1 a 100 di 250").waitFor();
  assert.equal((await rows(page)).length, 100);
  await page.getByRole("button", { name: /^Successive/ }).press("Enter");
  await becomes(async () => (await rows(page))[0], "Ente 100");
  await hasFocus(page.getByRole("button", { name: /^Successive/ }));
  await page.getByRole("figure", { name: /^Tutte insieme/ }).locator("svg.chart").waitFor();
  await page.getByRole("button", { name: /^Successive/ }).press("Enter");
  await becomes(async () => (await rows(page)).length, 50);
}));

test("a profile says what each answer is beside the others, with all that was written", onPage(async ({ page, open }) => {
  await open(PROFILE);
  await box(page, "Amministrazione").selectOption({ label: "Puglia" });
  const status = page.getByRole("status").filter({ hasText: /^Puglia: si distingue in \d+ voci; ne ha lasciate vuote \d+ su \d+/ });
  const apart = Number((await text(status)).match(/in (\d+) voci/)[1]);
  await page.getByRole("heading", { name: "Note e interviste" }).waitFor();
  await page.getByRole("table", { name: /^6 / }).waitFor();
  await becomes(() => page.getByText("si distingue", { exact: true }).count(), apart);
  await box(page, "Mostra").selectOption({ label: "dove si distingue" });
  await becomes(() => page.locator("main").getByRole("rowheader").filter({ visible: true }).count(), apart + 7, "the items, and the groups of scores");
  await page.getByRole("button", { name: "Successiva" }).press("Enter");
  await page.getByRole("status").filter({ hasText: /^Toscana: / }).waitFor();
  await becomes(() => box(page, "Amministrazione").evaluate((one) => one.selectedOptions[0].text), "Toscana");
}));

test("scores show their spread, who gave them, and what is none", onPage(async ({ page, open }) => {
  await open(SCORES);
  const figure = page.getByRole("figure", { name: "Punteggi da 1 a 10, gruppo per gruppo" });
  const line = figure.getByRole("row", { name: /^7\. Disoccupati over 60/ });
  const count = Number.parseInt(await line.getByRole("button").innerText(), 10);
  await line.getByRole("button").click();
  await panel(page).getByRole("heading", { level: 2, name: /^7\. Disoccupati/ }).waitFor();
  const groups = await panel(page).getByRole("heading", { name: /^Punteggio \d+ \(/ }).allInnerTexts();
  assert.equal(groups.reduce((sum, one) => sum + Number(one.match(/\((\d+)\)/)[1]), 0), count);
  await page.getByText(/^La mediana è il punteggio di mezzo/).first().waitFor();
  await page.getByRole("heading", { name: "Che cosa non è un punteggio" }).waitFor();
  const csv = await savedBy(page, figure.getByRole("button", { name: /^Salva CSV/ }));
  assert.equal(csv.text.trim().split("\n").length, 8);
}));

test("problems stand by frequency, are narrowed by how they are said, and name who says them", onPage(async ({ page, open }) => {
  await open(PROBLEMS);
  const figure = page.getByRole("figure", { name: "Quante amministrazioni lo dicono" });
  const counts = async () => (await figure.getByRole("table").getByRole("button").allInnerTexts()).map((one) => Number.parseInt(one, 10));
  await becomes(async () => (await counts()).length > 20, true);
  const all = await counts();
  assert.deepEqual(all, all.toSorted((one, other) => other - one));
  await box(page, "Ordine").selectOption({ label: "per quota di chi risponde" });
  await becomes(async () => (await counts()).join() === all.join(), false);
  await box(page, "Ordine").selectOption({ label: "per quante lo dicono" });
  await box(page, "Come sono detti").selectOption({ label: "punteggi sotto il 6" });
  await becomes(async () => (await counts()).length <= 7, true);
  const ask = figure.getByRole("table").getByRole("button").first();
  const count = Number.parseInt(await ask.innerText(), 10);
  await ask.press("Enter");
  await panel(page).getByRole("heading", { name: `Chi lo dice (${count})` }).waitFor();
  assert.equal(await told(page), count);
}));

for (const language of ["it", "en"]) {
  test(`axe finds nothing in the dashboard (${language})`, onPage({ language, reducedMotion: "reduce" }, async ({ page, open }) => {
    await openMap(page, open);
    await map(page).getByRole("button").first().click();
    await panel(page).getByRole("heading", { level: 2 }).waitFor();
    await looksRight(page, "the map");
    await open(PROFILE);
    await page.getByRole("figure").waitFor();
    await looksRight(page, "the profile");
    await open(SCORES);
    await page.getByRole("figure").locator("svg.chart").waitFor();
    await looksRight(page, "the scores");
    await open(PROBLEMS);
    await page.getByRole("figure").locator("svg.chart").waitFor();
    await looksRight(page, "the problems");
  }));
}

test("axe finds nothing in the dark map and profile", onPage({ colorScheme: "dark", reducedMotion: "reduce" }, async ({ page, open }) => {
  await openMap(page, open);
  await box(page, "Sezione").selectOption({ label: "7.1 · Specificità Target “fragili” (item della ricerca C.E.)" });
  await looksRight(page, "the dark map of scores");
  await open(PROFILE);
  await page.getByRole("figure").waitFor();
  await looksRight(page, "the dark profile");
}));
