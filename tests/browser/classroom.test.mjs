// The classroom: a lesson with its prediction, by keyboard, before the projector, with the network off, from a link.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { becomes, hasFocus } from "./support/wait.mjs";

const LANGUAGES = {
  it: {
    course: "Aula", begin: "Comincia dalla prima", goOn: "Riprendi dalla lezione 3", again: "Ricomincia da capo", value: "Risposta in percentuale",
    reveal: "Scopri la risposta", missing: "dato mancante", late: "Il ritardo, recuperato o no",
    read: /^91,84 % viene da una lettura sbagliata: ritardo contato anche se recuperato\./, table: "La risposta giusta e le letture sbagliate",
    own: "La tua risposta.", why: "Perché", play: "Prova tu", end: "Fine effettiva, Fase 2 · Avvio del servizio", before: "Nell’esempio: 100,00 %",
    refused: "Scrivi una percentuale, per esempio 95,2, o scegli un’altra risposta.", wrong: "Da rivedere", seen: "Previsione giusta",
    copy: "Copia il collegamento", copied: "Collegamento copiato",
  },
  en: {
    course: "Classroom", begin: "Begin with the first", goOn: "Go on with lesson 3", again: "Start all over", value: "Answer in percent",
    reveal: "Reveal the answer", missing: "missing", late: "A delay, made up for or not",
    read: /^91\.84% comes from a wrong reading: delay counted although made up for\./, table: "The right answer and the wrong readings",
    own: "Your answer.", why: "Why", play: "Try it", end: "Actual end, Phase 2 · Start of the service", before: "In the example: 100.00%",
    refused: "Write a percentage, for example 95.2, or choose another answer.", wrong: "To be seen again", seen: "Right prediction",
    copy: "Copy the link", copied: "Link copied",
  },
};

const heading = (page, name) => page.getByRole("heading", { name, exact: true });
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const flat = (text) => text.replace(/\s+/g, " ").trim();
const answer = async (page) => flat(await page.locator("#lesson-revealed").getByRole("status").getByRole("strong").innerText());

/** The lessons as the native test has them: title, answer, figures of the wrong readings. */
function course(language) {
  const text = readFileSync(`tests/snapshots/course_${language}.snap`, "utf8").split("\n---\n")[1];
  return text.split(/\n\n/).map((lesson) => {
    const lines = lesson.trim().split("\n");
    const of = (sign) => lines.filter((line) => line.startsWith(`  ${sign} `)).map((line) => line.slice(4));
    return { title: lines[0].split(" · ")[1], answer: of("=")[0], wrong: of("≠").map((line) => line.match(/^\S+(\s%)?/)[0]) };
  });
}

for (const [language, words] of Object.entries(LANGUAGES)) {
  test(`a prediction that is a known wrong reading, and free play (${language})`, onPage({ language }, async ({ page, open }) => {
    await open("#/aula/R1");
    await heading(page, words.late).waitFor();
    await press(page, words.reveal);
    await page.getByText(words.refused).waitFor();
    await page.getByRole("textbox", { name: words.value }).fill(language === "it" ? "91,84" : "91.84");
    await press(page, words.reveal);
    const said = page.locator("#lesson-revealed").getByRole("status").getByRole("paragraph").first();
    await becomes(async () => words.read.test(flat(await said.innerText())), true);
    const row = page.getByRole("table", { name: words.table }).getByRole("row").filter({ hasText: words.own });
    assert.equal(await row.count(), 1);
    await heading(page, words.why).waitFor();
    // The schedule misses its due date: what was in line no longer is.
    await page.getByRole("textbox", { name: words.end, exact: true }).fill("15/01/2021");
    await page.getByText(words.before).waitFor();
  }));

  test(`a right prediction, and what is remembered (${language})`, onPage({ language }, async ({ page, open }) => {
    await open("#/aula");
    await heading(page, words.course).waitFor();
    assert.equal(await page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2 }) }).count(), 14);
    await open("#/aula/R12");
    await page.getByRole("textbox", { name: words.value }).fill(language === "it" ? "50,5" : "50.5");
    await page.keyboard.press("Enter");
    await page.locator("#lesson-revealed").getByRole("status").getByText(/50[.,]50/).waitFor();
    await open("#/aula");
    await page.getByText(words.wrong).waitFor();
    await open("#/aula/R3");
    await page.getByRole("textbox", { name: words.value }).fill("100");
    await page.keyboard.press("Enter");
    await open("#/aula/R1");
    await page.getByRole("textbox", { name: words.value }).fill("100");
    await page.keyboard.press("Enter");
    await open("#/aula");
    await page.getByRole("link", { name: words.goOn, exact: true }).waitFor();
    assert.equal(await page.getByText(words.seen, { exact: true }).count(), 2);
    await press(page, words.again);
    await page.getByRole("link", { name: words.begin, exact: true }).waitFor();
    assert.equal(await page.getByText(words.seen, { exact: true }).count(), 0);
  }));

  // The browser asks again for the picture of its tab, which the page does without.
  const offline = { language, expectedErrors: [/ERR_INTERNET_DISCONNECTED/] };
  test(`the whole course before the projector, by keys, with the network off (${language})`, onPage(offline, async ({ page, open, context }) => {
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const lessons = course(language);
    assert.equal(lessons.length, 14);
    await open("#/aula/R3/proiettore");
    await heading(page, lessons[0].title).waitFor();
    // What text is drawn with comes after it; without it text is drawn all the same.
    await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
    await context.setOffline(true);
    asked.length = 0;
    assert.equal(await page.getByRole("banner").isVisible(), false);
    assert.equal(await page.getByRole("textbox").count(), 0);
    for (const lesson of lessons) {
      await heading(page, lesson.title).waitFor();
      assert.equal(await page.locator("#lesson-revealed").innerText(), "");
      await page.keyboard.press("PageDown");
      await becomes(() => answer(page), flat(lesson.answer));
      await page.keyboard.press("ArrowRight");
      await heading(page, words.why).waitFor();
      await page.keyboard.press("ArrowRight");
      const table = page.getByRole("table", { name: words.table });
      const figures = (await table.getByRole("row").allInnerTexts()).slice(1).map(flat);
      lesson.wrong.forEach((wrong, index) => assert.ok(figures[index + 1].startsWith(flat(wrong)), `${lesson.title}: ${wrong}: ${figures[index + 1]}`));
      await page.keyboard.press("ArrowRight");
      await heading(page, words.play).waitFor();
      await page.keyboard.press("ArrowRight");
    }
    await heading(page, words.course).waitFor();
    assert.equal(await page.getByRole("banner").isVisible(), true);
    assert.deepEqual(asked.filter((path) => !path.endsWith("/favicon.svg")), []);
    await context.setOffline(false);
  }));
}

test("keys lead on, back, before the projector and away from it, and leave fields alone", onPage({ language: "it" }, async ({ page, open }) => {
  const words = LANGUAGES.it;
  await open("#/aula/R3");
  await heading(page, "Un numero e il suo target").waitFor();
  await page.getByRole("textbox", { name: words.value }).focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(new URL(page.url()).hash, "#/aula/R3");
  await page.getByRole("radio", { name: words.missing }).check();
  await page.keyboard.press("Enter");
  await page.getByText(/Dato mancante non è la risposta/).waitFor();
  await hasFocus(page.locator("#lesson-revealed"));
  await page.getByRole("link", { name: "Modalità proiettore" }).click();
  await becomes(() => new URL(page.url()).hash, "#/aula/R3/proiettore");
  // The projector shows as much as was revealed.
  await heading(page, words.play).waitFor();
  await page.keyboard.press("ArrowLeft");
  await heading(page, words.play).waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await becomes(() => new URL(page.url()).hash, "#/aula/R3");
  // The address changes before the screen: until then the keys are the projector's.
  await page.getByRole("link", { name: "Modalità proiettore" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await heading(page, words.late).waitFor();
  await page.keyboard.press("ArrowLeft");
  await heading(page, "Un numero e il suo target").waitFor();
}));

test("a lesson from a link, and its link", onPage({ language: "it" }, async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("#/aula/piano");
  await heading(page, "Un piano intero: ARTI 2020").waitFor();
  await press(page, LANGUAGES.it.copy);
  await page.getByText(LANGUAGES.it.copied).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  await open("#/aula/R99");
  await heading(page, "Questo indirizzo non porta a nulla").waitFor();
}));

const WAYS = {
  it: { rule: "La regola R1", lesson: "Lezione 2: Il ritardo, recuperato o no", exercises: "Esercizi su questa regola", subject: "R1 Ritardo", title: "R1 Ritardo", exercise: "Esercizio 1", outcomes: "Tre esiti" },
  en: { rule: "The rule R1", lesson: "Lesson 2: A delay, made up for or not", exercises: "Exercises on this rule", subject: "R1 Delay", title: "R1 Delay", exercise: "Exercise 1", outcomes: "Three outcomes" },
};

for (const [language, words] of Object.entries(WAYS)) {
  test(`a lesson, its rule and the exercises lead to each other (${language})`, onPage({ language }, async ({ page, open }) => {
    const follow = (name) => page.getByRole("link", { name, exact: true }).click();
    const at = (expected) => becomes(() => new URL(page.url()).hash, expected);
    await open("#/aula/R1");
    await follow(words.subject);
    await at("#/regole/R1");
    await follow(words.lesson);
    await heading(page, LANGUAGES[language].late).waitFor();
    await press(page, language === "it" ? "Mostra senza rispondere" : "Show without answering");
    await follow(words.rule);
    await at("#/regole/R1");
    await follow(words.exercises);
    await heading(page, words.exercise).waitFor();
    assert.match(new URL(page.url()).hash, /^#\/esercizi\/1\/r1\/facile\/\d+\/1$/);
    // What is missing is no rule of its own, and has a lesson; the interim state is no figure, and has neither.
    await open("#/aula/mancante");
    await press(page, language === "it" ? "Mostra senza rispondere" : "Show without answering");
    await follow(words.outcomes);
    await at("#/regole/esiti");
    await open("#/regole/R10");
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.equal(await page.getByRole("link", { name: words.exercises }).count(), 0);
  }));
}
