// axe finds nothing on any screen, in either language, on a phone and on a desk.
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { onPage } from "./support/page.mjs";
import { VIEWS, show } from "./support/screens.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const WIDTHS = [360, 1440];

for (const { screen, language } of VIEWS) {
  // What moves would be caught half-way, with the colours of neither end.
  test(`${screen.name}: axe (${language})`, onPage({ language, width: WIDTHS[0], reducedMotion: "reduce" }, async ({ page, open }) => {
    await show(screen, { page, open, language });
    await page.evaluate(() => document.fonts.ready);
    const found = {};
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // What sticks to the top covers something only once the page is scrolled.
      await page.evaluate(() => scrollTo(0, 0));
      const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      assert.ok(passes.length > 5, "axe has looked at the page");
      found[width] = violations.filter((one) => !equivalent(one, width)).map(summary);
    }
    assert.deepEqual(found, { 360: [], 1440: [] });
  }));
}

/**
 * On a phone the columns of the picture are as narrow as their weights are small. WCAG 2.5.8 lets a target be small where
 * another control on the page does the same at full size: each row of the table has the same button.
 */
function equivalent({ id, nodes }, width) {
  return id === "target-size" && width < 768 && nodes.every(({ html }) => /class="[^"]*\barm-objective\b/.test(html));
}

/** Rule, number of places, and the first of them. */
function summary({ id, help, nodes }) {
  const [first] = nodes;
  return `${id}: ${help}; ${nodes.length} places, first ${first.target.join(" ")}: ${first.failureSummary.replace(/\s+/g, " ")}`;
}
