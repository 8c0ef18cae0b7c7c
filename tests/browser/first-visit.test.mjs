// The first visit: a real plan, already scored, with the published figures.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { fieldIs, percentage, percentageIs, row, totalIs } from "./support/plan.mjs";
import { becomes } from "./support/wait.mjs";

// Weight and percentage of every objective as the final monitoring of 2020 prints them.
const PUBLISHED = [
  ["1.1", "12", "100,00 %"],
  ["1.2", "8", "100,00 %"],
  ["1.3", "10", "100,00 %"],
  ["1.4", "7", "100,00 %"],
  ["1.5", "5", "100,00 %"],
  ["2.2", "5", "95,20 %"],
  ["3.1", "10", "100,00 %"],
  ["3.2", "8", "100,00 %"],
  ["4.1", "8", "100,00 %"],
  ["4.2", "8", "100,00 %"],
  ["4.3", "10", "100,00 %"],
  ["4.4", "4", "non valutabile"],
  ["4.5", "5", "100,00 %"],
];
const ORIGINAL = "originaria (DGR 153 del 17/02/2020)";
const CURRENT = "rimodulata (DGR 1095 del 03/08/2020)";

test("the first visit opens on ARTI 2020, scored", onPage(async ({ page, open, url }) => {
  await open();
  await page.getByRole("heading", { level: 1, name: "ARTI · 2020 · Monitoraggio finale" }).waitFor();
  await totalIs(page, "99,75 %");
  await page.getByText("Definitivo", { exact: true }).waitFor();
  await becomes(() => page.title(), "ARTI 2020 · Scheda · Stadera");
  assert.equal(page.url(), `${url}#/piani/arti-2020/scheda`);
  assert.equal(await page.locator("html").getAttribute("lang"), "it");
}));

test("in English the same plan has English figures", onPage({ language: "en" }, async ({ page, open }) => {
  await open();
  await totalIs(page, "99.75%");
  await percentageIs(row(page, "2.2"), "Objective 2.2", "95.20%", "en");
  await becomes(() => page.title(), "ARTI 2020 · Sheet · Stadera");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
}));

test("every row shows the published weight and percentage", onPage(async ({ page, open }) => {
  await open();
  for (const [code, weight, percent] of PUBLISHED) {
    await fieldIs(page, `Peso di ${code}`, weight);
    await percentageIs(row(page, code), `Obiettivo ${code}`, percent);
    assert.ok(await percentage(row(page, code), `Obiettivo ${code}`).isVisible(), `${code} is visible`);
  }
  const last = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Media ponderata" }) });
  await percentageIs(last, "Totale del piano", "99,75 %");
  await last.getByRole("cell", { name: "100", exact: true }).waitFor();
}));

test("weights have as many decimals as they have", onPage(async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Obiettivo 1.1 peso 12 per cento, 100,00 %", exact: true }).waitFor();
  await page.getByRole("rowheader", { name: /^1 Politiche per il diritto e la dignità del lavoro .*peso 42 %$/ }).waitFor();
}));

test("every percentage that can be asked why shows something to press", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  const names = await page.getByRole("button", { name: /perché\?/ }).allInnerTexts();
  assert.ok(names.length > 2 * PUBLISHED.length, `${names.length} percentages`);
  assert.deepEqual(names.filter((name) => /^\s*:/.test(name)), []);
}));

test("the picture can be read as a table", onPage(async ({ page, open }) => {
  await open();
  await page.getByText("Leggi il grafico come tabella").click();
  const table = page.getByRole("table", { name: "Peso e conseguimento degli obiettivi" });
  await table.getByRole("row", { name: "2.2 5 % 95,20 %", exact: true }).waitFor();
  await table.getByRole("row", { name: "4.4 4 % non valutabile", exact: true }).waitFor();
}));

test("the original version scores 98,39 % and only shows", onPage(async ({ page, open }) => {
  await open();
  const versions = page.getByRole("combobox", { name: "Versione del piano" });
  await versions.selectOption(ORIGINAL);
  await totalIs(page, "98,39 %");
  await percentageIs(row(page, "3.1"), "Obiettivo 3.1", "86,98 %");
  await page.getByText("Sola lettura").waitFor();
  assert.ok(await page.getByRole("textbox", { name: "Numeratore di 2.2" }).isDisabled());
  await versions.selectOption(CURRENT);
  await totalIs(page, "99,75 %");
  assert.ok(await page.getByRole("textbox", { name: "Numeratore di 2.2" }).isEnabled());
}));

test("the individual performance is provisional, within its bounds", onPage(async ({ page, open }) => {
  await open();
  await page.getByRole("combobox", { name: "Prestazione" }).selectOption("individuale");
  await page.getByText("Provvisorio: quello definitivo sarà tra 95,76 % e 99,76 %").waitFor();
  await percentageIs(row(page, "4.4"), "Obiettivo 4.4", "dato mancante");
}));

test("a change of language keeps plan, choices and edits", onPage(async ({ page, open }) => {
  await open();
  await page.getByRole("textbox", { name: "Numeratore di 2.2" }).fill("417");
  await page.getByRole("button", { name: "English" }).click();
  await totalIs(page, "100.00%");
  await page.getByRole("button", { name: "Italiano" }).click();
  await totalIs(page, "100,00 %");
  await page.reload();
  await totalIs(page, "100,00 %");
}));
