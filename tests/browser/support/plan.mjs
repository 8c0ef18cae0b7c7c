// The open plan on the page, as people name its parts.
import { becomes, literally, text } from "./wait.mjs";

export const SHEET = "#/piani/arti-2020/scheda";
export const SCHEDULES = "#/piani/arti-2020/cronoprogrammi";
export const SIMULATOR = "#/piani/arti-2020/simulatore";
export const MONITORING = "#/piani/arti-2020/monitoraggio";
export const INTERIM = "#/piani/arti-2021-interim/monitoraggio";
export const GUIDELINES = "#/piani/arti-2020/indirizzi";
export const VERSIONS = "#/piani/arti-2020/versioni";
export const REPORT = "#/piani/arti-2020/relazione";
export const PLANS = "#/piani";

/** The words of the page that tests in both languages need. */
export const WORDS = {
  it: {
    sheet: "Scheda",
    simulator: "Simulatore",
    plans: "Piani",
    objective: "Obiettivo",
    why: "perché\\?",
    whyTotal: /^Perché\? Totale del piano$/,
    fileInput: "File da importare",
    data: "Dati di",
    edit: "Modifica obiettivo",
    planData: "Dati del piano",
  },
  en: {
    sheet: "Sheet",
    simulator: "Simulator",
    plans: "Plans",
    objective: "Objective",
    why: "why\\?",
    whyTotal: /^Why\? Total of the plan$/,
    fileInput: "File to import",
    data: "Data of",
    edit: "Edit objective",
    planData: "Plan details",
  },
};

/** Takes the schedules out of a plan, as its file has it. */
export function withoutSchedules({ areas }) {
  for (const { objectives } of areas) for (const one of objectives) one.indicators = one.indicators.filter(({ measure }) => !measure.schedule);
}

/** Waits until the total reads so. */
export async function totalIs(page, expected) {
  await becomes(() => text(page.locator("[data-total]")), expected, "the total");
}

/** A field by its whole name, such as `Numeratore di 2.2`. */
export function field(page, name) {
  return page.getByRole("textbox", { name, exact: true });
}

/** Waits until a field holds a text. */
export async function fieldIs(page, name, expected) {
  await becomes(() => field(page, name).inputValue(), expected, name);
}

/** The row of an objective, on Scheda and Simulatore. */
export function row(page, code) {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${literally(code)} `) }) });
}

/** The percentage of a part (`Obiettivo 2.2`, `Fase 3 di 1.3`): a button that says why. */
export function percentage(scope, part, language = "it") {
  return scope.getByRole("button", { name: new RegExp(`: ${WORDS[language].why} ${literally(part)}$`) });
}

/** Waits until the percentage of a part reads so. */
export async function percentageIs(scope, part, expected, language = "it") {
  await becomes(async () => (await text(percentage(scope, part, language))).split(/ ?: /)[0], expected, part);
}

/** Opens the phases of an objective's schedule, on a phone too, where a row keeps its data folded. */
export async function openSchedule(page, code, name, language = "it") {
  const toggle = page.getByRole("button", { name: new RegExp(`^${literally(name)} \\(`) });
  const fold = page.getByRole("button", { name: `${WORDS[language].data} ${code}`, exact: true });
  await toggle.or(fold).first().waitFor();
  if (!(await toggle.isVisible())) await fold.click();
  await toggle.click();
}

/** Waits until an edit is in the browser's store. */
export async function waitUntilKept(page) {
  await page.getByRole("status").getByText(/^conservato/).waitFor();
}
