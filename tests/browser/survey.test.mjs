// Indagine: the survey of 2021 opened, its figures explained, its rules of counting changed, kept and taken back.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { choose, drop, keepBefore, kept, savedBy } from "./support/files.mjs";
import { looksRight } from "./support/looks.mjs";
import { onPage } from "./support/page.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";
import { largeSurvey } from "../../scripts/lib/large-survey.mjs";

const SURVEY = "dig-2021";
const KEY = `stadera.survey.document.${SURVEY}`;
const LIST = "#/indagini";
const SYNTHESIS = `#/indagini/${SURVEY}/sintesi`;
const WITHOUT_PERCENTAGES = "130 cifre pubblicate: 107 vengono anche dalle risposte, 23 no. Con le regole iniziali sono 108 e 22.";
const example = () => readFile(`public/examples/digital-services-2021.json`, "utf8");

const table = (page, name) => page.getByRole("table", { name });
const skills = (page) => table(page, /^2\.4/).getByRole("row", { name: /^Competenze digitali operatori/ });
const panel = (page) => page.getByRole("complementary");
const rule = (page, name) => page.getByRole("group", { name: "Come si contano le risposte" }).getByRole("combobox", { name });
const result = (page) => text(page.getByRole("status").filter({ hasText: "cifre pubblicate" }));

/** Opens the synthesis of the example. */
async function synthesis(page, open) {
  await open(SYNTHESIS);
  await table(page, /^2\.4/).waitFor();
}

test("the example opens from the list, with its figures beside the published ones", onPage(async ({ page, open }) => {
  await open(LIST);
  await page.getByRole("link", { name: "Indagine", exact: true }).waitFor();
  await page.getByText("Nessuna indagine in questo browser").waitFor();
  await page.getByRole("link", { name: "Apri l’esempio DIG 2021" }).click();
  await page.getByRole("heading", { level: 1, name: /digitalizzazione dei servizi per il lavoro/ }).waitFor();
  await becomes(() => result(page), "130 cifre pubblicate: 108 vengono anche dalle risposte, 22 no.");
  const cells = (await skills(page).getByRole("cell").allInnerTexts()).map((one) => one.replace(/\s+/g, " ").trim());
  assert.deepEqual(cells.map((one) => one.split(",")[0].trim()), ["10", "≠ diverso dal pubblicato 11", "4", "≠ diverso dal pubblicato 3"]);
  assert.match(await page.title(), /^La digitalizzazione.* · Sintesi · Stadera$/);
}));

test("a count says which administrations make it", onPage(async ({ page, open }) => {
  await synthesis(page, open);
  // Flow of documents in 3.1: ten say plus.
  const row = table(page, /^3\.1/).getByRole("row", { name: /^Flusso dei documenti/ });
  await row.getByRole("button").first().click();
  const told = panel(page);
  await told.getByRole("heading", { level: 2, name: "Perché 10?" }).waitFor();
  await hasFocus(told.getByRole("heading", { level: 2 }));
  const made = told.locator("section").filter({ has: page.getByRole("heading", { name: "Chi la dà (10)" }) });
  const names = (await made.getByRole("listitem").allInnerTexts()).map((one) => one.split("\n")[0]);
  assert.equal(names.length, 10);
  assert.ok(names.includes("Regione Lazio") || names.some((name) => name.includes("Lazio")), names.join());
  await told.getByText(/Pubblicato: 12/).waitFor();
  await told.getByText(/Lo spiega l’intervista: 1 \(.*Lombardia/).waitFor();
  await page.keyboard.press("Escape");
  await hasFocus(row.getByRole("button").first());
}));

test("a rule of counting changes the tables at once, is kept, taken back, and goes into the file", onPage(async ({ page, open }) => {
  await synthesis(page, open);
  await rule(page, "Una percentuale").selectOption({ label: "non si conta" });
  await becomes(() => result(page), WITHOUT_PERCENTAGES);
  await table(page, /^2\.5/).getByText("(−1)").first().waitFor();
  await becomes(async () => JSON.parse((await kept(page, KEY)) ?? "{}").rules?.percentage, "apart");
  const file = await savedBy(page, page.getByRole("button", { name: "Esporta" }));
  assert.equal(file.name, `${SURVEY}.json`);
  assert.equal(JSON.parse(file.text).rules.percentage, "apart");
  await page.reload();
  await becomes(() => rule(page, "Una percentuale").evaluate((one) => one.selectedOptions[0].text), "non si conta");
  await page.getByRole("button", { name: "Regole iniziali" }).click();
  await becomes(() => result(page), "130 cifre pubblicate: 108 vengono anche dalle risposte, 22 no.");
  await page.keyboard.press("Control+z");
  await becomes(() => result(page), WITHOUT_PERCENTAGES);
  await page.getByRole("button", { name: /^Ripeti/ }).click();
  await becomes(() => result(page), "130 cifre pubblicate: 108 vengono anche dalle risposte, 22 no.");
}));

test("only the rows that differ, each with its cause", onPage(async ({ page, open }) => {
  await synthesis(page, open);
  await page.getByRole("checkbox", { name: "Solo le righe che differiscono" }).check();
  await becomes(() => table(page, /^2\.4/).getByRole("rowheader").allInnerTexts(), ["Competenze digitali operatori", "Dotazioni informatiche personali per lo smart working*"]);
  await becomes(async () => (await page.getByText(/^Dove differisce, e perché/).allInnerTexts()).map((one) => Number(one.match(/\d+/)[0])).reduce((sum, one) => sum + one, 0), 22);
}));

test("a survey comes in as a file, and another version of it waits for a choice", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: await example() });
  await open(LIST);
  await page.getByText("14 amministrazioni").waitFor();
  const other = JSON.parse(await example());
  other.survey.title = "Un’altra versione";
  await drop(page, ["altra.json", JSON.stringify(other)]);
  const dialog = page.getByRole("dialog", { name: "«Un’altra versione» è già qui, diversa" });
  await dialog.getByRole("button", { name: "Apri come copia" }).click();
  await page.getByRole("heading", { level: 1, name: "Un’altra versione" }).waitFor();
  await becomes(async () => JSON.parse((await kept(page, `${KEY}-2`)) ?? "{}").survey?.title, "Un’altra versione");
  assert.match(JSON.parse(await kept(page, KEY)).survey.title, /^La digitalizzazione/);
}));

test("a file that is no survey is refused with its cause and place", onPage(async ({ page, open }) => {
  await open(LIST);
  const broken = JSON.parse(await example());
  broken.survey.administrations[2].answers[0].item = "nessuna";
  await choose(page, "rotta.json", JSON.stringify(broken));
  const said = page.getByRole("alert").filter({ hasText: "«rotta.json» non è stato aperto" });
  await said.getByText(/survey\.administrations\[2\]\.answers\[0\]\.item/).waitFor();
  await page.getByText("Nessuna indagine in questo browser").waitFor();
}));

test("a stored survey that cannot be read stays as it is", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: "{" });
  await open(LIST);
  await page.getByText("Non si può leggere. È conservata com’è e non viene sovrascritta.").waitFor();
  await open(SYNTHESIS);
  await page.getByRole("alert").getByText(/È rimasta com’era/).waitFor();
  assert.equal(await kept(page, KEY), "{");
}));

test("another window's version is not overwritten", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: await example() });
  await synthesis(page, open);
  const other = JSON.parse(await example());
  other.survey.title = "Dall’altra finestra";
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(other)]);
  await rule(page, "Una cella vuota").selectOption({ label: "vale +" });
  const alert = page.getByRole("alert").filter({ hasText: "Un’altra finestra ha conservato" });
  await alert.getByRole("button", { name: "Conserva la mia come copia" }).click();
  await becomes(async () => JSON.parse((await kept(page, `${KEY}-2`)) ?? "{}").rules?.blank, "plus");
  assert.equal(JSON.parse(await kept(page, KEY)).survey.title, "Dall’altra finestra");
}));

for (const language of ["it", "en"]) {
  test(`axe finds nothing in the list and the synthesis (${language})`, onPage({ language, reducedMotion: "reduce" }, async ({ page, open }) => {
    await keepBefore(page, { [KEY]: await example() });
    await open(LIST);
    await page.getByText(/14 amministrazioni|14 administrations/).waitFor();
    await looksRight(page, "the list of surveys");
    await synthesis(page, open);
    await table(page, /^3\.1/).getByRole("button").first().click();
    await panel(page).getByRole("heading", { level: 2 }).waitFor();
    await looksRight(page, "the synthesis");
  }));
}

test("a large survey is read bit by bit, which can be stopped; it works without being kept, and says so", onPage(async ({ page, open }) => {
  await open(LIST);
  const file = { name: "grande.json", mimeType: "application/json", buffer: Buffer.from(largeSurvey(1000)) };
  const choose = async () => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Scegli un file" }).click();
    await (await chooser).setFiles(file);
  };
  await choose();
  const dialog = page.getByRole("dialog", { name: "Si sta leggendo «grande.json»…" });
  await dialog.getByRole("progressbar").waitFor();
  await dialog.getByRole("button", { name: "Interrompi" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Nessuna indagine in questo browser").waitFor();
  await choose();
  await page.getByRole("heading", { level: 1, name: "Indagine grande" }).waitFor();
  await page.getByRole("alert").getByText("Non ci sta in questo browser.").waitFor();
  await table(page, /^2\.4/).getByRole("button").first().click();
  await panel(page).getByRole("button", { name: /^Mostra tutte \(\d+\)$/ }).first().click();
  await becomes(() => panel(page).getByRole("listitem").count().then((count) => count >= 500), true);
}));
