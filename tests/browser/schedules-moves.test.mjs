// The bars of Cronoprogrammi move by mouse, touch and keys; a move is one step to take back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kept } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { fieldIs, totalIs, waitUntilKept } from "./support/plan.mjs";
import { bar, chart, drag, hold, mark, planned, pull, said, schedule, show } from "./support/schedules.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

const undo = (page) => page.getByRole("button", { name: /^Annulla/ });

test("keys move a bar, lengthen and shorten it, and the table follows", onPage(async ({ page, open }) => {
  await show(page, open);
  const slider = bar(page, 2, "1.2");
  await slider.focus();
  for (const [key, start, end] of [
    ["ArrowRight", "02/05/2020", "01/12/2020"],
    ["ArrowLeft", "01/05/2020", "30/11/2020"],
    ["Shift+ArrowRight", "08/05/2020", "07/12/2020"],
    ["Shift+ArrowLeft", "01/05/2020", "30/11/2020"],
    ["PageUp", "31/05/2020", "30/12/2020"],
    ["PageDown", "01/05/2020", "30/11/2020"],
    ["ArrowUp", "01/05/2020", "01/12/2020"],
    ["Shift+ArrowDown", "01/05/2020", "24/11/2020"],
  ]) {
    await page.keyboard.press(key);
    await planned(page, 2, "1.2", [start, end]);
    await hasFocus(slider);
  }
  await said(slider, "inizio 1 maggio 2020, fine 24 novembre 2020, 208 giorni");
}));

test("a bar says its dates while it is pointed at or moved by keys", onPage(async ({ page, open }) => {
  await show(page, open);
  const slider = bar(page, 2, "1.2");
  const dates = slider.getByText(/ – /);
  assert.equal(await dates.isVisible(), false);
  await slider.hover();
  await becomes(() => dates.isVisible(), true, "pointed at");
  assert.equal(await text(dates), "01/05/2020 – 30/11/2020");
  await page.mouse.move(0, 0);
  await becomes(() => dates.isVisible(), false, "pointed at no more");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await becomes(() => text(dates), "02/05/2020 – 01/12/2020");
}));

test("a run of keys is one step to take back", onPage(async ({ page, open }) => {
  await show(page, open);
  await bar(page, 2, "1.2").focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
  await planned(page, 2, "1.2", ["05/05/2020", "04/12/2020"]);
  await page.getByRole("button", { name: /^Annulla ?: date previste di 1\.2, fase 2$/ }).click();
  await planned(page, 2, "1.2", ["01/05/2020", "30/11/2020"]);
  assert.ok(await undo(page).isDisabled());
}));

test("a bar is dragged: both dates move, as one step", onPage(async ({ page, open }) => {
  await show(page, open);
  const slider = bar(page, 2, "1.2");
  const before = await slider.boundingBox();
  await drag(page, slider, 20);
  await planned(page, 2, "1.2", ["21/05/2020", "20/12/2020"]);
  await hasFocus(slider);
  const after = await slider.boundingBox();
  assert.ok(after.x > before.x + 10 && Math.abs(after.width - before.width) < 2, "the bar moved as a whole");
  await undo(page).click();
  await planned(page, 2, "1.2", ["01/05/2020", "30/11/2020"]);
  assert.ok(await undo(page).isDisabled(), "there was one step");
}));

test("two drags are two steps", onPage(async ({ page, open }) => {
  await show(page, open);
  await drag(page, bar(page, 2, "1.2"), 10);
  await drag(page, bar(page, 2, "1.2"), 5);
  await planned(page, 2, "1.2", ["16/05/2020", "15/12/2020"]);
  await undo(page).click();
  await planned(page, 2, "1.2", ["11/05/2020", "10/12/2020"]);
}));

test("an end is dragged: that date only, and not past the other one", onPage(async ({ page, open }) => {
  await show(page, open);
  const slider = bar(page, 2, "1.2");
  await drag(page, slider, -30, "end");
  await planned(page, 2, "1.2", ["01/05/2020", "31/10/2020"]);
  await drag(page, slider, 31, "start");
  await planned(page, 2, "1.2", ["01/06/2020", "31/10/2020"]);
  await drag(page, slider, -250, "end");
  await planned(page, 2, "1.2", ["01/06/2020", "01/06/2020"]);
  await said(slider, "inizio 1 giugno 2020, fine 1 giugno 2020, un giorno");
}));

test("Escape takes a drag back while it lasts", onPage(async ({ page, open }) => {
  await show(page, open);
  const slider = bar(page, 2, "1.2");
  await pull(page, slider, 20);
  await planned(page, 2, "1.2", ["21/05/2020", "20/12/2020"]);
  await page.keyboard.press("Escape");
  await planned(page, 2, "1.2", ["01/05/2020", "30/11/2020"]);
  await page.mouse.move(10, 10);
  await page.mouse.up();
  await planned(page, 2, "1.2", ["01/05/2020", "30/11/2020"]);
  assert.ok(await undo(page).isDisabled());
}));

test("a drag that comes back leaves no step", onPage(async ({ page, open }) => {
  await show(page, open);
  const { x, y } = await hold(bar(page, 2, "1.2"), "middle");
  await pull(page, bar(page, 2, "1.2"), 20);
  await planned(page, 2, "1.2", ["21/05/2020", "20/12/2020"]);
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
  await planned(page, 2, "1.2", ["01/05/2020", "30/11/2020"]);
  await becomes(() => undo(page).isDisabled(), true, "nothing to take back");
}));

test("the actual end is dragged past the due date: a delay, a lower total, a wider picture", onPage(async ({ page, open }) => {
  await show(page, open);
  const slider = mark(page, 3, "1.3");
  await pull(page, slider, 17);
  await fieldIs(page, "Fine effettiva della fase 3 di 1.3", "15/01/2021");
  // The picture keeps its scale until the bar is let go.
  assert.equal(await chart(page, 3).getByText("2021", { exact: true }).count(), 0);
  await page.mouse.up();
  await totalIs(page, "99,53 %");
  await chart(page, 3).getByText("in ritardo di 15 giorni").waitFor();
  await chart(page, 3).getByText("2021", { exact: true }).waitFor();
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await said(slider, "14 gennaio 2021");
}));

test("an actual end does not go to before the planned start", onPage(async ({ page, open }) => {
  await show(page, open);
  await drag(page, mark(page, 3, "1.2"), -330);
  await fieldIs(page, "Fine effettiva della fase 3 di 1.2", "01/09/2020");
}));

test("a finger drags a bar, and scrolls the page from it", onPage({ hasTouch: true, width: 1100 }, async ({ page, open, context }) => {
  await show(page, open);
  const slider = bar(page, 2, "1.2");
  const { x, y, day } = await hold(slider, "middle");
  const client = await context.newCDPSession(page);
  const touch = (type, ...touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", { x, y });
  for (let step = 1; step <= 5; step++) await touch("touchMove", { x: x + step * 4 * day, y });
  await touch("touchEnd");
  await planned(page, 2, "1.2", ["21/05/2020", "20/12/2020"]);
  await undo(page).click();
  await planned(page, 2, "1.2", ["01/05/2020", "30/11/2020"]);
  const again = await hold(slider, "middle");
  const before = await page.evaluate(() => scrollY);
  await touch("touchStart", { x: again.x, y: again.y });
  for (let step = 1; step <= 10; step++) await touch("touchMove", { x: again.x + step, y: again.y - step * 15 });
  await touch("touchEnd");
  await becomes(() => page.evaluate((before) => scrollY > before + 50, before), true, "the page scrolls");
  await planned(page, 2, "1.2", ["01/05/2020", "30/11/2020"]);
}));

test("an estimated end stays an estimate, with what it rests on", onPage(async ({ page, open }) => {
  const basis = "La campagna si chiuderà a gennaio";
  await show(page, open, (plan) => { schedule(plan, 1).phases[1].final.completion = { estimated: { end: "2021-01-31", basis } }; });
  await chart(page, 2).getByText("non conclusa, fine stimata 31/01/2021").waitFor();
  const slider = mark(page, 2, "1.2", "stimata");
  await slider.focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await said(slider, "24 gennaio 2021");
  await waitUntilKept(page);
  const { plan } = JSON.parse(await kept(page, "stadera.plan.arti-2020"));
  assert.deepEqual(schedule(plan, 1).phases[1].final.completion, { estimated: { end: "2021-01-24", basis } });
}));
