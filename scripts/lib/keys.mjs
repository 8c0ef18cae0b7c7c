// Types digits into a field of the page, and measures from each key to the total that it changes. For the benches.
import { setTimeout as pause } from "node:timers/promises";

const LAST = ["End", "Shift+ArrowLeft"];
/** Selects the first digit of a field and not the last. */
export const FIRST = ["Home", "Shift+ArrowRight"];

/**
 * Types over a digit of a field, `warmUp` and then `count` times, and gives the times in ms: until the text of the
 * total had `changed`, and until that was `painted`.
 */
export async function typed(page, field, { warmUp, count, select = LAST }) {
  await page.getByRole("textbox", { name: field, exact: true }).click();
  await page.evaluate(watch);
  for (let key = 0; key < warmUp + count; key++) {
    for (const one of select) await page.keyboard.press(one);
    // Any digit; of the first one none that would make the number another one's size.
    await page.keyboard.press(String(select === LAST ? (key * 3) % 10 : 1 + (key % 8)));
    await page.waitForFunction((count) => globalThis.painted.length > count, key);
    // Never in step with the frames, and at about the speed of somebody who types.
    await pause(90 + ((key * 37) % 60));
  }
  const times = await page.evaluate(() => ({ changed: globalThis.changed, painted: globalThis.painted }));
  return { changed: times.changed.slice(warmUp), painted: times.painted.slice(warmUp) };
}

/** In the page: notes, for each digit, after how many ms the total had changed, and after how many it was painted. */
function watch() {
  globalThis.changed = [];
  globalThis.painted = [];
  let pressed;
  const isDigit = ({ key }) => key >= "0" && key <= "9" && key.length === 1;
  addEventListener("keydown", (event) => isDigit(event) && (pressed = event.timeStamp), true);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => globalThis.painted.push(performance.now() - pressed);
  const seen = new MutationObserver(() => {
    globalThis.changed.push(performance.now() - pressed);
    requestAnimationFrame(() => port2.postMessage(null));
  });
  seen.observe(document.querySelector("[data-total]"), { characterData: true, childList: true, subtree: true });
}

/** A line for benches/table.mjs: what, where, then least, median and 95th percentile in µs. */
export function print(name, times, where = "page") {
  times.sort((a, b) => a - b);
  const figures = [0, 0.5, 0.95].map((share) => (times[Math.floor(times.length * share)] * 1000).toFixed(0));
  console.log([name, where, ...figures].join("\t"));
}
