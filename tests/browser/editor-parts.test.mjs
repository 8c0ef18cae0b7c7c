// The editor: parts added, moved, duplicated and deleted, and each of it taken back by its name.
import assert from "node:assert/strict";
import { test } from "node:test";
import { box, choice, edit, editIndicator, editPhase, editPlan, file, fileHas, heading, objectiveIn, panel, press, sheet, undo, undoes } from "./support/editor.mjs";
import { example } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { field, row, totalIs } from "./support/plan.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

const tool = (page, name) => panel(page).getByRole("group", { name: "Che cosa farne" }).getByRole("button", { name, exact: true });
const codes = ({ plan }) => plan.areas.map(({ objectives }) => objectives.map(({ code }) => code).join(" "));
const phases = (now) => objectiveIn(now, "1.3").indicators[0].measure.schedule.phases;
const KINDS = [
  ["Numerico", "numeric"],
  ["Cronoprogramma", "schedule"],
  ["Attività con scadenza", "milestone"],
  ["Indice di soddisfazione", "survey"],
  ["Non quantificabile", "not_quantifiable"],
];

/** How each sort of part is added, what it is called then, where it stands in the file, and how its undo names it. */
const ADDED = [
  [async (page) => (await editPlan(page), await press(page, "Aggiungi ambito")), "Ambito 5 · Nuovo ambito", ({ plan }) => plan.areas[4]?.title, "ambito 5"],
  [async (page) => (await editPlan(page), await press(page, "Aggiungi atto")), "Atto · Nuovo atto", ({ plan }) => plan.acts.at(-1).name, "Nuovo atto"],
  [async (page) => (await editPlan(page), await press(page, "Aggiungi indirizzo")), "Indirizzo o · Nuovo indirizzo", ({ plan }) => plan.guidelines.at(-1).title, "indirizzo o"],
  [async (page) => (await edit(page, "ambito 3"), await press(page, "Aggiungi obiettivo")), "Obiettivo 3.3 · Nuovo obiettivo", (now) => objectiveIn(now, "3.3")?.title, "3.3"],
  [async (page) => (await editIndicator(page, "1.3"), await press(page, "Aggiungi fase")), "Fase 4 · Nuova fase", (now) => phases(now)[3]?.title, "1.3, fase 4"],
  ...KINDS.map(([kind, word]) => [
    async (page) => (await edit(page, "obiettivo 1.3"), await press(page, kind)),
    "Indicatore · Nuovo indicatore",
    (now) => Object.hasOwn(objectiveIn(now, "1.3").indicators[1]?.measure ?? {}, word) && objectiveIn(now, "1.3").indicators[1].title,
    "1.3, indicatore 2",
  ]),
];

test("each sort of part is added where it belongs, opened, and taken away by one step back", onPage(async ({ page, open }) => {
  await sheet(page, open);
  for (const [add, name, title, called] of ADDED) {
    await add(page);
    await hasFocus(heading(page, name));
    await fileHas(page, title, name.replace(/^.* · /, ""), name);
    await undoes(page, `aggiunta di ${called}`);
    await undo(page).click();
    await panel(page).waitFor({ state: "detached" });
    await becomes(() => undo(page).isDisabled(), true, name);
  }
  await fileHas(page, ({ plan }) => plan, JSON.parse(await example()).plan);
}));

test("an indicator becomes one of another kind, empty, and one step brings back what it was", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await editIndicator(page, "1.3");
  const before = phases(await example().then(JSON.parse));
  for (const [kind, word] of KINDS.filter(([, word]) => word !== "schedule")) {
    await choice(page, "Tipo").selectOption(kind);
    await fileHas(page, (now) => Object.keys(objectiveIn(now, "1.3").indicators[0].measure), [word]);
    assert.equal(await panel(page).getByRole("heading", { name: "Fasi" }).count(), 0, "phases are gone from the panel");
    await undoes(page, "tipo di indicatore di 1.3");
    await undo(page).click();
    await fileHas(page, phases, before, kind);
    await becomes(() => choice(page, "Tipo").locator("option:checked").innerText(), "Cronoprogramma");
    await panel(page).getByRole("heading", { name: "Fasi" }).waitFor();
  }
  await totalIs(page, "99,75 %");
}));

test("from the sheet an area and an objective are added below what is there", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await page.getByRole("button", { name: "Aggiungi obiettivo all’ambito 2", exact: true }).click();
  await hasFocus(heading(page, "Obiettivo 2.3 · Nuovo obiettivo"));
  await row(page, "2.3").getByText("Nessun indicatore").waitFor();
  await page.getByRole("button", { name: "Aggiungi ambito", exact: true }).click();
  await hasFocus(heading(page, "Ambito 5 · Nuovo ambito"));
  await box(page, "Codice").fill("X");
  await page.getByRole("button", { name: "Aggiungi obiettivo all’ambito X", exact: true }).click();
  await hasFocus(heading(page, "Obiettivo X.1 · Nuovo obiettivo"));
  await fileHas(page, codes, ["1.1 1.2 1.3 1.4 1.5", "2.2 2.3", "3.1 3.2", "4.1 4.2 4.3 4.4 4.5", "X.1"]);
}));

/** How each sort of part is deleted, and what its owner is called. */
const DELETED = [
  [(page) => editPhase(page, "1.3", "2"), /^Indicatore · /, "1.3, fase 2"],
  [(page) => editIndicator(page, "2.2"), /^Obiettivo 2\.2 · /, "«Numero di istruttorie effettuate/numero di domande pervenute»"],
  [(page) => edit(page, "obiettivo 4.5"), /^Ambito 4 · /, "4.5"],
  [(page) => edit(page, "ambito 1"), "Dati del piano", "ambito 1"],
  [async (page) => (await editPlan(page), await press(page, "Atto · LR 1/2009")), "Dati del piano", "LR 1/2009"],
  [async (page) => (await editPlan(page), await press(page, /^Indirizzo c · /)), "Dati del piano", "indirizzo c"],
];

test("what is deleted comes back exactly as it was", onPage(async ({ page, open }) => {
  await sheet(page, open);
  const { plan } = JSON.parse(await example());
  for (const [show, owner, called] of DELETED) {
    await show(page);
    await tool(page, "Elimina").click();
    await hasFocus(heading(page, owner));
    await fileHas(page, (now) => JSON.stringify(now.plan) === JSON.stringify(plan), false, called);
    await undoes(page, `eliminazione di ${called}`);
    await undo(page).click();
    await fileHas(page, (now) => now.plan, plan, called);
  }
  await totalIs(page, "99,75 %");
}));

test("what the plan still refers to is not deleted, and says why", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await editPlan(page);
  await press(page, "Atto · DGR 153");
  await tool(page, "Elimina").click();
  await page.getByRole("alert").getByText("L’atto approva o rimodula il piano").waitFor();
  await editIndicator(page, "3.1");
  await tool(page, "Elimina").click();
  await page.getByRole("alert").getByText("La rimodulazione DGR 1095 l’ha cambiato").waitFor();
  assert.ok(await undo(page).isDisabled(), "nothing was edited");
  assert.equal(await file(page), undefined, "nothing was kept");
}));

test("a part moves by buttons and by Alt with the arrows, to the area beside, and no further", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await edit(page, "obiettivo 1.2");
  await tool(page, "Su").click();
  await fileHas(page, (now) => codes(now)[0], "1.2 1.1 1.3 1.4 1.5");
  await undoes(page, "spostamento di 1.2");
  const first = () => text(page.getByRole("rowheader", { name: /^\d\.\d / }).first());
  await becomes(async () => (await first()).slice(0, 3), "1.2");
  // At the end the button keeps the focus, and does nothing more.
  await hasFocus(tool(page, "Su"));
  await becomes(() => tool(page, "Su").getAttribute("aria-disabled"), "true");
  await panel(page).getByText("Posto 1").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Alt+ArrowUp");
  await undo(page).click();
  await becomes(() => undo(page).isDisabled(), true, "the end is no step");
  await edit(page, "obiettivo 1.5");
  await box(page, "Titolo").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await fileHas(page, codes, ["1.1 1.2 1.3 1.4", "1.5 2.2", "3.1 3.2", "4.1 4.2 4.3 4.4 4.5"]);
  await hasFocus(box(page, "Titolo"));
  await panel(page).getByRole("navigation", { name: "Di che cosa fa parte" }).getByRole("button", { name: /^Ambito 2 · / }).waitFor();
  await page.keyboard.press("Alt+ArrowUp");
  await fileHas(page, codes, ["1.1 1.2 1.3 1.4 1.5", "2.2", "3.1 3.2", "4.1 4.2 4.3 4.4 4.5"]);
  await totalIs(page, "99,75 %");
}));

test("areas, indicators, phases, acts and guidelines move, too", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await edit(page, "ambito 2");
  await tool(page, "Giù").click();
  await fileHas(page, ({ plan }) => plan.areas.map(({ code }) => code), ["1", "3", "2", "4"]);
  await editPhase(page, "1.3", "1");
  await tool(page, "Giù").click();
  await fileHas(page, (now) => phases(now).map(({ code }) => code), ["2", "1", "3"]);
  await edit(page, "indicatore di 4.5, indicatore 2");
  await tool(page, "Su").click();
  await fileHas(page, (now) => objectiveIn(now, "4.5").indicators.map(({ id }) => id), ["ind-4.5-2", "ind-4.5-1"]);
  await press(page, "Dati del piano");
  await press(page, "Atto · DGR 1095");
  await tool(page, "Su").click();
  await fileHas(page, ({ plan }) => plan.acts[0].name, "DGR 1095");
  await press(page, "Dati del piano");
  await press(page, /^Indirizzo priorità 2 · /);
  await tool(page, "Su").click();
  await fileHas(page, ({ plan }) => plan.guidelines[0].code, "priorità 2");
}));

test("a copy has the next code, what is planned and nothing of the monitoring", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await edit(page, "obiettivo 2.2");
  await tool(page, "Duplica").click();
  await heading(page, /^Obiettivo 2\.3 · .* \(copia\)$/).waitFor();
  await fileHas(page, (now) => objectiveIn(now, "2.3").weight, "5.00");
  const copy = objectiveIn(await file(page), "2.3").indicators[0];
  assert.deepEqual([copy.target, copy.final, copy.measure.numeric.final], [{ value: "100.00" }, undefined, undefined]);
  await editPhase(page, "1.3", "1");
  await tool(page, "Duplica").click();
  await heading(page, /^Fase 4 · .* \(copia\)$/).waitFor();
  await fileHas(page, (now) => phases(now).map(({ code, final }) => [code, Boolean(final)]), [["1", true], ["4", false], ["2", true], ["3", true]]);
  await editIndicator(page, "4.1");
  await tool(page, "Duplica").click();
  await fileHas(page, (now) => objectiveIn(now, "4.1").indicators.map(({ final }) => Boolean(final)), [true, false]);
  await undoes(page, "aggiunta di 4.1, indicatore 2");
}));

test("a schedule written in the panel counts in the sheet", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await edit(page, "obiettivo 2.2");
  await press(page, /^Indicatore · /);
  await tool(page, "Elimina").click();
  await heading(page, /^Obiettivo 2\.2 · /).waitFor();
  await press(page, "Cronoprogramma");
  await press(page, "Aggiungi fase");
  await box(page, "Peso %").fill("100");
  await box(page, "Inizio previsto").fill("01/07/2020");
  await box(page, "Fine prevista").fill("31/12/2020");
  await panel(page).getByRole("combobox", { name: "Come è finita", exact: true }).selectOption("conclusa");
  await box(page, "Fine effettiva").fill("31/01/2021");
  // 184 days planned, 215 taken: 85,58 %; (91 × 100 + 5 × 85,5813…) / 96.
  await totalIs(page, "99,25 %");
  await page.getByRole("button", { name: /^Cronoprogramma \(una fase/ }).click();
  await becomes(() => field(page, "Fine effettiva della fase 1 di 2.2").inputValue(), "31/01/2021");
}));
