// Confronto: the plans side by side, sorted, saved; two of them field by field.
import assert from "node:assert/strict";
import { test } from "node:test";
import { example, keepBefore, savedBy } from "./support/files.mjs";
import { looksRight } from "./support/looks.mjs";
import { onPage } from "./support/page.mjs";
import { becomes, text } from "./support/wait.mjs";

const COMPARISON = "#/confronto";

/** Two versions of the example, the second a point lower. */
async function two() {
  const one = await example();
  const other = JSON.parse(one);
  other.plan.id = "arti-2019";
  other.plan.year = 2019;
  other.plan.areas[0].title = "Un altro ambito";
  return { "stadera.plan.arti-2020": one, "stadera.plan.arti-2019": JSON.stringify(other) };
}

const names = async (page) => {
  const rows = page.getByRole("table", { name: "Piani a confronto" }).getByRole("rowheader");
  return Promise.all((await rows.all()).map((row) => text(row)));
};

test("the plans stand side by side, and the headings sort them", onPage(async ({ page, open }) => {
  await keepBefore(page, await two());
  await open("#/piani");
  await page.getByRole("link", { name: "Confronta i piani" }).click();
  await page.getByRole("heading", { level: 1, name: "Confronto" }).waitFor();
  await becomes(() => names(page), ["ARTI 2019 (arti-2019)", "ARTI 2020 (arti-2020)"]);
  const heading = page.getByRole("columnheader", { name: "Piano" });
  assert.equal(await heading.getAttribute("aria-sort"), "ascending");
  await heading.getByRole("button").click();
  await becomes(() => names(page), ["ARTI 2020 (arti-2020)", "ARTI 2019 (arti-2019)"]);
  assert.equal(await heading.getAttribute("aria-sort"), "descending");
  const row = page.getByRole("row").filter({ hasText: "arti-2020" });
  await row.getByText("99,75 %").first().waitFor();
  const file = await savedBy(page, page.getByRole("button", { name: "Salva come CSV" }));
  assert.equal(file.name, "confronto.csv");
  assert.match(file.text, /^\uFEFFPiano;Ente;Anno;/);
  assert.ok(file.text.indexOf("arti-2020") < file.text.indexOf("arti-2019"), "the file is sorted as the table is");
}));

test("two plans are compared field by field", onPage(async ({ page, open }) => {
  await keepBefore(page, await two());
  await open(COMPARISON);
  const table = page.getByRole("table", { name: "Differenze" });
  await table.getByText("Un altro ambito").waitFor();
  await page.getByRole("status").getByText(/differenze\. Totale: 99,75\s% e 99,75\s%\./).waitFor();
  await page.getByRole("combobox", { name: "Secondo piano" }).selectOption({ index: 0 });
  await page.getByRole("combobox", { name: "Primo piano" }).selectOption({ index: 0 });
  await page.getByText("Non differiscono.").waitFor();
}));

test("without plans the screen says what to do", onPage(async ({ page, open }) => {
  await open(COMPARISON);
  await page.getByRole("link", { name: "Vai ai piani" }).click();
  await page.getByRole("heading", { level: 1, name: "Piani" }).waitFor();
}));

for (const language of ["it", "en"]) {
  test(`axe finds nothing in the comparison (${language})`, onPage({ language, reducedMotion: "reduce" }, async ({ page, open }) => {
    await keepBefore(page, await two());
    await open(COMPARISON);
    await page.getByRole("table").nth(1).waitFor();
    await looksRight(page, "the comparison");
  }));
}

test("on a phone, where the headings are folded, a choice sorts the plans", onPage({ width: 360, height: 800 }, async ({ page, open }) => {
  await keepBefore(page, await two());
  await open(COMPARISON);
  await becomes(() => names(page), ["ARTI 2019 (arti-2019)", "ARTI 2020 (arti-2020)"]);
  await page.getByRole("button", { name: "Dal primo all’ultimo", exact: true }).click();
  await becomes(() => names(page), ["ARTI 2020 (arti-2020)", "ARTI 2019 (arti-2019)"]);
  await page.getByRole("combobox", { name: "Ordina per" }).selectOption("Organizzativa");
  await page.getByRole("button", { name: "Dall’ultimo al primo", exact: true }).waitFor();
}));

test("a total leads to why it is what it is, for the performance it is of", onPage(async ({ page, open }) => {
  await keepBefore(page, await two());
  await open(COMPARISON);
  const row = page.getByRole("row").filter({ hasText: "arti-2020" });
  await row.getByRole("link", { name: /^Perché\? .*provvisorio/ }).click();
  await page.getByRole("combobox", { name: "Prestazione" }).waitFor();
  assert.equal(await page.getByRole("combobox", { name: "Prestazione" }).inputValue(), await page.getByRole("option", { name: "individuale" }).getAttribute("value"));
}));
