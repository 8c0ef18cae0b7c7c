// Testi: what the administrations wrote, searched in while somebody types.
import assert from "node:assert/strict";
import { test } from "node:test";
import { looksRight } from "./support/looks.mjs";
import { onPage } from "./support/page.mjs";
import { becomes, hasFocus } from "./support/wait.mjs";

const TEXTS = "#/indagini/dig-2021/testi";

const field = (page) => page.getByRole("search").getByRole("searchbox", { name: "Cerca nei testi" });
const box = (page, name) => page.getByRole("search").getByRole("combobox", { name });
const found = async (page) => {
  const words = await page.getByRole("status").filter({ hasText: "Testi trovati" }).innerText();
  return words.match(/\d+/g).map(Number);
};

test("what is typed is found at once, marked, and leads to the profile", onPage(async ({ page, open }) => {
  await open(TEXTS);
  await page.getByRole("status").filter({ hasText: /^Si può cercare in \d{3,} testi/ }).waitFor();
  await field(page).pressSequentially("piattaform");
  await page.getByRole("status").filter({ hasText: "Testi trovati" }).waitFor();
  const [total, administrations] = await found(page);
  assert.ok(total >= administrations && administrations > 1);
  await becomes(() => page.locator(".survey-hits").count(), administrations);
  const marks = await page.locator("mark").allInnerTexts();
  assert.ok(marks.length >= total);
  assert.ok(marks.every((one) => /^piattaform/i.test(one)), marks.join());
  await hasFocus(field(page));
  const group = page.locator(".survey-hits").first();
  const name = await group.getByRole("heading").innerText();
  await group.getByRole("link").press("Enter");
  await page.getByRole("status").filter({ hasText: `${name}: ` }).waitFor();
}));

test("a search is narrowed to a section and an administration", onPage(async ({ page, open }) => {
  await open(TEXTS);
  await field(page).fill("digitale");
  await page.getByRole("status").filter({ hasText: "Testi trovati" }).waitFor();
  const [all] = await found(page);
  await box(page, "Sezione").selectOption({ label: "6 · Problematiche rilevate" });
  await becomes(async () => (await found(page))[0] < all, true);
  const [section] = await found(page);
  const name = await page.locator(".survey-hits").first().getByRole("heading").innerText();
  await box(page, "Amministrazione").selectOption({ label: name.trim() });
  await becomes(async () => (await found(page))[1], 1);
  assert.ok((await found(page))[0] <= section);
}));

test("only some are shown, until somebody asks for more", onPage(async ({ page, open }) => {
  await open(TEXTS);
  await field(page).fill("di");
  await page.getByRole("status").filter({ hasText: "Testi trovati" }).waitFor();
  const [total] = await found(page);
  assert.ok(total > 50);
  const hits = page.locator(".survey-hits li");
  await becomes(() => hits.count(), 50);
  const more = page.getByRole("button", { name: "Mostra altri" });
  await more.press("Enter");
  await becomes(() => hits.count(), Math.min(100, total));
}));

test("what nobody wrote is said to be so", onPage(async ({ page, open }) => {
  await open(TEXTS);
  await field(page).fill("\"parole che nessuno scrive\"");
  await page.getByRole("status").filter({ hasText: "Nessun testo lo dice." }).waitFor();
  await field(page).fill("");
  await page.getByRole("status").filter({ hasText: /^Si può cercare/ }).waitFor();
}));

for (const language of ["it", "en"]) {
  test(`axe finds nothing in the texts (${language})`, onPage({ language, reducedMotion: "reduce" }, async ({ page, open }) => {
    await open(TEXTS);
    await page.getByRole("searchbox").fill("digitale");
    await page.locator("mark").first().waitFor();
    await looksRight(page, "the texts");
  }));
}
