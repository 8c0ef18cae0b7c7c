// Verifiche: what is found, the way to its place, and the mend that is safe.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { SHEET, field, row, totalIs } from "./support/plan.mjs";
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
