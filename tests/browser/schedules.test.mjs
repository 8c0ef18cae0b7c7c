// Cronoprogrammi: a chart and a table that say and edit the same dates.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, keepBefore } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { SCHEDULES, field, fieldIs, percentage, percentageIs, totalIs, withoutSchedules } from "./support/plan.mjs";
import { bar, chart, drag, mark, planned, said, schedule, show } from "./support/schedules.mjs";
import { becomes, text } from "./support/wait.mjs";

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
