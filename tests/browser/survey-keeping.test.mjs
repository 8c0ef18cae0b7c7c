// Surveys that the browser does not keep, or not yet: nothing of them is lost while the page is open.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { drop, keepBefore, kept } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { becomes } from "./support/wait.mjs";

const KEY = "stadera.survey.document.dig-2021";
const LIST = "#/indagini";
const SYNTHESIS = "#/indagini/dig-2021/sintesi";
const example = () => readFile("public/examples/digital-services-2021.json", "utf8");

const rule = (page) => page.getByRole("combobox", { name: "Una cella vuota" });
const choice = (page) => rule(page).evaluate((one) => one.selectedOptions[0].text);
const tables = (page) => page.getByRole("table", { name: /^2\.4/ });

/** Another survey beside the example. */
async function other() {
  const file = JSON.parse(await example());
  Object.assign(file.survey, { id: "altra", title: "Un’altra indagine" });
  return JSON.stringify(file);
}

/** The store refuses whatever is written under a survey's key, until it is told not to. */
async function refuseWriting(page) {
  await page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (key.startsWith("stadera.survey.") && !globalThis.room) throw new DOMException("full", "QuotaExceededError");
      return set.call(this, key, text);
    };
  });
}

test("a survey that finds no room stays while the page does, is listed, and is written once there is room", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: await example(), "stadera.survey.document.altra": await other() });
  await open(SYNTHESIS);
  await tables(page).waitFor();
  await refuseWriting(page);
  await page.reload();
  await tables(page).waitFor();
  await rule(page).selectOption({ label: "vale +" });
  await page.getByRole("alert").getByText("Non ci sta in questo browser.").waitFor();
  await page.getByRole("link", { name: "Indagine", exact: true }).click();
  await page.getByRole("link", { name: "Un’altra indagine" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Un’altra indagine" }).waitFor();
  await page.getByRole("link", { name: "Indagine", exact: true }).click();
  const unkept = page.getByRole("status").filter({ hasText: "Non conservate" });
  await unkept.getByRole("link", { name: /^La digitalizzazione/ }).click();
  await becomes(() => choice(page), "vale +");
  await page.evaluate(() => { globalThis.room = true; });
  await page.getByRole("link", { name: "Indagine", exact: true }).click();
  await becomes(async () => JSON.parse(await kept(page, KEY)).rules.blank, "plus");
}));

test("the steps of a survey that was open before can still be taken back", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: await example(), "stadera.survey.document.altra": await other() });
  await open(SYNTHESIS);
  await rule(page).selectOption({ label: "vale -" });
  await page.goto(page.url().replace(/#.*/, "#/indagini/altra/sintesi"));
  await page.getByRole("heading", { level: 1, name: "Un’altra indagine" }).waitFor();
  await page.goto(page.url().replace(/#.*/, SYNTHESIS));
  await becomes(() => choice(page), "vale -");
  await page.getByRole("button", { name: /^Annulla/ }).click();
  await becomes(() => choice(page), "non si conta");
}));

test("an example that comes late does not take the place of what was opened meanwhile", onPage(async ({ page, open }) => {
  await keepBefore(page, { "stadera.survey.document.altra": await other() });
  let go;
  const held = new Promise((done) => { go = done; });
  await page.route("**/digital-services-2021.json", async (route) => { await held; await route.continue(); });
  await open(SYNTHESIS);
  await page.getByText("L’indagine si sta aprendo…").waitFor();
  await page.goto(page.url().replace(/#.*/, "#/indagini/altra/sintesi"));
  await page.getByRole("heading", { level: 1, name: "Un’altra indagine" }).waitFor();
  const answered = page.waitForResponse(/digital-services-2021/);
  go();
  await (await answered).finished();
  await page.waitForTimeout(300);
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Un’altra indagine");
}));

test("the explanation beside the work follows the rules", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: await example() });
  await open(SYNTHESIS);
  const row = page.getByRole("table", { name: /^2\.5/ }).getByRole("row", { name: /^3\. Soddisfazione utenti/ });
  await row.getByRole("button").first().click();
  await page.getByRole("heading", { level: 2, name: "Perché 10?" }).waitFor();
  await page.getByRole("combobox", { name: "Una percentuale" }).selectOption({ label: "non si conta" });
  await page.getByRole("heading", { level: 2, name: "Perché 9?" }).waitFor();
}));

test("letters are taken back before steps", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: await example() });
  await open(SYNTHESIS);
  await rule(page).selectOption({ label: "vale +" });
  await page.getByRole("link", { name: "Testi", exact: true }).click();
  const search = page.getByRole("searchbox", { name: "Cerca nei testi" });
  await search.pressSequentially("spid");
  await page.keyboard.press("Control+z");
  await page.getByRole("link", { name: "Sintesi", exact: true }).click();
  await becomes(() => choice(page), "vale +");
}));

test("forms belong to the survey that they were given to", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: await example(), "stadera.survey.document.altra": await other() });
  await open("#/indagini/dig-2021/moduli");
  await page.getByRole("heading", { level: 2, name: "Moduli ricevuti" }).waitFor();
  const form = JSON.parse(await example());
  form.survey.administrations = [{ ...form.survey.administrations[0], id: "molise", name: "Molise" }];
  await drop(page, ["molise.json", JSON.stringify(form)]);
  await page.getByRole("heading", { name: "molise.json" }).waitFor();
  await page.goto(page.url().replace(/#.*/, "#/indagini/altra/moduli"));
  await page.getByRole("heading", { level: 1, name: "Un’altra indagine" }).waitFor();
  assert.equal(await page.getByRole("heading", { name: "molise.json" }).count(), 0);
  await page.goto(page.url().replace(/#.*/, "#/indagini/dig-2021/moduli"));
  await page.getByRole("heading", { name: "molise.json" }).waitFor();
}));
