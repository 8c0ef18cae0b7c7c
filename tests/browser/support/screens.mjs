// Every screen in the states in which it looks different, for what must hold on all of them.
import { changed, example, keepBefore } from "./files.mjs";
import { GUIDELINES, INTERIM, MONITORING, PLANS, SCHEDULES, SHEET, SIMULATOR, WORDS, field, openSchedule, withoutSchedules } from "./plan.mjs";

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
  { name: "Simulatore", route: SIMULATOR, arrange: (page) => page.getByRole("slider", { name: /2\.2$/ }).first().waitFor() },
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
