// Exercises: the same as natively, answered, explained, printed; by keyboard alone, and with the network off.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { becomes, hasFocus } from "./support/wait.mjs";

const GOLDEN = JSON.parse(readFileSync("tests/teaching/exercises.json", "utf8")).exercises;
const NOTE = "#/esercizi/1/r4/facile/8471/3";

const LANGUAGES = {
  it: {
    title: "Esercizio 3", field: "Risposta in percentuale", check: "Controlla", show: "Mostra la soluzione", hide: "Nascondi la soluzione",
    wrong: "La risposta giusta e le letture sbagliate", next: "Successivo", begin: "Comincia", sheet: "Foglio da stampare", solved: "3 risolto", score: "Punteggio del foglio: 1 su 1 (giuste su risposte date).", key: "Risposte giuste", short: "Risposte in breve",
    notEvaluable: "non valutabile", right: /: giusto\.$/, comma: (text) => text.replace(".", ","),
    note: /viene da una lettura sbagliata: nota presa anche se più alta\..*La nota prevale solo quando è più bassa/,
    again: /non è la risposta.*Da rivedere: R4 Prevale la nota, se più bassa\./, newer: "Questi esercizi sono di un’altra versione",
    broken: "Questo collegamento non porta a un esercizio", choose: "Scegli gli esercizi", empty: /Scrivi una percentuale/,
  },
  en: {
    title: "Exercise 3", field: "Answer in percent", check: "Check", show: "Show the solution", hide: "Hide the solution",
    wrong: "The right answer and the wrong readings", next: "Next", begin: "Begin", sheet: "Sheet to print", solved: "3 solved", score: "Score of the sheet: 1 of 1 (right of answered).", key: "Right answers", short: "Answers in short",
    notEvaluable: "not evaluable", right: /: right\.$/, comma: (text) => text,
    note: /comes from a wrong reading: note taken although higher\..*The note prevails only where it is lower/,
    again: /is not the answer.*Look again at R4 The note prevails where lower\./, newer: "These exercises are of another version",
    broken: "This link leads to no exercise", choose: "Choose exercises", empty: /Write a percentage/,
  },
};

const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
const field = (page, words) => page.getByRole("textbox", { name: words.field, exact: true });
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const verdict = (page) => page.locator("main form").getByRole("status");
const flat = (text) => text.replace(/\s+/g, " ");

for (const [language, words] of Object.entries(LANGUAGES)) {
  const golden = GOLDEN.find((one) => one.address === NOTE && one.language === language);
  const digits = (answer) => answer.replace(/[^\d.,]/g, "");

  test(`every exercise says on the page what it says natively (${language})`, onPage({ language }, async ({ page, open }) => {
    for (const { address, texts, answer, wrong } of GOLDEN.filter((one) => one.language === language)) {
      await open(address);
      await heading(page, words.title).waitFor();
      const said = flat(await page.locator("main").innerText());
      for (const text of texts) assert.ok(said.includes(flat(text)), `${address}: ${text}`);
      await press(page, words.show);
      const table = page.getByRole("table", { name: words.wrong });
      await table.waitFor();
      assert.ok(flat(await page.locator("#exercise-solution").innerText()).includes(flat(answer)), `${address}: ${answer}`);
      const found = await table.locator("tbody").getByRole("rowheader").allInnerTexts();
      assert.deepEqual(found.map(flat), [answer, ...wrong].map(flat), address);
    }
  }));

  test(`an answer is right, a known wrong reading, or neither (${language})`, onPage({ language }, async ({ page, open }) => {
    await open(NOTE);
    await press(page, words.check);
    await page.getByRole("alert").getByText(words.empty).waitFor();
    await hasFocus(field(page, words));
    await field(page, words).fill(digits(golden.wrong[0]));
    await press(page, words.check);
    await becomes(async () => words.note.test(flat(await verdict(page).innerText())), true);
    await field(page, words).fill("12");
    await becomes(() => verdict(page).innerText(), "");
    await press(page, words.check);
    await becomes(async () => words.again.test(flat(await verdict(page).innerText())), true);
    await page.getByRole("radio", { name: words.notEvaluable }).check();
    await press(page, words.check);
    await becomes(async () => words.again.test(flat(await verdict(page).innerText())), true);
    assert.equal(await page.getByRole("link", { name: words.solved, exact: true }).count(), 0);
    await field(page, words).fill(digits(golden.answer));
    await press(page, words.check);
    await verdict(page).getByText(words.right).waitFor();
    await page.getByRole("link", { name: words.solved, exact: true }).waitFor();
    await page.getByText(words.score).waitFor();
    await page.reload();
    await page.getByText(words.score).waitFor();
    await page.getByRole("link", { name: words.solved, exact: true }).waitFor();
    await press(page, words.show);
    await press(page, words.hide);
    assert.equal(await page.getByRole("table", { name: words.wrong }).count(), 0);
  }));

  test(`by keyboard alone (${language})`, onPage({ language }, async ({ page, open }) => {
    await open(NOTE);
    await field(page, words).focus();
    await page.keyboard.type(digits(golden.answer));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await verdict(page).getByText(words.right).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("button", { name: words.check, exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    await heading(page, words.title.replace("3", "4")).waitFor();
    assert.equal(new URL(page.url()).hash, NOTE.replace(/3$/, "4"));
    await page.keyboard.press("ArrowLeft");
    await heading(page, words.title).waitFor();
  }));

  test(`another version and a broken address open nothing (${language})`, onPage({ language }, async ({ page, open }) => {
    for (const [address, name] of [["#/esercizi/2/r4/facile/8471/3", words.newer], ["#/esercizi/1/r4/facile/8471", words.broken], ["#/esercizi/1/r10/facile/1/1", words.broken]]) {
      await open(address);
      await heading(page, name).waitFor();
      assert.equal(await page.getByRole("textbox").count(), 0);
    }
    await page.getByRole("link", { name: words.choose }).click();
    await page.getByRole("link", { name: words.begin, exact: true }).waitFor();
  }));

  test(`a sheet on paper, with solutions and without (${language})`, onPage({ language }, async ({ page, open }) => {
    await open("#/esercizi/1/r1/medio/8471/foglio/4");
    await becomes(() => page.getByRole("heading", { level: 2 }).count(), 4);
    assert.equal(await page.getByRole("table", { name: words.wrong }).count(), 0);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("button").count(), 0);
    assert.equal(await page.getByRole("link").count(), 0);
    assert.match(await page.locator("main").innerText(), /#\/esercizi\/1\/r1\/medio\/8471\/1/);
    // Room to work, which nobody reads aloud.
    assert.equal(await page.locator(".exercise-lines:visible").count(), 4);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("link", { name: words.short, exact: true }).click();
    const key = page.getByRole("table", { name: words.key });
    await becomes(() => key.getByRole("row").count(), 5);
    assert.equal(new URL(page.url()).hash, "#/esercizi/1/r1/medio/8471/foglio/4/chiave");
    const third = GOLDEN.find((one) => one.address === "#/esercizi/1/r1/facile/8471/3" && one.language === language);
    await open("#/esercizi/1/r1/facile/8471/foglio/4/chiave");
    await becomes(async () => flat(await key.getByRole("row").nth(3).innerText()).includes(flat(third.answer)), true);
    await open("#/esercizi/1/r1/medio/8471/foglio/4/soluzioni");
    await becomes(() => page.getByRole("table", { name: words.wrong }).count(), 4);
  }));
}

test("the choice leads to the exercise and to the sheet that it names", onPage(async ({ page, open }) => {
  await open("#/esercizi");
  await page.getByRole("combobox", { name: "Argomento" }).selectOption("R3 · Indicatori numerici");
  await page.getByRole("combobox", { name: "Difficoltà" }).selectOption("Medio");
  const seed = page.getByRole("textbox", { name: "Numero della serie" });
  await seed.fill("x");
  await page.getByRole("alert").getByText("Un numero intero da 0 a 4294967295.").waitFor();
  await seed.fill("8471");
  await page.getByRole("textbox", { name: "Quanti esercizi" }).fill("5");
  const sheet = page.getByRole("link", { name: "Foglio da stampare", exact: true });
  assert.equal(await sheet.getAttribute("href"), "#/esercizi/1/r3/medio/8471/foglio/5");
  await page.getByRole("button", { name: "Un altro" }).click();
  await becomes(async () => (await seed.inputValue()) !== "8471", true);
  await seed.fill("8471");
  await page.getByRole("link", { name: "Comincia", exact: true }).click();
  await heading(page, "Esercizio 1").waitFor();
  assert.equal(new URL(page.url()).hash, "#/esercizi/1/r3/medio/8471/1");
}));

test("another language keeps the exercise and what was answered", onPage(async ({ page, open }) => {
  await open(NOTE);
  await field(page, LANGUAGES.it).fill("95");
  await press(page, "Controlla");
  await press(page, "English");
  await heading(page, "Exercise 3").waitFor();
  assert.equal(await field(page, LANGUAGES.en).inputValue(), "95");
  await becomes(async () => LANGUAGES.en.note.test(flat(await verdict(page).innerText())), true);
}));

// A weight of the typeface that was not needed before cannot come any more; its place is taken by another.
test("with the network off, exercises go on", onPage({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] }, async ({ page, open, context }) => {
  await open(NOTE);
  await heading(page, "Esercizio 3").waitFor();
  // The rest of the page comes once the first screen stands.
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.getByRole("link", { name: "Successivo", exact: true }).click();
  await heading(page, "Esercizio 4").waitFor();
  await press(page, "Mostra la soluzione");
  await page.getByRole("table", { name: LANGUAGES.it.wrong }).waitFor();
}));

test("the link is copied", onPage({ permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, open }) => {
  await open(NOTE);
  await press(page, "Copia il collegamento");
  await page.getByText("Collegamento copiato").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
}));
