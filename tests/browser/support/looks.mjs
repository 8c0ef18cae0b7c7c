// How what is on the screen looks to a checker of accessibility, and whether it fits.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Nothing for axe, and nothing wider than the window, on a phone and on a desk. */
export async function looksRight(page, what) {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    const found = violations.filter(({ id }) => !(id === "target-size" && width < 768));
    assert.deepEqual(found.map(({ id, nodes }) => `${id} ${nodes[0].target}`), [], `${what}, ${width} px`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${what} is ${wide} px wider than a window of ${width} px`);
  }
}
