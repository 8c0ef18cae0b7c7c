// The charts of Cronoprogrammi, as people name their parts, and how one pulls a bar.
import { changed, keepBefore } from "./files.mjs";
import { SCHEDULES, fieldIs } from "./plan.mjs";
import { becomes } from "./wait.mjs";

/** The slider of a planned period. */
export const bar = (page, phase, of) => page.getByRole("slider", { name: `Fase ${phase} di ${of}, periodo previsto`, exact: true });

/** The slider of an actual or estimated end. */
export const mark = (page, phase, of, kind = "effettiva") => page.getByRole("slider", { name: `Fine ${kind} della fase ${phase} di ${of}`, exact: true });

/** The chart of a schedule of ARTI. */
export const chart = (page, number) => page.getByRole("figure", { name: new RegExp(`^Cronoprogramma ARTI ${number}:`) });

/** Waits until a slider says so. */
export const said = (slider, expected) => becomes(() => slider.getAttribute("aria-valuetext"), expected, "what the slider says");

/** The schedule of an objective of the first area, in the file of a plan. */
export const schedule = (plan, index) => plan.areas[0].objectives[index].indicators[0].measure.schedule;

/** Planned start and end of a phase, in the table. */
export async function planned(page, phase, of, [start, end]) {
  await fieldIs(page, `Inizio previsto della fase ${phase} di ${of}`, start);
  await fieldIs(page, `Fine prevista della fase ${phase} di ${of}`, end);
}

/** Where on the screen a slider is held, and how many pixels a day takes. */
export async function hold(slider, at) {
  await slider.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await slider.boundingBox();
  const day = await slider.evaluate((element) => element.parentElement.clientWidth / Number(element.getAttribute("aria-valuemax")));
  const from = { start: x + 2, middle: x + width / 2, end: x + width - 2 }[at];
  return { x: from, y: y + height / 2, day };
}

/** Pulls a slider by days, and holds it there. */
export async function pull(page, slider, days, at = "middle") {
  const { x, y, day } = await hold(slider, at);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + days * day, y + 3, { steps: 7 });
}

/** Pulls a slider by days, and lets it go. */
export async function drag(page, slider, days, at) {
  await pull(page, slider, days, at);
  await page.mouse.up();
}

/** Opens the screen; with a change, on the example so changed. */
export async function show(page, open, change) {
  if (change) await keepBefore(page, { "stadera.plan.arti-2020": await changed(({ plan }) => change(plan)) });
  await open(SCHEDULES);
  await chart(page, 1).waitFor();
}
