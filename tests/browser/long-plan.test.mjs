// Plans of hundreds of objectives: only what is near the window is drawn, and nothing is lost by it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { LONG_PLAN, LONG_SHEET, longPlan } from "../../scripts/lib/long-plan.mjs";
import { keepBefore } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { field, fieldIs } from "./support/plan.mjs";
import { becomes, hasFocus, holds } from "./support/wait.mjs";

const OBJECTIVES = 200;
// For each objective three indicators, every second of all a schedule with a row of its own; for each of 20 areas a heading
// and what adds an objective; the headings and the sum.
const ROWS = OBJECTIVES * 3 + (OBJECTIVES * 3) / 2 + 20 * 2 + 2;
const LAST = "Numeratore di 200, indicatore 2";

async function opened(page, open, route = LONG_SHEET) {
  await keepBefore(page, { [`stadera.plan.${LONG_PLAN}`]: longPlan(OBJECTIVES) });
  await open(route);
}

const sheet = (page) => page.getByRole("table", { name: /^Scheda/ });
const drawn = (page) => sheet(page).locator("[aria-rowindex]");
const toTheEnd = (page) => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));

/** Scrolls to the end, which lies elsewhere once the heights on the way are known. */
async function atTheEnd(page, last) {
  await holds(async () => {
    await toTheEnd(page);
    assert.ok(await last.isVisible());
  });
}

test("a few rows are drawn, and a screen reader hears how many there are", onPage(async ({ page, open }) => {
  await opened(page, open);
  await field(page, "Peso di 1").waitFor();
  assert.equal(await sheet(page).getAttribute("aria-rowcount"), String(ROWS));
  assert.equal(await page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^1 Obiettivo numero 1,/ }) }).getAttribute("aria-rowindex"), "3");
  await becomes(async () => (await drawn(page).count()) < 200, true, "few rows");
  await atTheEnd(page, field(page, LAST));
  await becomes(async () => (await drawn(page).count()) < 200, true, "few rows");
  const numbers = await drawn(page).evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("aria-rowindex"))));
  assert.deepEqual(numbers, numbers.toSorted((one, other) => one - other));
  assert.equal(numbers.at(-1), ROWS - 1, "what adds an objective to the last area");
}));

test("an edit far down is made and taken back, wherever one looks meanwhile", onPage(async ({ page, open }) => {
  await opened(page, open);
  const last = field(page, LAST);
  await atTheEnd(page, last);
  const before = await last.inputValue();
  await last.fill("17");
  await last.blur();
  await page.evaluate(() => scrollTo(0, 0));
  await field(page, "Peso di 1").focus();
  await becomes(() => last.count(), 0);
  await page.keyboard.press("Control+z");
  await atTheEnd(page, last);
  await fieldIs(page, LAST, before);
}));

test("what has the focus stays, and takes what is typed", onPage(async ({ page, open }) => {
  await opened(page, open);
  const weight = field(page, "Peso di 2");
  await weight.focus();
  await atTheEnd(page, field(page, LAST));
  await hasFocus(weight);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("3,5");
  await fieldIs(page, "Peso di 2", "3,5");
}));

test("paper has every row", onPage(async ({ page, open }) => {
  await opened(page, open);
  await field(page, "Peso di 1").waitFor();
  await page.emulateMedia({ media: "print" });
  // The headings and the sum have no number of their own.
  await becomes(() => drawn(page).count(), ROWS - 2);
  await page.emulateMedia({ media: "screen" });
  await becomes(async () => (await drawn(page).count()) < 200, true, "few rows again");
}));

test("Cronoprogrammi and Monitoraggio draw what is near, and lead to what is not", onPage(async ({ page, open }) => {
  await opened(page, open, `#/piani/${LONG_PLAN}/cronoprogrammi`);
  const schedules = page.getByRole("heading", { level: 3 });
  await schedules.first().waitFor();
  await becomes(async () => (await schedules.count()) < 20, true, "few schedules");
  await atTheEnd(page, page.getByRole("heading", { level: 3, name: /Cronoprogramma 200-3$/ }));
  await open(`#/piani/${LONG_PLAN}/monitoraggio`);
  await page.getByRole("heading", { level: 4 }).first().waitFor();
  assert.ok((await page.getByRole("heading", { level: 4 }).count()) < 30, "few objectives");
  await atTheEnd(page, page.getByRole("heading", { level: 4, name: /^200 / }));
}));

test("a finding leads to an objective that was not drawn", onPage(async ({ page, open }) => {
  const file = JSON.parse(longPlan(OBJECTIVES));
  const { code, id, indicators } = file.plan.areas[15].objectives[3];
  indicators[1].final = { declared: "12.00" };
  await keepBefore(page, { [`stadera.plan.${LONG_PLAN}`]: JSON.stringify(file) });
  await open(`#/piani/${LONG_PLAN}/verifiche`);
  await page.getByRole("link", { name: new RegExp(`(^|\\D)${code}(\\D|$)`) }).first().click();
  await becomes(() => page.evaluate((id) => document.activeElement?.closest(`[data-block="${id}"]`) !== null || document.querySelector(".editor") !== null, id), true);
}));

test("axe finds nothing on a long sheet", onPage({ width: 1440, reducedMotion: "reduce" }, async ({ page, open }) => {
  await opened(page, open);
  await field(page, "Peso di 1").waitFor();
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`), []);
}));
