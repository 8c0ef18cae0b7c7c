// What the browser keeps: found again, listed, deleted only on purpose, never overwritten unread; and a store that refuses.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drop, example, kept, keepBefore, savedBy } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { PLANS, SHEET, field, fieldIs, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes, hasFocus } from "./support/wait.mjs";

const KEY = "stadera.plan.arti-2020";
const GARBAGE = "{ not a plan, but somebody’s only copy";
const NUMERATOR = "Numeratore di 2.2";
const card = (page, id) => page.getByRole("listitem").filter({ hasText: new RegExp(`${id}(?![\\w-])`) });
const listed = (page) => page.getByRole("heading", { level: 2, name: /^ARTI 2020/ }).count();

test("an edit is found again after a reload", onPage(async ({ page, open }) => {
  await open();
  await page.getByText("esempio, non modificato").waitFor();
  await field(page, NUMERATOR).fill("417");
  await waitUntilKept(page);
  await page.reload();
  await page.getByRole("link", { name: "Apri ARTI 2020" }).or(page.getByRole("heading", { name: "Totale del piano" })).first().waitFor();
  await open(SHEET);
  await totalIs(page, "100,00 %");
  await fieldIs(page, NUMERATOR, "417");
}));

test("an edit made a moment before leaving is kept too", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("417");
  await page.reload();
  await totalIs(page, "100,00 %");
}));

test("an example that nobody edited is not kept", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  await page.getByRole("link", { name: "Piani", exact: true }).click();
  await page.getByRole("heading", { name: "Nessun piano in questo browser" }).waitFor();
  assert.equal(await kept(page, KEY), null);
}));

test("Piani lists a kept plan with its total, and opens it", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("417");
  await waitUntilKept(page);
  await page.getByRole("link", { name: "Piani", exact: true }).click();
  const one = card(page, "arti-2020");
  for (const words of ["ARTI 2020", "Agenzia Regionale Toscana per l'Impiego", "100,00 %", "Ultima modifica", "non ancora in un file"]) {
    await one.getByText(words).first().waitFor();
  }
  await one.getByRole("link", { name: "Apri ARTI 2020" }).click();
  await totalIs(page, "100,00 %");
}));

test("the next visit begins with the plans that are kept", onPage(async ({ page, open, context }) => {
  await open();
  await field(page, NUMERATOR).fill("417");
  await waitUntilKept(page);
  await page.close();
  const next = await context.newPage();
  await next.goto(page.url().split("#")[0]);
  await next.getByRole("heading", { level: 1, name: "Piani" }).waitFor();
  await next.getByRole("listitem").getByText("100,00 %").waitFor();
}));

test("deleting asks first", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: await example() });
  await open(PLANS);
  const ask = page.getByRole("button", { name: /^Elimina ARTI 2020/ });
  const dialog = page.getByRole("dialog", { name: "Eliminare «ARTI 2020» (arti-2020)?" });
  await ask.click();
  await dialog.waitFor();
  // The harmless answer comes first to whoever just presses Enter.
  await hasFocus(dialog.getByRole("button", { name: "Annulla" }));
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await hasFocus(ask);
  assert.equal(await listed(page), 1);
  await ask.click();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.ok(await kept(page, KEY), "Escape deletes nothing");
  await ask.click();
  await dialog.getByRole("button", { name: "Elimina" }).click();
  await page.getByRole("heading", { name: "Nessun piano in questo browser" }).waitFor();
  assert.equal(await kept(page, KEY), null);
  await page.reload();
  await page.getByRole("heading", { name: "Nessun piano in questo browser" }).waitFor();
}));

test("deleting one plan leaves the others, and the keyboard stays on the page", onPage(async ({ page, open }) => {
  const copy = (await example()).replace('"id": "arti-2020"', '"id": "arti-2020-2"');
  await keepBefore(page, { [KEY]: await example(), "stadera.plan.arti-2020-2": copy });
  await open(PLANS);
  await becomes(() => listed(page), 2);
  await page.getByRole("button", { name: "Elimina ARTI 2020, arti-2020", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Elimina" }).click();
  await becomes(() => listed(page), 1);
  assert.equal(await kept(page, KEY), null);
  assert.equal(await kept(page, "stadera.plan.arti-2020-2"), copy);
  // Not back at the top of the document: what is pressed next would be far from where one was.
  await hasFocus(page.getByRole("main"));
}));

for (const [language, words] of Object.entries({
  it: { heading: "Non leggibili", cause: "Non è JSON valido", download: "Scarica x", deletes: "Elimina x" },
  en: { heading: "Not readable", cause: "It is not valid JSON", download: "Download x", deletes: "Delete x" },
})) {
  test(`what cannot be read is listed, offered for download and left as it is (${language})`, onPage({ language }, async ({ page, open }) => {
    await keepBefore(page, { "stadera.plan.x": GARBAGE });
    await open();
    const part = page.getByRole("region", { name: words.heading });
    await part.getByText("x", { exact: true }).first().waitFor();
    await part.getByText(words.cause).waitFor();
    const file = await savedBy(page, part.getByRole("button", { name: words.download }));
    assert.equal(file.text, GARBAGE);
    await part.getByRole("button", { name: words.deletes }).waitFor();
    await open("#/piani/x/scheda");
    await page.getByRole("alert").getByText(words.cause).waitFor();
    await page.getByRole("heading", { level: 1, name: /^(Piani|Plans)$/ }).waitFor();
    assert.equal(await kept(page, "stadera.plan.x"), GARBAGE);
  }));
}

test("a deleted plan can be brought back", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: await example() });
  await open(PLANS);
  await page.getByRole("button", { name: /^Elimina ARTI 2020/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Elimina", exact: true }).click();
  assert.equal(await kept(page, KEY), null);
  const deleted = page.getByRole("region", { name: "Eliminati" });
  await deleted.getByText("99,75 %").waitFor();
  await deleted.getByRole("button", { name: "Ripristina ARTI 2020, arti-2020" }).click();
  await totalIs(page, "99,75 %");
  await waitUntilKept(page);
  assert.ok(await kept(page, KEY));
  // For good: nothing of it is left.
  await page.getByRole("link", { name: "Piani", exact: true }).click();
  await page.getByRole("button", { name: /^Elimina ARTI 2020/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Elimina", exact: true }).click();
  await deleted.getByRole("button", { name: /^Elimina per sempre/ }).click();
  await deleted.waitFor({ state: "detached" });
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("arti-2020")));
  assert.deepEqual(left, []);
}));

test("what cannot be read under the example's own name is never overwritten", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: GARBAGE });
  await open(SHEET);
  await page.getByRole("alert").getByText("Il piano conservato non si può leggere").waitFor();
  await page.getByRole("region", { name: "Non leggibili" }).waitFor();
  assert.equal(await kept(page, KEY), GARBAGE);
  // A fresh example, an edit of it and a file of the same name all go elsewhere.
  await page.getByRole("button", { name: "Apri l’esempio ARTI 2020" }).click();
  await totalIs(page, "99,75 %");
  await field(page, NUMERATOR).fill("417");
  await waitUntilKept(page);
  assert.equal(await kept(page, KEY), GARBAGE);
  await drop(page, ["arti-2020.json", await example()]);
  await totalIs(page, "99,75 %");
  await waitUntilKept(page);
  assert.equal(await kept(page, KEY), GARBAGE);
  await page.getByRole("link", { name: "Piani", exact: true }).click();
  await becomes(() => listed(page), 2);
  await page.getByRole("region", { name: "Non leggibili" }).getByText("arti-2020", { exact: true }).first().waitFor();
}));

test("what another tab wrote under the same name is not overwritten unseen", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, GARBAGE]);
  await field(page, NUMERATOR).fill("417");
  await page.getByText(/conservato/).first().waitFor();
  await becomes(async () => (await kept(page, KEY)) === GARBAGE, true, "it is still there");
}));

/** A store in which nothing can be written. */
function fullStore() {
  Storage.prototype.setItem = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
}

test("a full store: the warning stays, with a way out", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  await page.evaluate(fullStore);
  await field(page, NUMERATOR).fill("417");
  const warning = page.getByRole("alert").filter({ hasText: "Il piano non è conservato in questo browser" });
  await warning.getByText("Lo spazio del browser è esaurito.").waitFor();
  await page.getByText("non conservato", { exact: true }).waitFor();
  // Working on does not hide it, nor does another screen.
  await field(page, NUMERATOR).fill("410");
  await totalIs(page, "99,91 %");
  await warning.waitFor();
  await page.getByRole("link", { name: "Simulatore" }).click();
  await page.getByRole("heading", { name: "Pesi della prova" }).waitFor();
  await warning.waitFor();
  const file = await savedBy(page, warning.getByRole("button", { name: "Salva come file" }));
  assert.match(file.text, /"numerator": "410"/);
  await warning.waitFor();
  // Room again: it says so by going away.
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    Storage.prototype.setItem = frame.contentWindow.Storage.prototype.setItem;
    frame.remove();
  });
  await warning.getByRole("button", { name: "Riprova" }).click();
  await warning.waitFor({ state: "detached" });
  assert.match(await kept(page, KEY), /"numerator":"410"/);
}));

test("a store that is really full says the same, in English", onPage({ language: "en" }, async ({ page, open }) => {
  await open();
  await totalIs(page, "99.75%");
  await page.evaluate(() => {
    // Halving fills it to the last character.
    for (let size = 2 ** 23; size >= 1; size /= 2) {
      try {
        localStorage.setItem(`other.${size}`, "x".repeat(size));
      } catch {
        // Too much: half of it.
      }
    }
  });
  await field(page, "Numerator of 2.2").fill("417");
  await page.getByRole("alert").getByText(/The browser.s store is full\./).waitFor();
  await totalIs(page, "100.00%");
}));

test("a forbidden store: everything works, and the warning says what to do", onPage(async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        // The language of the tests is set before: only the page is refused.
        if (document.readyState === "loading" && !document.body) return { getItem: () => "it", setItem: () => undefined };
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open();
  await totalIs(page, "99,75 %");
  await field(page, NUMERATOR).fill("417");
  await totalIs(page, "100,00 %");
  const warning = page.getByRole("alert").filter({ hasText: "Il piano non è conservato in questo browser" });
  await warning.getByText("Il browser non permette di conservare dati").waitFor();
  const file = await savedBy(page, warning.getByRole("button", { name: "Salva come file" }));
  assert.match(file.text, /"numerator": "417"/);
  await page.getByRole("link", { name: "Piani", exact: true }).click();
  await page.getByRole("heading", { name: "Il browser non permette di conservare dati" }).waitFor();
  await page.goBack();
  await totalIs(page, "100,00 %");
  await page.getByRole("button", { name: "English" }).click();
  await totalIs(page, "100.00%");
}));
