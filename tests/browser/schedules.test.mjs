// Cronoprogrammi: a chart and a table that edit the same dates, by mouse, touch and keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, keepBefore, kept } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { SCHEDULES, field, fieldIs, percentage, percentageIs, totalIs, waitUntilKept, withoutSchedules } from "./support/plan.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

const bar = (page, phase, of) => page.getByRole("slider", { name: `Fase ${phase} di ${of}, periodo previsto`, exact: true });
const mark = (page, phase, of, kind = "effettiva") => page.getByRole("slider", { name: `Fine ${kind} della fase ${phase} di ${of}`, exact: true });
const chart = (page, number) => page.getByRole("figure", { name: new RegExp(`^Cronoprogramma ARTI ${number}:`) });
const undo = (page) => page.getByRole("button", { name: /^Annulla/ });
const said = (slider, expected) => becomes(() => slider.getAttribute("aria-valuetext"), expected, "what the slider says");
const schedule = (plan, index) => plan.areas[0].objectives[index].indicators[0].measure.schedule;

/** Planned start and end of a phase, in the table. */
async function planned(page, phase, of, [start, end]) {
  await fieldIs(page, `Inizio previsto della fase ${phase} di ${of}`, start);
  await fieldIs(page, `Fine prevista della fase ${phase} di ${of}`, end);
}

/** Where on the screen a slider is held, and how many pixels a day takes. */
async function hold(slider, at) {
  await slider.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await slider.boundingBox();
  const day = await slider.evaluate((element) => element.parentElement.clientWidth / Number(element.getAttribute("aria-valuemax")));
  const from = { start: x + 2, middle: x + width / 2, end: x + width - 2 }[at];
  return { x: from, y: y + height / 2, day };
}

/** Pulls a slider by days, and holds it there. */
async function pull(page, slider, days, at = "middle") {
  const { x, y, day } = await hold(slider, at);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + days * day, y + 3, { steps: 7 });
}

async function drag(page, slider, days, at) {
  await pull(page, slider, days, at);
  await page.mouse.up();
}

async function show(page, open, change) {
  if (change) await keepBefore(page, { "stadera.plan.arti-2020": await changed(({ plan }) => change(plan)) });
  await open(SCHEDULES);
  await chart(page, 1).waitFor();
}

test("every schedule has a chart and a table of its phases", onPage(async ({ page, open }) => {
  await show(page, open);
  for (const [number, code, phases] of [[1, "1.1", 6], [2, "1.2", 3], [3, "1.3", 3], [5, "1.4", 4], [4, "4.3", 5]]) {
    const section = page.getByRole("region", { name: `${code} Cronoprogramma ARTI ${number}`, exact: true });
    assert.equal(await section.getByRole("slider", { name: /, periodo previsto$/ }).count(), phases);
    const table = section.getByRole("table", { name: `Cronoprogramma ARTI ${number}, entro il 31/12/2020` });
    assert.equal(await table.getByRole("row").count(), phases + 1);
    await percentageIs(section, `Cronoprogramma ARTI ${number}`, "100,00 %");
  }
  await said(bar(page, 2, "1.1"), "inizio 1 gennaio 2020, fine 30 ottobre 2020, 304 giorni");
  await said(mark(page, 2, "1.1"), "27 agosto 2020");
  await chart(page, 1).getByText("scadenza 31/12/2020").waitFor();
  await chart(page, 2).getByText("esclusa, cause esterne").waitFor();
  assert.equal(await text(chart(page, 1).getByText(/^(gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)$/).first()), "gen");
}));

test("the chart in English", onPage({ language: "en" }, async ({ page, open }) => {
  await open(SCHEDULES);
  const slider = page.getByRole("slider", { name: "Phase 2 of 1.1, planned period", exact: true });
  await said(slider, "start 1 January 2020, end 30 October 2020, 304 days");
  await said(page.getByRole("slider", { name: "Actual end of phase 2 of 1.1", exact: true }), "27 August 2020");
  await page.getByText("left out, external causes").first().waitFor();
}));

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

test("an edit of the table moves the bar", onPage(async ({ page, open }) => {
  await show(page, open);
  const slider = bar(page, 5, "1.1");
  const before = await slider.boundingBox();
  await field(page, "Fine prevista della fase 5 di 1.1").fill("31/08/2020");
  await said(slider, "inizio 1 gennaio 2020, fine 31 agosto 2020, 244 giorni");
  const after = await slider.boundingBox();
  assert.ok(Math.abs(after.width / before.width - 244 / 121) < 0.02, `${before.width} px, then ${after.width} px`);
  await field(page, "Inizio previsto della fase 5 di 1.1").fill("");
  await slider.waitFor({ state: "hidden" });
  await chart(page, 1).getByText("date previste incomplete").filter({ visible: true }).waitFor();
  await field(page, "Peso della fase 5 di 1.1").fill("16");
  await chart(page, 1).getByText("peso 16 %").waitFor();
  await field(page, "Scadenza di 1.1").fill("30/11/2020");
  await chart(page, 1).getByText("scadenza 30/11/2020").waitFor();
  await chart(page, 1).getByText("riferimento 31/12/2020").waitFor();
  await page.getByRole("table", { name: "Cronoprogramma ARTI 1, entro il 30/11/2020" }).waitFor();
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

test("before the final monitoring the interim one shows, to be read only", onPage(async ({ page, open }) => {
  await show(page, open, (plan) => {
    plan.stage = "interim";
    const [, second] = schedule(plan, 1).phases;
    second.interim = { completion: { completed: "2020-06-15" } };
    delete second.final;
  });
  await chart(page, 2).getByText("conclusa il 15/06/2020").waitFor();
  await chart(page, 2).getByText("riferimento 30/06/2020").waitFor();
  await bar(page, 2, "1.2").waitFor();
  assert.equal(await mark(page, 2, "1.2").count(), 0);
}));

test("a milestone is a chart of one bar", onPage(async ({ page, open }) => {
  await show(page, open, (plan) => {
    const [indicator] = plan.areas[0].objectives[1].indicators;
    indicator.title = "Approvazione del regolamento";
    indicator.measure = { milestone: { start: "2020-03-01", due: "2020-06-30", final: { completed: "2020-07-15" } } };
  });
  const section = page.getByRole("region", { name: "1.2 Approvazione del regolamento", exact: true });
  const slider = section.getByRole("slider", { name: "Attività di 1.2, periodo previsto", exact: true });
  await said(slider, "inizio 1 marzo 2020, fine 30 giugno 2020, 122 giorni");
  await section.getByRole("table").getByText("in ritardo di 15 giorni").waitFor();
  await slider.focus();
  await page.keyboard.press("ArrowUp");
  await fieldIs(page, "Scadenza di 1.2", "01/07/2020");
  await section.getByRole("slider", { name: "Fine effettiva di 1.2", exact: true }).focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await fieldIs(page, "Fine effettiva di 1.2", "08/07/2020");
  await section.getByRole("table").getByText("in ritardo di 7 giorni").waitFor();
}));

test("the original version is only read", onPage(async ({ page, open }) => {
  await show(page, open);
  await becomes(() => bar(page, 2, "1.2").getAttribute("aria-disabled"), "false");
  await page.getByRole("combobox", { name: "Versione del piano" }).selectOption({ index: 0 });
  await totalIs(page, "98,39 %");
  const slider = bar(page, 2, "1.2");
  await becomes(() => slider.getAttribute("aria-disabled"), "true");
  assert.ok(await field(page, "Fine prevista della fase 2 di 1.2").isDisabled());
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await drag(page, slider, 20);
  await drag(page, mark(page, 2, "1.2"), -20);
  await page.getByRole("combobox", { name: "Versione del piano" }).selectOption({ index: 1 });
  await totalIs(page, "99,75 %");
  await planned(page, 2, "1.2", ["01/05/2020", "30/11/2020"]);
  await fieldIs(page, "Fine effettiva della fase 2 di 1.2", "30/11/2020");
}));

test("the achievement of a schedule can be asked why", onPage(async ({ page, open }) => {
  await show(page, open);
  await percentage(page, "Cronoprogramma ARTI 2").click();
  await page.getByRole("complementary").getByRole("heading", { name: "Perché 100,00 %?" }).waitFor();
}));

test("on a phone the table opens under its chart", onPage({ width: 360, height: 740, hasTouch: true, isMobile: true }, async ({ page, open }) => {
  await show(page, open);
  const end = field(page, "Fine effettiva della fase 2 di 1.2");
  assert.equal(await end.count(), 0);
  await page.getByRole("button", { name: "Tabella di Cronoprogramma ARTI 2", exact: true }).tap();
  await end.fill("15/12/2020");
  await said(mark(page, 2, "1.2"), "15 dicembre 2020");
  assert.ok(await chart(page, 2).getByText("Predisposizione materiali promozionali e campagna pubblicitaria").isVisible());
}));

test("a plan without schedules says so and leads on", onPage(async ({ page, open }) => {
  await keepBefore(page, { "stadera.plan.arti-2020": await changed(({ plan }) => withoutSchedules(plan)) });
  await open(SCHEDULES);
  await page.getByText(/^Questo piano non ha cronoprogrammi/).waitFor();
  await page.getByRole("link", { name: "Vai alla scheda" }).click();
  await page.getByRole("table", { name: /^Scheda/ }).waitFor();
}));

test("paper has charts and tables, and nothing that moves", onPage(async ({ page, open }) => {
  await show(page, open);
  await page.emulateMedia({ media: "print" });
  // A4 across, less its margins; then upright, where tables are folded on a screen.
  for (const width of [1031, 700]) {
    await page.setViewportSize({ width, height: 700 });
    for (const number of [1, 2, 3, 4, 5]) assert.ok(await chart(page, number).isVisible());
    assert.equal(await page.getByRole("slider").count(), 0);
    assert.equal(await page.getByRole("button", { name: /^Tabella/ }).count(), 0);
    assert.ok(await field(page, "Fine effettiva della fase 2 di 1.2").isVisible());
    assert.equal(await page.getByText(/^Una barra si sposta/).isVisible(), false);
    const [wide, inside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= inside, `${wide} px on ${inside} px of paper`);
  }
}));

test("two activities of one objective are told apart", onPage(async ({ page, open }) => {
  const milestone = (due) => ({ milestone: { start: "2020-03-01", due } });
  await show(page, open, (plan) => {
    const { indicators } = plan.areas.flatMap(({ objectives }) => objectives).find(({ code }) => code === "4.5");
    indicators.forEach((indicator, index) => { indicator.measure = milestone(`2020-06-0${index + 1}`); delete indicator.final; });
  });
  for (const [number, due] of [[1, "01/06/2020"], [2, "02/06/2020"]]) {
    await page.getByRole("slider", { name: `Attività di 4.5, indicatore ${number}, periodo previsto`, exact: true }).waitFor();
    await fieldIs(page, `Scadenza di 4.5, indicatore ${number}`, due);
  }
}));
