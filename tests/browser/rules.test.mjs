// Regole: a rule with its example, what people get wrong, its cases; the conventions of the plans.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, keepBefore } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { becomes } from "./support/wait.mjs";

const LANGUAGES = {
  it: {
    rules: "Regole",
    delay: "Ritardo",
    end: "Fine effettiva, Fase 2 · Pubblicazione",
    before: "71,62 %",
    after: "100,00 %",
    months: /Mesi al posto dei giorni[\s\S]*72,00 %[\s\S]*71,62 %/,
    again: "Torna all’esempio",
    cases: "Casi con cui è verificata",
    equal: "uguale",
    other: "diverso",
    next: /Regola successiva/,
  },
  en: {
    rules: "Rules",
    delay: "Delay",
    end: "Actual end, Phase 2 · Publication",
    before: "71.62%",
    after: "100.00%",
    months: /Months in place of days[\s\S]*72.00%[\s\S]*71.62%/,
    again: "Back to the example",
    cases: "Cases it is checked with",
    equal: "equal",
    other: "different",
    next: /Next rule/,
  },
};

const plain = (text) => text.replaceAll("\u00a0", " ");
const result = async (page) => plain(await page.getByRole("main").getByRole("status").first().innerText());

for (const [language, words] of Object.entries(LANGUAGES)) {
  test(`an example follows every key press, and goes back (${language})`, onPage({ language }, async ({ page, open }) => {
    await open("#/regole");
    await page.getByRole("link", { name: words.delay, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: words.delay }).waitFor();
    await becomes(() => result(page), words.before);
    const end = page.getByRole("textbox", { name: words.end, exact: true });
    await end.fill("30/06/2020");
    await becomes(() => result(page), words.after);
    await page.getByText(/100[,.]00\s?%/).nth(1).waitFor();
    // Back by keys, again by keys, back to the example by its button.
    await end.press("Control+z");
    await becomes(() => result(page), words.before);
    await end.press("Control+y");
    await becomes(() => result(page), words.after);
    await page.getByRole("button", { name: words.again, exact: true }).click();
    await becomes(() => result(page), words.before);
    assert.equal(await end.inputValue(), "31/07/2020");
  }));

  test(`wrong readings have their figures, cases come out as expected (${language})`, onPage({ language }, async ({ page, open }) => {
    await open("#/regole/R1");
    const wrong = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
    await wrong.first().waitFor();
    const texts = (await wrong.allInnerTexts()).map(plain);
    assert.equal(texts.length, 6);
    assert.ok(texts.some((text) => words.months.test(text)), texts.join("\n"));
    await page.getByText(words.cases, { exact: true }).click();
    await page.getByRole("article").first().waitFor();
    assert.equal(await page.getByRole("article").count(), 8);
    assert.ok((await page.getByText(words.equal, { exact: true }).count()) >= 8);
    assert.equal(await page.getByText(words.other, { exact: true }).count(), 0);
    await page.getByRole("link", { name: words.next }).click();
    await page.waitForURL(/#\/regole\/R2$/);
  }));
}

test("every rule and the three outcomes have a page, with cases that come out as expected", onPage({ language: "it" }, async ({ page, open }) => {
  await open("#/regole/esiti");
  for (const address of ["esiti", ...Array.from({ length: 13 }, (_, index) => `R${index + 1}`)]) {
    await page.waitForURL(new RegExp(`#/regole/${address}$`));
    await page.getByRole("main").getByRole("status").first().waitFor();
    await page.getByText("Casi con cui è verificata", { exact: true }).click();
    await page.getByRole("article").first().waitFor();
    assert.equal(await page.getByText("diverso", { exact: true }).count(), 0, address);
    const next = page.getByRole("link", { name: /^Regola successiva/ });
    if (address !== "R13") await next.click();
  }
}));

test("cases that cannot be fetched are said, and asked for again", onPage({ language: "it", expectedErrors: [/404/] }, async ({ page, open }) => {
  let fails = true;
  await page.route("**/rules/R4.json", (route) => (fails ? route.fulfill({ status: 404, body: "" }) : route.continue()));
  await open("#/regole/R4");
  const cases = page.getByText("Casi con cui è verificata", { exact: true });
  await cases.click();
  await page.getByText(/^I casi non si sono caricati/).waitFor();
  fails = false;
  await cases.click();
  await cases.click();
  await page.getByRole("article").first().waitFor();
}));

test("the conventions of a plan that are not the usual ones are marked, and lead to the plan", onPage({ language: "it" }, async ({ page, open }) => {
  const rules = await changed((document) => (document.rules = { ...document.rules, rounding: "each_level" }));
  await keepBefore(page, { "stadera.plan.arti-2020": rules });
  await open("#/regole");
  const row = page.getByRole("row").filter({ hasText: "ARTI 2020" });
  await row.getByText("a ogni livello").waitFor();
  await row.getByText("diversa dal solito").first().waitFor();
  await row.getByRole("link", { name: /Cambia le convenzioni/ }).click();
  await page.getByRole("complementary").getByRole("combobox", { name: /^Arrotondamento/ }).waitFor();
}));

test("the example works by keys alone, and only what it shows goes on paper", onPage({ language: "it" }, async ({ page, open }) => {
  await open("#/regole/R1");
  const second = page.getByRole("button", { name: /^Esempio 2\./ });
  await second.focus();
  await page.keyboard.press("Enter");
  await becomes(() => result(page), "100,00 %");
  assert.equal(await second.getAttribute("aria-pressed"), "true");
  // On to the first field, and from there to the due date's own text.
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("20/06/2020");
  await becomes(async () => (await result(page)) !== "100,00 %", true);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("button", { name: /^Esempio 1\./ }).isVisible(), false);
  assert.equal(await page.getByRole("button", { name: "Torna all’esempio", exact: true }).isVisible(), false);
  assert.equal(await page.getByRole("textbox", { name: "Scadenza, Indicatore · Avviso pubblico", exact: true }).inputValue(), "20/06/2020");
}));
