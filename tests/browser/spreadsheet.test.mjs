// Spreadsheets: the open plan as a workbook and as a table, and what comes from a spreadsheet, seen before it is taken.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesSavedBy, changedPart, packed, unpacked, withFigure } from "./support/book.mjs";
import { changed, choose, drop, example, kept, keepBefore } from "./support/files.mjs";
import { looksRight } from "./support/looks.mjs";
import { onPage } from "./support/page.mjs";
import { PLANS, SHEET, field, fieldIs, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

const KEY = "stadera.plan.arti-2020";
const NUMERATOR = "Numeratore di 2.2";
const HIDDEN = "xl/worksheets/sheet9.xml";
const WORDS = {
  it: { formats: "Altri formati", book: "Foglio di calcolo (XLSX)", table: "Tabella (CSV)", from: (name) => `Dal foglio «${name}»`, paste: "Incolla una tabella", field: "Tabella", read: "Leggi la tabella" },
  en: { formats: "More formats", book: "Spreadsheet (XLSX)", table: "Table (CSV)", from: (name) => `From the spreadsheet “${name}”`, paste: "Paste a table", field: "Table", read: "Read the table" },
};

/** The open plan in a format of the dialog. */
async function exported(page, format, language = "it") {
  await page.getByRole("button", { name: WORDS[language].formats }).click();
  return bytesSavedBy(page, () => page.getByRole("button", { name: WORDS[language][format] }).click());
}

/** The example stored here, and its workbook. */
async function stored(page, open, language = "it") {
  await open(PLANS);
  await choose(page, "piano.json", await example());
  await totalIs(page, language === "it" ? "99,75 %" : "99.75%");
  return exported(page, "book", language);
}

const preview = (page, name = "arti-2020.xlsx", language = "it") => page.getByRole("dialog", { name: WORDS[language].from(name) });
const press = (dialog, name) => dialog.getByRole("button", { name, exact: true }).click();
const rows = (dialog) => dialog.getByRole("table").getByRole("row");
const undo = (page) => page.getByRole("button", { name: /^Annulla ?: altra versione$/ });

for (const language of ["it", "en"]) {
  test(`a workbook that nobody changed changes nothing (${language})`, onPage({ language }, async ({ page, open }) => {
    const { name, bytes } = await stored(page, open, language);
    assert.equal(name, "arti-2020.xlsx");
    await page.getByRole("status").getByText(language === "it" ? "«arti-2020.xlsx» è pronto" : "“arti-2020.xlsx” is ready").waitFor();
    const before = await kept(page, KEY);
    await drop(page, [name, bytes]);
    const dialog = preview(page, name, language);
    await dialog.getByRole("status").getByText(language === "it" ? "Il foglio non cambia niente" : "The spreadsheet changes nothing").waitFor();
    assert.equal(await dialog.getByRole("button", { name: /^(Applica|Apply)/ }).count(), 0);
    assert.equal(await dialog.getByRole("table").count(), 0);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.equal(await kept(page, KEY), before);
  }));
}

test("a changed figure is shown, applied as one step, taken back and made again", onPage(async ({ page, open }) => {
  const { name, bytes } = await stored(page, open);
  const before = await kept(page, KEY);
  const other = withFigure(bytes, 397, 417);
  for (const leave of [(dialog) => press(dialog, "Annulla"), () => page.keyboard.press("Escape")]) {
    await drop(page, [name, other]);
    await rows(preview(page)).filter({ hasText: "397" }).filter({ hasText: "417" }).waitFor();
    await hasFocus(preview(page).getByRole("button", { name: "Annulla" }));
    await leave(preview(page));
    await preview(page).waitFor({ state: "detached" });
    assert.equal(await kept(page, KEY), before, "whoever leaves has changed nothing");
  }
  await drop(page, [name, other]);
  await preview(page).getByText("Il foglio cambia un dato.").waitFor();
  await becomes(() => text(preview(page).getByRole("term").filter({ hasText: "con il foglio" })), "ARTI 2020, con il foglio");
  await preview(page).getByText(/100,00\s%/).waitFor();
  assert.equal(await rows(preview(page)).count(), 2);
  await press(preview(page), "Applica al piano");
  await totalIs(page, "100,00 %");
  await fieldIs(page, NUMERATOR, "417");
  await page.getByText("conservato in questo browser, non ancora in un file").waitFor();
  await undo(page).click();
  await totalIs(page, "99,75 %");
  await page.getByRole("button", { name: /^Ripeti ?: altra versione$/ }).click();
  await totalIs(page, "100,00 %");
  await waitUntilKept(page);
  await page.getByRole("link", { name: "Piani", exact: true }).click();
  await page.getByRole("button", { name: /^Copie di prima/ }).click();
  await page.getByRole("row").filter({ hasText: "prima di un’altra versione" }).getByText(/99,75\s%/).waitFor();
}));

test("a workbook of a plan that is not here makes it, and beside it a copy", onPage(async ({ page, open }) => {
  const { name, bytes } = await stored(page, open);
  await page.evaluate(() => localStorage.clear());
  await open(PLANS);
  await page.reload();
  await choose(page, name, withFigure(bytes, 397, 417));
  await press(preview(page), "Crea il piano");
  await totalIs(page, "100,00 %");
  await waitUntilKept(page);
  await drop(page, [name, bytes]);
  await press(preview(page), "Apri come copia");
  await totalIs(page, "99,75 %");
  await waitUntilKept(page);
  assert.ok(await kept(page, `${KEY}-2`), "the copy has a name of its own");
  assert.match(await kept(page, KEY), /"417","denominator":"417"/);
}));

test("what both changed is not written over, and can be merged", onPage(async ({ page, open }) => {
  const { name, bytes } = await stored(page, open);
  await field(page, NUMERATOR).fill("410");
  await totalIs(page, "99,91 %");
  await waitUntilKept(page);
  await drop(page, [name, withFigure(bytes, 397, 417)]);
  const problem = rows(preview(page)).filter({ hasText: "Non preso." });
  await problem.getByText(/Nel foglio c’è «417», ma nel piano il valore è intanto diventato «410»/).waitFor();
  assert.equal(await preview(page).getByRole("button", { name: "Applica al piano" }).count(), 0);
  await press(preview(page), "Unisci campo per campo");
  const choice = page.getByRole("dialog", { name: "«ARTI 2020» è già qui, diverso" });
  await choice.getByText("Il foglio viene da questo piano com’era").waitFor();
  await press(choice, "Unisci campo per campo");
  await choice.getByText("prima: 397").waitFor();
  await choice.getByRole("radio", { name: /Nell’altra: 417$/ }).check();
  await press(choice, "Unisci così");
  await totalIs(page, "100,00 %");
  await undo(page).click();
  await totalIs(page, "99,91 %");
}));

test("what is not understood is counted, marked and can be listed alone", onPage(async ({ page, open }) => {
  const { name, bytes } = await stored(page, open);
  const odd = withFigure(withFigure(bytes, 397, "circa 400"), 18280, 18000);
  await drop(page, [name, odd]);
  await preview(page).getByText("Una cosa non è stata presa: la riga dice perché e che cosa fare.").waitFor();
  await becomes(() => rows(preview(page)).count(), 3);
  await press(preview(page), "Solo i problemi (1)");
  await becomes(() => rows(preview(page)).count(), 2);
  await preview(page).getByText("«circa 400» non è un numero").waitFor();
}));

for (const [what, name, content, said] of [
  ["broken", "rotto.xlsx", () => Buffer.from("PK\u0003\u0004 nothing"), /^Il file è rovinato/],
  ["empty", "vuoto.xlsx", () => Buffer.alloc(0), /^Non si riconoscono le intestazioni/],
  ["of another kind", "piano.ods", () => packed(new Map([["mimetype", "application/vnd.oasis.opendocument.spreadsheet"]])), /forse un file ODS o un documento\)\. Salvarlo come \.xlsx\.$/],
  ["old", "piano.xls", () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /vecchio formato \.xls/],
]) {
  test(`a workbook that is ${what} says so, and nothing has changed`, onPage(async ({ page, open }) => {
    await stored(page, open);
    const before = await kept(page, KEY);
    await drop(page, [name, content()]);
    await preview(page, name).getByRole("alert").getByText(said).waitFor();
    await press(preview(page, name), "Chiudi");
    await preview(page, name).waitFor({ state: "detached" });
    assert.equal(await kept(page, KEY), before);
    await totalIs(page, "99,75 %");
  }));
}

test("a workbook without its hidden sheet is read into the plan that somebody names", onPage(async ({ page, open }) => {
  const { name, bytes } = await stored(page, open);
  const bare = changedPart(withFigure(bytes, 397, 417), HIDDEN, (sheet) => sheet.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>"));
  await drop(page, [name, bare]);
  await preview(page).getByRole("alert").getByText("Manca il foglio nascosto con il piano").waitFor();
  await preview(page).getByRole("combobox", { name: "Il piano da cui viene" }).selectOption("ARTI 2020");
  await press(preview(page), "Leggi in questo piano");
  await press(preview(page), "Applica al piano");
  await totalIs(page, "100,00 %");
}));

const HEADINGS = ["I", "AMBITO STRATEGICO", "II", "Obiettivo", "Peso %", "Indicatore", "Valore iniziale", "Valore target 2021", "Valore conseguito dall'indicatore", "Fonte dati", "Valutazione sintetica sullo stato di attuazione dell'indicatore"];
const ROWS = [
  ["1", "Politiche per il lavoro", "1.7", "Redazione delle linee guida", "40,00%", "Pratiche concluse", "95,20% dato 2020", "100,00%", "94,43%", "Direzione", "3. secondo le aspettative"],
  ["2", "Servizi alle imprese", "2.1", "Imprese servite", "60,00%", "Numero di imprese", "-", "90", "non so", "Direzione", "1. in anticipo"],
];
const TITLE = "ARTI - MONITORAGGIO INTERMEDIO AL 30/06/2021";
const table = (divider, headings = HEADINGS) => [[TITLE], headings, ...ROWS].map((row) => row.join(divider)).join("\r\n");
const pasted = (page) => page.getByRole("dialog", { name: /^(Dalla tabella incollata|From the pasted table)$/ });
const pasteOnPage = (page, text) => page.evaluate((text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}, text);

test("cells that are pasted on Piani make a plan, once they were seen", onPage(async ({ page, open }) => {
  await open(PLANS);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await pasteOnPage(page, "two lines\nof words");
  await pasteOnPage(page, table("\t"));
  await pasted(page).getByText("Sono state capite 2 righe.").waitFor();
  await rows(pasted(page)).filter({ hasText: "«non so» non è un numero" }).waitFor();
  await press(pasted(page), "Crea il piano");
  await page.getByRole("heading", { level: 1, name: "ARTI · 2021 · Monitoraggio intermedio" }).waitFor();
  await page.getByText("Redazione delle linee guida").first().waitFor();
}));

for (const language of ["it", "en"]) {
  test(`a table is pasted into its field (${language})`, onPage({ language }, async ({ page, open }) => {
    const words = WORDS[language];
    await open(PLANS);
    await page.getByRole("button", { name: words.paste }).click();
    await hasFocus(page.getByRole("textbox", { name: words.field, exact: true }));
    await page.getByRole("button", { name: words.read }).click();
    await page.getByRole("alert").getByText(language === "it" ? "Incolla prima la tabella." : "Paste the table first.").waitFor();
    await page.getByRole("textbox", { name: words.field, exact: true }).fill(table(";"));
    await page.getByRole("button", { name: words.read }).click();
    await pasted(page).getByRole("button", { name: /^(Crea il piano|Create the plan)$/ }).click();
    await page.getByText("Imprese servite").first().waitFor();
  }));
}

test("a table without known headings says which are known and which were found", onPage(async ({ page, open }) => {
  await open(PLANS);
  await drop(page, ["tabella.csv", "Nome;Cognome;Colore\r\nAda;Rossi;verde\r\n"]);
  const said = preview(page, "tabella.csv").getByRole("alert");
  await said.getByText(/Si conoscono: Ambito strategico, .* Nella tabella c’è: Nome, Cognome, Colore\.$/).waitFor();
}));

test("a table that Excel saved in the letters of Windows is read", onPage(async ({ page, open }) => {
  await open(PLANS);
  await drop(page, ["tabella.csv", Buffer.from("Obiettivo;Indicatore;Target 2021\r\nQualità dei servizi;Ore;60\r\n", "latin1")]);
  await preview(page, "tabella.csv").getByText("Qualità dei servizi").waitFor();
}));

for (const [language, figures, headings] of [["it", ";397;417;95,20;", ";Obiettivo;Peso %;"], ["en", ",397,417,95.20,", ",Objective,Weight %,"]]) {
  test(`the table of objectives opens in a spreadsheet of its language (${language})`, onPage({ language }, async ({ page, open }) => {
    await open(SHEET);
    const { name, bytes } = await exported(page, "table", language);
    assert.equal(name, "arti-2020.csv");
    const file = bytes.toString("utf8");
    assert.ok(file.startsWith("\ufeff"), "it begins with the mark of UTF-8");
    assert.ok(file.includes(figures), "figures are written as the language writes them");
    assert.ok(file.split("\r\n")[0].includes(headings));
  }));
}

test("a text that looks like a formula stays a text", onPage(async ({ page, open }) => {
  const hostile = await changed(({ plan }) => { plan.areas[0].objectives[0].title = '=HYPERLINK("http://example.org";"x")'; });
  await keepBefore(page, { [KEY]: hostile });
  await open(SHEET);
  const { bytes } = await exported(page, "book");
  const sheets = [...unpacked(bytes)].filter(([name]) => name.includes("worksheets/"));
  assert.deepEqual(sheets.filter(([, sheet]) => /<f>[^<]*HYPERLINK/.test(sheet) || sheet.includes("<hyperlink")), []);
  const csv = (await exported(page, "table")).bytes.toString("utf8");
  assert.match(csv, /"'=HYPERLINK\(/);
  await page.getByRole("button", { name: "Esporta", exact: true }).waitFor();
}));

test("the program is fetched only when it is asked for, and can be stopped", onPage(async ({ page, open }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  let go;
  const wait = new Promise((done) => { go = done; });
  await page.context().route("**/stadera-workbook_bg.wasm*", async (route) => { await wait; await route.abort().catch(() => undefined); });
  await open(SHEET);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Altri formati" }).click();
  const dialog = page.getByRole("dialog", { name: "Esporta «ARTI 2020»" });
  await dialog.waitFor();
  assert.deepEqual(fetched.filter((url) => url.includes("workbook")), []);
  await press(dialog, "Foglio di calcolo (XLSX)");
  await dialog.getByRole("status").getByText("Si prepara «arti-2020.xlsx»…").waitFor();
  await press(dialog, "Interrompi");
  await becomes(() => text(dialog.getByRole("status")), "");
  await dialog.getByRole("button", { name: "Foglio di calcolo (XLSX)" }).and(page.locator(":enabled")).waitFor();
  go();
}));

const MISSING = { expectedErrors: [/stadera-workbook/, /Failed to load/] };
test("a program that is not there says so, and everything else works", onPage(MISSING, async ({ page, open }) => {
  await page.context().route("**/stadera-workbook*", (route) => route.abort());
  await open(SHEET);
  await page.getByRole("button", { name: "Altri formati" }).click();
  const dialog = page.getByRole("dialog");
  await press(dialog, "Foglio di calcolo (XLSX)");
  await dialog.getByRole("alert").getByText(/^Il programma dei fogli di calcolo non si è avviato \(.+\)\. Controlla la connessione e ricarica la pagina\./).waitFor();
  await bytesSavedBy(page, () => press(dialog, "File di Stadera (JSON)"));
  await drop(page, ["foglio.xlsx", Buffer.from("PK")]);
  await preview(page, "foglio.xlsx").getByRole("alert").getByText(/non si è avviato/).waitFor();
}));

for (const language of ["it", "en"]) {
  test(`axe finds nothing in what goes to a spreadsheet and comes from it (${language})`, onPage({ language, reducedMotion: "reduce" }, async ({ page, open }) => {
    const words = WORDS[language];
    const { name, bytes } = await stored(page, open, language);
    await page.getByRole("button", { name: words.formats }).click();
    await looksRight(page, "the formats");
    await page.keyboard.press("Escape");
    await drop(page, [name, withFigure(withFigure(bytes, 397, "circa 400"), 18280, 18000)]);
    await preview(page, name, language).getByRole("table").waitFor();
    await looksRight(page, "what was understood");
    await page.keyboard.press("Escape");
    await drop(page, ["rotto.xlsx", Buffer.from("PK\u0003\u0004 nothing")]);
    await page.getByRole("alert").waitFor();
    await looksRight(page, "what was not read");
    await page.keyboard.press("Escape");
    await open(PLANS);
    await page.getByRole("button", { name: words.paste }).click();
    await looksRight(page, "the field of a table");
    await page.getByRole("textbox", { name: words.field, exact: true }).fill(table("\t"));
    await page.getByRole("button", { name: words.read }).click();
    await pasted(page).getByRole("table").waitFor();
    await looksRight(page, "a table that makes a plan");
  }));
}
