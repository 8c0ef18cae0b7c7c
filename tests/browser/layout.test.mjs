// Nothing is wider than the window, from a small phone to a large desk; nothing that can be pressed is out of reach.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { SHEET, WORDS, percentage, totalIs } from "./support/plan.mjs";
import { VIEWS, show } from "./support/screens.mjs";

const WIDTHS = [360, 768, 1024, 1440, 1920];

for (const { screen, language } of VIEWS) {
  test(`${screen.name}: no sideways scrolling (${language})`, onPage({ language, width: WIDTHS[0] }, async ({ page, open }) => {
    await show(screen, { page, open, language });
    await page.evaluate(() => document.fonts.ready);
    const wider = {};
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      wider[width] = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
    }
    assert.deepEqual(wider, { 360: 0, 768: 0, 1024: 0, 1440: 0, 1920: 0 }, "pixels wider than the window");
  }));
}

test("on a phone every figure can be reached and asked why", onPage({ width: 360, height: 740, hasTouch: true, isMobile: true }, async ({ page, open }) => {
  await open(SHEET);
  await totalIs(page, "99,75 %");
  await percentage(page, "Obiettivo 2.2").tap();
  const panel = page.getByRole("complementary");
  await panel.getByRole("heading", { name: "Perché 95,20 %?" }).waitFor();
  await panel.getByRole("button", { name: "Chiudi la spiegazione" }).tap();
  await panel.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Dati di 2.2", exact: true }).tap();
  await page.getByRole("textbox", { name: "Numeratore di 2.2", exact: true }).fill("417");
  await totalIs(page, "100,00 %");
  await page.getByRole("button", { name: WORDS.it.whyTotal }).tap();
  await panel.getByRole("heading", { name: "Perché 100,00 %?" }).waitFor();
}));

test("text set to double size neither overlaps nor scrolls sideways", onPage({ width: 1280, height: 900 }, async ({ page, open }) => {
  await open(SHEET);
  await totalIs(page, "99,75 %");
  // What zooming to 200 % gives the page.
  await page.setViewportSize({ width: 640, height: 450 });
  const [wide, inside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= inside, `${wide} px of page in a window of ${inside} px`);
  await page.getByRole("button", { name: WORDS.it.whyTotal }).click({ trial: true });
}));
