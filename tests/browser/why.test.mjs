// Perché?: from any number down to the rule and the act it rests on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { onPage } from "./support/page.mjs";
import { SIMULATOR, WORDS, field, percentage, row, totalIs } from "./support/plan.mjs";
import { becomes, hasFocus, holds } from "./support/wait.mjs";

const LANGUAGES = {
  it: {
    title: "Perché 99,75 %?",
    objective: /^Obiettivo 2\.2 ·/,
    indicator: /^Indicatore · Numero di istruttorie effettuate/,
    formula: /397 \/ 417 .*= 95,2038…/,
    citation: /DGR 149 del 17\/02\/2020/,
    mean: /premessa, criterio 3/,
    close: "Chiudi la spiegazione",
  },
  en: {
    title: "Why 99.75%?",
    objective: /^Objective 2\.2 ·/,
    indicator: /^Indicator · Numero di istruttorie effettuate/,
    formula: /397 \/ 417 .*= 95\.2038…/,
    citation: /DGR 149 of 17\/02\/2020/,
    mean: /premise, criterion 3/,
    close: "Close the explanation",
  },
};
const panel = (page) => page.getByRole("complementary");

/** Opens a step of the explanation, if it is not open already. */
async function follow(step, inside) {
  await step.waitFor();
  if (!(await inside.isVisible())) await step.click();
  await inside.waitFor();
}

for (const [language, words] of Object.entries(LANGUAGES)) {
  test(`from the total down to the act (${language})`, onPage({ language }, async ({ page, open }) => {
    await open();
    await page.getByRole("button", { name: WORDS[language].whyTotal }).click();
    await panel(page).getByRole("heading", { name: words.title, exact: true }).waitFor();
    await panel(page).getByText("R7", { exact: true }).first().waitFor();
    const indicator = panel(page).getByText(words.indicator);
    await follow(panel(page).getByText(words.objective), indicator);
    const formula = panel(page).getByText(words.formula).first();
    await follow(indicator, formula);
    // The step of the indicator itself holds formula, rule and citation.
    const step = panel(page).getByRole("group").filter({ has: page.getByText(words.indicator), visible: true }).last();
    await step.getByText(words.formula).first().waitFor();
    await step.getByText("R3", { exact: true }).first().waitFor();
    await step.getByText(words.citation).first().waitFor();
    await step.getByText(words.mean).first().waitFor();
  }));

  test(`the panel takes the focus and gives it back (${language})`, onPage({ language }, async ({ page, open }) => {
    await open();
    const button = page.getByRole("button", { name: WORDS[language].whyTotal });
    await button.click();
    await hasFocus(panel(page));
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    await hasFocus(button);
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    await button.click();
    await panel(page).getByRole("button", { name: words.close }).click();
    await panel(page).waitFor({ state: "detached" });
    await hasFocus(button);
  }));
}

test("what is being explained stays in view, and nothing lies on top of it", onPage(async ({ page, open }) => {
  await open();
  for (const width of [1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const part of ["Obiettivo 2.2", "Indicatore di 2.2"]) {
      const asked = percentage(row(page, "2.2"), part);
      await asked.click();
      await panel(page).getByRole("heading", { name: "Perché 95,20 %?" }).waitFor();
      assert.ok(await asked.isVisible(), `${part} at ${width} px`);
      // A trial click fails where something else lies on top.
      await asked.click({ trial: true });
      await page.getByRole("button", { name: WORDS.it.whyTotal }).click({ trial: true });
      await page.keyboard.press("Escape");
      await panel(page).waitFor({ state: "detached" });
    }
  }
}));

test("another number replaces the explanation, and the focus goes back to the last one asked", onPage({ width: 1440 }, async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: WORDS.it.whyTotal }).click();
  await panel(page).getByRole("heading", { name: "Perché 99,75 %?" }).waitFor();
  const part = percentage(row(page, "2.2"), "Obiettivo 2.2");
  await part.click();
  await panel(page).getByRole("heading", { name: "Perché 95,20 %?" }).waitFor();
  await becomes(() => panel(page).count(), 1);
  await page.keyboard.press("Escape");
  await hasFocus(part);
}));

test("the explanation follows an edit, and what was opened stays open", onPage({ width: 1440 }, async ({ page, open }) => {
  await open();
  await percentage(row(page, "2.2"), "Indicatore di 2.2").click();
  await panel(page).getByText(/397 \/ 417/).first().waitFor();
  await field(page, "Numeratore di 2.2").fill("400");
  await panel(page).getByText(/400 \/ 417/).first().waitFor();
  await hasFocus(field(page, "Numeratore di 2.2"));
  await panel(page).getByRole("heading", { name: "Perché 95,92 %?" }).waitFor();
}));

test("what is not evaluable and what is missing say why", onPage({ width: 1440 }, async ({ page, open }) => {
  await open();
  await percentage(row(page, "4.4"), "Obiettivo 4.4").click();
  await panel(page).getByText(/direttore/i).first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Prestazione" }).selectOption("individuale");
  await percentage(row(page, "4.4"), "Indicatore di 4.4").click();
  await panel(page).getByText(/persone interpellate: da indicare/).first().waitFor();
}));

test("a column of the picture opens its objective", onPage({ width: 1440 }, async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: /^Obiettivo 2\.2 peso/ }).click();
  await panel(page).getByRole("heading", { name: "Perché 95,20 %?" }).waitFor();
}));

test("in the simulator the explanation is that of the trial", onPage({ width: 1440 }, async ({ page, open }) => {
  await open(SIMULATOR);
  await page.getByRole("button", { name: "Perché? Totale della prova", exact: true }).click();
  await panel(page).getByRole("heading", { name: "Perché 99,75 %?" }).waitFor();
  await field(page, "Peso di 2.2").fill("0");
  await totalIs(page, "100,00 %");
  await panel(page).getByRole("heading", { name: "Perché 100,00 %?" }).waitFor();
}));

test("the number that is asked stays where it was pressed", onPage({ width: 1440 }, async ({ page, open }) => {
  await open();
  for (const code of ["2.2", "4.1"]) {
    const asked = page.getByRole("button", { name: new RegExp(`perché\\? Obiettivo ${code}$`) });
    await asked.scrollIntoViewIfNeeded();
    const before = await asked.boundingBox();
    await asked.click();
    await panel(page).getByRole("heading", { level: 2 }).waitFor();
    await holds(async () => assert.ok(Math.abs((await asked.boundingBox()).y - before.y) < 8, "it stays in its place"));
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
  }
}));

const WHY = "#/piani/arti-2020/perche";
const ACTIONS = {
  it: { all: "Apri tutto", none: "Chiudi tutto", copy: "Copia come testo", copied: "Spiegazione copiata", page: "Apri come pagina", from: /^numeratore/, field: "Numeratore di 2.2", path: "Da che cosa fa parte", total: "Totale", nothing: "Qui non c’è nulla da spiegare", numbers: "Perché 95,20 %?", why: /Perché 100,00 %\?/ },
  en: { all: "Open all", none: "Close all", copy: "Copy as text", copied: "Explanation copied", page: "Open as a page", from: /^numerator/, field: "Numerator of 2.2", path: "What it belongs to", total: "Total", nothing: "There is nothing to explain here", numbers: "Why 95.20%?", why: /Why 100\.00%\?/ },
};

for (const [language, words] of Object.entries(ACTIONS)) {
  test(`every step opens and closes at once (${language})`, onPage({ language, width: 1440 }, async ({ page, open }) => {
    await open();
    await page.getByRole("button", { name: WORDS[language].whyTotal }).click();
    const closed = panel(page).locator("details:not([open])");
    await panel(page).getByRole("button", { name: words.all }).click();
    await becomes(() => closed.count(), 0);
    await panel(page).getByRole("button", { name: words.none }).click();
    await becomes(() => panel(page).locator("details[open]").count(), 0);
  }));

  test(`an explanation is copied as the text of the command line (${language})`, onPage({ language, width: 1440, permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, open }) => {
    await open();
    await percentage(row(page, "2.2"), language === "it" ? "Obiettivo 2.2" : "Objective 2.2", language).click();
    await panel(page).getByRole("button", { name: words.copy }).click();
    await page.getByText(words.copied).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of ["· 2020", "397 / 417", "R3 "]) assert.ok(copied.includes(part), copied);
  }));

  test(`a step leads to its field, and the field back to the step (${language})`, onPage({ language, width: 1440 }, async ({ page, open }) => {
    await open(`${WHY}/obj-1.2`);
    const step = page.getByRole("link", { name: language === "it" ? /^fine effettiva \(obiettivo 1\.2, fase 2/ : /^actual end \(objective 1\.2, phase 2/ }).first();
    await step.click();
    await panel(page).getByRole("heading", { level: 2, name: /Predisposizione materiali/ }).waitFor();
    const ended = panel(page).getByRole("combobox").first();
    await hasFocus(ended);
    await panel(page).getByRole("button", { name: words.why }).click();
    await panel(page).locator(".step-here").first().waitFor();
    await panel(page).locator(".step-here").getByText(/30\/11\/2020/).first().waitFor();
  }));

  test(`a page of its own, with its way up (${language})`, onPage({ language, width: 360 }, async ({ page, open }) => {
    await open();
    await page.getByRole("button", { name: WORDS[language].whyTotal }).click();
    await panel(page).getByRole("link", { name: words.page }).click();
    await becomes(() => new URL(page.url()).hash, WHY);
    await open(`${WHY}/ind-2.2`);
    await page.getByRole("heading", { name: words.numbers, exact: true }).waitFor();
    await page.getByText(/397 \/ 417/).first().waitFor();
    await page.getByRole("navigation", { name: words.path }).getByRole("link", { name: words.total, exact: true }).click();
    await becomes(() => new URL(page.url()).hash, WHY);
    await open(`${WHY}/gone`);
    await page.getByRole("heading", { name: words.nothing }).waitFor();
  }));

  for (const width of [360, 1440]) {
    test(`axe finds nothing on a page of an explanation (${language}, ${width} px)`, onPage({ language, width, reducedMotion: "reduce" }, async ({ page, open }) => {
      await open(`${WHY}/obj-2.2`);
      await page.getByRole("heading", { name: words.numbers, exact: true }).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
    }));
  }
}

test("a field of the monitoring is reached from its step", onPage({ width: 1440 }, async ({ page, open }) => {
  await open();
  await percentage(row(page, "2.2"), "Indicatore di 2.2").click();
  await panel(page).getByRole("link", { name: ACTIONS.it.from }).first().click();
  await becomes(() => new URL(page.url()).hash, "#/piani/arti-2020/monitoraggio/finale");
  await hasFocus(field(page, ACTIONS.it.field));
}));

test("only the explanation is printed, every step open", onPage({ width: 1440 }, async ({ page, open }) => {
  await open();
  await page.evaluate(() => { window.print = () => { window.printed = document.body.className; }; });
  await page.getByRole("button", { name: WORDS.it.whyTotal }).click();
  await panel(page).getByRole("button", { name: "Stampa" }).click();
  await becomes(() => page.evaluate(() => window.printed), "printing-why");
  await becomes(() => panel(page).locator("details:not([open])").count(), 0);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => document.body.classList.add("printing-why"));
  assert.ok(await page.locator("#why").isVisible());
  assert.ok(!(await page.locator(".sheet-table").isVisible()));
}));
