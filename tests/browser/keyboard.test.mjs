// Without a mouse: from the first load to a simulated total and its explanation.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { PLANS, SCHEDULES, SHEET, SIMULATOR, WORDS, field, fieldIs, percentage, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes, hasFocus } from "./support/wait.mjs";

const STOPS = 250;

/** Presses Tab (or Shift+Tab) until an element has the focus. */
async function tabTo(page, locator, key = "Tab") {
  await locator.waitFor({ state: "attached" });
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press(key);
    if (await locator.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail(`${key} does not reach ${locator}`);
}

test("the first Tab shows the way past the header", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  const skip = page.getByRole("link", { name: "Vai al contenuto" });
  await page.keyboard.press("Tab");
  await hasFocus(skip);
  // It is off the screen until it has the focus.
  await becomes(async () => {
    const { x, y, width, height } = await skip.boundingBox();
    return x >= 0 && y >= 0 && width > 20 && height > 10;
  }, true, "the link is on the screen");
  await page.keyboard.press("Enter");
  await hasFocus(page.getByRole("main"));
  await page.keyboard.press("Tab");
  await hasFocus(page.getByRole("main").getByRole("link", { name: "Scheda" }));
  assert.ok(page.url().endsWith(SHEET), "the address stays");
}));

test("from the first load to a simulated total, applied and kept", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  await tabTo(page, page.getByRole("link", { name: "Simulatore" }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Pesi della prova" }).waitFor();
  await tabTo(page, page.getByRole("slider", { name: "Confine tra 1.5 e 2.2" }));
  await page.keyboard.press("End");
  await totalIs(page, "100,00 %");
  await tabTo(page, page.getByRole("button", { name: "Blocca il peso di 1.1", exact: true }));
  await page.keyboard.press("Space");
  await becomes(() => page.getByRole("button", { name: "Blocca il peso di 1.1", exact: true }).getAttribute("aria-pressed"), "true");
  await tabTo(page, page.getByRole("slider", { name: "Peso di 2.2", exact: true }));
  await page.keyboard.press("ArrowRight");
  await fieldIs(page, "Peso di 2.2", "1");
  await tabTo(page, field(page, "Peso di 2.2"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("30");
  await fieldIs(page, "Peso di 1.1", "12");
  // (66 × 100 + 30 × 95,2038…) / 96, or one point less where 4.4 keeps more
  await becomes(async () => /^98,\d\d %$/.test((await page.locator("[data-total]").innerText()).replace(/\s/g, " ")), true);
  await tabTo(page, page.getByRole("button", { name: "Adotta nel piano", exact: true }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await waitUntilKept(page);
  await tabTo(page, page.getByRole("group", { name: "Strumenti del piano" }).getByRole("button", { name: /^Annulla/ }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await totalIs(page, "99,75 %");
}));

test("edit, explain and come back", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  await tabTo(page, field(page, "Numeratore di 2.2"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("410");
  await totalIs(page, "99,91 %");
  const why = percentage(page, "Indicatore di 2.2");
  await tabTo(page, why);
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  await hasFocus(panel);
  await panel.getByText(/410 \/ 417/).first().waitFor();
  // Everything in the panel comes before anything else.
  await page.keyboard.press("Tab");
  await hasFocus(panel.getByRole("button", { name: "Chiudi la spiegazione" }));
  await page.keyboard.press("Enter");
  await panel.waitFor({ state: "detached" });
  await hasFocus(why);
}));

test("the steps of an explanation open with the keyboard", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  await tabTo(page, page.getByRole("button", { name: WORDS.it.whyTotal }));
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  await hasFocus(panel);
  const formula = panel.getByText(/397 \/ 417/).first();
  // Down the tree, opening what is closed, until the formula of 2.2 shows.
  for (let stop = 0; stop < STOPS && !(await formula.isVisible()); stop++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const { parentElement: step, textContent } = document.activeElement;
      return { text: textContent, closed: step?.hasAttribute("open") === false || document.activeElement.getAttribute("aria-expanded") === "false" };
    });
    if (/^(Obiettivo 2\.2|Indicatore · Numero di istruttorie)/.test(at.text) && at.closed) await page.keyboard.press("Enter");
  }
  await formula.waitFor();
  await page.keyboard.press("Escape");
  await hasFocus(page.getByRole("button", { name: WORDS.it.whyTotal }));
}));

test("the phases of a schedule open and change with the keyboard", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  await tabTo(page, page.getByRole("button", { name: /^Cronoprogramma ARTI 3/ }));
  await page.keyboard.press("Enter");
  await tabTo(page, field(page, "Fine effettiva della fase 3 di 1.3"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("15/01/2021");
  await totalIs(page, "99,53 %");
}));

test("language, performance and version change with the keyboard", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  await tabTo(page, page.getByRole("button", { name: "English" }));
  await page.keyboard.press("Enter");
  await totalIs(page, "99.75%");
  await hasFocus(page.getByRole("button", { name: "English" }));
  await tabTo(page, page.getByRole("combobox", { name: "Version of the plan" }));
  await page.keyboard.press("ArrowUp");
  await totalIs(page, "98.39%");
  await hasFocus(page.getByRole("combobox", { name: "Version of the plan" }));
  await page.keyboard.press("ArrowDown");
  await totalIs(page, "99.75%");
  await tabTo(page, page.getByRole("combobox", { name: "Performance" }), "Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await page.getByText("Provisional: ").waitFor();
}));

test("a file is imported and a plan deleted with the keyboard", onPage(async ({ page, open }) => {
  await open(PLANS);
  await tabTo(page, page.getByRole("button", { name: "Apri l’esempio ARTI 2020" }));
  await page.keyboard.press("Enter");
  await totalIs(page, "99,75 %");
  await tabTo(page, page.getByRole("banner").getByRole("link", { name: "Piani" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, page.getByRole("button", { name: "Scegli un file" }));
  await page.keyboard.press("Enter");
  await (await chooser).setFiles([]);
  await tabTo(page, page.getByRole("button", { name: /^Elimina ARTI 2020/ }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "Elimina" }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Nessun piano in questo browser" }).waitFor();
}));

test("what has the focus can be seen", onPage(async ({ page, open }) => {
  for (const screen of [SHEET, SCHEDULES, SIMULATOR, PLANS]) {
    await open(screen);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const unseen = new Set();
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const one = document.activeElement;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        const { width, height } = one.getBoundingClientRect();
        const marked = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
        return { name: one.getAttribute("aria-label") ?? one.textContent.trim().slice(0, 40), fine: marked && width > 1 && height > 1, end: one === document.body };
      });
      if (at.end) break;
      if (!at.fine) unseen.add(`${screen}: ${at.name}`);
    }
    assert.deepEqual([...unseen], []);
  }
}));
