// node benches/page.mjs [FOLDER]: how long it takes from a key press to the painted total, in the built page in Chromium.
//
// A digit is typed over the last one of a figure of ARTI 2020, again and again; each changes the total. The clock starts at the
// time that the browser gives the keydown event. It is read when the text of the total has changed, and again after the frame
// that paints it: a message posted from requestAnimationFrame arrives once that frame has been drawn. The browser draws 60
// frames a second, so a key waits 8 ms on average, 17 at most, for its frame to begin, however fast the page is. The same is
// therefore measured in a page that has nothing but a field and a text: what it takes, no page can do without.
import { setTimeout as pause } from "node:timers/promises";
import { launch, newPage } from "../scripts/lib/browser.mjs";
import { serve } from "../scripts/lib/server.mjs";

const FIELD = "Numeratore di 2.2";
const NOTHING = `<!doctype html><input aria-label="${FIELD}" value="417"><output data-total>417</output>`;
const KEYS = 120;
const WARM_UP = 20;
const TIMEOUT_MS = 10_000;

const server = await serve(process.argv[2] ?? "dist");
const browser = await launch();
try {
  const nothing = await newPage(browser);
  await nothing.setContent(NOTHING);
  await nothing.evaluate(() => document.querySelector("input").addEventListener("input", ({ target }) => (document.querySelector("output").textContent = target.value)));
  const floor = await measured(nothing);
  await nothing.close();
  const page = await newPage(browser);
  await page.goto(`${server.url}#/piani/arti-2020/scheda`);
  const { changed, painted } = await measured(page);
  print("key to new total", changed);
  print("key to painted total", painted);
  print("the same, a page with nothing else", floor.painted);
} finally {
  await browser.close();
  await server.close();
}

/** Types, and gives the times of each digit in ms. */
async function measured(page) {
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.getByRole("textbox", { name: FIELD, exact: true }).click();
  await page.evaluate(watch);
  for (let key = 0; key < WARM_UP + KEYS; key++) {
    await page.keyboard.press("End");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press(String((key * 3) % 10));
    await page.waitForFunction((count) => globalThis.painted.length > count, key);
    // Never in step with the frames, and at about the speed of somebody who types.
    await pause(90 + ((key * 37) % 60));
  }
  const times = await page.evaluate(() => ({ changed: globalThis.changed, painted: globalThis.painted }));
  return { changed: times.changed.slice(WARM_UP), painted: times.painted.slice(WARM_UP) };
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

/** A line for table.mjs: what, where, then least, median and 95th percentile in µs. */
function print(name, times) {
  times.sort((a, b) => a - b);
  const figures = [0, 0.5, 0.95].map((share) => (times[Math.floor(times.length * share)] * 1000).toFixed(0));
  console.log([name, "page", ...figures].join("\t"));
}
