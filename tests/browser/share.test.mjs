// A plan in a link: made, copied, opened by somebody else, shown before it is kept; and what is wrong with a link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, keepBefore, kept, savedBy } from "./support/files.mjs";
import { newPage } from "../../scripts/lib/browser.mjs";
import { onPage } from "./support/page.mjs";
import { PLANS, SHEET, totalIs } from "./support/plan.mjs";
import { looksRight } from "./support/looks.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

const KEY = "stadera.plan.piccolo-2020";

/** The example, as small as a link: two objectives without the texts of the guidelines. */
const small = () =>
  changed(({ plan }) => {
    Object.assign(plan, { id: "piccolo-2020", body: "Ente piccolo", body_short: "Piccolo", notes: [], amendments: [] });
    plan.areas = plan.areas.slice(0, 1);
    plan.areas[0].objectives = plan.areas[0].objectives.slice(0, 2);
    plan.guidelines.forEach((one) => delete one.text);
  });

const dialog = (page) => page.getByRole("dialog");
const share = (page) => page.getByRole("group", { name: "Strumenti del piano" }).getByRole("button", { name: "Condividi" });
const address = (page) => dialog(page).getByRole("textbox").inputValue();
const fragment = (link) => link.slice(link.indexOf("#"));
const shown = (page, name) => page.getByRole("heading", { name, exact: true }).waitFor();
const storedPlans = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("stadera.plan.")));

/** A link to the small plan, made on the page. */
async function linkOf({ page, open }) {
  await keepBefore(page, { [KEY]: await small() });
  await open("#/piani/piccolo-2020/scheda");
  await share(page).click();
  await dialog(page).waitFor();
  const link = await address(page);
  await page.keyboard.press("Escape");
  return link;
}

test("a plan is shared, opened by somebody else, kept and edited there", onPage(async ({ page, open, browser, url, errors }) => {
  await keepBefore(page, { [KEY]: await small() });
  await open("#/piani/piccolo-2020/scheda");
  const total = await text(page.locator("[data-total]"));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await share(page).focus();
  await page.keyboard.press("Enter");
  // The keyboard is at the button that does what people came for.
  await hasFocus(dialog(page).getByRole("button", { name: "Copia" }));
  await dialog(page).getByText("Chi ha il collegamento ha tutti i dati del piano.").waitFor();
  await dialog(page).getByText(/^È lungo \d\.\d{3} caratteri: alcuni programmi/).waitFor();
  await page.keyboard.press("Enter");
  await dialog(page).getByText("Copiato: ora si può incollare.").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, await address(page));
  assert.match(link, /#\/condiviso\/1\.[\w-]+$/);
  assert.ok(fragment(link).length <= 8000);
  await page.keyboard.press("Escape");
  await hasFocus(share(page));

  // Somebody else, with nothing in the browser.
  const other = await newPage(browser);
  other.on("pageerror", (error) => errors.push(String(error)));
  try {
    await other.goto(link);
    await shown(other, "Piccolo 2020");
    await other.getByText("2 obiettivi").waitFor();
    await other.getByText(total).first().waitFor();
    assert.deepEqual(await storedPlans(other), []);
    await other.getByRole("button", { name: "Aprilo", exact: true }).click();
    await shown(other, "Piccolo · 2020 · Monitoraggio finale");
    await totalIs(other, total);
    assert.deepEqual(await storedPlans(other), [KEY]);
    await other.getByRole("textbox", { name: "Peso di 1.1", exact: true }).fill("12");
    await becomes(async () => JSON.parse(await kept(other, KEY)).plan.areas[0].objectives[0].weight, "12");
    // The link still holds the plan as it was; beside the edited one it opens as a copy.
    await other.goto(`${url}#/`);
    await other.goto(link);
    await shown(other, "Piccolo 2020");
    await other.getByRole("button", { name: "Aprilo", exact: true }).click();
    await other.getByText("È aperto come copia").waitFor();
    assert.deepEqual((await storedPlans(other)).sort(), [KEY, `${KEY}-2`]);
  } finally {
    await other.context().close();
  }
}));

test("a plan that is not opened leaves nothing", onPage(async ({ page, open, browser }) => {
  const link = await linkOf({ page, open });
  const other = await newPage(browser);
  await other.goto(link);
  await other.getByRole("link", { name: "Non aprirlo", exact: true }).click();
  await shown(other, "Nessun piano in questo browser");
  assert.deepEqual(await storedPlans(other), []);
  await other.context().close();
}));

test("a link that was cut, changed, or is of a newer version says so and opens nothing", onPage(async ({ page, open }) => {
  const good = fragment(await linkOf({ page, open }));
  const at = good.length - 40;
  const bad = [
    [good.slice(0, -1), /^Il collegamento è incompleto o cambiato/],
    [good.slice(0, at) + (good[at] === "A" ? "B" : "A") + good.slice(at + 1), /^Il collegamento è incompleto o cambiato/],
    [good.replace("/1.", "/2."), /^Il collegamento è della versione 2; questa pagina apre fino alla 1/],
    [`#/condiviso/1.${"A".repeat(9000)}`, /^Il collegamento contiene più di quanto/],
  ];
  const before = await storedPlans(page);
  for (const [address, reason] of bad) {
    await page.evaluate((hash) => { location.hash = hash; }, address);
    await page.getByRole("alert").getByText(reason).waitFor();
    await shown(page, "Il collegamento non si apre");
    assert.equal(await page.getByRole("button", { name: "Aprilo" }).count(), 0);
  }
  assert.deepEqual(await storedPlans(page), before);
  await page.getByRole("link", { name: "Vai ai piani" }).click();
  await shown(page, "Piani");
}));

test("a plan that is too long for a link is offered as a file", onPage(async ({ page, open }) => {
  await open(SHEET);
  await share(page).click();
  await dialog(page).getByText(/servirebbero 2\d\.\d{3} caratteri, e oltre 8\.000/).waitFor();
  assert.equal(await dialog(page).getByRole("textbox").count(), 0);
  const { name, text } = await savedBy(page, dialog(page).getByRole("button", { name: "Esporta il file" }));
  assert.equal(name, "arti-2020.json");
  assert.equal(JSON.parse(text).plan.id, "arti-2020");
  await dialog(page).waitFor({ state: "hidden" });
}));

test("a plan is shared from its card, where the browser has no clipboard to offer", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: await small() });
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }));
  await open(PLANS);
  await page.getByRole("button", { name: "Condividi Piccolo 2020, piccolo-2020", exact: true }).click();
  const copy = dialog(page).getByRole("button", { name: "Copia" });
  await copy.click();
  await dialog(page).getByText(/^Copiato/).waitFor();
  await hasFocus(copy);
  const link = await address(page);
  await page.keyboard.press("Escape");
  const body = page.getByRole("textbox", { name: "Ente" });
  await body.focus();
  await page.keyboard.press("Control+V");
  await becomes(() => body.inputValue(), link);
}));

test("what the browser does not copy is there to be copied by hand", onPage(async ({ page, open }) => {
  await keepBefore(page, { [KEY]: await small() });
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
    Document.prototype.execCommand = () => false;
  });
  await open(PLANS);
  await page.getByRole("button", { name: "Condividi Piccolo 2020, piccolo-2020", exact: true }).click();
  await dialog(page).getByRole("button", { name: "Copia" }).click();
  await dialog(page).getByText(/^Il browser non l’ha copiato/).waitFor();
  const field = dialog(page).getByRole("textbox", { name: "Collegamento" });
  await hasFocus(field);
  const selected = () => field.evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd) === one.value);
  await becomes(selected, true, "the whole link is selected");
}));

for (const language of ["it", "en"]) {
  test(`axe finds nothing in what is shared (${language})`, onPage({ language, width: 360, reducedMotion: "reduce" }, async ({ page, open }) => {
    await keepBefore(page, { [KEY]: await small() });
    const button = page.getByRole("button", { name: /^(Condividi|Share)/ });
    const link = async () => (await dialog(page).waitFor(), address(page));
    await open("#/piani/piccolo-2020/scheda");
    await button.click();
    const good = fragment(await link());
    await looksRight(page, "the dialog");
    await open(SHEET);
    await button.click();
    await dialog(page).waitFor();
    await looksRight(page, "too long");
    await open(good);
    await page.getByRole("link", { name: /^(Non aprirlo|Do not open it)$/ }).waitFor();
    await looksRight(page, "a plan in a link");
    await open("#/condiviso/2.abc");
    await page.getByRole("alert").waitFor();
    await looksRight(page, "a newer link");
  }));
}
