// The editor: every field of every sort of part.
import assert from "node:assert/strict";
import { test } from "node:test";
import { box, choice, edit, editIndicator, editPhase, editPlan, fileHas, heading, objectiveIn, panel, press, sheet, undo } from "./support/editor.mjs";
import { example } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { becomes } from "./support/wait.mjs";

/** A choice among a few, to tell it from a text. */
const option = (label) => ({ label });
const SCOPE = ["Conta per la prestazione", option("solo individuale"), (one) => one.scope, "individual"];

/** What every indicator has. */
const EVERY_INDICATOR = [
  ["Titolo", "Un altro indicatore", (one) => one.title],
  ["Peso % nell’obiettivo", "100", (one) => one.weight],
  SCOPE,
  ["Nota del piano", "Una nota", (one) => one.note],
  ["Nota sui criteri applicati", "Un criterio", (one) => one.final.criteria_note],
];
const VALUES = [
  ["Valore iniziale", "66,31 %", (one) => one.baseline.value, "66.31"],
  ["Anno del valore iniziale", "2019", (one) => one.baseline.year, 2019],
  ["Valore target", "45.5", (one) => one.target, { value: "45.5" }],
  [
    /^Target degli anni successivi/,
    "2021 = 50\n2022-2023 = >=",
    (one) => one.later_targets,
    [{ from: 2021, to: 2021, target: { value: "50" } }, { from: 2022, to: 2023, target: "at_least_previous_final" }],
  ],
];

/** The fields of each sort of part: label, what is typed or chosen, where the file has it, and what it has there. */
const SORTS = [
  {
    sort: "the plan and its rules",
    open: editPlan,
    of: (file) => file,
    fields: [
      ["Titolo", "Piano di prova", ({ plan }) => plan.title],
      ["Ente", "Agenzia di prova", ({ plan }) => plan.body],
      ["Nome breve", "AdP", ({ plan }) => plan.body_short],
      ["Anno", "2019", ({ plan }) => plan.year, 2019],
      ["Momento dell’anno", option("Monitoraggio intermedio"), ({ plan }) => plan.stage, "interim"],
      ["Data del monitoraggio intermedio", "30/6/19", ({ plan }) => plan.interim_date, "2019-06-30"],
      ["Approvato con", option("DGR 149"), ({ plan }) => plan.approval, "dgr-149-2020"],
      ["Note sul documento (una per riga)", "Prima\n\n Seconda ", ({ plan }) => plan.notes, ["Prima", "Seconda"]],
      ["Cronoprogrammi in ritardo (R1)", option("durata complessiva"), ({ rules }) => rules.schedule_method, "overall_duration"],
      ["Arrotondamento (R13)", option("a ogni livello"), ({ rules }) => rules.rounding, "each_level"],
      ["Quorum dei questionari, % (R9)", "50 %", ({ rules }) => rules.survey.quorum, "50"],
      [
        "Scala dei questionari: indice = %, uno scalino per riga",
        "3 = 80\n4,5 = 100",
        ({ rules }) => rules.survey.scale,
        [{ from: "3", percent: "80" }, { from: "4.5", percent: "100" }],
      ],
      ["Nome delle regole", "Regole di prova", ({ rules }) => rules.name],
    ],
  },
  {
    sort: "an act",
    open: async (page) => (await editPlan(page), await press(page, "Atto · DGR 153")),
    of: ({ plan }) => plan.acts[0],
    fields: [
      ["Tipo e numero", "DGR 154", (act) => act.name],
      ["Data", "2020-02-18", (act) => act.date],
      ["Oggetto", "Altro oggetto", (act) => act.title],
    ],
  },
  {
    sort: "a guideline",
    open: async (page) => (await editPlan(page), await press(page, /^Indirizzo a · /)),
    of: ({ plan }) => plan.guidelines.find(({ id }) => id === "guideline-a"),
    fields: [
      ["Codice", "a.bis", (one) => one.code],
      ["Atto", option("DGR 77"), (one) => one.act, "dgr-77-2014"],
      ["Titolo", "Un altro indirizzo", (one) => one.title],
      ["Testo", "Un altro testo", (one) => one.text],
    ],
  },
  {
    sort: "an area",
    open: (page) => edit(page, "ambito 3"),
    of: ({ plan }) => plan.areas[2],
    fields: [
      ["Codice", "C", (area) => area.code],
      ["Titolo", "Imprese", (area) => area.title],
    ],
  },
  {
    sort: "an objective",
    open: (page) => edit(page, "obiettivo 3.1"),
    of: ({ plan }) => plan.areas[2].objectives[0],
    fields: [
      ["Codice", "3.9", (one) => one.code],
      ["Peso %", "12,5", (one) => one.weight, "12.5"],
      ["Titolo", "Un altro obiettivo", (one) => one.title],
      ["Responsabile", "Settore Imprese", (one) => one.responsible],
      SCOPE,
      ["Condiviso con (uno per riga)", "Lavoro\nBilancio", (one) => one.shared_with, ["Lavoro", "Bilancio"]],
      ["Programmazione regionale (una per riga)", "Progetto 1", (one) => one.programming, ["Progetto 1"]],
      ["Nota del piano", "Una nota", (one) => one.note],
      ["Escluso per cause esterne", true, (one) => Boolean(one.exclusion)],
      ["Motivo dell’esclusione", "Alluvione", (one) => one.exclusion.reason],
    ],
  },
  {
    sort: "an indicator that is a number",
    open: (page) => editIndicator(page, "3.1"),
    of: ({ plan }) => plan.areas[2].objectives[0].indicators[0],
    fields: [
      ...EVERY_INDICATOR,
      ["Unità di misura", "imprese", (one) => one.measure.numeric.unit],
      ["Verso", option("meno è meglio"), (one) => one.measure.numeric.direction, "lower"],
      ["Andamento nell’anno", option("rapporto in un dato momento"), (one) => one.measure.numeric.nature ?? "rate", "rate"],
      ["Il valore viene da", option("valore indicato"), (one) => one.measure.numeric.figure ?? "given", "given"],
      ...VALUES,
    ],
  },
  {
    sort: "an indicator that is a survey",
    open: (page) => editIndicator(page, "4.4"),
    of: ({ plan }) => plan.areas[3].objectives[3].indicators[0],
    fields: [...EVERY_INDICATOR, ...VALUES],
  },
  {
    sort: "an indicator that is a schedule",
    open: (page) => editIndicator(page, "1.3"),
    of: (file) => objectiveIn(file, "1.3").indicators[0],
    fields: [
      ...EVERY_INDICATOR,
      ["Nome del cronoprogramma", "Cronoprogramma 3 bis", (one) => one.measure.schedule.name],
      ["Scadenza", "30.11.2020", (one) => one.measure.schedule.due, "2020-11-30"],
    ],
  },
  ...[["Attività con scadenza", "milestone"], ["Non quantificabile", "not_quantifiable"]].map(([kind, word]) => ({
    sort: `a new indicator: ${kind}`,
    open: async (page) => {
      await edit(page, "obiettivo 1.3");
      await press(page, kind);
      await heading(page, "Indicatore · Nuovo indicatore").waitFor();
    },
    steps: 1,
    of: (file) => objectiveIn(file, "1.3").indicators[1],
    fields: [
      ...EVERY_INDICATOR,
      ["Inizio previsto", "1/2/2020", (one) => one.measure[word].start, "2020-02-01"],
      ["Scadenza", "30/09/2020", (one) => one.measure[word].due, "2020-09-30"],
    ],
  })),
  {
    sort: "a phase",
    open: (page) => editPhase(page, "1.3", "3"),
    of: (file) => objectiveIn(file, "1.3").indicators[0].measure.schedule.phases[2],
    fields: [
      ["Codice", "3 bis", (phase) => phase.code],
      ["Peso %", "39.5", (phase) => phase.weight],
      ["Titolo", "Un’altra fase", (phase) => phase.title],
      ["Inizio previsto", "02/04/2020", (phase) => phase.start, "2020-04-02"],
      ["Fine prevista", "2020-12-30", (phase) => phase.end],
      ["Struttura responsabile", "Settore Fiere", (phase) => phase.responsible],
      ["Output", "Un evento", (phase) => phase.output],
      ["Nota di monitoraggio", "È andata così", (phase) => phase.final.note],
      ["Fonte dati", "Registro", (phase) => phase.final.source],
      ["Esclusa per cause esterne", true, (phase) => Boolean(phase.final.exclusion)],
      ["Motivo dell’esclusione", "Alluvione", (phase) => phase.final.exclusion.reason],
    ],
  },
];

for (const { sort, open: show, of, fields, steps = 0 } of SORTS) {
  test(`every field of ${sort} can be changed, each in one step, and taken back`, onPage(async ({ page, open }) => {
    await sheet(page, open);
    await show(page);
    for (const [name, value] of fields) await set(page, name, value);
    const expected = fields.map(([name, value, , kept = value]) => [String(name), kept]);
    await fileHas(page, (now) => fields.map(([name, , read]) => [String(name), read(of(now))]), expected);
    for (let step = 0; step < fields.length + steps; step++) {
      assert.ok(await undo(page).isEnabled(), `step ${step} can be taken back`);
      await undo(page).click();
    }
    await becomes(() => undo(page).isDisabled(), true, "one step a field");
    await fileHas(page, ({ plan, rules }) => ({ plan, rules }), await original());
  }));
}

async function set(page, name, value) {
  if (value === true) await panel(page).getByRole("checkbox", { name, exact: true }).check();
  else if (value.label) await choice(page, name).selectOption(value);
  else await panel(page).getByRole("textbox", { name, exact: typeof name === "string" }).fill(value);
}

async function original() {
  const { plan, rules } = JSON.parse(await example());
  return { plan, rules };
}

test("how a phase ended is a choice, with what each needs", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await editPhase(page, "1.3", "3");
  const completion = (now) => objectiveIn(now, "1.3").indicators[0].measure.schedule.phases[2].final.completion;
  const end = choice(page, "Come è finita");
  await end.selectOption("non conclusa, fine non stimabile");
  await fileHas(page, completion, "not_estimable");
  await end.selectOption("non conclusa, fine stimabile");
  await box(page, "Fine stimata").fill("31/01/2021");
  await box(page, "Frase della nota su cui si basa").fill("Si chiude a gennaio");
  await fileHas(page, completion, { estimated: { end: "2021-01-31", basis: "Si chiude a gennaio" } });
  // A day that is emptied to be written anew does not take the sentence along.
  await box(page, "Fine stimata").fill("");
  await box(page, "Fine stimata").fill("28/02/2021");
  await fileHas(page, completion, { estimated: { end: "2021-02-28", basis: "Si chiude a gennaio" } });
  await end.selectOption("conclusa");
  await box(page, "Fine effettiva").fill("31/12/2020");
  await fileHas(page, completion, { completed: "2020-12-31" });
  await end.selectOption("non indicato");
  await fileHas(page, completion, undefined);
}));

test("emptying one part of a pair to write it anew keeps the other", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await editIndicator(page, "4.1");
  const baseline = (now) => objectiveIn(now, "4.1").indicators[0].baseline;
  await box(page, "Anno del valore iniziale").fill("2018");
  await box(page, "Valore iniziale").fill("");
  await box(page, "Valore iniziale").fill("50");
  await fileHas(page, baseline, { value: "50", year: 2018 });
  await press(page, "Dati del piano");
  const scale = "Scala dei questionari: indice = %, uno scalino per riga";
  await box(page, "Quorum dei questionari, % (R9)").fill("60");
  await box(page, scale).fill("1 = 100");
  await box(page, scale).fill("");
  await box(page, scale).fill("2 = 90");
  await fileHas(page, ({ rules }) => rules.survey, { quorum: "60", scale: [{ from: "2", percent: "90" }] });
}));

test("a target is a number or the rule of the year before", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await editIndicator(page, "3.1");
  const target = (now) => objectiveIn(now, "3.1").indicators[0].target;
  await choice(page, "Il target è").selectOption({ index: 1 });
  await fileHas(page, target, "at_least_previous_final");
  await box(page, "Valore target").fill("40,00 %");
  await fileHas(page, target, { value: "40.00" });
  await becomes(() => choice(page, "Il target è").evaluate((select) => select.selectedIndex), 0);
}));
