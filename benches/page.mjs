// node benches/page.mjs [FOLDER]: how long it takes from a key press to the painted total, in the built page in Chromium.
//
// A digit is typed over the last one of a figure of ARTI 2020, again and again; each changes the total. The clock starts at the
// time that the browser gives the keydown event. It is read when the text of the total has changed, and again after the frame
// that paints it: a message posted from requestAnimationFrame arrives once that frame has been drawn. The browser draws 60
// frames a second, so a key waits 8 ms on average, 17 at most, for its frame to begin, however fast the page is. The same is
// therefore measured in a page that has nothing but a field and a text: what it takes, no page can do without.
import { launch, newPage } from "../scripts/lib/browser.mjs";
import { print, typed } from "../scripts/lib/keys.mjs";
import { serve } from "../scripts/lib/server.mjs";

const FIELD = "Numeratore di 2.2";
const NOTHING = `<!doctype html><input aria-label="${FIELD}" value="417"><output data-total>417</output>`;
const KEYS = { warmUp: 20, count: 120 };

const server = await serve(process.argv[2] ?? "dist");
const browser = await launch();
try {
  const nothing = await newPage(browser);
  await nothing.setContent(NOTHING);
  await nothing.evaluate(() => document.querySelector("input").addEventListener("input", ({ target }) => (document.querySelector("output").textContent = target.value)));
  const floor = await typed(nothing, FIELD, KEYS);
  await nothing.close();
  const page = await newPage(browser);
  await page.goto(`${server.url}#/piani/arti-2020/scheda`);
  const { changed, painted } = await typed(page, FIELD, KEYS);
  print("key to new total", changed);
  print("key to painted total", painted);
  print("the same, a page with nothing else", floor.painted);
} finally {
  await browser.close();
  await server.close();
}
