// Every number has a way to its derivation: totals of plans that are not open and of other versions, sums of weights.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, keepBefore } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { GUIDELINES, PLANS, SHEET, VERSIONS, field, totalIs } from "./support/plan.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

const KEY = "stadera.plan.piccolo-2020";
const small = () =>
  changed(({ plan }) => {
    Object.assign(plan, { id: "piccolo-2020", body: "Ente piccolo", body_short: "Piccolo", amendments: [] });
    plan.areas = plan.areas.slice(0, 1);
  });

const LANGUAGES = {
  it: {
    total: /^[\d,]+ %.*, perché\? Totale di .*piccolo-2020$/, title: /^Perché [\d,]+ %\?$/, original: /^98,39 %, perché\? Totale della versione originaria/,
    why98: "Perché 98,39 %?", why99: "Perché 99,75 %?", weight: "28, perché? Peso degli obiettivi che rispondono a c", why28: "Perché 28?",
    share: "86,00 %, perché? Peso degli obiettivi che rispondono", why86: "Perché 86,00 %?", of: "Totale del piano 2020 · originaria", close: "Chiudi la spiegazione",
    weightOf: "Peso di 1.1", checks: /^1 errore/, whyCheck: "Perché? C1", why110: "Perché 110?", individual: "Individuale", performance: "Prestazione",
  },
  en: {
    total: /^[\d.]+%.*, why\? Total of .*piccolo-2020$/, title: /^Why [\d.]+%\?$/, original: /^98\.39%, why\? Total of the version original/,
    why98: "Why 98.39%?", why99: "Why 99.75%?", weight: "28, why? Weight of the objectives that answer to c", why28: "Why 28?",
    share: "86.00%, why? Weight of the objectives that answer", why86: "Why 86.00%?", of: "Total of the 2020 plan · original", close: "Close the explanation",
    weightOf: "Weight of 1.1", checks: /^1 error/, whyCheck: "Why? C1", why110: "Why 110?", individual: "Individual", performance: "Performance",
  },
};

const panel = (page) => page.getByRole("complementary");
const button = (page, name) => page.getByRole("button", { name, exact: typeof name === "string" });

for (const [language, words] of Object.entries(LANGUAGES)) {
  test(`the total of a plan that is not open leads to its explanation (${language})`, onPage({ language }, async ({ page, open }) => {
    await keepBefore(page, { [KEY]: await small() });
    await open(PLANS);
    const link = page.getByRole("link", { name: words.total });
    const total = (await text(link)).match(/^[\d.,]+/)[0];
    await link.click();
    await page.getByRole("heading", { level: 2, name: words.title }).waitFor();
    assert.equal(await page.evaluate(() => location.hash), "#/piani/piccolo-2020/perche");
    assert.ok((await text(page.getByRole("heading", { level: 2, name: words.title }))).includes(total));
  }));

  test(`the total of every version says why, whichever is shown (${language})`, onPage({ language }, async ({ page, open }) => {
    await open(VERSIONS);
    const asked = button(page, words.original).first();
    await asked.click();
    await panel(page).getByRole("heading", { name: words.why98 }).waitFor();
    await panel(page).getByRole("paragraph").filter({ hasText: words.of }).waitFor();
    // The version that is shown stays the current one.
    await totalIs(page, language === "it" ? "99,75 %" : "99.75%");
    await button(page, words.close).click();
    await hasFocus(asked);
    // The same from the comparison, below the table.
    await button(page, words.original).last().click();
    await panel(page).getByRole("heading", { name: words.why98 }).waitFor();
  }));

  test(`sums of weights list their objectives (${language})`, onPage({ language }, async ({ page, open }) => {
    await open(GUIDELINES);
    await button(page, words.weight).click();
    await panel(page).getByRole("heading", { name: words.why28 }).waitFor();
    await panel(page).getByText("1.3: 10 + 3.1: 10 + 3.2: 8 = 28").waitFor();
    await button(page, words.share).click();
    await panel(page).getByRole("heading", { name: words.why86 }).waitFor();
  }));

  test(`a finding about a sum says what is added up (${language})`, onPage({ language }, async ({ page, open }) => {
    await open(SHEET);
    await field(page, words.weightOf).fill("22");
    await page.getByRole("link", { name: words.checks }).click();
    await page.getByRole("button", { name: words.whyCheck }).first().click();
    await panel(page).getByRole("heading", { name: words.why110 }).waitFor();
    await panel(page).getByText(/^1\.1: 22 \+ 1\.2: 8 .* = 110$/).waitFor();
  }));
}

test("on a phone the list of guidelines has the same ways", onPage({ width: 360, height: 740 }, async ({ page, open }) => {
  await open(GUIDELINES);
  const words = LANGUAGES.it;
  const asked = button(page, words.weight).filter({ visible: true });
  await asked.click();
  await panel(page).getByRole("heading", { name: words.why28 }).waitFor();
  await becomes(() => asked.count(), 1);
}));
