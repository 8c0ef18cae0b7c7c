// Verifiche: what is found, the way to its place, and the mend that is safe.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { DIST, onPage } from "./support/page.mjs";
import { PLANS, SHEET, WORDS, field, fieldIs, openSchedule, row, totalIs } from "./support/plan.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

const CHECKS = "#/piani/arti-2020/verifiche";
const finding = (page, words) => page.getByRole("listitem").filter({ hasText: words });

test("the sheet counts what the checks find, and leads there", onPage(async ({ page, open }) => {
  await open(SHEET);
  const link = page.getByRole("link", { name: /^\d+ errori/ });
  await link.click();
  await page.getByRole("heading", { level: 2, name: "Verifiche" }).waitFor();
  await becomes(() => page.title(), "ARTI 2020 · Verifiche · Stadera");
}));

test("a finding leads to its objective", onPage(async ({ page, open }) => {
  await open(CHECKS);
  const link = page.getByRole("link", { name: "Vai a 4.4" }).first();
  await link.click();
  // Its editor opens, and gives the focus to the row when it is closed.
  await hasFocus(page.getByRole("complementary"));
  assert.ok(await row(page, "4.4").isVisible());
  await page.keyboard.press("Escape");
  await hasFocus(row(page, "4.4"));
  assert.equal(await page.evaluate(() => location.hash), SHEET);
}));

test("what C10 finds leads to the guidelines", onPage(async ({ page, open }) => {
  await open(CHECKS);
  await finding(page, /\bC10\b.*i\.2/s).getByRole("link", { name: "Vai agli indirizzi" }).click();
  await page.getByRole("heading", { level: 2, name: "Indirizzi", exact: true }).waitFor();
}));

test("weights that do not sum are found while they are typed, and brought to 100", onPage(async ({ page, open }) => {
  await open(SHEET);
  await field(page, "Peso di 1.1").fill("22");
  await page.getByRole("link", { name: /^1 errore/ }).click();
  const error = finding(page, /\bC1\b/);
  await error.getByText("110").first().waitFor();
  await error.getByRole("button", { name: "Porta la somma a 100" }).click();
  await becomes(() => finding(page, /\bC1\b/).count(), 0);
  await page.getByRole("button", { name: /^Annulla/ }).click();
  await error.waitFor();
}));

test("the weights of phases that do not sum are brought to 100, and back", onPage(async ({ page, open }) => {
  await open(SHEET);
  await openSchedule(page, "1.3", "Cronoprogramma ARTI 3");
  await field(page, "Peso della fase 3 di 1.3").fill("20");
  await page.getByRole("link", { name: /^1 errore/ }).click();
  const error = finding(page, /\bC2\b/);
  await error.getByText("80").first().waitFor();
  await error.getByRole("button", { name: /^Porta la somma a 100/ }).click();
  await becomes(() => finding(page, /\bC2\b/).count(), 0);
  await page.getByRole("link", { name: "Scheda", exact: true }).click();
  await openSchedule(page, "1.3", "Cronoprogramma ARTI 3");
  // In proportion: 25, 35 and 20 of 80.
  for (const [phase, weight] of [[1, "31"], [2, "44"], [3, "25"]]) await fieldIs(page, `Peso della fase ${phase} di 1.3`, weight);
  await page.getByRole("button", { name: /^Annulla/ }).click();
  for (const [phase, weight] of [[1, "25"], [2, "35"], [3, "20"]]) await fieldIs(page, `Peso della fase ${phase} di 1.3`, weight);
}));

test("a value that its own fraction contradicts is written anew, and taken back", onPage(async ({ page, open }) => {
  await open(PLANS);
  const buffer = await readFile(join(DIST, "examples/arti-2021-interim.json"));
  await page.getByLabel(WORDS.it.fileInput).setInputFiles({ name: "arti-2021-interim.json", mimeType: "application/json", buffer });
  await page.getByRole("heading", { level: 1, name: /^ARTI · 2021/ }).waitFor();
  await page.getByRole("link", { name: "Verifiche", exact: true }).click();
  // 15609 / 18280 = 85,3884… %, printed as 85,38.
  const printed = finding(page, /\bC4\b.*3\.1/s);
  await printed.getByRole("button", { name: /^Scrivi 85,39/ }).click();
  await becomes(() => printed.count(), 0);
  await page.getByRole("button", { name: /^Annulla/ }).click();
  await printed.getByText("85,38").first().waitFor();
}));

test("in English the groups are named with their number", onPage({ language: "en" }, async ({ page, open }) => {
  await open(CHECKS);
  await page.getByRole("heading", { level: 2, name: "Checks" }).waitFor();
  await totalIs(page, "99.75%");
  assert.match(await text(page.getByRole("heading", { level: 3 }).first()), /^(Errors|Warnings|Notes) \(\d+\)$/);
}));

test("an edit that changes no count leaves the link as it is", onPage(async ({ page, open }) => {
  await open(SHEET);
  const link = page.getByRole("link", { name: /^0 errori/ });
  await link.evaluate((one) => { one.dataset.same = "yes"; });
  // Half of 4.5, whose weight is 5 of 96, loses a point: 99,7502 - 0,0260.
  await field(page, "Valore conseguito di 4.5, indicatore 1").fill("99");
  await totalIs(page, "99,72 %");
  // Longer than what the page waits before it does what is not urgent.
  await page.waitForTimeout(600);
  assert.equal(await link.getAttribute("data-same"), "yes");
}));
