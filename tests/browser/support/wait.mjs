// Waiting for something to become true: the page draws after the event, so a test may never look only once.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE = 10_000;

/** Reads again and again until `read` gives `expected`; fails with the difference that is left. */
export async function becomes(read, expected, message) {
  await holds(async () => assert.deepEqual(await read(), expected, message));
}

/** Tries again and again until `check` does not throw; fails with what it threw last. */
export async function holds(check) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await pause(20);
  }
}

/** The visible text on one line, with plain spaces. */
export async function text(locator) {
  return (await locator.innerText()).replace(/\s+/g, " ").trim();
}

/** Waits until an element, or something inside it, has the keyboard. */
export async function hasFocus(locator) {
  await becomes(() => locator.evaluate((element) => element.contains(document.activeElement)), true, "it has the focus");
}

/** A text to be found literally by a pattern. */
export function literally(words) {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
