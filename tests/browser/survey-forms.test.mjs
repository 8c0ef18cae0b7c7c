// Own surveys: begun from a questionnaire, sent as forms, gathered from the files that come back; answers entered by hand.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { drop, keepBefore, kept, savedBy } from "./support/files.mjs";
import { looksRight } from "./support/looks.mjs";
import { onPage } from "./support/page.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

const EXAMPLE = "#/indagini/dig-2021";
const OWN = "lavoro-agile-2022";
const KEY = `stadera.survey.document.${OWN}`;
const at = (screen) => `#/indagini/${OWN}/${screen}`;

/** A small survey of our own: a question of each kind. */
function small(administrations = []) {
  const item = (id, label, kind) => ({ id, label, kind });
  const items = [item("si", "Si fa", "yes_no"), item("rete", "La rete", "mark"), item("voto", "Quanto serve", "score"), item("note", "Che cosa manca", "list"), item("altro", "Altro", "other")];
  const survey = { id: OWN, title: "Lavoro agile 2022", questionnaire: { sections: [{ id: "uno", title: "Prima parte", question: "Come va?", columns: { plus: "bene", minus: "male" }, items }] }, administrations };
  const rules = { percentage: "in_column", blank: "nothing", blank_section: "nothing", unnamed: "counted", doubtful: "counted", interview: "counted" };
  return { format: "stadera/survey", version: 1, application: "0.1.0", rules, survey };
}

const stored = async (page, key = KEY) => JSON.parse((await kept(page, key)) ?? "null")?.survey;
const open1 = (page, title) => page.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();

/** The small survey, as this page itself writes it. */
async function own(page, open, screen, administrations = []) {
  await keepBefore(page, { [KEY]: JSON.stringify(small(administrations)) });
  await open(at(screen));
  await page.getByRole("heading", { level: 1, name: "Lavoro agile 2022" }).waitFor();
}

const named = (id, name, answers = []) => ({ id, name, place: { section: name }, answers });

/** Fills in the CSV form: the name, and cells by the words of the question and the heading of the column. */
function filled(csv, name, cells) {
  const separator = csv.includes(";") ? ";" : ",";
  const rows = csv.replace(/^\uFEFF/, "").split(/\r?\n/);
  const heads = rows.find((row) => row.startsWith("Sezione")).split(separator);
  return rows.map((row) => {
    const parts = row.split(separator);
    if (parts[0] === "Amministrazione") return ["Amministrazione", name].join(separator);
    for (const [question, column, value] of cells) {
      if (parts[2] === question) parts[heads.indexOf(column)] = value;
    }
    return parts.join(separator);
  }).join("\r\n");
}

test("forms are made, come back wrong in several ways, and become one survey with the choices made", onPage(async ({ page, open }) => {
  await open("#/indagini");
  await page.getByRole("textbox", { name: "Titolo dell’indagine" }).fill("Servizi digitali 2022");
  await page.getByRole("combobox", { name: "Questionario" }).selectOption({ label: "quello dell’esempio DIG 2021" });
  await page.getByRole("button", { name: "Crea l’indagine" }).click();
  await page.getByRole("heading", { level: 1, name: "Servizi digitali 2022" }).waitFor();
  await open1(page, "Questionario");
  await page.getByText(/^Sezioni: 12\. Domande: \d+\.$/).waitFor();
  assert.match(page.url(), /#\/indagini\/servizi-digitali-2022\/questionario$/);

  await page.getByRole("link", { name: "Moduli", exact: true }).click();
  await open1(page, "Moduli ricevuti");
  const csv = await savedBy(page, page.getByRole("button", { name: "Modulo CSV" }));
  assert.equal(csv.name, "servizi-digitali-2022-modulo.csv");
  const json = await savedBy(page, page.getByRole("button", { name: "Modulo JSON" }));
  const form = JSON.parse(json.text);
  assert.deepEqual(form.survey.administrations, []);
  const NETWORK = "Infrastrutture presenti nei CPI e rete";
  const REMOTE = form.survey.questionnaire.sections.find(({ id }) => id === "7.1").items[0].label;
  // One with a score of 11, one with both signs, and the first again with another answer.
  const first = filled(csv.text, "Umbria", [[NETWORK, "Colonna +", "X"], [REMOTE, "Risposta", "11"]]);
  const second = filled(csv.text, "Molise", [[NETWORK, "Colonna +", "X"], [NETWORK, "Colonna -", "X"]]);
  form.survey.administrations = [{ id: "umbria", name: "Umbria", place: { section: "Umbria" }, answers: [{ item: "2.1", value: { mark: { column: "minus", words: "X" } } }] }];
  await drop(page, ["umbria.csv", first], ["molise.csv", second], ["umbria-2.json", JSON.stringify(form)], ["rotto.csv", "niente"]);
  const result = () => text(page.locator("section", { has: page.getByRole("heading", { name: "Moduli ricevuti" }) }).getByRole("status").first());
  await becomes(async () => (await result()).startsWith("4 file:"), true);
  await page.getByText(/rotto\.csv: non ha la riga delle intestazioni/).waitFor();
  assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
  assert.equal(await page.getByRole("dialog").count(), 0);

  const point = (words) => page.getByRole("listitem").filter({ hasText: words, has: page.getByRole("radiogroup") }).last();
  const score = point("trovato «11»");
  await score.getByRole("textbox", { name: "Oppure il voto" }).fill("12");
  await page.keyboard.press("Enter");
  await score.getByRole("alert").getByText("Un voto va da 1 a 10.").waitFor();
  await score.getByRole("textbox", { name: "Oppure il voto" }).fill("10");
  await page.keyboard.press("Enter");
  await score.getByRole("button", { name: "Riapri la decisione" }).waitFor();
  await score.getByRole("button", { name: "Riapri la decisione" }).click();
  await score.getByRole("button", { name: "Riapri la decisione" }).waitFor({ state: "detached" });
  await score.getByRole("radio", { name: /^Tieni com’è scritto/ }).check();
  await hasFocus(score.getByRole("radio", { name: /^Tieni com’è scritto/ }));
  await point("tutte e due le colonne").getByRole("radio", { name: "È un segno -" }).check();
  // What differs stands side by side.
  const differs = point(new RegExp(`${NETWORK}»: due risposte diverse`));
  await becomes(async () => (await differs.getByRole("definition").allInnerTexts()).map((one) => one.trim()), ["X (+)", "X (-)"]);
  await page.getByRole("button", { name: /^Raccogli \(2\)$/ }).click();
  await page.getByText("Raccolte: 2. In attesa: 1.").waitFor();
  const key = "stadera.survey.document.servizi-digitali-2022";
  await becomes(async () => (await stored(page, key)).administrations.map(({ name }) => name), ["Umbria", "Molise"]);
  await differs.getByRole("radio", { name: "Prendi quella di questo file" }).check();
  await page.getByRole("button", { name: "Raccogli (0)" }).waitFor();
  // What the second file leaves blank differs, too.
  await point(/aree remote.*due risposte diverse/).getByRole("radio", { name: "Tieni quella che c’è" }).check();
  await page.getByRole("button", { name: /^Raccogli \(1\)$/ }).click();
  const answer = async (who, item) => (await stored(page, key)).administrations.find(({ name }) => name === who)?.answers.find((one) => one.item === item)?.value;
  await becomes(() => answer("Umbria", "2.1"), { mark: { column: "minus", words: "X" } });
  await becomes(() => answer("Molise", "2.1"), { mark: { column: "minus", words: "X" } });
  await becomes(() => answer("Umbria", "7.1.1"), { score: 11 });
  await page.getByRole("link", { name: "Guarda le risposte" }).click();
  await open1(page, "Risposte");
  await page.getByText(/^1 di 2\. Risposte: 2 di \d+ domande\.$/).waitFor();
  await page.getByText("Non è un voto da 1 a 10: resta fuori dai conteggi.").waitFor();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await becomes(async () => (await stored(page, key)).administrations, []);
  await page.getByRole("link", { name: "Moduli", exact: true }).click();
  // The files are still there, with what was decided.
  await page.getByRole("button", { name: /^Raccogli \(/ }).waitFor();
  await becomes(result, "4 file: 2 amministrazioni nuove, 1 messa insieme a quella che c’è, 1 file che non si legge.");
}));

test("an unknown administration is added, or is another one by its right name; the same for all of a kind", onPage(async ({ page, open }) => {
  await own(page, open, "moduli", [named("umbria", "Umbria")]);
  const csv = (await savedBy(page, page.getByRole("button", { name: "Modulo CSV" }))).text;
  const sent = ["Ombria", "Molise", "Sardegna"].map((name) => [`${name}.csv`, filled(csv, name, [["Quanto serve", "Risposta", "7"]])]);
  await drop(page, ...sent);
  const point = (words) => page.getByRole("listitem").filter({ hasText: words, has: page.getByRole("radiogroup") }).last();
  const wrong = point("«Ombria» non è tra le amministrazioni");
  await wrong.getByRole("textbox", { name: "Oppure il nome giusto" }).fill("umbria");
  await page.keyboard.press("Enter");
  await wrong.getByRole("button", { name: "Riapri la decisione" }).waitFor();
  const other = point("«Molise» non è tra le amministrazioni");
  await other.getByRole("radio", { name: "Aggiungi l’amministrazione" }).check();
  await other.getByRole("button", { name: "Lo stesso per gli altri dello stesso tipo (1)" }).click();
  await page.getByRole("button", { name: /^Raccogli \(3\)$/ }).click();
  await becomes(async () => (await stored(page)).administrations.map(({ name, answers }) => [name, answers.find(({ item }) => item === "voto")?.value]), [["Umbria", { score: 7 }], ["Molise", { score: 7 }], ["Sardegna", { score: 7 }]]);
  await page.getByRole("button", { name: "Togli i file già raccolti" }).click();
  await becomes(() => page.getByRole("heading", { level: 3 }).count(), 0);
}));

test("answers are entered by keyboard, each as one step", onPage(async ({ page, open }) => {
  await own(page, open, "risposte");
  await page.getByText("Nessuna amministrazione").waitFor();
  await page.getByRole("textbox", { name: "Nuova amministrazione" }).fill("Umbria");
  await page.keyboard.press("Enter");
  await page.getByText("1 di 1. Risposte: 0 di 4 domande.").waitFor();
  const yes = page.getByRole("radiogroup", { name: "Si fa" }).getByRole("radio", { name: "Sì" });
  await yes.focus();
  await page.keyboard.press("Space");
  await page.getByText("1 di 1. Risposte: 1 di 4 domande.").waitFor();
  await hasFocus(yes);
  await page.keyboard.press("ArrowRight");
  const answers = async () => Object.fromEntries((await stored(page)).administrations[0].answers.map((one) => [one.item, one.value]));
  await becomes(async () => (await answers()).si, "no");
  const score = page.getByRole("textbox", { name: "Quanto serve", exact: true });
  await score.focus();
  await page.keyboard.type("11");
  await page.keyboard.press("Tab");
  await page.getByRole("alert").getByText("11 non è un voto da 1 a 10.").waitFor();
  await score.focus();
  await page.keyboard.press("Escape");
  await becomes(() => score.inputValue(), "");
  await page.keyboard.type("8");
  await page.keyboard.press("Tab");
  await becomes(async () => (await answers()).voto, { score: 8 });
  await page.getByRole("button", { name: "Aggiungi una riga, Che cosa manca" }).click();
  const line = page.getByRole("textbox", { name: "1, Riga, Che cosa manca" });
  await hasFocus(line);
  await page.keyboard.type("I computer");
  await page.keyboard.press("Tab");
  await becomes(async () => (await answers()).note, { list: [{ label: "1.", words: "I computer" }] });
  await page.getByRole("button", { name: "Aggiungi una riga, Altro" }).click();
  const row = page.getByRole("textbox", { name: "Nome, Riga 1, Altro" });
  await hasFocus(row);
  await page.keyboard.type("Sicurezza");
  await page.keyboard.press("Tab");
  await page.getByRole("radiogroup", { name: "Riga 1, Altro" }).getByRole("radio", { name: "bene" }).check();
  await becomes(async () => (await stored(page)).administrations[0].answers.find(({ item }) => item === "altro"), { item: "altro", label: "Sicurezza", value: { mark: { column: "plus", words: "+" } } });
  await page.getByRole("button", { name: /^Annulla/ }).first().click();
  await becomes(async () => (await answers()).altro, "blank");
}));

test("an irregular answer stays as it is until somebody changes it; administrations are renamed, stepped through and deleted", onPage(async ({ page, open }) => {
  const figure = [{ item: "rete", value: { percentage: { column: "plus", percent: "50" } } }, { item: "voto", value: { words: "X" } }];
  await own(page, open, "risposte", [named("umbria", "Umbria", figure), named("molise", "Molise")]);
  await page.getByText("Una percentuale dove è chiesto un segno.").waitFor();
  await page.getByText("Com’è scritto: «X».").waitFor();
  const score = page.getByRole("textbox", { name: "Quanto serve", exact: true });
  assert.equal(await score.inputValue(), "X");
  await page.getByRole("textbox", { name: "Percentuale, La rete" }).fill("60");
  await page.keyboard.press("Enter");
  await becomes(async () => (await stored(page)).administrations[0].answers[0].value.percentage?.percent, "60");
  await score.fill("9");
  await page.keyboard.press("Enter");
  await page.getByText("Com’è scritto: «X».").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Successiva" }).click();
  await page.getByText("2 di 2. Risposte: 0 di 4 domande.").waitFor();
  await page.getByRole("textbox", { name: "Nome dell’amministrazione" }).fill("umbria");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("«Umbria» è già tra le amministrazioni").waitFor();
  await page.getByRole("textbox", { name: "Nome dell’amministrazione" }).fill("Regione Molise");
  await page.keyboard.press("Enter");
  await becomes(() => page.getByRole("combobox", { name: "Amministrazione" }).evaluate((one) => one.selectedOptions[0].text), "Regione Molise");
  await page.getByRole("button", { name: "Elimina l’amministrazione" }).click();
  await page.getByRole("dialog", { name: "Eliminare «Regione Molise»?" }).getByRole("button", { name: "Elimina", exact: true }).click();
  await becomes(async () => (await stored(page)).administrations.map(({ name }) => name), ["Umbria"]);
}));

test("the questionnaire is edited in place, and says what would be lost", onPage(async ({ page, open }) => {
  await own(page, open, "questionario", [named("umbria", "Umbria", [{ item: "voto", value: { score: 7 } }])]);
  const labels = async () => (await stored(page)).questionnaire.sections[0].items.map(({ label }) => label);
  await page.getByRole("textbox", { name: "Domanda 2", exact: true }).fill("La rete in ufficio");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sposta su: La rete in ufficio" }).click();
  await becomes(labels, ["La rete in ufficio", "Si fa", "Quanto serve", "Che cosa manca", "Altro"]);
  await hasFocus(page.getByRole("button", { name: "Sposta su: La rete in ufficio" }));
  await page.getByRole("combobox", { name: /Quanto serve/ }).selectOption({ label: "un sì o un no" });
  const asked = page.getByRole("dialog", { name: "Cambiare che cosa chiede la domanda?" });
  await asked.getByText(/Andrebbero perse delle risposte: 1/).waitFor();
  await asked.getByRole("button", { name: "Annulla" }).click();
  await becomes(() => page.getByRole("combobox", { name: /Quanto serve/ }).evaluate((one) => one.selectedOptions[0].text), "un voto da 1 a 10");
  await page.getByRole("button", { name: "Elimina la domanda: Quanto serve" }).click();
  await page.getByRole("dialog", { name: "Eliminare la domanda?" }).getByRole("button", { name: "Elimina", exact: true }).click();
  await becomes(labels, ["La rete in ufficio", "Si fa", "Che cosa manca", "Altro"]);
  await page.getByRole("textbox", { name: "Nuova domanda" }).fill("Quanto costa");
  await page.getByRole("combobox", { name: /^Chiede/ }).selectOption({ label: "un voto da 1 a 10" });
  await page.getByRole("button", { name: "Aggiungi la domanda" }).click();
  await becomes(labels, ["La rete in ufficio", "Si fa", "Che cosa manca", "Altro", "Quanto costa"]);
  await page.getByRole("textbox", { name: /^Colonna buona/ }).fill("sì, bene");
  await page.keyboard.press("Enter");
  await becomes(async () => (await stored(page)).questionnaire.sections[0].columns.plus, "sì, bene");
  await page.getByRole("textbox", { name: "Titolo della nuova sezione" }).fill("Seconda parte");
  await page.keyboard.press("Enter");
  await page.getByText("Questa sezione non ha ancora domande.").waitFor();
  await page.getByRole("button", { name: "Sposta su la sezione: Seconda parte" }).click();
  await becomes(async () => (await stored(page)).questionnaire.sections.map(({ title }) => title), ["Seconda parte", "Prima parte"]);
  await page.getByRole("textbox", { name: "Titolo dell’indagine" }).fill(" ");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("Scrivere almeno una parola.").waitFor();
  await page.keyboard.press("Escape");
  for (let step = 0; step < 7; step++) await page.getByRole("button", { name: /^Annulla/ }).first().click();
  await becomes(labels, ["Si fa", "La rete", "Quanto serve", "Che cosa manca", "Altro"]);
}));

test("another version of a survey that is here can be gathered from", onPage(async ({ page, open }) => {
  await own(page, open, "sintesi", [named("umbria", "Umbria")]);
  const other = small([named("molise", "Molise", [{ item: "voto", value: { score: 7 } }])]);
  await drop(page, ["altra.json", JSON.stringify(other)]);
  await page.getByRole("dialog").getByRole("button", { name: "Raccogli le risposte" }).click();
  await open1(page, "Moduli ricevuti");
  await page.getByRole("heading", { level: 3, name: "altra.json" }).waitFor();
  await page.getByRole("radio", { name: "Aggiungi l’amministrazione" }).check();
  await page.getByRole("button", { name: /^Raccogli \(1\)$/ }).click();
  await becomes(async () => (await stored(page)).administrations.map(({ name }) => name), ["Umbria", "Molise"]);
}));

test("of five hundred administrations some are offered by what is typed", onPage(async ({ page, open }) => {
  const many = Array.from({ length: 500 }, (_, number) => named(`ente-${number}`, `Ente ${number}`, [{ item: "voto", value: { score: 1 + (number % 10) } }]));
  await own(page, open, "risposte", many);
  const field = page.getByRole("combobox", { name: "Amministrazione" });
  await field.fill("Ente 34");
  await becomes(async () => page.locator("datalist option").count(), 11);
  await field.fill("ente 347");
  await page.keyboard.press("Enter");
  await page.getByText("348 di 500. Risposte: 1 di 4 domande.").waitFor();
  await field.fill("nessuno");
  await page.keyboard.press("Enter");
  await page.getByText("Nessuna amministrazione ha questo nome: scegline una di quelle proposte.").waitFor();
}));

test("many files are read with their progress, and come in as one step", onPage(async ({ page, open }) => {
  await own(page, open, "moduli");
  const csv = (await savedBy(page, page.getByRole("button", { name: "Modulo CSV" }))).text;
  const sent = Array.from({ length: 60 }, (_, number) => [`${number}.csv`, filled(csv, `Ente ${number}`, [["Quanto serve", "Risposta", "7"]])]);
  await drop(page, ...sent);
  await page.getByText("60 file: 60 amministrazioni nuove.").waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0);
  assert.equal(await page.getByRole("heading", { level: 3 }).count(), 50);
  await page.getByRole("button", { name: "Mostra tutti i file (60)" }).click();
  await becomes(() => page.getByRole("heading", { level: 3 }).count(), 60);
  await page.getByRole("button", { name: "Raccogli (60)" }).click();
  await becomes(async () => (await stored(page)).administrations.length, 60);
  await page.keyboard.press("Control+z");
  await becomes(async () => (await stored(page)).administrations.length, 0);
}));

for (const language of ["it", "en"]) {
  test(`axe finds nothing in the questionnaire, the answers and the forms (${language})`, onPage({ language, reducedMotion: "reduce" }, async ({ page, open }) => {
    await keepBefore(page, { "stadera.survey.document.dig-2021": await readFile("public/examples/digital-services-2021.json", "utf8") });
    await open(`${EXAMPLE}/questionario`);
    await page.getByRole("heading", { level: 2, name: /^(Questionario|Questionnaire)$/ }).waitFor();
    await looksRight(page, "the questionnaire");
    await open(`${EXAMPLE}/risposte`);
    await page.getByText(/^1 (di|of) 14\./).waitFor();
    await looksRight(page, "the answers");
    await open(`${EXAMPLE}/moduli`);
    const file = JSON.parse(await readFile("public/examples/digital-services-2021.json", "utf8"));
    file.survey.administrations.forEach((one) => (one.name += " nuova"));
    await drop(page, ["altro.csv", "x"], ["altro.json", JSON.stringify(file)]);
    await page.getByRole("radiogroup").first().waitFor();
    await looksRight(page, "the forms");
  }));
}
