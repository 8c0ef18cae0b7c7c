// The panel that edits a part of the plan, as people name what is in it, and the file that its edits end up in.
import { kept } from "./files.mjs";
import { SHEET } from "./plan.mjs";
import { becomes, text } from "./wait.mjs";

const KEY = "stadera.plan.arti-2020";

/** The panel. */
export const panel = (page) => page.getByRole("complementary");

/** What takes the last step back. */
export const undo = (page) => page.getByRole("button", { name: /^Annulla/ });

/** The heading of the panel. */
export const heading = (page, name) => panel(page).getByRole("heading", { level: 2, name });

/** A pencil by what it edits: `obiettivo 3.1`. */
export const pencil = (page, of) => page.getByRole("button", { name: `Modifica ${of}`, exact: true });

/** A field of the panel. */
export const box = (page, name) => panel(page).getByRole("textbox", { name, exact: true });

/** A choice of the panel. */
export const choice = (page, name) => panel(page).getByRole("combobox", { name, exact: true });

/** Presses a button of the panel; a link to a part by how its name begins. */
export const press = (page, name) => panel(page).getByRole("button", { name, exact: typeof name === "string" }).click();

/** Opens the sheet. */
export async function sheet(page, open) {
  await open(SHEET);
  await page.getByRole("table", { name: /^Scheda/ }).waitFor();
}

/** Opens the data of the plan. */
export async function editPlan(page) {
  await page.getByRole("button", { name: "Dati del piano", exact: true }).first().click();
  await heading(page, "Dati del piano").waitFor();
}

/** Opens a part by its pencil. */
export async function edit(page, of) {
  await pencil(page, of).click();
  await panel(page).waitFor();
}

/** Opens the indicator of an objective that has one. */
export async function editIndicator(page, code) {
  await edit(page, `obiettivo ${code}`);
  await press(page, /^Indicatore · /);
  await heading(page, /^Indicatore · /).waitFor();
}

/** Opens a phase of an objective's schedule. */
export async function editPhase(page, code, phase) {
  await editIndicator(page, code);
  await press(page, new RegExp(`^Fase ${phase} · `));
  await heading(page, new RegExp(`^Fase ${phase} · `)).waitFor();
}

/** The kept file of the example, as an object; undefined before the first edit. */
export async function file(page) {
  const text = await kept(page, KEY);
  return text ? JSON.parse(text) : undefined;
}

/** Waits until something read from the kept file is as expected. */
export async function fileHas(page, read, expected, message) {
  await becomes(async () => {
    const now = await file(page);
    return now && read(now);
  }, expected, message);
}

/** An objective in a file. */
export const objectiveIn = ({ plan }, code) => plan.areas.flatMap((area) => area.objectives).find((one) => one.code === code);

/** Waits until the button says what it takes back. */
export async function undoes(page, expected) {
  await becomes(async () => (await text(undo(page))).replace(/^Annulla ?:? ?/, ""), expected, "what is undone");
}
