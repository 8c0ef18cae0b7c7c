// Simulatore: weights tried out by number, slider and handle, without changing the plan until it is asked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { SIMULATOR, field, fieldIs, row, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes, hasFocus, holds, text } from "./support/wait.mjs";

const PLAN = {
  "1.1": 12, "1.2": 8, "1.3": 10, "1.4": 7, "1.5": 5, "2.2": 5, "3.1": 10, "3.2": 8, "4.1": 8, "4.2": 8, "4.3": 10, "4.4": 4, "4.5": 5,
};
const CODES = Object.keys(PLAN);
// Everything is worth 100 except 2.2; 4.4 stays outside.
const achieved = (code) => (code === "2.2" ? (397 / 417) * 100 : 100);
const number = (shown) => Number(shown.replace(",", "."));
const slider = (page, code) => page.getByRole("slider", { name: `Peso di ${code}`, exact: true });
const handle = (page, left, right) => page.getByRole("slider", { name: `Confine tra ${left} e ${right}`, exact: true });
const lock = (page, code) => page.getByRole("button", { name: `Blocca il peso di ${code}`, exact: true });
const reset = (page) => page.getByRole("button", { name: "Torna al piano" });
const apply = (page) => page.getByRole("button", { name: "Adotta nel piano", exact: true });

async function weights(page) {
  const values = CODES.map(async (code) => [code, number(await field(page, `Peso di ${code}`).inputValue())]);
  return Object.fromEntries(await Promise.all(values));
}

/** The weighted mean, worked out here again from the weights on the page. */
function meanOf(weights) {
  const counted = CODES.filter((code) => code !== "4.4");
  const sum = counted.reduce((sum, code) => sum + weights[code], 0);
  return counted.reduce((total, code) => total + weights[code] * achieved(code), 0) / sum;
}

/** Waits until weights, sum, total and difference to the plan agree, and gives the weights. */
async function agrees(page, expected) {
  return holds(async () => {
    const now = await weights(page);
    for (const [code, weight] of Object.entries(expected)) assert.equal(now[code], weight, `weight of ${code}`);
    const sum = CODES.reduce((sum, code) => sum + Math.round(now[code] * 100), 0);
    assert.equal(sum, 10_000, "sum of the weights, in hundredths");
    const total = Math.round(meanOf(now) * 100) / 100;
    assert.equal(await text(page.locator("[data-total]")), `${total.toFixed(2).replace(".", ",")} %`, "total");
    const difference = Math.round((total - 99.75) * 100) / 100;
    const words = page.getByText(/^[+−±][\d,]+ punti rispetto al piano$/);
    if (difference === 0) assert.equal(await words.count(), 0, "no difference");
    else {
      const signed = `${difference > 0 ? "+" : "−"}${Math.abs(difference).toFixed(2).replace(".", ",")}`;
      assert.equal(await text(words), `${signed} punti rispetto al piano`);
    }
    return now;
  });
}

async function finestStep(page) {
  const step = page.getByRole("combobox", { name: "Passo" });
  await step.selectOption(await page.getByRole("option", { name: /^0,01/ }).getAttribute("value"));
}

test("the simulator opens on the weights of the plan", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await agrees(page, PLAN);
  assert.ok(await reset(page).isDisabled());
  assert.ok(await apply(page).isDisabled());
}));

test("a weight by number: the others follow in proportion", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await finestStep(page);
  await field(page, "Peso di 2.2").fill("24");
  const now = await agrees(page, { "2.2": 24 });
  // 4.4 takes no part and keeps its 4. 91 points were the others', 72 are left: each keeps 72/91.
  assert.equal(now["4.4"], 4);
  for (const code of CODES.filter((code) => !["2.2", "4.4"].includes(code))) {
    assert.ok(Math.abs(now[code] - (PLAN[code] * 72) / 91) <= 0.011, `${code}: ${now[code]}`);
  }
  await row(page, "2.2").getByText("+19").waitFor();
  await field(page, "Peso di 2.2").fill("0");
  await agrees(page, { "2.2": 0 });
}));

test("the sum of the weights is shown and stays 100", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  const last = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Somma dei pesi" }) });
  await last.getByRole("button", { name: /^100.*perché\? Somma dei pesi/ }).waitFor();
  await field(page, "Peso di 2.2").fill("50");
  await agrees(page, { "2.2": 50 });
  await last.getByRole("button", { name: /^100.*perché\? Somma dei pesi/ }).waitFor();
}));

test("the way to a weight does not matter, and the way back leads back", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await slider(page, "2.2").focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press("ArrowRight");
  await agrees(page, { "2.2": 15 });
  for (let press = 0; press < 10; press++) await page.keyboard.press("ArrowLeft");
  await agrees(page, PLAN);
}));

test("what takes no part keeps its weight, and says so", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  assert.ok(await slider(page, "4.4").isDisabled());
  assert.ok(await page.getByRole("button", { name: "Blocca il peso di 4.4" }).isDisabled());
}));

test("a weight by its slider, with keys", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await slider(page, "2.2").focus();
  await page.keyboard.press("ArrowRight");
  await agrees(page, { "2.2": 6 });
  await hasFocus(slider(page, "2.2"));
  await page.keyboard.press("ArrowRight");
  await agrees(page, { "2.2": 7 });
  // The most is what 4.4, which keeps its weight, leaves.
  await page.keyboard.press("End");
  await agrees(page, { "2.2": 96 });
  await page.keyboard.press("Home");
  await agrees(page, { "2.2": 0 });
  await becomes(() => slider(page, "2.2").inputValue(), "0");
}));

test("the border between two columns moves weight, with keys", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  const border = handle(page, "1.5", "2.2");
  await border.focus();
  await page.keyboard.press("ArrowRight");
  await agrees(page, { ...PLAN, "1.5": 6, "2.2": 4 });
  await hasFocus(border);
  await becomes(() => border.getAttribute("aria-valuenow"), "6");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await agrees(page, { ...PLAN, "1.5": 4, "2.2": 6 });
  await page.keyboard.press("End");
  await agrees(page, { ...PLAN, "1.5": 10, "2.2": 0 });
  await page.keyboard.press("ArrowRight");
  await agrees(page, { ...PLAN, "1.5": 10, "2.2": 0 });
  await page.keyboard.press("Home");
  await agrees(page, { ...PLAN, "1.5": 0, "2.2": 10 });
}));

test("a border is a slider with name, value and limits", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  const border = handle(page, "1.5", "2.2");
  const read = (name) => border.getAttribute(name);
  assert.deepEqual(
    [number(await read("aria-valuemin")), number(await read("aria-valuenow")), number(await read("aria-valuemax"))],
    [0, 5, 10],
  );
  assert.equal(await read("aria-valuetext"), "1.5: 5, 2.2: 5");
}));

test("the border between two columns follows the mouse", onPage({ width: 1440 }, async ({ page, open }) => {
  await open(SIMULATOR);
  await agrees(page, PLAN);
  const middle = async (locator) => {
    const { x, y, width, height } = await locator.boundingBox();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const from = await middle(handle(page, "1.5", "2.2"));
  const to = await middle(handle(page, "2.2", "3.1"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x * 3 + to.x * 2) / 5, from.y, { steps: 4 });
  // Two fifths of 5 points have moved, and it shows before the button is released.
  await agrees(page, { ...PLAN, "1.5": 7, "2.2": 3 });
  await page.mouse.move(to.x + 200, from.y, { steps: 4 });
  await agrees(page, { ...PLAN, "1.5": 10, "2.2": 0 });
  await page.mouse.move(from.x, from.y, { steps: 4 });
  await agrees(page, PLAN);
  await page.mouse.move((from.x * 3 + to.x * 2) / 5, from.y, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(from.x - 100, from.y, { steps: 4 });
  await agrees(page, { ...PLAN, "1.5": 7, "2.2": 3 });
}));

test("a locked weight keeps still", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await lock(page, "1.1").click();
  await becomes(() => lock(page, "1.1").getAttribute("aria-pressed"), "true");
  await field(page, "Peso di 2.2").fill("30");
  await agrees(page, { "1.1": 12, "2.2": 30 });
  assert.ok(await field(page, "Peso di 1.1").isDisabled());
  assert.ok(await slider(page, "1.1").isDisabled());
  // Its border does not move either, and says why.
  const before = await weights(page);
  await handle(page, "1.1", "1.2").focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("alert").getByText("Questo peso è bloccato").waitFor();
  await agrees(page, before);
  await lock(page, "1.1").click();
  await field(page, "Peso di 2.2").fill("60");
  const now = await agrees(page, { "2.2": 60 });
  assert.ok(now["1.1"] < 12, "unlocked, it follows again");
}));

test("where nothing can give way, a sentence says so and nothing moves", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await lock(page, "1.1").click();
  await field(page, "Peso di 2.2").fill("95");
  await page.getByRole("alert").getByText("Gli altri pesi non possono cedere tanto").first().waitFor();
  await field(page, "Peso di 2.2").press("Escape");
  await agrees(page, PLAN);
  for (const code of CODES.filter((code) => !["1.1", "2.2", "4.4"].includes(code))) await lock(page, code).click();
  await field(page, "Peso di 2.2").fill("9");
  await page.getByRole("alert").getByText("Tutti gli altri pesi sono bloccati").first().waitFor();
  await field(page, "Peso di 2.2").press("Escape");
  await agrees(page, PLAN);
  await lock(page, "2.2").click();
  await becomes(() => field(page, "Peso di 2.2").isDisabled(), true);
}));

test("what is no weight stays in the field with its reason", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  for (const [typed, reason] of [["-1", "Un peso va da 0 a 100."], ["101", "Un peso va da 0 a 100."], ["x", "Non è un numero"], ["", "Serve un peso."]]) {
    await field(page, "Peso di 2.2").fill(typed);
    await page.getByRole("alert").getByText(reason).waitFor();
    await fieldIs(page, "Peso di 2.2", typed);
    await totalIs(page, "99,75 %");
  }
  await field(page, "Peso di 2.2").press("Escape");
  await agrees(page, PLAN);
}));

test("the plan's weights come back", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await field(page, "Peso di 2.2").fill("40");
  await agrees(page, { "2.2": 40 });
  await reset(page).click();
  await agrees(page, PLAN);
  await becomes(() => reset(page).isDisabled(), true);
}));

test("a trial changes the plan only when it is applied, and one step takes it back", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await field(page, "Peso di 2.2").fill("40");
  await agrees(page, { "2.2": 40 });
  await page.getByRole("link", { name: "Scheda" }).click();
  await totalIs(page, "99,75 %");
  await fieldIs(page, "Peso di 2.2", "5");
  await page.getByRole("link", { name: "Simulatore" }).click();
  await field(page, "Peso di 2.2").fill("40");
  const tried = await agrees(page, { "2.2": 40 });
  await apply(page).click();
  await becomes(() => apply(page).isDisabled(), true);
  await waitUntilKept(page);
  await page.getByRole("link", { name: "Scheda" }).click();
  await page.getByRole("table", { name: /^Scheda/ }).waitFor();
  await becomes(() => weights(page), tried);
  const undo = page.getByRole("button", { name: /^Annulla/ });
  await undo.click();
  await totalIs(page, "99,75 %");
  await becomes(() => weights(page), PLAN);
  await becomes(() => undo.isDisabled(), true);
}));

test("a trial can start from an earlier version, whose targets are adopted like any others", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await page.getByRole("combobox", { name: "Versione del piano" }).selectOption("originaria (DGR 153 del 17/02/2020)");
  await totalIs(page, "98,39 %");
  await page.getByText("Parte dalla versione originaria").waitFor();
  await apply(page).click();
  await page.getByText("La prova è adottata nel piano").waitFor();
  await page.getByRole("link", { name: "Scheda" }).click();
  await totalIs(page, "98,39 %");
  await page.getByRole("button", { name: /^Annulla/ }).click();
  await totalIs(page, "99,75 %");
}));
