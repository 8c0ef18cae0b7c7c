// Servizi: the board of services, what bears on each, and decisions that are kept, taken back and saved.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { keepBefore, kept, savedBy } from "./support/files.mjs";
import { looksRight } from "./support/looks.mjs";
import { onPage } from "./support/page.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

const SURVEY = "dig-2021";
const KEY = `stadera.survey.document.${SURVEY}`;
const SERVICES = `#/indagini/${SURVEY}/servizi`;
const WELCOME = "Accoglienza e accesso ai servizi";

const card = (page, name) => page.getByRole("article", { name }).first();
const shown = (page) => page.getByRole("article").count();
const result = (page) => text(page.getByRole("status").filter({ hasText: "Servizi mostrati" }));
const box = (page, name) => page.getByRole("search").getByRole("combobox", { name });
const verdict = (page) => card(page, WELCOME).getByRole("combobox", { name: /^Si digitalizza/ });
const decision = async (page) => JSON.parse((await kept(page, KEY)) ?? "{}").survey?.services[0].rows[0].decision;

async function openServices(page, open) {
  await open(SERVICES);
  await card(page, WELCOME).waitFor();
}

test("each service stands in the lane of its answer, with what bears on it", onPage(async ({ page, open }) => {
  await openServices(page, open);
  assert.equal(await shown(page), 32);
  assert.match(await result(page), /^Servizi mostrati: 32 su 32\./);
  const lanes = await page.getByRole("heading", { level: 3 }).allInnerTexts();
  assert.equal(lanes.length, 4);
  assert.equal(lanes.map((one) => Number(one.match(/\((\d+)\)/)[1])).reduce((sum, one) => sum + one, 0), 32);
  const ask = card(page, WELCOME).getByRole("button", { name: /perché\? Tabella 2\.5: / });
  const [, plus] = (await ask.innerText()).match(/\+ (\d+)/);
  await ask.click();
  const panel = page.getByRole("complementary");
  await panel.getByRole("heading", { name: `+ (${plus})` }).waitFor();
  await panel.getByText(/^Lettura nostra: /).waitFor();
  assert.ok((await page.getByText("lettura dubbia", { exact: true }).count()) > 0);
}));

test("filters hide what they do not ask for", onPage(async ({ page, open }) => {
  await openServices(page, open);
  await box(page, "Risposta della fonte").selectOption({ label: "no" });
  await becomes(async () => (await shown(page)) < 32, true);
  const no = await shown(page);
  assert.match(await result(page), new RegExp(`^Servizi mostrati: ${no} su 32\\..* sì 0,.* no ${no}\\.`));
  await box(page, "Risposta della fonte").selectOption({ label: "tutte" });
  await box(page, "Tabella").selectOption({ label: "Tabella 4.1.3" });
  await becomes(() => shown(page), 6);
  await box(page, "Tabella").selectOption({ label: "tutte" });
  const words = page.getByRole("searchbox", { name: "Parole del servizio" });
  await words.pressSequentially("colloquio");
  await becomes(async () => (await shown(page)) > 0 && (await shown(page)) < 32, true);
  await hasFocus(words);
}));

test("a decision is made, dated and noted by keyboard, kept, taken back, and goes into the table", onPage(async ({ page, open }) => {
  await openServices(page, open);
  await verdict(page).focus();
  await verdict(page).selectOption({ label: "in parte" });
  await hasFocus(verdict(page));
  await becomes(async () => (await decision(page))?.verdict.digital, "partly");
  assert.match((await decision(page)).date, /^\d{4}-\d{2}-\d{2}$/);
  assert.match(await result(page), /Con una decisione: 1\.$/);
  const date = card(page, WELCOME).getByRole("textbox", { name: "Data" });
  await date.fill("31/02/2026");
  await date.press("Tab");
  await card(page, WELCOME).getByRole("alert").getByText(/Non è una data/).waitFor();
  await date.fill("15/06/2026");
  const note = card(page, WELCOME).getByRole("textbox", { name: "Nota" });
  await note.fill("Dopo la firma digitale");
  await note.press("Tab");
  await becomes(() => decision(page), { verdict: { digital: "partly" }, date: "2026-06-15", note: "Dopo la firma digitale" });
  const csv = await savedBy(page, page.getByRole("button", { name: /^Salva CSV/ }));
  assert.match(csv.text, /in parte;15\/06\/2026;Dopo la firma digitale/);
  await box(page, "Decisione").selectOption({ label: "deciso diversamente dalla fonte" });
  await becomes(() => shown(page), 1);
  await page.getByRole("button", { name: /^Annulla/ }).click();
  await becomes(() => note.inputValue(), "");
  await page.getByRole("button", { name: /^Annulla/ }).click();
  await page.getByRole("button", { name: /^Annulla/ }).click();
  await becomes(() => result(page).then((words) => words.endsWith("Con una decisione: 0.")), true);
  await becomes(() => shown(page), 0);
  await page.getByRole("button", { name: /^Ripeti/ }).click();
  await becomes(() => verdict(page).evaluate((one) => one.selectedOptions[0].text), "in parte");
}));

test("a survey without services says what that means", onPage(async ({ page, open }) => {
  const file = JSON.parse(await readFile("public/examples/digital-services-2021.json", "utf8"));
  delete file.survey.services;
  await keepBefore(page, { [KEY]: JSON.stringify(file) });
  await open(SERVICES);
  await page.getByRole("heading", { name: "Nessun servizio in questa indagine" }).waitFor();
}));

for (const language of ["it", "en"]) {
  test(`axe finds nothing in the services (${language})`, onPage({ language, reducedMotion: "reduce" }, async ({ page, open }) => {
    await openServices(page, open);
    await card(page, WELCOME).getByRole("combobox").selectOption({ index: 1 });
    await card(page, WELCOME).getByRole("textbox").first().waitFor();
    await looksRight(page, "the services");
  }));
}
