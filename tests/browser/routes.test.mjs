// Addresses: a link leads to the same place, back and forward work, what leads nowhere says so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { GUIDELINES, MONITORING, PLANS, SCHEDULES, SHEET, SIMULATOR, field, totalIs } from "./support/plan.mjs";
import { becomes, hasFocus } from "./support/wait.mjs";

const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
const PLAN = "ARTI · 2020 · Monitoraggio finale";

test("each address leads to its screen", onPage(async ({ page, open }) => {
  for (const [route, name, title] of [
    [SHEET, PLAN, "ARTI 2020 · Scheda · Stadera"],
    ["#/piani/arti-2020", PLAN, "ARTI 2020 · Scheda · Stadera"],
    [MONITORING, PLAN, "ARTI 2020 · Monitoraggio · Stadera"],
    [`${MONITORING}/intermedio`, PLAN, "ARTI 2020 · Monitoraggio · Stadera"],
    [SCHEDULES, PLAN, "ARTI 2020 · Cronoprogrammi · Stadera"],
    [GUIDELINES, PLAN, "ARTI 2020 · Indirizzi · Stadera"],
    [SIMULATOR, PLAN, "ARTI 2020 · Simulatore · Stadera"],
    [PLANS, "Piani", "Piani · Stadera"],
    ["#/informazioni", "Privacy e informazioni", "Informazioni · Stadera"],
  ]) {
    await open(route);
    await heading(page, name).waitFor();
    await becomes(() => page.title(), title);
  }
}));

for (const [language, words] of Object.entries({
  it: { nothing: "Questo indirizzo non porta a nulla", out: "Vai ai piani", plans: "Piani", title: "Indirizzo sconosciuto · Stadera" },
  en: { nothing: "This address leads nowhere", out: "Go to the plans", plans: "Plans", title: "Unknown address · Stadera" },
})) {
  test(`an unknown address says so and leads on (${language})`, onPage({ language }, async ({ page, open }) => {
    for (const route of ["#/nulla", "#/piani/arti-2020/nulla", "#/piani/a/b/c", `${MONITORING}/altro`]) {
      await open(route);
      await heading(page, words.nothing).waitFor();
      await becomes(() => page.title(), words.title);
    }
    await page.getByRole("link", { name: words.out }).click();
    await heading(page, words.plans).waitFor();
  }));
}

test("an address with a broken escape leads nowhere, not into an error", onPage(async ({ page, open }) => {
  await open("#/%E0%A4%A");
  await heading(page, "Questo indirizzo non porta a nulla").waitFor();
}));

test("a plan that is not here says so and leads to the plans", onPage(async ({ page, open, url }) => {
  await open("#/piani/altro-2021/scheda");
  await page.getByRole("alert").getByText("Questo piano non è in questo browser").waitFor();
  await heading(page, "Piani").waitFor();
  assert.equal(page.url(), url + PLANS);
}));

test("back and forward", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  await field(page, "Numeratore di 2.2").fill("417");
  await page.getByRole("link", { name: "Simulatore" }).click();
  await page.getByRole("heading", { name: "Pesi della prova" }).waitFor();
  await page.getByRole("link", { name: "Piani", exact: true }).click();
  await heading(page, "Piani").waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Pesi della prova" }).waitFor();
  await totalIs(page, "100,00 %");
  await page.goBack();
  await page.getByRole("table", { name: /^Scheda/ }).waitFor();
  await totalIs(page, "100,00 %");
  await page.goForward();
  await page.goForward();
  await heading(page, "Piani").waitFor();
}));

test("the first address does not trap the way back", onPage(async ({ page, open }) => {
  // Another path is another document, as the page that one comes from.
  await open("index.html#/informazioni");
  await heading(page, "Privacy e informazioni").waitFor();
  await open("#/");
  await totalIs(page, "99,75 %");
  await page.goBack();
  await heading(page, "Privacy e informazioni").waitFor();
}));

test("an address typed over another opens its screen and moves the focus there", onPage(async ({ page, open }) => {
  await open(SHEET);
  await totalIs(page, "99,75 %");
  await page.evaluate(() => (location.hash = "#/informazioni"));
  await heading(page, "Privacy e informazioni").waitFor();
  await hasFocus(page.getByRole("main"));
}));

test("the name of the product leads to the first page, the links of the header and footer to theirs", onPage(async ({ page, open }) => {
  await open("#/nulla");
  await page.getByRole("contentinfo").getByRole("link", { name: "Privacy e informazioni" }).click();
  await heading(page, "Privacy e informazioni").waitFor();
  await page.getByRole("banner").getByRole("link", { name: "Piani" }).click();
  await heading(page, "Piani").waitFor();
  await becomes(() => page.getByRole("banner").getByRole("link", { name: "Piani" }).getAttribute("aria-current"), "page");
  await page.getByRole("banner").getByRole("link", { name: "Stadera, pagina iniziale" }).click();
  await heading(page, PLAN).waitFor();
}));

test("an explanation does not stay open on another screen", onPage(async ({ page, open }) => {
  await open(SHEET);
  await page.getByRole("button", { name: "Perché? Totale del piano", exact: true }).click();
  await page.getByRole("complementary").waitFor();
  await page.getByRole("link", { name: "Simulatore" }).click();
  await page.getByRole("heading", { name: "Pesi della prova" }).waitFor();
  await page.getByRole("complementary").waitFor({ state: "detached" });
}));
