// Figures of a survey as the data of an indicator: taken as one step, with the reference in the source, and told when the survey changes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { example, keepBefore, kept } from "./support/files.mjs";
import { looksRight } from "./support/looks.mjs";
import { onPage } from "./support/page.mjs";
import { becomes } from "./support/wait.mjs";

const PLAN = "stadera.plan.arti-2020";
const SURVEY = "stadera.survey.document.dig-2021";
const FINAL = "#/piani/arti-2020/monitoraggio/finale";

/** The example plan with a ratio and a satisfaction index as its first two indicators. */
async function plan() {
  const file = JSON.parse(await example());
  const [one, other] = file.plan.areas.flatMap((area) => area.objectives).flatMap((objective) => objective.indicators);
  one.measure = { numeric: { unit: "%", figure: "ratio" } };
  other.measure = { survey: {} };
  delete one.final;
  delete other.final;
  file.rules.survey ??= { quorum: "50", scale: [{ from: "6", percent: "100" }] };
  return JSON.stringify(file);
}

const survey = () => readFile("public/examples/digital-services-2021.json", "utf8");
const tool = (page, which) => page.getByRole("button", { name: /^Prendi i dati da un’indagine/ }).nth(which);
const indicator = async (page, which) =>
  JSON.parse(await kept(page, PLAN)).plan.areas.flatMap((area) => area.objectives).flatMap((objective) => objective.indicators)[which];

test("marks become the fraction of a percentage, with their source, as one step", onPage(async ({ page, open }) => {
  await keepBefore(page, { [PLAN]: await plan(), [SURVEY]: await survey() });
  await open(FINAL);
  await tool(page, 0).click();
  const dialog = page.getByRole("dialog", { name: "Prendi i dati da un’indagine" });
  await dialog.getByText("10 su 11 (90,91 %)").waitFor();
  assert.equal(await dialog.getByText("punteggio totale").count(), 0, "scores are no percentage");
  await dialog.getByRole("button", { name: "Prendi 4 · Efficacia · 3. Soddisfazione utenti" }).click();
  await becomes(async () => (await indicator(page, 0)).measure.numeric.final, { numerator: "10", denominator: "11" });
  assert.match((await indicator(page, 0)).final.source, /^Indagine «La digitalizzazione.*Soddisfazione utenti»: 10 su 11 \(90,91\s%\) \[stadera-survey:dig-2021\/4\.3\/[0-9a-f]{64}\]$/);
  await page.getByText("Dati presi da un’indagine che da allora non è cambiata.").waitFor();
  await page.keyboard.press("Control+z");
  await becomes(async () => (await indicator(page, 0)).final, undefined);
}));

test("scores become the counts of a satisfaction index; a survey that has changed since is told", onPage(async ({ page, open }) => {
  await keepBefore(page, { [PLAN]: await plan(), [SURVEY]: await survey() });
  await open(FINAL);
  await tool(page, 1).click();
  const dialog = page.getByRole("dialog", { name: "Prendi i dati da un’indagine" });
  await dialog.getByRole("button", { name: "Prendi 7.1 · Specificità Target “fragili” (item della ricerca C.E.) · 1. Persone che vivono in aree remote / rurali" }).click();
  await becomes(async () => (await indicator(page, 1)).measure.survey.final, { asked: "14", evaluations: "9", score: "59" });
  const other = JSON.parse(await survey());
  other.survey.administrations[0].answers.find(({ item }) => item === "7.1.1").value = { score: 4 };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [SURVEY, JSON.stringify(other)]);
  await page.reload();
  await page.getByText(/Dati presi da un’indagine che da allora è cambiata\. Adesso: punteggio totale 60, valutazioni 9/).waitFor();
  await page.getByRole("link", { name: "Apri l’indagine" }).click();
  await page.getByRole("heading", { level: 2, name: "Sintesi" }).waitFor();
}));

test("without a survey the dialog says where to open one", onPage(async ({ page, open }) => {
  await keepBefore(page, { [PLAN]: await plan() });
  await open(FINAL);
  // Only an index asks for a survey: this one and 4.4; a percentage offers one where there is one.
  await tool(page, 0).waitFor();
  assert.equal(await page.getByRole("button", { name: /^Prendi i dati da un’indagine/ }).count(), 2);
  await tool(page, 0).click();
  const dialog = page.getByRole("dialog", { name: "Prendi i dati da un’indagine" });
  await dialog.getByRole("link", { name: "Aprine una" }).waitFor();
  await dialog.getByRole("button", { name: "Chiudi" }).click();
}));

test("axe finds nothing in the dialog", onPage({ reducedMotion: "reduce" }, async ({ page, open }) => {
  await keepBefore(page, { [PLAN]: await plan(), [SURVEY]: await survey() });
  await open(FINAL);
  await tool(page, 0).click();
  await page.getByRole("dialog", { name: "Prendi i dati da un’indagine" }).getByText("10 su 11").waitFor();
  await looksRight(page, "the dialog of figures from a survey");
}));
