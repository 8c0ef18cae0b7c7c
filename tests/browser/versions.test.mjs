// Versioni: the plan as approved and as each amendment changed it; an amendment opened, made, closed or withdrawn.
import assert from "node:assert/strict";
import { test } from "node:test";
import { edit, fileHas, heading, panel, press, undo, undoes } from "./support/editor.mjs";
import { example } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { SHEET, VERSIONS, field, row, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

const screen = (page, name) => page.getByRole("navigation", { name: "Viste del piano" }).getByRole("link", { name, exact: true }).click();
const button = (page, name) => page.getByRole("button", { name, exact: true });
const opens = (page) => button(page, "Apri la rimodulazione");
const closes = (page) => button(page, "Chiudi la rimodulazione");
const withdraws = (page) => button(page, "Rinuncia e torna com’era");
const making = (page) => page.getByRole("region", { name: "Rimodulazione in corso" });
const banner = (page) => page.getByText("Rimodulazione in corso (DGR 1500): ciò che si modifica del piano ne fa parte.");

/** Waits until a table has these rows, cell by cell; cells left out at the end are not looked at. */
async function rowsAre(page, name, expected) {
  const cells = async (row) => Promise.all((await row.getByRole("rowheader").or(row.getByRole("cell")).all()).map(text));
  await becomes(async () => {
    const rows = (await page.getByRole("table", { name, exact: true }).getByRole("row").all()).slice(1);
    return Promise.all(rows.map(async (row, index) => (await cells(row)).slice(0, expected[index]?.length)));
  }, expected, name);
}

/** Opens an amendment by an act. */
async function begin(page, { act = "DGR 1500", date = "30/11/2020", reason = "Emergenza sanitaria" } = {}) {
  await page.getByText("Rimodula il piano", { exact: true }).click();
  await field(page, "Atto").fill(act);
  await field(page, "Data dell’atto").fill(date);
  await field(page, "Motivo").fill(reason);
  await opens(page).click();
}

const ORIGINAL = ["originaria (DGR 153 del 17/02/2020)", "—", "—"];
const AMENDED = ["rimodulata (DGR 1095 del 03/08/2020)", "Rimodulazione resa necessaria a causa dell'emergenza sanitaria", "2"];
const TARGETS = [["3.1", "valore target", "105", "40,00"], ["3.2", "valore target", "66", "50,00"]];

test("what the amendment of 2020 changed: two targets, and the total", onPage(async ({ page, open }) => {
  await open(VERSIONS);
  await rowsAre(page, "Versioni del piano", [[...ORIGINAL, "98,39 %"], [...AMENDED, "99,75 %"]]);
  await page.getByText("2 differenze. Totale: 98,39 % e 99,75 %.").waitFor();
  await rowsAre(page, "Differenze", TARGETS);
  await page.getByRole("combobox", { name: "Prima versione" }).selectOption({ index: 1 });
  await page.getByText("Non differiscono. Totale: 99,75 %.").waitFor();
  // The other way round.
  await page.getByRole("combobox", { name: "Seconda versione" }).selectOption({ index: 0 });
  await page.getByText("2 differenze. Totale: 99,75 % e 98,39 %.").waitFor();
  await rowsAre(page, "Differenze", TARGETS.map(([code, what, from, to]) => [code, what, to, from]));
}));

test("a version is shown on every screen, and only read", onPage(async ({ page, open }) => {
  await open(VERSIONS);
  const show = button(page, "Mostra la versione originaria (DGR 153 del 17/02/2020)");
  await show.click();
  await becomes(() => show.getAttribute("aria-pressed"), "true");
  await totalIs(page, "98,39 %");
  await page.getByText("Rimodula il piano", { exact: true }).click();
  assert.ok(await opens(page).isDisabled(), "an older version is not amended");
  await screen(page, "Scheda");
  await totalIs(page, "98,39 %");
  await becomes(() => field(page, "Target di 3.1").inputValue(), "105");
  assert.ok(await field(page, "Target di 3.1").isDisabled());
}));

test("an amendment is opened, made over a reload, and closed: one version more", onPage(async ({ page, open }) => {
  await open(VERSIONS);
  await begin(page);
  await hasFocus(making(page).getByRole("heading"));
  await making(page).getByText("Non cambia ancora niente").waitFor();
  await screen(page, "Scheda");
  await banner(page).waitFor();
  await field(page, "Peso di 1.1").fill("10");
  await field(page, "Peso di 1.2").fill("10");
  // What is monitored is no part of it.
  await field(page, "Numeratore di 2.2").fill("400");
  await field(page, "Numeratore di 2.2").blur();
  await waitUntilKept(page);
  await page.reload();
  await banner(page).waitFor();
  await field(page, "Target di 2.2").fill("90");
  await edit(page, "obiettivo 4.5");
  await press(page, "Elimina");
  await heading(page, /^Ambito 4 · /).waitFor();
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Chiudere o rinunciare" }).click();
  await making(page).getByText("Finora cambia 4 cose.").waitFor();
  await becomes(async () => (await Promise.all((await making(page).getByRole("listitem").all()).map(text))).sort(), [
    "1.1: peso, 12 % → 10 %",
    "1.2: peso, 8 % → 10 %",
    "2.2: valore target, 100,00 → 90",
    "4.5: eliminato, Realizzazione delle misure di natura organizzativa, in tema di trasparenza e anticorruzione, definite nel Piano Triennale per la Prevenzione della Corruzione e della Trasparenza 2020/2022 → —",
  ]);
  await closes(page).click();
  await hasFocus(page.getByText("Rimodula il piano", { exact: true }));
  await banner(page).waitFor({ state: "detached" });
  // 400 / 417 = 95,9233 % against 100, and 100 % against 90; 4.5 is gone from the last: all that is left is full.
  await rowsAre(page, "Versioni del piano", [
    [...ORIGINAL, "98,43 %"],
    [...AMENDED, "99,79 %"],
    ["rimodulata (DGR 1500 del 30/11/2020)", "Emergenza sanitaria", "4", "100,00 %"],
  ]);
  await page.getByRole("combobox", { name: "Prima versione" }).selectOption({ index: 1 });
  await page.getByText("4 differenze. Totale: 99,79 % e 100,00 %.").waitFor();
  await button(page, "Mostra la versione rimodulata (DGR 1095 del 03/08/2020)").click();
  await screen(page, "Scheda");
  await row(page, "4.5").waitFor();
  await becomes(() => field(page, "Peso di 1.1").inputValue(), "12");
}));

test("an amendment that is withdrawn leaves the plan as it was, and what was monitored meanwhile", onPage(async ({ page, open }) => {
  await open(VERSIONS);
  await begin(page);
  await screen(page, "Scheda");
  await field(page, "Target di 2.2").fill("90");
  await field(page, "Numeratore di 2.2").fill("400");
  await edit(page, "obiettivo 1.1");
  await press(page, "Elimina");
  await screen(page, "Versioni");
  await making(page).getByText("Finora cambia 2 cose.").waitFor();
  await withdraws(page).click();
  await hasFocus(page.getByText("Rimodula il piano", { exact: true }));
  const { plan } = JSON.parse(await example());
  plan.areas[1].objectives[0].indicators[0].measure.numeric.final.numerator = "400";
  await fileHas(page, (file) => file.plan, plan);
  await rowsAre(page, "Versioni del piano", [[...ORIGINAL, "98,43 %"], [...AMENDED, "99,79 %"]]);
}));

test("what an amendment lacks is said when it is opened and when it is closed", onPage(async ({ page, open }) => {
  await open(VERSIONS);
  const said = (words) => page.getByRole("alert").getByText(words).waitFor();
  await begin(page, { act: " ", date: "", reason: "" });
  await said("Indicare l’atto, per esempio DGR 1095.");
  await field(page, "Data dell’atto").fill("31/11/2020");
  await said("Non è una data del calendario");
  await field(page, "Data dell’atto").fill("");
  await field(page, "Atto").fill("DGR 1500");
  await opens(page).click();
  await making(page).waitFor();
  await closes(page).click();
  await said("Non cambia ancora niente");
  await screen(page, "Scheda");
  await field(page, "Peso di 1.1").fill("11");
  await screen(page, "Versioni");
  await closes(page).click();
  await said("Indicare la data dell’atto.");
  await field(page, "Data dell’atto").fill("30/11/2020");
  await closes(page).click();
  await said("Indicare il motivo.");
  await field(page, "Motivo").focus();
  await page.keyboard.type("Meno personale");
  await closes(page).click();
  await rowsAre(page, "Versioni del piano", [
    [ORIGINAL[0]],
    [AMENDED[0]],
    ["rimodulata (DGR 1500 del 30/11/2020)", "Meno personale", "1"],
  ]);
  // Closed, then the reason as one step however many keys it took.
  await undo(page).click();
  await becomes(() => field(page, "Motivo").inputValue(), "Meno personale");
  await undo(page).click();
  await becomes(() => field(page, "Motivo").inputValue(), "");
  await undoes(page, "data dell’atto di DGR 1500");
}));

test("opening and closing are steps that can be taken back and made again", onPage(async ({ page, open }) => {
  await open(VERSIONS);
  await begin(page);
  await making(page).waitFor();
  await undoes(page, "rimodulazione");
  await undo(page).click();
  await making(page).waitFor({ state: "detached" });
  const { plan } = JSON.parse(await example());
  await fileHas(page, (file) => file.plan, plan);
  await page.getByRole("button", { name: /^Ripeti/ }).click();
  await making(page).waitFor();
  await screen(page, "Scheda");
  await field(page, "Peso di 1.1").fill("11");
  await screen(page, "Versioni");
  await closes(page).click();
  await making(page).waitFor({ state: "detached" });
  await undo(page).click();
  await making(page).getByText("Finora cambia una cosa.").waitFor();
  await undo(page).click();
  await making(page).getByText("Non cambia ancora niente").waitFor();
}));

test("while an amendment is being made every screen says so", onPage(async ({ page, open }) => {
  await open(VERSIONS);
  await begin(page);
  for (const name of ["Scheda", "Cronoprogrammi", "Monitoraggio", "Verifiche", "Indirizzi", "Simulatore"]) {
    await screen(page, name);
    await banner(page).waitFor();
  }
  await page.getByRole("link", { name: "Chiudere o rinunciare" }).click();
  await making(page).waitFor();
}));

test("a plan that was never amended has one version, and nothing to compare", onPage(async ({ page, open }) => {
  await open(SHEET);
  await page.goto(page.url().replace(/#.*/, "#/piani"));
  await field(page, "Ente").fill("Comune di Prova");
  await field(page, "Ente").press("Enter");
  await page.getByRole("heading", { name: "Il piano non ha ancora obiettivi" }).waitFor();
  await screen(page, "Versioni");
  await page.getByText("Il piano non è stato rimodulato: ha una sola versione.").waitFor();
  assert.equal(await page.getByRole("combobox", { name: "Prima versione" }).count(), 0);
}));
