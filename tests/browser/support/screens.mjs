// Every screen in the states in which it looks different, for what must hold on all of them.
import { changed, example, keepBefore } from "./files.mjs";
import { GUIDELINES, INTERIM, MONITORING, PLANS, REPORT, SCHEDULES, SHEET, SIMULATOR, VERSIONS, WORDS, field, openSchedule, withoutSchedules } from "./plan.mjs";

const sheet = (page) => page.getByRole("table", { name: /^(Scheda|Sheet)/ }).or(page.getByRole("heading", { name: /^(Totale del piano|Total of the plan)$/ })).first().waitFor();
const title = (page) => page.getByRole("heading", { level: 1 }).waitFor();
const monitoring = (page) => page.getByRole("heading", { name: /^(Monitoraggio|Monitoring)$/ }).waitFor();

/** A phase that is late, one out of the year, an estimated end, none that can be estimated, nothing said, no planned start. */
function troubled(schedule) {
  schedule.due = "2020-11-30";
  const [first, second, third, fourth, fifth, sixth] = schedule.phases;
  first.final.completion = { completed: "2020-12-15" };
  second.final.completion = { completed: "2021-02-03" };
  third.final.completion = { estimated: { end: "2021-01-31", basis: "La procedura si chiuderà a gennaio" } };
  fourth.final.completion = "not_estimable";
  delete fifth.final.completion;
  delete sixth.start;
}

const editor = (page) => page.getByRole("complementary").getByRole("heading", { level: 2 }).waitFor();

/** Opens the editor of an objective, and from there one part after the other. */
async function openEditor(page, language, code, parts) {
  await page.getByRole("button", { name: `${WORDS[language].edit} ${code}`, exact: true }).click();
  await editor(page);
  for (const part of parts) await page.getByRole("complementary").getByRole("button", { name: part }).click();
}

/** An empty plan. */
async function beginEmpty(page) {
  await page.getByRole("textbox", { name: /^(Ente|Body)$/ }).fill("Comune di Prova");
  await page.getByRole("button", { name: /^(Crea un piano vuoto|Create an empty plan)$/ }).click();
  await page.getByRole("heading", { name: /^(Il piano non ha ancora obiettivi|The plan has no objectives yet)$/ }).waitFor();
}

/** Two scenarios, the second with a long name, side by side with the plan. */
async function keepScenarios(page) {
  for (const [weight, name] of [["30", "Più avvisi"], ["3", "Quasi senza gli avvisi, come chiesto nella riunione di settembre dalla direzione"]]) {
    await page.getByRole("textbox", { name: /^(Peso di|Weight of) 2\.2$/ }).fill(weight);
    await page.getByRole("textbox", { name: /^(Nome del nuovo scenario|Name of the new scenario)$/ }).fill(name);
    await page.getByRole("button", { name: /^(Conserva come scenario|Keep as a scenario)$/ }).click();
  }
  await page.getByRole("link", { name: /^(Scenari|Scenarios)$/ }).click();
  await page.locator("svg.chart").first().waitFor();
}

/** An amendment with a long act, that changes a weight. */
async function openAmendment(page) {
  await page.getByText(/^(Rimodula il piano|Amend the plan)$/).click();
  await page.getByRole("textbox", { name: /^(Atto|Act)$/ }).fill("Deliberazione della Giunta Regionale 1500");
  await page.getByRole("textbox", { name: /^(Data dell’atto|Date of the act)$/ }).fill("30/11/2020");
  await page.getByRole("button", { name: /^(Apri la rimodulazione|Open the amendment)$/ }).click();
  await page.getByRole("heading", { name: /^(Rimodulazione in corso|Amendment being made)$/ }).waitFor();
  await page.getByRole("link", { name: /^(Scheda|Sheet)$/ }).click();
  await page.getByRole("textbox", { name: /^(Peso di|Weight of) 1\.1$/ }).fill("11");
  await page.getByRole("link", { name: /^(Versioni|Versions)$/ }).click();
  await page.getByText(/^(Finora cambia una cosa|So far it changes one thing)/).waitFor();
}

// Variations of a screen differ by what is drawn, not by its words: one language is enough for them.
/** Name, languages, address, what must be in the store before, and what to do when it is open. */
const SCREENS = [
  { name: "Scheda", route: SHEET, arrange: sheet },
  {
    name: "Scheda with a schedule open",
    route: SHEET,
    arrange: async (page, language) => {
      await openSchedule(page, "1.3", "Cronoprogramma ARTI 3", language);
      await page.getByText("Svolgimento eventi").waitFor();
    },
  },
  {
    name: "Scheda with an explanation open",
    route: SHEET,
    arrange: async (page, language) => {
      await page.getByRole("button", { name: WORDS[language].whyTotal }).click();
      await page.getByRole("complementary").waitFor();
    },
  },
  {
    name: "Scheda with a refused figure",
    languages: ["it"],
    route: SHEET,
    arrange: async (page, language) => {
      await field(page, language === "it" ? "Peso di 2.2" : "Weight of 2.2").fill("x");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "Scheda, provisional",
    languages: ["it"],
    route: SHEET,
    arrange: async (page, language) => {
      await page.getByRole("combobox", { name: language === "it" ? "Prestazione" : "Performance" }).selectOption({ index: 1 });
      await page.getByText(/(Provvisorio|Provisional): /).waitFor();
    },
  },
  { name: "Monitoraggio at 30 June", route: INTERIM, arrange: monitoring },
  { name: "Monitoraggio at the end of the year", route: MONITORING, arrange: monitoring },
  {
    name: "Monitoraggio with a suggested state explained",
    languages: ["it"],
    route: INTERIM,
    arrange: async (page) => {
      await page.getByRole("button", { name: "Perché? lo stato suggerito di 1.6", exact: true }).click();
      await page.getByRole("complementary").waitFor();
    },
  },
  {
    name: "Monitoraggio with an exclusion and an estimate",
    languages: ["it"],
    route: MONITORING,
    arrange: async (page) => {
      await page.getByRole("checkbox", { name: "Escluso per cause esterne di 2.2", exact: true }).check();
      await field(page, "Motivo dell’esclusione di 2.2").waitFor();
      await page.getByRole("combobox", { name: "Conclusione della fase 3 di 1.3", exact: true }).selectOption("non conclusa, fine stimabile");
      await field(page, "Fine stimata della fase 3 di 1.3").waitFor();
    },
  },
  { name: "Cronoprogrammi", route: SCHEDULES, arrange: (page) => page.getByRole("figure", { name: /^Cronoprogramma ARTI 4:/ }).waitFor() },
  {
    name: "Cronoprogrammi with everything that can happen to a phase",
    languages: ["it"],
    route: SCHEDULES,
    before: async (page) => keepBefore(page, { "stadera.plan.arti-2020": await changed(({ plan }) => troubled(plan.areas[0].objectives[0].indicators[0].measure.schedule)) }),
    arrange: async (page) => {
      const table = page.getByRole("button", { name: "Tabella di Cronoprogramma ARTI 1", exact: true });
      await table.or(field(page, "Scadenza di 1.1")).first().waitFor();
      if (await table.isVisible()) await table.click();
      await page.getByRole("slider", { name: "Fase 2 di 1.1, periodo previsto" }).focus();
    },
  },
  {
    name: "Cronoprogrammi, none",
    route: SCHEDULES,
    before: async (page) => keepBefore(page, { "stadera.plan.arti-2020": await changed(({ plan }) => withoutSchedules(plan)) }),
    arrange: (page) => page.getByText(/^(Questo piano non ha cronoprogrammi|This plan has neither schedules)/).waitFor(),
  },
  {
    name: "Scheda with the editor of the plan",
    route: SHEET,
    arrange: async (page, language) => {
      await page.getByRole("button", { name: WORDS[language].planData, exact: true }).first().click();
      await editor(page);
    },
  },
  {
    name: "Scheda with the editor of an objective",
    route: SHEET,
    arrange: (page, language) => openEditor(page, language, "3.1", []),
  },
  {
    name: "Scheda with the editor of an indicator",
    route: SHEET,
    arrange: (page, language) => openEditor(page, language, "3.1", [/^(Indicatore|Indicator) · /]),
  },
  {
    name: "Scheda with the editor of a phase, and a refused date",
    route: SHEET,
    arrange: async (page, language) => {
      await openEditor(page, language, "1.3", [/^(Indicatore|Indicator) · /, /^(Fase|Phase) 3 · /]);
      const panel = page.getByRole("complementary");
      await panel.getByRole("textbox", { name: /^(Fine prevista|Planned end)$/ }).fill("31/03/2020");
      await panel.getByRole("alert").waitFor();
    },
  },
  { name: "Scheda, an empty plan", route: PLANS, arrange: beginEmpty },
  { name: "Versioni", route: VERSIONS, arrange: (page) => page.getByRole("table", { name: /^(Differenze|Differences)$/ }).waitFor() },
  { name: "Versioni with an open amendment", route: VERSIONS, arrange: openAmendment },
  {
    name: "Verifiche with what a rolled-over plan leaves to decide",
    route: PLANS,
    before: async (page) => keepBefore(page, { "stadera.plan.arti-2020": await example() }),
    arrange: async (page) => {
      await page.getByRole("button", { name: /^(Prepara il|Prepare) 2021/ }).click();
      await page.getByRole("heading", { name: /^(Da decidere|To decide)/ }).waitFor();
    },
  },
  {
    name: "Piani, a new plan refused",
    languages: ["it"],
    route: PLANS,
    arrange: async (page) => {
      await page.getByRole("button", { name: "Crea un piano vuoto", exact: true }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "Simulatore", route: SIMULATOR, arrange: (page) => page.getByRole("slider", { name: /2\.2$/ }).first().waitFor() },
  {
    name: "Simulatore, a trial with its changes open",
    route: SIMULATOR,
    arrange: async (page) => {
      await page.getByRole("textbox", { name: /^(Peso di|Weight of) 2\.2$/ }).fill("30");
      await page.getByRole("button", { name: /^(Blocca il peso di|Lock the weight of) 3\.1$/ }).click();
      await page.getByText(/^(Che cosa cambia|What it changes)$/).click();
    },
  },
  { name: "Simulatore, Dati", route: `${SIMULATOR}/dati`, arrange: (page) => page.getByRole("textbox", { name: /^(Numeratore di|Numerator of) 2\.2$/ }).waitFor() },
  { name: "Simulatore, Scenari", route: SIMULATOR, arrange: keepScenarios },
  { name: "Simulatore, Leva", route: `${SIMULATOR}/leva`, arrange: (page) => page.locator("svg.chart").first().waitFor() },
  {
    name: "Simulatore, Intervallo",
    route: `${SIMULATOR}/intervallo`,
    arrange: async (page) => {
      await page.getByRole("textbox", { name: /^(Soglie|Thresholds)/ }).fill("90; 95");
      await page.getByRole("textbox", { name: /^(Prove|Samples)$/ }).fill("10000");
      await page.getByRole("button", { name: /^(Calcola la distribuzione|Work out the distribution)$/ }).click();
      await page.getByRole("table", { name: /^(Distribuzione del totale|Distribution of the total)$/ }).waitFor();
    },
  },
  {
    name: "Simulatore, Cerca",
    route: `${SIMULATOR}/cerca`,
    arrange: async (page) => {
      await page.getByRole("textbox", { name: /^(Totale voluto|Total wanted)/ }).fill("99");
      await page.getByRole("combobox", { name: /^(di|of)$/ }).selectOption({ index: 5 });
      await page.getByRole("button", { name: /^(Cerca|Seek)$/ }).click();
      await page.locator("svg.chart").first().waitFor();
    },
  },
  {
    name: "Relazione, with a fingerprint to check",
    route: REPORT,
    arrange: async (page) => {
      await page.getByText(/^(Controlla un’impronta|Check a fingerprint)$/).click();
      await page.getByRole("textbox", { name: /^(Impronta stampata|Printed fingerprint)$/ }).fill("abc");
      await page.getByText(/(cifre e lettere|digits and letters)/).waitFor();
    },
  },
  {
    name: "Indirizzi",
    route: GUIDELINES,
    arrange: (page) => page.getByRole("term").filter({ hasText: /^(Indirizzi senza obiettivi|Guidelines without objectives)$/ }).waitFor(),
  },
  {
    name: "Indirizzi, by objective, with a text open",
    languages: ["it"],
    route: GUIDELINES,
    arrange: async (page) => {
      await page.getByText("Testo dell’indirizzo a", { exact: true }).or(page.getByRole("button", { name: /^Attuare il “Piano/ })).filter({ visible: true }).first().click();
      const side = page.getByRole("combobox", { name: "Elenco" });
      if (await side.isVisible()) await side.selectOption("per obiettivo");
    },
  },
  { name: "Piani, empty", route: PLANS, arrange: title },
  {
    name: "Piani, with plans and something unreadable",
    route: PLANS,
    before: async (page) => {
      const copy = (await example()).replace('"id": "arti-2020"', '"id": "arti-2020-2"');
      await keepBefore(page, { "stadera.plan.arti-2020": await example(), "stadera.plan.arti-2020-2": copy, "stadera.plan.x": "{" });
    },
    arrange: (page) => page.getByRole("heading", { name: /^(Non leggibili|Not readable)$/ }).waitFor(),
  },
  {
    name: "Piani, asking before it deletes",
    languages: ["it"],
    route: PLANS,
    before: async (page) => keepBefore(page, { "stadera.plan.arti-2020": await example() }),
    arrange: async (page) => {
      await page.getByRole("button", { name: /^(Elimina|Delete)/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "Piani, with a refused file",
    languages: ["it"],
    route: PLANS,
    arrange: async (page, language) => {
      await page.getByLabel(WORDS[language].fileInput).setInputFiles({ name: "piano.json", mimeType: "application/json", buffer: Buffer.from("{") });
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "Aula", route: "#/aula", arrange: title },
  {
    name: "A lesson, revealed",
    route: "#/aula/R6",
    arrange: async (page) => {
      await page.getByRole("textbox", { name: /^(Risposta in percentuale|Answer in percent)$/ }).fill("85");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: /^(Prova tu|Try it)$/ }).waitFor();
    },
  },
  { name: "A lesson before the projector", route: "#/aula/R1/proiettore", arrange: title },
  { name: "Why, as a page", route: "#/piani/arti-2020/perche", arrange: title },
  { name: "Esercizi", route: "#/esercizi", arrange: title },
  {
    name: "Esercizi, an exercise answered wrongly, with its solution",
    route: "#/esercizi/1/r1/difficile/8471/2",
    arrange: async (page) => {
      await page.getByRole("textbox", { name: /^(Risposta in percentuale|Answer in percent)$/ }).fill("12");
      await page.getByRole("button", { name: /^(Controlla|Check)$/ }).click();
      await page.getByRole("button", { name: /^(Mostra la soluzione|Show the solution)$/ }).click();
      await page.getByRole("table", { name: /^(La risposta giusta e le letture sbagliate|The right answer and the wrong readings)$/ }).waitFor();
    },
  },
  { name: "Esercizi, a sheet with solutions", route: "#/esercizi/1/misto/medio/8471/foglio/6/soluzioni", arrange: title },
  {
    name: "Regole",
    route: "#/regole",
    arrange: (page) => page.getByRole("table", { name: /^(Che cosa cambia nel totale|What each choice changes in the total)/ }).waitFor(),
  },
  {
    name: "A rule, with its example changed and its cases open",
    route: "#/regole/R1",
    arrange: async (page, language) => {
      await page.getByRole("textbox", { name: language === "it" ? "Fine effettiva, Fase 1 · Stesura" : "Actual end, Phase 1 · Drafting" }).fill("30/06/2020");
      await page.getByText(/^(Casi con cui è verificata|Cases it is checked with)$/).click();
      await page.getByRole("article").first().waitFor();
    },
  },
  { name: "A rule with a state at 30 June", languages: ["it"], route: "#/regole/R10", arrange: title },
  { name: "The three outcomes", languages: ["it"], route: "#/regole/esiti", arrange: title },
  { name: "Quadro, Mappa", route: "#/indagini/dig-2021/quadro", arrange: (page) => page.getByRole("link", { name: "Puglia" }).waitFor() },
  { name: "Quadro, Profilo", route: "#/indagini/dig-2021/quadro/profilo", arrange: (page) => page.locator("svg.chart").waitFor() },
  { name: "Quadro, Punteggi", route: "#/indagini/dig-2021/quadro/punteggi", arrange: (page) => page.locator("svg.chart").waitFor() },
  { name: "Quadro, Problemi", route: "#/indagini/dig-2021/quadro/problemi", arrange: (page) => page.locator("svg.chart").waitFor() },
  {
    name: "Servizi, with a decision",
    route: "#/indagini/dig-2021/servizi",
    arrange: async (page) => {
      await page.getByRole("article").first().getByRole("combobox").selectOption({ index: 1 });
      await page.getByRole("article").first().getByRole("textbox").first().waitFor();
    },
  },
  {
    name: "Testi, with what was found",
    route: "#/indagini/dig-2021/testi",
    arrange: async (page) => {
      await page.getByRole("searchbox").fill("digitale");
      await page.locator("mark").first().waitFor();
    },
  },
  { name: "Unknown address", route: "#/nulla", arrange: title },
  { name: "Informazioni", route: "#/informazioni", arrange: title },
];

/** Every screen with every language it is looked at in. */
export const VIEWS = SCREENS.flatMap((screen) => (screen.languages ?? ["it", "en"]).map((language) => ({ screen, language })));

/** Opens a screen in its state. */
export async function show(screen, { page, open, language }) {
  await screen.before?.(page);
  await open(screen.route);
  await screen.arrange(page, language);
}
