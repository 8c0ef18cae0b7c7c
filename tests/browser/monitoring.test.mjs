// Monitoraggio: the plan at the left, what is said of it at 30 June or at 31 December at the right.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { INTERIM, MONITORING, PLANS, field, fieldIs, percentageIs, totalIs } from "./support/plan.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

/** The row of an indicator, by how its title begins. */
const indicator = (page, title) => page.getByRole("region", { name: title });
const CORRUPTION = /^Attuazione misure sull'anticorruzione/;
const APPLICATIONS = /^Numero istruttorie effettuate\/numero domande/;
const COMPANIES = /^Numero di imprese che si sono rivolte/;

const choice = (page, name) => page.getByRole("combobox", { name, exact: true });
const button = (page, name) => page.getByRole("button", { name, exact: true });
const chosen = (locator) => locator.evaluate((select) => select.selectedOptions[0].textContent);
const undo = (page) => page.getByRole("button", { name: /^Annulla/ });

/** Waits until a line of the counts reads so. */
async function countIs(page, name, expected) {
  const line = page.getByRole("listitem").filter({ hasText: `${name}: ` }).locator("span").first();
  await becomes(() => text(line), `${name}: ${expected}`);
}
const MISSING = "Con qualche dato mancante";
const DIFFERENT = "Con uno stato dichiarato diverso da quello suggerito";
const DECLARED = "Indicatori con uno stato dichiarato";

test("a value at 30 June suggests a state, and the counts follow", onPage(async ({ page, open }) => {
  await open(INTERIM);
  const row = indicator(page, CORRUPTION);
  await row.getByText("Obiettivo 4.4, indicatore 2, valore al 30 giugno: da indicare.").waitFor();
  await countIs(page, DECLARED, "18 di 18");
  await countIs(page, MISSING, "1");
  await countIs(page, DIFFERENT, "1");
  const value = field(page, "Valore di 4.4, indicatore 2");
  await value.focus();
  // 5 % of the target, when 181 days of 365 have gone by.
  await page.keyboard.type("5");
  await row.getByText("La quota del target è inferiore a quella dell’anno.").waitFor();
  await row.getByText("diverso da quello dichiarato").waitFor();
  await hasFocus(value);
  await page.keyboard.type("0");
  await row.getByText("La quota del target non è inferiore a quella dell’anno.").waitFor();
  await row.getByText("diverso da quello dichiarato").waitFor({ state: "hidden" });
  await hasFocus(value);
  await countIs(page, MISSING, "0");
  await choice(page, "Stato dichiarato di 4.4, indicatore 2").selectOption("5. in ritardo");
  await row.getByText("diverso da quello dichiarato").waitFor();
  await countIs(page, DIFFERENT, "2");
  await choice(page, "Stato dichiarato di 4.4, indicatore 2").selectOption("non dichiarato");
  await countIs(page, DECLARED, "17 di 18");
  for (let step = 0; step < 3; step++) await undo(page).click();
  await fieldIs(page, "Valore di 4.4, indicatore 2", "");
  await countIs(page, DECLARED, "18 di 18");
  await countIs(page, MISSING, "1");
  assert.ok(await undo(page).isDisabled(), "nothing else was edited");
}));

test("the suggested state is declared only when somebody says so, and taken back", onPage(async ({ page, open }) => {
  await open(INTERIM);
  const state = choice(page, "Stato dichiarato di 1.6");
  await indicator(page, APPLICATIONS).getByText("diverso da quello dichiarato").waitFor();
  assert.equal(await chosen(state), "5. in ritardo");
  await button(page, "Usa lo stato suggerito di 1.6").click();
  await becomes(() => chosen(state), "3. secondo le aspettative");
  await hasFocus(state);
  await countIs(page, DIFFERENT, "0");
  await button(page, "Usa lo stato suggerito di 1.6").waitFor({ state: "hidden" });
  await undo(page).click();
  await becomes(() => chosen(state), "5. in ritardo");
  await countIs(page, DIFFERENT, "1");
}));

test("the panel explains a suggested state, and follows it", onPage(async ({ page, open }) => {
  await open(INTERIM);
  await button(page, "Perché? lo stato suggerito di 1.6").click();
  const panel = page.getByRole("complementary");
  await panel.getByRole("heading", { name: "Perché 3. secondo le aspettative?" }).waitFor();
  await hasFocus(panel);
  await panel.getByText("96 / 106", { exact: false }).first().waitFor();
  await panel.getByText("L’ufficio dichiara «5. in ritardo»: i due stati sono diversi.", { exact: false }).waitFor();
  await field(page, "Numeratore di 1.6").fill("50");
  await panel.getByRole("heading", { name: "Perché 5. in ritardo?" }).waitFor();
  await panel.getByRole("button", { name: "Chiudi la spiegazione" }).click();
  await panel.waitFor({ state: "detached" });
}));

test("the value of a schedule follows from its phases, and is carried over on request", onPage(async ({ page, open }) => {
  await open(INTERIM);
  await fieldIs(page, "Valore dichiarato di 1.7", "50,00");
  await button(page, "Riporta 50 % di 1.7").waitFor({ state: "hidden" });
  await choice(page, "Conclusione della fase 1 di 1.1").selectOption("conclusa");
  await field(page, "Fine effettiva della fase 1 di 1.1").fill("15/03/2021");
  // Planned from 01/01 to 01/11: 305 days, of which 74 were needed.
  const row = indicator(page, "Realizzazione degli interventi previsti secondo il cronoprogramma");
  await row.getByText("1. in anticipo", { exact: true }).filter({ visible: true }).waitFor();
  await button(page, "Riporta 20 % di 1.1").click();
  await fieldIs(page, "Valore dichiarato di 1.1", "20");
  await hasFocus(field(page, "Valore dichiarato di 1.1"));
  await button(page, "Riporta 20 % di 1.1").waitFor({ state: "hidden" });
  await undo(page).click();
  await fieldIs(page, "Valore dichiarato di 1.1", "");
}));

test("a projection is marked as one and says what it rests on", onPage(async ({ page, open }) => {
  await open(INTERIM);
  const row = indicator(page, COMPANIES);
  await row.getByText("proiezione", { exact: true }).waitFor();
  // 15609 / 18280 × 100 × 365 / 181
  await row.getByText("× 365 / 181 = 172,1920… → 172,19 %").waitFor();
  await row.getByText("Proiezione al 31/12/2021, non una misura", { exact: false }).waitFor();
  // What is measured at the end of the year leads nowhere yet.
  await indicator(page, /^Numero utenti soddisfatti/).getByText("proiezione", { exact: true }).waitFor({ state: "hidden" });
  await field(page, "Data di riferimento").fill("30/09/2021");
  await row.getByText("× 365 / 273", { exact: false }).waitFor();
}));

test("what is missing and what differs is led to, by keyboard", onPage(async ({ page, open }) => {
  await open(INTERIM);
  await button(page, `Vai al prossimo (${MISSING})`).focus();
  await page.keyboard.press("Enter");
  await hasFocus(indicator(page, CORRUPTION));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await hasFocus(field(page, "Valore di 4.4, indicatore 2"));
  await page.keyboard.type("50");
  await button(page, `Vai al prossimo (${MISSING})`).waitFor({ state: "hidden" });
  await button(page, `Vai al prossimo (${DIFFERENT})`).click();
  await hasFocus(indicator(page, APPLICATIONS));
}));

test("the address keeps which monitoring, in either language", onPage(async ({ page, open }) => {
  await open(INTERIM);
  await page.getByRole("navigation", { name: "Quale monitoraggio" }).getByRole("link", { name: "Finale" }).click();
  await field(page, "Percentuale dichiarata di 1.1").waitFor();
  assert.ok(page.url().endsWith(`${INTERIM}/finale`));
  await page.getByRole("button", { name: "English" }).click();
  await field(page, "Declared percentage of 1.1").waitFor();
  await page.goBack();
  await field(page, "Declared value of 1.1").waitFor();
}));

test("the stage of the plan says what counts as missing", onPage(async ({ page, open }) => {
  await open(INTERIM);
  await page.getByText("i dati di fine anno non ancora", { exact: false }).waitFor();
  await choice(page, "A che punto è il piano").selectOption("Monitoraggio finale");
  await page.getByText("le verifiche lo segnalano come errore", { exact: false }).waitFor();
  await page.getByRole("heading", { level: 1, name: "ARTI · 2021 · Monitoraggio finale" }).waitFor();
  await undo(page).click();
  await page.getByRole("heading", { level: 1, name: "ARTI · 2021 · Monitoraggio intermedio" }).waitFor();
}));

test("the note of June is carried to an empty final one", onPage(async ({ page, open }) => {
  await open(`${INTERIM}/finale`);
  await button(page, "Riporta la nota del 30/06/2021 di 1.6").click();
  await becomes(async () => (await field(page, "Nota di monitoraggio di 1.6").inputValue()).startsWith("Nel corso del primo semestre"), true);
  await hasFocus(field(page, "Nota di monitoraggio di 1.6"));
  await button(page, "Riporta la nota del 30/06/2021 di 1.6").waitFor({ state: "hidden" });
}));

test("how a phase stood in June is carried to December on request, and taken back", onPage(async ({ page, open }) => {
  await open(`${INTERIM}/finale`);
  // Phase 1 of 1.2 was completed on 31/03/2021.
  const phase = page.getByRole("table", { name: "Fasi di 1.2" }).getByRole("row").filter({ has: page.getByRole("rowheader", { name: "1", exact: true }) });
  await phase.getByText("Al monitoraggio intermedio: conclusa il 31/03/2021").waitFor();
  const end = choice(page, "Conclusione della fase 1 di 1.2");
  assert.equal(await chosen(end), "non indicato");
  await button(page, "Riporta della fase 1 di 1.2").click();
  await becomes(() => chosen(end), "conclusa");
  await phase.getByText("Al monitoraggio intermedio").waitFor({ state: "hidden" });
  await undo(page).click();
  await becomes(() => chosen(end), "non indicato");
}));

test("at the end of the year figures change result and total", onPage(async ({ page, open }) => {
  await open(MONITORING);
  await countIs(page, "Indicatori con un risultato", "13 di 14");
  await countIs(page, "Non valutabili", "1");
  await field(page, "Numeratore di 2.2").fill("417");
  await totalIs(page, "100,00 %");
  await percentageIs(page, "Indicatore di 2.2", "100,00 %");
  await field(page, "Valore conseguito di 4.5, indicatore 1").fill("");
  await countIs(page, MISSING, "1");
  await page.getByRole("listitem").filter({ hasText: /^obiettivo 4\.5, indicatore 1, valore conseguito: da indicare$/i }).waitFor();
}));

test("what is left out with its reason leaves the evaluation", onPage(async ({ page, open }) => {
  await open(MONITORING);
  await totalIs(page, "99,75 %");
  const excluded = page.getByRole("checkbox", { name: "Escluso per cause esterne di 2.2", exact: true });
  await excluded.check();
  await percentageIs(page, "Indicatore di 2.2", "non valutabile");
  // 91 × 100 / 91
  await totalIs(page, "100,00 %");
  await countIs(page, "Non valutabili", "2");
  const reason = field(page, "Motivo dell’esclusione di 2.2");
  await reason.focus();
  await page.keyboard.type("Avviso sospeso");
  await hasFocus(reason);
  await page.getByRole("button", { name: /: perché\? Indicatore di 2\.2$/ }).click();
  await page.getByRole("complementary").getByText("«Avviso sospeso»", { exact: false }).waitFor();
  await undo(page).click();
  await undo(page).click();
  await becomes(() => excluded.isChecked(), false);
  await totalIs(page, "99,75 %");
}));

test("an end is estimated from a sentence of the note", onPage(async ({ page, open }) => {
  await open(MONITORING);
  await choice(page, "Conclusione della fase 3 di 1.3").selectOption("non conclusa, fine stimabile");
  await field(page, "Fine stimata della fase 3 di 1.3").fill("15/01/2021");
  await field(page, "Frase della nota su cui si basa della fase 3 di 1.3").fill("si concluderà a metà gennaio");
  // From 01/04 to 31/12: 275 days; to 15/01: 290.
  await percentageIs(page, "Fase 3 di 1.3", "94,83 %");
  await totalIs(page, "99,53 %");
  await page.getByRole("button", { name: /: perché\? Fase 3 di 1\.3$/ }).click();
  await page.getByRole("complementary").getByText("si concluderà a metà gennaio", { exact: false }).waitFor();
}));

test("a version of the past is only read", onPage(async ({ page, open }) => {
  await open(MONITORING);
  await choice(page, "Versione del piano").selectOption({ index: 0 });
  await becomes(() => field(page, "Numeratore di 2.2").isDisabled(), true);
  assert.ok(await choice(page, "A che punto è il piano").isDisabled());
}));

test("the example of 2021 opens from Piani", onPage(async ({ page, open }) => {
  await open(PLANS);
  await button(page, "Apri l’esempio ARTI 2021 (30/06)").click();
  await page.getByRole("heading", { level: 1, name: "ARTI · 2021 · Monitoraggio intermedio" }).waitFor();
  await page.getByText("15 obiettivi: 0 con un valore, 15 con dati mancanti.").waitFor();
}));

test("paper has the texts in full, and nothing to press", onPage(async ({ page, open }) => {
  await open(INTERIM);
  await button(page, "Usa lo stato suggerito di 1.6").waitFor();
  await page.emulateMedia({ media: "print" });
  await button(page, "Usa lo stato suggerito di 1.6").waitFor({ state: "hidden" });
  await page.getByText("La quota del target non è inferiore a quella dell’anno.").first().waitFor();
  const cut = await page.getByRole("textbox").evaluateAll((all) => all
    .filter((one) => one.tagName === "TEXTAREA" && one.scrollHeight > one.clientHeight + 1)
    .map((one) => one.getAttribute("aria-label")));
  assert.deepEqual(cut, []);
  await open(MONITORING);
  await percentageIs(page, "Indicatore di 2.2", "95,20 %");
}));
