// On paper: the table, the phases and the notes, without what only works on a screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { SHEET, row, totalIs } from "./support/plan.mjs";
import { text } from "./support/wait.mjs";

const LANGUAGES = {
  it: {
    total: "99,75 %",
    figures: /^(Obiettivo \d\.\d+ peso|.*: perché\?)/,
    phase: "conclusa nei tempi",
    note: "Nota di monitoraggio",
    controls: ["Annulla", "Ripeti", "Esporta", "Perché? Totale del piano", "Italiano", "English"],
  },
  en: {
    total: "99.75%",
    figures: /^(Objective \d\.\d+ weight|.*: why\?)/,
    phase: "completed on time",
    note: "Monitoring note",
    controls: ["Undo", "Redo", "Export", "Why? Total of the plan", "Italiano", "English"],
  },
};

for (const [language, words] of Object.entries(LANGUAGES)) {
  test(`paper has no controls (${language})`, onPage({ language }, async ({ page, open }) => {
    await open(SHEET);
    await totalIs(page, words.total);
    for (const name of words.controls) assert.ok(await page.getByRole("button", { name, exact: true }).isVisible(), `${name} is on the screen`);
    await page.emulateMedia({ media: "print" });
    for (const name of words.controls) assert.equal(await page.getByRole("button", { name, exact: true }).count(), 0, `${name} on paper`);
    for (const role of ["navigation", "banner", "contentinfo", "switch", "link"]) {
      assert.equal(await page.getByRole(role).count(), 0, `${role} on paper`);
    }
    // What is left of the buttons are the figures themselves.
    const left = await page.getByRole("button").evaluateAll((all) => all.map((one) => one.textContent.replace(/\s+/g, " ").trim()));
    assert.deepEqual(left.filter((name) => !words.figures.test(name)), []);
    assert.equal(await text(page.locator("[data-total]")), words.total);
  }));

  test(`paper has every phase, with its dates and notes, though closed on the screen (${language})`, onPage({ language }, async ({ page, open }) => {
    await open(SHEET);
    await totalIs(page, words.total);
    assert.equal(await page.getByText("Svolgimento eventi").isVisible(), false);
    await page.emulateMedia({ media: "print" });
    for (const number of [1, 2, 3, 4, 5]) await page.getByText(new RegExp(`^Cronoprogramma ARTI ${number}, `)).waitFor();
    assert.ok(await page.getByText("Svolgimento eventi").isVisible());
    const end = page.getByRole("textbox", { name: /^(Fine effettiva della fase 3 di 1\.3|Actual end of phase 3 of 1\.3)$/ });
    assert.equal(await end.inputValue(), "29/12/2020");
    assert.ok(await end.isVisible());
    // 21 phases in all; one of them was left out.
    assert.equal(await page.getByText(words.phase, { exact: true }).filter({ visible: true }).count(), 20);
    assert.ok((await page.getByText(words.note, { exact: true }).filter({ visible: true }).count()) > 20, "notes are open");
  }));
}

test("fields on paper are figures, without frames, and empty ones do not ask to be filled", onPage(async ({ page, open }) => {
  await open(SHEET);
  await totalIs(page, "99,75 %");
  await page.emulateMedia({ media: "print" });
  const fields = await page.getByRole("textbox").evaluateAll((all) => all.map((one) => {
    const { borderBottomWidth, boxShadow } = getComputedStyle(one);
    return { name: one.getAttribute("aria-label"), frame: borderBottomWidth, shadow: boxShadow, cut: one.scrollWidth > one.clientWidth + 1 };
  }));
  assert.ok(fields.length > 50, `${fields.length} fields`);
  assert.deepEqual(fields.filter(({ frame, shadow, cut }) => frame !== "0px" || shadow !== "none" || cut), []);
}));

test("nothing is cut off at the width of a page", onPage(async ({ page, open }) => {
  await open(SHEET);
  await totalIs(page, "99,75 %");
  await page.emulateMedia({ media: "print" });
  // A4 across, less its margins.
  await page.setViewportSize({ width: 1031, height: 700 });
  const [wide, inside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= inside, `${wide} px of table on ${inside} px of paper`);
  assert.ok(await row(page, "4.5").isVisible());
}));
