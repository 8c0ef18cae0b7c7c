// The editor: what it refuses, and how it says so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { box, edit, editIndicator, editPhase, editPlan, file, panel, sheet, undo } from "./support/editor.mjs";
import { onPage } from "./support/page.mjs";
import { field } from "./support/plan.mjs";
import { becomes } from "./support/wait.mjs";

/** What is refused: how the part is opened, its field, what is typed, and why not. */
const REFUSED = [
  [editPlan, "Titolo", "", "Non può restare vuoto."],
  [editPlan, "Anno", "12", "Un anno va dal 1900 al 2199."],
  [editPlan, "Data del monitoraggio intermedio", "31/06/2020", "Non è una data del calendario"],
  [editPlan, "Quorum dei questionari, % (R9)", "120", "Una percentuale va da 0 a 100."],
  [editPlan, "Scala dei questionari: indice = %, uno scalino per riga", "tre", "scrivere indice = percentuale"],
  [(page) => edit(page, "ambito 3"), "Codice", "1", "Il codice 1 è già di «Politiche per il diritto e la dignità del lavoro»"],
  [(page) => edit(page, "obiettivo 3.1"), "Codice", "3.2", "Il codice 3.2 è già di «Migliorare l'efficienza"],
  [(page) => edit(page, "obiettivo 3.1"), "Titolo", "  ", "Non può restare vuoto."],
  [(page) => edit(page, "obiettivo 3.1"), "Peso %", "101", "Un peso va da 0 a 100."],
  [(page) => edit(page, "obiettivo 3.1"), "Peso %", "1.234", "Migliaia o decimali? Scrivere 1234 oppure 1,234."],
  [(page) => editIndicator(page, "3.1"), "Valore target", "tanto", "Non è un numero"],
  [(page) => editIndicator(page, "3.1"), "Anno del valore iniziale", "2019", "Prima il valore iniziale."],
  [(page) => editIndicator(page, "3.1"), /^Target degli anni successivi/, "2021 40", "scrivere anno = valore"],
  [(page) => editIndicator(page, "3.1"), /^Target degli anni successivi/, "2021-2022 = 40\n2022 = 50", "si sovrappongono"],
  [(page) => editPhase(page, "1.3", "3"), "Fine prevista", "31/03/2020", "Finirebbe il 31/03/2020, prima dell’inizio (01/04/2020)."],
  [(page) => editPhase(page, "1.3", "3"), "Inizio previsto", "30/02/2020", "Non è una data del calendario"],
  [(page) => editPhase(page, "1.3", "3"), "Codice", "2", "Il codice 2 è già di «Promozione eventi programmati»"],
];

test("what is refused stays in its field with the reason, and nothing changes", onPage(async ({ page, open }) => {
  await sheet(page, open);
  for (const [show, name, typed, reason] of REFUSED) {
    await show(page);
    const input = panel(page).getByRole("textbox", { name, exact: typeof name === "string" });
    const before = await input.inputValue();
    await input.fill(typed);
    await panel(page).getByRole("alert").getByText(reason).waitFor();
    await input.blur();
    assert.deepEqual([await input.inputValue(), await input.getAttribute("aria-invalid")], [typed, "true"], `${name}: ${typed}`);
    await input.press("Escape");
    await becomes(() => input.inputValue(), before, String(name));
    await panel(page).getByRole("alert").waitFor({ state: "detached" });
  }
  assert.ok(await undo(page).isDisabled(), "nothing was edited");
  assert.equal(await file(page), undefined, "nothing was kept");
}));

test("a negative count is refused in the sheet", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await field(page, "Numeratore di 2.2").fill("-3");
  await page.getByRole("alert").getByText("Non può essere negativo.").waitFor();
  assert.ok(await undo(page).isDisabled(), "nothing was edited");
}));

test("a step back takes along what was not understood, and its reason", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await edit(page, "obiettivo 3.1");
  await box(page, "Titolo").fill("Altro");
  await box(page, "Peso %").fill("tanto");
  await panel(page).getByRole("alert").waitFor();
  await undo(page).click();
  await becomes(() => box(page, "Peso %").inputValue(), "10");
  await panel(page).getByRole("alert").waitFor({ state: "detached" });
}));
