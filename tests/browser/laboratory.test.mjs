// The laboratory: scenarios, figures and dates, leverage, interval, distribution and goal seek, on the published plan.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { SIMULATOR, field, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes, hasFocus, holds, literally, text } from "./support/wait.mjs";

const screen = (name) => `${SIMULATOR}/${name}`;
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const lock = (page, code) => page.getByRole("button", { name: `Blocca il peso di ${code}`, exact: true });
const weight = async (page, code) => Number((await field(page, `Peso di ${code}`).inputValue()).replace(",", "."));
const go = (page, name) => page.getByRole("navigation", { name: "Prove del simulatore" }).getByRole("link", { name, exact: true }).click();
const cells = (row) => row.getByRole("cell").allInnerTexts();

async function keepAs(page, name) {
  await field(page, "Nome del nuovo scenario").fill(name);
  await page.getByRole("button", { name: /^Conserva come scenario/ }).click();
  await page.getByRole("heading", { name: `Prova: ${name}`, exact: true }).waitFor();
}

async function select(page, name, option) {
  await page.getByRole("combobox", { name, exact: true }).selectOption({ label: option });
}

/** Opens why a figure is what it is, and gives the text. */
async function why(page, button) {
  await button.click();
  const panel = page.getByRole("complementary");
  await panel.waitFor();
  const said = await text(panel);
  await panel.getByRole("button", { name: "Chiudi la spiegazione" }).click();
  await panel.waitFor({ state: "detached" });
  return said;
}

test("weights follow in three ways, and locked ones stay", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await select(page, "Gli altri seguono", "in parti uguali");
  for (const code of ["1.1", "1.2", "1.3"]) await lock(page, code).click();
  // Eight others follow 2.2; sixteen points are two each.
  await field(page, "Peso di 2.2").fill("21");
  for (const [code, expected] of Object.entries({ "1.1": 12, "1.2": 8, "1.3": 10, "1.4": 5, "1.5": 3, "3.1": 8, "3.2": 6, "4.1": 6, "4.2": 6, "4.3": 8, "4.4": 4, "4.5": 3 })) {
    await becomes(() => weight(page, code), expected, code);
  }
  await page.keyboard.press("Tab");
  // 2.2 stands alone in its area: nobody could follow.
  await select(page, "Gli altri seguono", "solo nello stesso ambito");
  await field(page, "Peso di 2.2").fill("22");
  await page.getByRole("alert").getByText("Nello stesso ambito nessun altro peso può seguire").first().waitFor();
  await field(page, "Peso di 2.2").press("Escape");
  await field(page, "Peso di 3.1").fill("10");
  await becomes(() => weight(page, "3.2"), 4);
  await becomes(() => weight(page, "2.2"), 21);
}));

test("areas move as groups, phases one level down, and each has its weight in the total", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await select(page, "Pesi di", "Ambiti strategici");
  const area = page.getByRole("textbox", { name: "Peso dell’ambito 2", exact: true });
  await becomes(() => area.inputValue(), "5");
  await area.fill("15");
  await totalIs(page, "99,25 %");
  await select(page, "Pesi di", "Obiettivi");
  await becomes(() => weight(page, "2.2"), 15);
  await select(page, "Pesi di", "Fasi di 1.2");
  await page.getByRole("rowheader", { name: /^1 / }).waitFor();
  // The phases of 1.2 share its weight: what they weigh in the total sums to it.
  const asked = page.getByRole("button", { name: /perché\? Peso nel totale di 1\.2, fase/ });
  await asked.first().waitFor();
  const shares = (await asked.allInnerTexts()).filter((one) => !one.startsWith("—")).map((one) => Number(one.split(":")[0].replace(",", ".").trim()));
  const sum = shares.reduce((sum, one) => sum + one, 0);
  await select(page, "Pesi di", "Obiettivi");
  const whole = await text(page.getByRole("button", { name: /perché\? Peso nel totale di 1\.2$/ }));
  assert.ok(Math.abs(sum - Number(whole.split(":")[0].replace(",", "."))) < 0.05, `${sum} and ${whole}`);
}));

test("three scenarios side by side, adopted and taken back", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await field(page, "Peso di 2.2").fill("30");
  await totalIs(page, "98,50 %");
  await keepAs(page, "Più avvisi");
  await press(page, "Torna al piano");
  await totalIs(page, "99,75 %");
  await page.getByRole("combobox", { name: "Versione del piano" }).selectOption("originaria (DGR 153 del 17/02/2020)");
  await totalIs(page, "98,39 %");
  await keepAs(page, "Con i target originari");
  await press(page, "Torna al piano");
  await go(page, "Dati");
  await page.getByRole("textbox", { name: "Numeratore di 2.2" }).fill("350");
  await keepAs(page, "Meno pratiche");
  await go(page, "Scenari");
  const named = (name) => page.getByRole("row").filter({ has: page.getByRole("textbox", { name: `Nome dello scenario ${name}`, exact: true }) });
  const expected = { "Più avvisi": "98,50 %", "Con i target originari": "98,39 %" };
  for (const [name, total] of Object.entries(expected)) await named(name).getByRole("button", { name: new RegExp(`^${literally(total)}`) }).waitFor();
  // 350/417 is 83.93 %: (91 × 100 + 5 × 83.93) / 96 = 99.16.
  await named("Meno pratiche").getByRole("button", { name: /^99,16 %/ }).waitFor();
  await named("Meno pratiche").getByRole("button", { name: /^−0,59.*perché\? Differenza/ }).waitFor();
  const compared = page.getByRole("table", { name: "Obiettivi negli scenari" });
  const row = compared.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "2.2", exact: true }) });
  await becomes(async () => (await cells(row)).length, 5);
  await page.getByRole("img").or(page.locator("svg.chart")).first().waitFor();
  const said = await why(page, row.getByRole("button").last());
  assert.match(said, /350/, said);

  await named("Più avvisi").getByRole("button", { name: /^Adotta nel piano/ }).click();
  await totalIs(page, "98,50 %");
  await waitUntilKept(page);
  await page.getByRole("link", { name: "Scheda" }).click();
  await totalIs(page, "98,50 %");
  await page.getByRole("button", { name: /^Annulla/ }).click();
  await totalIs(page, "99,75 %");
  // Scenarios are in the plan's file: the page that is loaded again has them.
  await waitUntilKept(page);
  await page.reload();
  await page.getByRole("link", { name: "Simulatore" }).click();
  await go(page, "Scenari");
  await named("Più avvisi").waitFor();
  await named("Più avvisi").getByRole("button", { name: /^Duplica/ }).click();
  await named("Più avvisi (copia 1)").getByRole("button", { name: /^Elimina/ }).click();
  await named("Più avvisi (copia 1)").waitFor({ state: "detached" });
}));

test("a scenario has a name that no other has, and can have another", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await field(page, "Peso di 2.2").fill("30");
  await page.getByRole("button", { name: /^Conserva come scenario/ }).click();
  await page.getByRole("alert").getByText("Serve un nome").waitFor();
  await keepAs(page, "Uno");
  await field(page, "Peso di 2.2").fill("31");
  await page.getByRole("heading", { name: "Prova: Uno (modificato)" }).waitFor();
  await field(page, "Nome del nuovo scenario").fill("Uno");
  await page.getByRole("button", { name: /^Conserva come scenario/ }).click();
  await page.getByRole("alert").getByText("c’è già").waitFor();
  await page.getByRole("button", { name: "Conserva nello scenario" }).click();
  await page.getByRole("heading", { name: "Prova: Uno", exact: true }).waitFor();
  await go(page, "Scenari");
  const name = page.getByRole("textbox", { name: "Nome dello scenario Uno", exact: true });
  await name.fill("Due");
  await name.press("Tab");
  await page.getByRole("textbox", { name: "Nome dello scenario Due", exact: true }).waitFor();
}));

test("what a trial changes is listed, and each change can be taken out", onPage(async ({ page, open }) => {
  await open(screen("dati"));
  await page.getByRole("textbox", { name: "Numeratore di 2.2" }).fill("350");
  await totalIs(page, "99,16 %");
  await page.getByText("Con altre convenzioni").click();
  await select(page, "Arrotondamento (R13)", await page.getByRole("combobox", { name: "Arrotondamento (R13)" }).locator("option").nth(1).innerText());
  await page.getByText("Cambia 2 dati del piano.").waitFor();
  await page.getByText("Che cosa cambia").click();
  await page.getByRole("button", { name: /^Togli.*350/ }).click();
  await totalIs(page, "99,75 %");
  await page.getByText("Cambia un dato del piano.").waitFor();
  await page.keyboard.press("Control+z");
  await totalIs(page, "99,16 %");
  await press(page, "Torna al piano");
  await totalIs(page, "99,75 %");
}));

test("a trial stays while other screens are visited, and follows the plan", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  await field(page, "Peso di 2.2").fill("30");
  await totalIs(page, "98,50 %");
  await page.getByRole("link", { name: "Scheda" }).click();
  await field(page, "Numeratore di 2.2").fill("417");
  await totalIs(page, "100,00 %");
  await page.getByRole("link", { name: "Simulatore" }).click();
  await becomes(() => weight(page, "2.2"), 30);
  await totalIs(page, "100,00 %");
}));

test("leverage and the total without an objective, each with its reason", onPage(async ({ page, open }) => {
  await open(screen("leva"));
  const row = (table, code) => page.getByRole("table", { name: table }).getByRole("row").filter({ has: page.getByRole("rowheader", { name: code, exact: true }) });
  // 2.2 is at 95.2038…, the others at 100: (95.2038 − 100) / 96 = −0.0500.
  const leverage = row("Un punto di peso in più", "2.2").getByRole("button", { name: /−0,0500/ });
  assert.match(await why(page, leverage), /95,2038.*100.*96.*−0,0499/);
  const without = row("Il totale senza un obiettivo", "2.2").getByRole("button", { name: /^100,00/ });
  assert.match(await why(page, without), /9100 \/ 91 = 100|9\.100 \/ 91 = 100/);
}));

test("the interval, with thresholds that stay with the plan", onPage(async ({ page, open }) => {
  await open(screen("intervallo"));
  // 2.2 between 0 and 10 points: 100, and (86 × 100 + 10 × 95.2038) / 96 = 99.50.
  await page.getByText("il totale resta tra 99,50 % e 100,00 %").waitFor();
  await field(page, "Soglie del totale (%)").fill("90; 99,6");
  await page.getByText("La soglia 90 % è sempre raggiunta. La soglia 99,6 % dipende dai pesi.").waitFor();
  const table = page.getByRole("table", { name: "Totale più basso e più alto" });
  const low = table.getByRole("button", { name: /^99,50 %/ });
  assert.match(await why(page, low), /2\.2: 5 → 10/);
  await field(page, "Punti in più o in meno").fill("101");
  await page.getByRole("alert").getByText("I punti vanno da 0 a 100.").waitFor();
  await field(page, "Punti in più o in meno").press("Escape");
  await waitUntilKept(page);
  await page.reload();
  await becomes(() => field(page, "Soglie del totale (%)").inputValue(), "90; 99,6");
}));

test("the distribution repeats for a seed, and a long run can be stopped", onPage(async ({ page, open }) => {
  await open(screen("intervallo"));
  const table = page.getByRole("table", { name: "Distribuzione del totale" });
  const median = async () => text(table.getByRole("row").filter({ hasText: "mediana" }).getByRole("button"));
  await field(page, "Prove").fill("100000");
  await press(page, "Calcola la distribuzione");
  await table.waitFor();
  const first = await median();
  assert.match(await why(page, table.getByRole("button").first()), /100\.000 insiemi.*virgola mobile.*seme \(1\)/);
  await press(page, "Calcola la distribuzione");
  await holds(async () => assert.equal(await median(), first));

  await field(page, "Prove").fill("5000000");
  await field(page, "Punti in più o in meno").fill("100");
  await press(page, "Calcola la distribuzione");
  await page.getByRole("progressbar", { name: "Prove fatte" }).waitFor();
  // The page goes on working meanwhile.
  await go(page, "Leva");
  await go(page, "Intervallo");
  await field(page, "Prove").fill("5000000");
  await press(page, "Calcola la distribuzione");
  await page.getByRole("button", { name: /^Interrompi/ }).click();
  await page.getByRole("progressbar", { name: "Prove fatte" }).waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Calcola la distribuzione" }).waitFor();
  assert.ok(await table.isHidden());
}));

test("the weight that brings the total to 99.50 %", onPage(async ({ page, open }) => {
  await open(screen("cerca"));
  await field(page, "Totale voluto (%)").fill("99,50");
  await page.getByRole("combobox", { name: "di", exact: true }).selectOption({ label: "2.2 · Gestione degli avvisi a favore dei soggetti con disabilità (fondo regionale L. 68/99)" });
  await press(page, "Cerca");
  // 0.5 × 96 / 4.7961… = 10.008
  const answer = page.getByRole("button", { name: /^10,008.*perché\? Valore cercato/ });
  await answer.waitFor();
  assert.match(await why(page, answer), /99,5/);
  await page.getByRole("button", { name: "Usa nella prova" }).click();
  await totalIs(page, "99,50 %");
  await field(page, "Totale voluto (%)").fill("90");
  await press(page, "Cerca");
  await page.getByRole("alert").getByText(/Il totale non scende a 90\s%.*il più basso è 95,2038/).waitFor();
}));

test("the value and the date that keep a total", onPage(async ({ page, open }) => {
  await open(screen("cerca"));
  await field(page, "Totale voluto (%)").fill("99,5");
  await select(page, "cambiando", "il valore conseguito di un indicatore");
  const which = page.getByRole("combobox", { name: "di", exact: true });
  await which.selectOption({ label: (await which.locator("option").allInnerTexts()).find((name) => name.startsWith("2.2")) });
  await press(page, "Cerca");
  // 96 × 99.5 − 9100 = 452: 452 / 5 = 90.4 % of the target.
  await page.getByRole("status").getByText(/il totale è 99,50\s%/).waitFor();
  await select(page, "cambiando", "la fine di una fase o attività");
  await which.selectOption({ label: (await which.locator("option").allInnerTexts()).find((name) => name.startsWith("1.2")) });
  await press(page, "Cerca");
  await page.getByRole("status").getByText(/è l’ultimo giorno con cui non scende sotto 99,5\s%/).waitFor();
}));

test("with the keyboard alone: a weight, a scenario, its adoption", onPage(async ({ page, open }) => {
  await open(SIMULATOR);
  const number = field(page, "Peso di 2.2");
  await number.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("30");
  await totalIs(page, "98,50 %");
  await field(page, "Nome del nuovo scenario").focus();
  await page.keyboard.type("A tastiera");
  await page.keyboard.press("Tab");
  await hasFocus(page.getByRole("button", { name: /^Conserva come scenario/ }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Prova: A tastiera", exact: true }).waitFor();
  await page.getByRole("link", { name: "Scenari", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Adotta nel piano A tastiera" }).focus();
  await page.keyboard.press("Space");
  await page.getByText("«A tastiera» è adottato nel piano").waitFor();
  await page.keyboard.press("Control+z");
  await totalIs(page, "99,75 %");
}));

test("on a phone nothing is wider than the window", onPage({ width: 360, height: 740 }, async ({ page, open }) => {
  await open(SIMULATOR);
  await field(page, "Peso di 2.2").fill("30");
  await keepAs(page, "Da telefono");
  for (const name of ["Pesi", "Dati", "Scenari", "Leva", "Intervallo", "Cerca"]) {
    await go(page, name);
    await page.getByRole("heading", { level: 2 }).last().waitFor();
    await becomes(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0, name);
  }
}));

test("a plan with missing data says so on every screen", onPage(async ({ page, open }) => {
  await open("#/piani/arti-2020/scheda");
  await field(page, "Peso di 1.1").fill("");
  await page.getByRole("link", { name: "Simulatore" }).click();
  await page.getByRole("alert").getByText("Alcuni pesi non sono noti").first().waitFor();
  for (const name of ["Leva", "Intervallo"]) {
    await go(page, name);
    await page.getByText(/non si calcola su ciò che manca.*peso di 1\.1|non si calcola su ciò che manca.*1\.1.*peso/i).waitFor();
  }
  await go(page, "Cerca");
  await press(page, "Cerca");
  await page.getByRole("alert").getByText("non si calcola su ciò che manca").waitFor();
}));

test("pictures and tables are saved", onPage(async ({ page, open }) => {
  await open(screen("leva"));
  for (const [format, ending] of [["SVG", "svg"], ["PNG", "png"], ["CSV", "csv"]]) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: new RegExp(`^Salva ${format} ?: Un punto di peso in più$`) }).click();
    assert.equal((await download).suggestedFilename(), `arti-2020-leva.${ending}`);
  }
}));
