// node benches/long.mjs [FOLDER] [OBJECTIVES]: a plan of 1,000 objectives in the built page in Chromium.
//
// How long from a key press to the painted total, as benches/page.mjs measures it; which frames come late while the sheet
// scrolls; by how much the program's memory grows with 100 steps that can be taken back; how long a weight takes in the simulator,
// with all others following.
import { launch, newPage } from "../scripts/lib/browser.mjs";
import { FIRST, print, typed } from "../scripts/lib/keys.mjs";
import { LONG_PLAN, LONG_SHEET, LONG_SIMULATOR, longPlan } from "../scripts/lib/long-plan.mjs";
import { serve } from "../scripts/lib/server.mjs";

const FIELD = "Numeratore di 1, indicatore 1";
const WEIGHT = "Peso di 1";
const KEYS = { warmUp: 10, count: 100 };
const STEPS = 100;
// A turn of the wheel, and how many.
const [WHEEL, TURNS] = [120, 300];
// The page's own frames last 17 ms; one that lasts longer than this left one out.
const LATE_MS = 25;
const TIMEOUT_MS = 120_000;

const [folder = "dist", objectives = 1000] = process.argv.slice(2);
const server = await serve(folder);
const browser = await launch();
try {
  const page = await newPage(browser);
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.addInitScript(keepProgram);
  await page.goto(server.url);
  await page.locator("[data-total]").waitFor();
  const text = JSON.stringify(JSON.parse(longPlan(Number(objectives))));
  await page.evaluate(([id, text]) => localStorage.setItem(`stadera.plan.${id}`, text), [LONG_PLAN, text]);
  const opened = performance.now();
  await page.goto(server.url + LONG_SHEET);
  await page.reload();
  await page.getByRole("textbox", { name: FIELD, exact: true }).waitFor();
  console.error(`opened after ${Math.round(performance.now() - opened)} ms, ${await page.evaluate(() => document.querySelectorAll("*").length)} elements`);
  const { changed, painted } = await typed(page, FIELD, KEYS);
  print("1,000 objectives: key to new total", changed);
  print("1,000 objectives: key to painted total", painted);
  const frames = await scrolled(page);
  print("1,000 objectives: frame while scrolling", frames);
  console.error(`${frames.filter((one) => one > LATE_MS).length} of ${frames.length} frames late`);
  console.error(`${STEPS} steps: the memory grows by ${((await memoryOfSteps(page)) / 1024 / 1024).toFixed(1)} MB`);
  await page.goto(server.url + LONG_SIMULATOR);
  // As fine as the weights of the plan: in whole points most of them would be nothing.
  await page.getByRole("combobox", { name: "Passo", exact: true }).selectOption({ label: "0,01" });
  const moved = await typed(page, WEIGHT, { ...KEYS, select: FIRST });
  print("1,000 objectives: weight moved, to new total", moved.changed);
  print("1,000 objectives: weight moved, to painted total", moved.painted);
} finally {
  await browser.close();
  await server.close();
}

/** Turns the wheel once a frame, and gives how long the frames lasted, in ms. */
async function scrolled(page) {
  await page.locator(".sheet-table").hover({ position: { x: 200, y: 100 } }).catch(() => undefined);
  await page.evaluate(() => {
    globalThis.frames = [];
    const note = (before) => requestAnimationFrame((now) => { globalThis.frames.push(now - before); note(now); });
    requestAnimationFrame(note);
  });
  for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, WHEEL);
  return page.evaluate(() => globalThis.frames);
}

/** How many bytes the program's memory grows by, with as many visits to the field, each of which is a step. */
async function memoryOfSteps(page) {
  const size = () => page.evaluate(() => globalThis.program.exports.memory.buffer.byteLength);
  const field = page.getByRole("textbox", { name: FIELD, exact: true });
  await page.evaluate(() => scrollTo(0, 0));
  await field.waitFor();
  const before = await size();
  for (let step = 0; step < STEPS; step++) {
    await field.fill(`${10 + (step % 80)}`);
    await field.blur();
  }
  return (await size()) - before;
}

/** In the page: the program, for whoever wants to see its memory. */
function keepProgram() {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      globalThis.program = made.instance ?? made;
      return made;
    };
  }
}
