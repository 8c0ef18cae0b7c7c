// New plans: empty, or next year's from this year's, with what is left to decide and what targets are held against.
import assert from "node:assert/strict";
import { test } from "node:test";
import { heading, panel } from "./support/editor.mjs";
import { example, keepBefore, kept } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { PLANS, SHEET, field, fieldIs, row } from "./support/plan.mjs";
import { becomes, hasFocus } from "./support/wait.mjs";

const creates = (page) => page.getByRole("button", { name: "Crea un piano vuoto", exact: true });
const screen = (page, name) => page.getByRole("navigation", { name: "Viste del piano" }).getByRole("link", { name, exact: true }).click();
const hash = (page) => page.evaluate(() => location.hash);
const item = (page, words) => page.getByRole("listitem").filter({ hasText: words });

test("a plan begins empty and says what to do", onPage(async ({ page, open }) => {
  await open(PLANS);
  await field(page, "Ente").fill("Comune di Lucca, settore 3");
  await field(page, "Anno").fill("2027");
  await creates(page).click();
  await page.getByRole("heading", { level: 1, name: "Comune di Lucca, settore 3 · 2027 · Piano" }).waitFor();
  assert.equal(await hash(page), "#/piani/comune-di-lucca-settore-2027/scheda");
  await page.getByRole("heading", { name: "Il piano non ha ancora obiettivi" }).waitFor();
  // Nothing stands there that would be empty.
  await becomes(() => page.getByRole("table").count(), 0);
  await page.getByRole("button", { name: "Aggiungi ambito", exact: true }).click();
  await hasFocus(heading(page, "Ambito 1 · Nuovo ambito"));
  await page.getByRole("heading", { name: "Il piano non ha ancora obiettivi" }).waitFor({ state: "detached" });
  await panel(page).getByRole("button", { name: "Aggiungi obiettivo", exact: true }).click();
  await row(page, "1.1").getByText("Nessun indicatore").waitFor();
  await becomes(async () => JSON.parse(await kept(page, "stadera.plan.comune-di-lucca-settore-2027")).plan.areas[0].objectives[0].code, "1.1");
}));

test("without a body, or without a year, no plan is made, and the reason is said", onPage(async ({ page, open }) => {
  await open(PLANS);
  await creates(page).click();
  await page.getByRole("alert").getByText("Indicare l’ente.").waitFor();
  await hasFocus(field(page, "Ente"));
  await page.keyboard.type("Comune");
  await page.getByRole("alert").waitFor({ state: "detached" });
  await field(page, "Anno").fill("27");
  await creates(page).click();
  await page.getByRole("alert").getByText("Un anno va dal 1900 al 2199.").first().waitFor();
  await hasFocus(field(page, "Anno"));
  assert.equal(await hash(page), PLANS);
  await field(page, "Anno").fill("2027");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Comune · 2027 · Piano" }).waitFor();
}));

/** Takes ARTI 2020 over to the next year, from its card. */
async function takeOver(page, open) {
  await keepBefore(page, { "stadera.plan.arti-2020": await example() });
  await open(PLANS);
  await page.getByRole("button", { name: "Prepara il 2021 da ARTI 2020, arti-2020", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "ARTI · 2021 · Piano" }).waitFor();
}

test("the plan of the next year opens on what is left to decide, and marks what was changed since", onPage(async ({ page, open }) => {
  await takeOver(page, open);
  assert.equal(await hash(page), "#/piani/arti-2021/verifiche");
  const decisions = page.getByRole("region", { name: "Da decidere, riportando il piano del 2020" });
  await decisions.getByText("indicare l’atto che approva il piano 2021").waitFor();
  const decision = item(decisions, "Obiettivo 1.5, valore target");
  await decision.waitFor();
  assert.equal(await decisions.getByText("cambiato da allora").count(), 0);
  const count = await decisions.getByRole("listitem").count();
  assert.ok(count > 10, `${count} decisions`);
  await decision.getByRole("link", { name: "Vai a 1.5" }).click();
  await hasFocus(row(page, "1.5"));
  await field(page, "Target di 1.5").fill("98");
  await screen(page, "Verifiche");
  await decision.getByText("cambiato da allora").waitFor();
  // Both entries of 1.5, and no others.
  await becomes(() => decisions.getByText("cambiato da allora").count(), await item(decisions, "Obiettivo 1.5").count());
  await becomes(() => decisions.getByRole("listitem").count(), count);
  await page.getByRole("button", { name: /^Annulla/ }).click();
  await becomes(() => decisions.getByText("cambiato da allora").count(), 0);
  // The plan it came from is as it was.
  assert.deepEqual(JSON.parse(await kept(page, "stadera.plan.arti-2020")), JSON.parse(await example()));
}));

test("what is right as it is can be confirmed, and stays so after edits and a reload", onPage(async ({ page, open }) => {
  await takeOver(page, open);
  const decisions = page.getByRole("region", { name: "Da decidere, riportando il piano del 2020" });
  const decision = item(decisions, "Obiettivo 1.5, valore target");
  const confirm = decision.getByRole("button", { name: "Va bene com’è" });
  await confirm.click();
  await hasFocus(confirm);
  await decision.getByText("va bene com’è", { exact: true }).waitFor();
  assert.equal(await decisions.getByRole("button", { pressed: true }).count(), 1, "no other entry");
  await screen(page, "Scheda");
  await field(page, "Target di 4.2").fill("98");
  await screen(page, "Verifiche");
  await item(decisions, "Obiettivo 4.2").getByText("cambiato da allora").first().waitFor();
  await page.reload();
  await becomes(() => confirm.getAttribute("aria-pressed"), "true");
  await confirm.click();
  await becomes(() => confirm.getAttribute("aria-pressed"), "false");
}));

test("final values are the baselines of the next year, and nothing is monitored yet", onPage(async ({ page, open }) => {
  await takeOver(page, open);
  await screen(page, "Scheda");
  await fieldIs(page, "Valore iniziale di 3.1", "91,33");
  await fieldIs(page, "Target di 3.1", "91,33");
  await fieldIs(page, "Numeratore di 3.1", "");
}));

test("targets are held against the plan of the year before", onPage(async ({ page, open }) => {
  await takeOver(page, open);
  await page.getByText("I target sono confrontati con il piano ARTI 2020 (C7).").waitFor();
  const lower = item(page, /\bC7\b.*3\.1/s);
  assert.equal(await lower.count(), 0);
  await screen(page, "Scheda");
  await field(page, "Target di 3.1").fill("91,32");
  await screen(page, "Verifiche");
  await lower.getByText("91,33").first().waitFor();
  await page.getByRole("button", { name: /^Annulla/ }).click();
  await becomes(() => lower.count(), 0);
}));

test("without the plan of the year before, Verifiche says how to hold targets against it", onPage(async ({ page, open }) => {
  await open(SHEET);
  await screen(page, "Verifiche");
  await page.getByText("aprire in questo browser anche il piano del 2019 dello stesso ente").waitFor();
}));

test("in English a plan is begun and taken over in English", onPage({ language: "en" }, async ({ page, open }) => {
  await open(PLANS);
  await page.getByRole("button", { name: "Create an empty plan" }).click();
  await page.getByRole("alert").getByText("Name the body.").waitFor();
  await field(page, "Body").fill("City of Lucca");
  await field(page, "Body").press("Enter");
  await page.getByRole("heading", { name: "The plan has no objectives yet" }).waitFor();
  await page.getByRole("banner").getByRole("link", { name: "Plans" }).click();
  await page.getByRole("button", { name: /^Prepare \d{4} from City of Lucca/ }).waitFor();
}));
