// Scheda: figures and dates edited in place, understood or refused, and taken back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { field, fieldIs, openSchedule, percentageIs, row, totalIs } from "./support/plan.mjs";
import { becomes, hasFocus } from "./support/wait.mjs";

const NUMERATOR = "Numeratore di 2.2";
// An indicator whose value is given as it is, not as a fraction.
const VALUE = "Valore conseguito di 4.5, indicatore 1";
const END = "Fine effettiva della fase 3 di 1.3";
const undo = (page) => page.getByRole("button", { name: /^Annulla/ });
const redo = (page) => page.getByRole("button", { name: /^Ripeti/ });

test("a figure counts as soon as it is typed", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("417");
  await totalIs(page, "100,00 %");
  await percentageIs(row(page, "2.2"), "Obiettivo 2.2", "100,00 %");
  await page.getByText("+0,25").first().waitFor();
}));

test("an emptied figure is missing, and the total says between what it will be", onPage(async ({ page, open }) => {
  await open();
  await field(page, VALUE).fill("");
  // Half of 4.5, whose weight is 5 of 96, may still be worth nothing or all.
  await page.getByText("Provvisorio: quello definitivo sarà tra 97,15 % e 99,75 %").waitFor();
  await percentageIs(row(page, "4.5"), "Obiettivo 4.5", "dato mancante");
}));

test("without its numerator a fraction counts as printed, and says so", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("");
  await row(page, "2.2").getByText("vale 95,2 %, come stampato").waitFor();
  await totalIs(page, "99,75 %");
}));

test("a file that leaves out what was not understood says so", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("tanto");
  await page.getByRole("button", { name: /^Esporta$/ }).click();
  await page.getByRole("alert").getByText("Non è stato capito, e il file ha il valore di prima: Numeratore di 2.2.").waitFor();
}));

test("an ambiguous figure is offered both ways", onPage(async ({ page, open }) => {
  await open();
  await field(page, "Numeratore di 1.5").fill("43.567");
  await page.getByRole("alert").getByText("Scrivere 43567 oppure 43,567.").waitFor();
}));

test("where the note prevails the technical evaluation stays visible", onPage(async ({ page, open }) => {
  await open();
  await field(page, "Percentuale dichiarata di 1.5").fill("90");
  await row(page, "1.5").getByText("prevale la nota; valutazione tecnica 100,00 %").waitFor();
  await percentageIs(row(page, "1.5"), "Obiettivo 1.5", "90,00 %");
}));

test("weights that do not sum to 100 are said beside the total", onPage(async ({ page, open }) => {
  await open();
  await field(page, "Peso di 1.1").fill("15");
  await page.getByText("I pesi degli obiettivi sommano a 103, non a 100").waitFor();
}));

test("a long figure is not cut", onPage(async ({ page, open }) => {
  await open();
  const numerator = field(page, NUMERATOR);
  await numerator.fill("9876543210123");
  assert.ok(await numerator.evaluate((one) => one.scrollWidth <= one.clientWidth), "the field holds it");
}));

test("comma, point, percent sign and spaces are understood", onPage(async ({ page, open }) => {
  await open();
  for (const typed of ["95,20", "95.20", "95,20 %", " 95.2%", "95,20\u00a0%"]) {
    await field(page, VALUE).fill("0");
    await totalIs(page, "97,15 %");
    await field(page, VALUE).fill(typed);
    // (86 × 100 + 5 × 95,2038… + 5 × (95,2 + 100) / 2) / 96
    await totalIs(page, "99,63 %");
  }
}));

test("a pasted figure is understood", onPage({ permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, open }) => {
  await open();
  await page.evaluate(() => navigator.clipboard.writeText("95,20 %"));
  await field(page, VALUE).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+V");
  await totalIs(page, "99,63 %");
}));

test("what is not understood stays, with its reason, and changes nothing", onPage(async ({ page, open }) => {
  await open();
  for (const [typed, reason] of [["tanto", "Non è un numero"], ["1.234", "Migliaia o decimali?"]]) {
    await field(page, NUMERATOR).fill(typed);
    await page.getByRole("alert").getByText(reason).waitFor();
    await field(page, NUMERATOR).blur();
    await fieldIs(page, NUMERATOR, typed);
    assert.equal(await field(page, NUMERATOR).getAttribute("aria-invalid"), "true");
    await totalIs(page, "99,75 %");
  }
  await field(page, "Peso di 2.2").fill("101");
  await page.getByRole("alert").getByText("Un peso va da 0 a 100.").waitFor();
  await totalIs(page, "99,75 %");
  assert.ok(await undo(page).isDisabled(), "nothing was edited");
}));

test("the reason belongs to its field", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("tanto");
  // Whoever comes back to the field later hears what is wrong with it.
  await becomes(
    () => field(page, NUMERATOR).evaluate((input) => {
      const ids = (input.getAttribute("aria-errormessage") ?? input.getAttribute("aria-describedby") ?? "").split(" ");
      return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    }),
    "Non è un numero: scriverlo come 95,2.",
  );
}));

test("Escape gives a misunderstood field its figure back", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("tanto");
  await field(page, NUMERATOR).press("Escape");
  await fieldIs(page, NUMERATOR, "397");
  await page.getByRole("alert").waitFor({ state: "detached" });
}));

test("in English the decimal point is read and the reason is English", onPage({ language: "en" }, async ({ page, open }) => {
  await open();
  await field(page, "Achieved value of 4.5, indicator 1").fill("95.20%");
  await totalIs(page, "99.63%");
  // Another visit: what is refused takes back what was understood in the same one (a prefix on the way to it), and no more.
  await field(page, "Achieved value of 4.5, indicator 1").press("Tab");
  await field(page, "Achieved value of 4.5, indicator 1").fill("much");
  await page.getByRole("alert").getByText("Not a number: write it as 95.2.").waitFor();
  await totalIs(page, "99.63%");
}));

test("one visit to a field is one step back and forth, by button", onPage(async ({ page, open }) => {
  await open();
  assert.ok(await undo(page).isDisabled());
  await field(page, NUMERATOR).selectText();
  await field(page, NUMERATOR).pressSequentially("417");
  await field(page, "Denominatore di 2.2").fill("500");
  await totalIs(page, "99,14 %");
  await undo(page).click();
  await totalIs(page, "100,00 %");
  await undo(page).click();
  await totalIs(page, "99,75 %");
  await fieldIs(page, NUMERATOR, "397");
  await becomes(() => undo(page).isDisabled(), true);
  await redo(page).click();
  await totalIs(page, "100,00 %");
  await redo(page).click();
  await totalIs(page, "99,14 %");
  await becomes(() => redo(page).isDisabled(), true);
}));

test("one visit to a field is one step back and forth, by keys", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).selectText();
  await field(page, NUMERATOR).pressSequentially("417");
  await page.keyboard.press("Tab");
  await totalIs(page, "100,00 %");
  await page.keyboard.press("Control+Z");
  await totalIs(page, "99,75 %");
  await fieldIs(page, NUMERATOR, "397");
  await page.keyboard.press("Control+Y");
  await totalIs(page, "100,00 %");
  await page.keyboard.press("Control+Z");
  await totalIs(page, "99,75 %");
  await page.keyboard.press("Control+Shift+Z");
  await totalIs(page, "100,00 %");
}));

test("undo within the field shows the figure that counts", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).selectText();
  await field(page, NUMERATOR).pressSequentially("417");
  await totalIs(page, "100,00 %");
  await page.keyboard.press("Control+Z");
  await totalIs(page, "99,75 %");
  await fieldIs(page, NUMERATOR, "397");
  await page.keyboard.press("Control+Y");
  await totalIs(page, "100,00 %");
  await fieldIs(page, NUMERATOR, "417");
}));

test("a new edit forgets what was taken back", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("417");
  await field(page, NUMERATOR).blur();
  await undo(page).click();
  await totalIs(page, "99,75 %");
  await field(page, "Peso di 2.2").fill("4");
  await field(page, "Peso di 2.2").blur();
  await becomes(() => redo(page).isDisabled(), true);
}));

test("a phase that ended late lowers its objective", onPage(async ({ page, open }) => {
  await open();
  await openSchedule(page, "1.3", "Cronoprogramma ARTI 3");
  await field(page, END).fill("15/01/2021");
  // 275 days planned, 290 taken: 94,83 % of its 40 points.
  await percentageIs(page, "Fase 3 di 1.3", "94,83 %");
  await percentageIs(row(page, "1.3"), "Obiettivo 1.3", "97,93 %");
  await totalIs(page, "99,53 %");
  await page.getByText("in ritardo di 15 giorni").waitFor();
  // On the due date itself it is in time.
  await field(page, END).fill("31/12/2020");
  await percentageIs(row(page, "1.3"), "Obiettivo 1.3", "100,00 %");
  await totalIs(page, "99,75 %");
}));

test("a day that does not exist is refused", onPage(async ({ page, open }) => {
  await open();
  await openSchedule(page, "1.3", "Cronoprogramma ARTI 3");
  for (const typed of ["30/02/2020", "31/11/2020", "32/01/2020", "domani"]) {
    await field(page, END).fill(typed);
    await page.getByRole("alert").getByText("Non è una data del calendario").waitFor();
    await fieldIs(page, END, typed);
    await totalIs(page, "99,75 %");
  }
}));

test("the field keeps the keyboard while it changes what is around it", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).selectText();
  for (const digit of "417") {
    await page.keyboard.press(digit);
    await hasFocus(field(page, NUMERATOR));
  }
  await totalIs(page, "100,00 %");
  await fieldIs(page, NUMERATOR, "417");
}));

test("leaving the screen from within a field does no harm", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("417");
  // As the browser's own back does: nothing else gets the focus first.
  await page.evaluate(() => (location.hash = "#/piani"));
  await page.getByRole("listitem").getByText("100,00 %").waitFor();
  await page.goBack();
  await totalIs(page, "100,00 %");
  await field(page, NUMERATOR).fill("397");
  await totalIs(page, "99,75 %");
}));

test("the last step that is taken back leaves the keyboard where it is", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("417");
  await totalIs(page, "100,00 %");
  await undo(page).focus();
  await page.keyboard.press("Enter");
  await totalIs(page, "99,75 %");
  assert.equal(await undo(page).isDisabled(), true);
  await hasFocus(undo(page));
  await page.keyboard.press("Enter");
  await totalIs(page, "99,75 %");
}));

test("what was not understood is said when one leaves it", onPage(async ({ page, open }) => {
  await open();
  await field(page, "Peso di 1.1").fill("dodici");
  await page.getByRole("navigation", { name: "Viste del piano" }).getByRole("link", { name: "Versioni" }).click();
  const said = page.getByRole("alert").filter({ hasText: "Non tutto ciò che era scritto è nel piano" });
  await said.getByText("Peso di 1.1").waitFor();
  await page.getByRole("navigation", { name: "Viste del piano" }).getByRole("link", { name: "Scheda" }).click();
  await fieldIs(page, "Peso di 1.1", "12");
}));

test("a plan that was left for another can still be taken back when one returns", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("417");
  await totalIs(page, "100,00 %");
  await page.evaluate(() => (location.hash = "#/piani/arti-2021-interim/scheda"));
  await page.getByRole("rowheader", { name: /^1\.6 / }).waitFor();
  assert.equal(await undo(page).isDisabled(), true, "nothing was done in the other plan");
  await page.goBack();
  await totalIs(page, "100,00 %");
  await undo(page).click();
  await totalIs(page, "99,75 %");
  await redo(page).click();
  await totalIs(page, "100,00 %");
}));
