// Indirizzi: what answers to what, what is left open, and the ways there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, choose, savedBy } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { GUIDELINES, PLANS, SHEET, field, row as sheetRow, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes, hasFocus, literally, text } from "./support/wait.mjs";

const table = (page) => page.getByRole("grid", { name: /^(Indirizzi e obiettivi|Guidelines and the objectives)/ });
const rowOf = (page, code) => table(page).getByRole("row", { name: new RegExp(`^${literally(code)} `) });
const cells = (row) => row.getByRole("gridcell").allInnerTexts();
/** The button of a link, such as `1.1` and `priorità 1`. */
const link = (page, objective, guideline) =>
  page.getByRole("button", { name: new RegExp(`^${literally(objective)} (risponde a|answers to) ${literally(guideline)}(,|$)`) });
const pressed = (button) => button.getAttribute("aria-pressed");
const undo = (page) => page.getByRole("button", { name: /^Annulla/ });
const figure = (page, term) => text(page.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::*"));

/** The last two cells of a row: how many objectives, what they weigh. */
async function cover(page, code) {
  const all = await cells(rowOf(page, code));
  return all.slice(-2).map((one) => one.trim());
}

test("the sheet leads to the guidelines, and the figures of ARTI 2020 stand there", onPage(async ({ page, open }) => {
  await open(SHEET);
  await totalIs(page, "99,75 %");
  await page.getByRole("link", { name: "Indirizzi", exact: true }).click();
  await table(page).waitFor();
  await becomes(() => page.title(), "ARTI 2020 · Indirizzi · Stadera");
  assert.equal(await page.evaluate(() => location.hash), GUIDELINES);
  assert.equal(await figure(page, "Indirizzi con almeno un obiettivo"), "7 di 19");
  assert.equal(await figure(page, "Peso degli obiettivi che rispondono"), "86,00 % peso 86 di 100");
}));

test("each guideline has its objectives and their weight", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  // 1.3 10, 3.1 10, 3.2 8; 1.2 8, 1.3 10, 4.1 8, 4.3 10
  for (const [code, expected] of [["c", ["3", "28"]], ["m", ["4", "36"]], ["priorità 1", ["1", "12"]], ["b", ["nessuno", "0"]]]) {
    await rowOf(page, code).waitFor();
    assert.deepEqual(await cover(page, code), expected, code);
  }
  const read = await rowOf(page, "priorità 5").getByRole("button", { pressed: true }).evaluateAll((all) => all.map((one) => one.ariaLabel));
  assert.deepEqual(read, ["1.1 risponde a priorità 5, secondo una lettura", "4.2 risponde a priorità 5, secondo una lettura"]);
  const last = await cells(table(page).getByRole("row", { name: /^Indirizzi a cui risponde/ }));
  assert.deepEqual(last.slice(0, 13).map((one) => one.match(/\d+$/)[0]), ["3", "1", "3", "1", "0", "1", "1", "2", "1", "2", "1", "0", "0"]);
}));

test("the head of a column names its objective with its weight, and leads to it on the sheet", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  const head = page.getByRole("columnheader", { name: /^4\.4 Rilevazione del Giudizio .*, peso 4 %$/ });
  await head.getByRole("link").click();
  await hasFocus(sheetRow(page, "4.4"));
}));

test("a gap leads to its place", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  await page.getByRole("button", { name: /^i\.2 progetto/ }).first().click();
  await hasFocus(page.getByRole("rowheader", { name: /^i\.2/ }));
  await page.getByRole("button", { name: /^1\.5 Collaborazione/ }).click();
  await hasFocus(page.getByRole("columnheader", { name: /^1\.5/ }));
}));

test("the text of a guideline opens, with its paragraphs", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  const title = rowOf(page, "i.2").getByRole("button", { name: /^progetto/ });
  const words = page.getByText("Individuazione dei detenuti").filter({ visible: true });
  assert.equal(await words.count(), 0);
  await title.click();
  await becomes(() => title.getAttribute("aria-expanded"), "true");
  await words.waitFor();
  const lines = (await words.innerText()).split("\n");
  assert.equal(lines.length, 3);
  assert.match(lines[2], /^- Valutazione delle competenze acquisite/);
  await title.click();
  await becomes(() => words.count(), 0);
}));

test("pressing an empty cell says that the objective answers, and leaves the focus there; undo takes it back", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  const cell = link(page, "1.5", "l");
  await cell.click();
  await becomes(() => pressed(cell), "true");
  // All links of the example are readings, so that is what a new one is at first.
  await becomes(() => cell.getAttribute("aria-label"), "1.5 risponde a l, secondo una lettura");
  await hasFocus(cell);
  await becomes(() => cover(page, "l"), ["1", "5"]);
  assert.equal(await figure(page, "Indirizzi con almeno un obiettivo"), "8 di 19");
  assert.equal(await figure(page, "Peso degli obiettivi che rispondono"), "91,00 % peso 91 di 100");
  await waitUntilKept(page);
  await undo(page).click();
  await becomes(() => cover(page, "l"), ["nessuno", "0"]);
  await becomes(() => pressed(cell), "false");
}));

test("a mark can be what the document says; pressing a mark takes it away", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  const marks = page.getByRole("group", { name: "Segno da mettere" });
  assert.ok(await marks.getByRole("radio", { name: /è una lettura/ }).isChecked());
  await marks.getByRole("radio", { name: /lo dice il documento/ }).check();
  const cell = link(page, "2.2", "g");
  await cell.click();
  await becomes(() => cover(page, "g"), ["nessuno", "0"]);
  await cell.click();
  await becomes(() => cell.getAttribute("aria-label"), "2.2 risponde a g");
  await becomes(() => pressed(cell), "true");
  const file = await savedBy(page, page.getByRole("button", { name: "Esporta" }));
  const objectives = JSON.parse(file.text).plan.areas.flatMap((area) => area.objectives);
  assert.deepEqual(objectives.find(({ code }) => code === "2.2").answers, [{ guideline: "guideline-g" }]);
  // Each press is a step of its own.
  await undo(page).click();
  await becomes(() => pressed(cell), "false");
  await undo(page).click();
  await becomes(() => cell.getAttribute("aria-label"), "2.2 risponde a g, secondo una lettura");
}));

test("the cells are one stop of the Tab key; the arrows move among them, Space marks", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  await link(page, "1.1", "priorità 1").focus();
  const at = async (objective, guideline) => hasFocus(link(page, objective, guideline));
  for (const [key, objective, guideline] of [
    ["ArrowLeft", "1.1", "priorità 1"], ["ArrowUp", "1.1", "priorità 1"],
    ["ArrowRight", "1.2", "priorità 1"], ["ArrowDown", "1.2", "priorità 2"],
    ["End", "4.5", "priorità 2"], ["ArrowRight", "4.5", "priorità 2"], ["ArrowUp", "4.5", "priorità 1"],
    ["Control+End", "4.5", "n"], ["ArrowDown", "4.5", "n"], ["Home", "1.1", "n"], ["ArrowRight", "1.2", "n"],
  ]) {
    await page.keyboard.press(key);
    await at(objective, guideline);
  }
  await page.keyboard.press("Space");
  await becomes(() => pressed(link(page, "1.2", "n")), "true");
  await at("1.2", "n");
  assert.equal(await table(page).locator("button[tabindex='0']").count(), 1);
  // Past the weight of the row, which says why, the Tab key leaves the table.
  await page.keyboard.press("Tab");
  await hasFocus(page.getByRole("button", { name: /perché\? Peso degli obiettivi che rispondono a n$/ }));
  await page.keyboard.press("Tab");
  await becomes(() => page.evaluate(() => document.activeElement.closest("table") === null), true);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await at("1.2", "n");
}));

test("another version only shows", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  await page.getByRole("combobox", { name: "Versione del piano" }).selectOption({ index: 0 });
  const shown = page.getByRole("table", { name: /^Indirizzi e obiettivi/ });
  await shown.getByRole("cell", { name: "risponde, secondo una lettura" }).first().waitFor();
  assert.equal(await shown.getByRole("cell", { name: "risponde, secondo una lettura" }).count(), 16);
  assert.equal(await link(page, "1.1", "priorità 1").count(), 0);
  await page.getByRole("list", { name: "Legenda" }).waitFor();
}));

test("on a phone the links of an entry are pressed in a list of their own", onPage({ width: 360, height: 740, hasTouch: true, isMobile: true }, async ({ page, open }) => {
  await open(GUIDELINES);
  const entry = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name: /^b Rafforzamento/ }) });
  await entry.getByText("Modifica i collegamenti di b", { exact: true }).tap();
  const choice = link(page, "3.2", "b");
  await choice.tap();
  await becomes(() => pressed(choice), "true");
  await entry.getByText("1 obiettivo, peso 8", { exact: true }).waitFor();
}));

test("weights follow the sheet; an unknown one is said apart", onPage(async ({ page, open }) => {
  await open(SHEET);
  await field(page, "Peso di 1.3").fill("");
  await page.getByRole("link", { name: "Indirizzi", exact: true }).click();
  await rowOf(page, "c").waitFor();
  // 3.1 10, 3.2 8
  assert.deepEqual(await cover(page, "c"), ["3", "18, e 1 senza peso"]);
  assert.equal(await figure(page, "Peso degli obiettivi che rispondono"), "— peso noto 76 di 90; obiettivi senza peso: 1");
}));

test("on a phone the list goes by guideline or by objective, and a gap leads there", onPage({ width: 360, height: 740, language: "en" }, async ({ page, open }) => {
  await open(GUIDELINES);
  const entry = (name) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name }) });
  const chips = async (one) => (await one.getByRole("listitem").allInnerTexts()).map((words) => words.trim().split(/\s+/)[0]);
  await entry(/^c Servizi/).waitFor();
  assert.equal(await table(page).isVisible(), false);
  assert.deepEqual(await chips(entry(/^c Servizi/)), ["1.3", "3.1", "3.2"]);
  await entry(/^c Servizi/).getByText("3 objectives, weight 28").waitFor();
  await entry(/^b Rafforzamento/).getByText("no objective").waitFor();
  await page.getByRole("combobox", { name: "List" }).selectOption("by objective");
  assert.deepEqual(await chips(entry(/^4\.2/)), ["priorità", "a"]);
  await page.getByRole("button", { name: /^i\.2/ }).click();
  await hasFocus(page.getByRole("heading", { name: /^i\.2/ }));
}));

test("a plan without guidelines says what they are for", onPage(async ({ page, open }) => {
  await open(PLANS);
  const bare = await changed(({ plan }) => {
    delete plan.guidelines;
    plan.areas.flatMap((area) => area.objectives).forEach((objective) => delete objective.answers);
  });
  await choose(page, "senza.json", bare);
  await page.getByRole("link", { name: "Indirizzi", exact: true }).click();
  await page.getByRole("heading", { name: "Questo piano non elenca indirizzi" }).waitFor();
  assert.equal(await table(page).count(), 0);
}));

test("on paper, across or upright, the whole table stands, without what only works on a screen", onPage(async ({ page, open }) => {
  await open(GUIDELINES);
  await totalIs(page, "99,75 %");
  await page.emulateMedia({ media: "print" });
  // A4 across and upright, less the margins.
  for (const width of [1031, 703]) {
    await page.setViewportSize({ width, height: 900 });
    await table(page).waitFor();
    const [wide, inside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= inside, `${wide} px of table on ${inside} px of paper`);
    const cut = await table(page).evaluate((one) => one.parentElement.scrollHeight - one.parentElement.clientHeight);
    assert.equal(cut, 0, "nothing of the table is cut");
    assert.ok(await rowOf(page, "n").isVisible());
    assert.equal(await page.getByRole("combobox", { name: "Elenco" }).count(), 0);
    assert.ok(await page.getByText("risponde: lo dice il documento", { exact: true }).isVisible(), "the legend");
    assert.equal(await page.getByRole("radio").count(), 0);
    // Titles that are tips on the screen.
    await page.getByRole("listitem").filter({ hasText: /^4\.4 Rilevazione del Giudizio/ }).waitFor();
  }
}));
