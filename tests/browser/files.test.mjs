// Plans as files: out, and back in by button and by drop.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { newPage } from "../../scripts/lib/browser.mjs";
import { choose, drop, example, kept, savedBy } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { PLANS, SHEET, WORDS, field, fieldIs, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes, text } from "./support/wait.mjs";

const NUMERATOR = "Numeratore di 2.2";
const exportButton = (page) => page.getByRole("button", { name: "Esporta" });
const listed = (page) => page.getByRole("heading", { level: 2, name: /^ARTI 2020/ }).count();

test("a file gives back exactly what was exported, in another browser", onPage(async ({ page, open, browser, url }) => {
  await open();
  await field(page, NUMERATOR).fill("410");
  await waitUntilKept(page);
  const file = await savedBy(page, exportButton(page));
  assert.equal(file.name, "arti-2020.json");
  assert.equal(JSON.parse(file.text).format, "stadera/plan");
  await page.getByText("conservato, e salvato in un file").waitFor();
  const other = await newPage(browser);
  await other.goto(url + PLANS);
  await choose(other, file.name, file.text);
  await totalIs(other, "99,91 %");
  await fieldIs(other, NUMERATOR, "410");
  const again = await savedBy(other, exportButton(other));
  await other.context().close();
  assert.equal(again.text, file.text);
}));

test("the example as it is exports as the file it came from", onPage(async ({ page, open }) => {
  await open();
  await totalIs(page, "99,75 %");
  const file = await savedBy(page, exportButton(page));
  assert.deepEqual(JSON.parse(file.text), JSON.parse(await example()));
}));

test("an edit after an export is again not in a file", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("410");
  await waitUntilKept(page);
  await savedBy(page, exportButton(page));
  await page.getByText("conservato, e salvato in un file").waitFor();
  await field(page, NUMERATOR).fill("411");
  await page.getByRole("status").getByText("non ancora in un file").waitFor();
}));

for (const language of ["it", "en"]) {
  test(`a file comes in by the button (${language})`, onPage({ language }, async ({ page, open }) => {
    await open(PLANS);
    await choose(page, "piano.json", await example());
    await totalIs(page, language === "it" ? "99,75 %" : "99.75%");
    await page.getByRole("status").getByText(language === "it" ? "«piano.json» è aperto" : "“piano.json” is open").waitFor();
    assert.ok(await kept(page, "stadera.plan.arti-2020"));
    await page.getByRole("link", { name: WORDS[language].plans, exact: true }).click();
    await becomes(() => listed(page), 1);
  }));
}

test("a file comes in by dropping it, on any screen", onPage(async ({ page, open }) => {
  for (const [screen, said] of [[PLANS, "è aperto"], [SHEET, "era già qui"], ["#/informazioni", "era già qui"]]) {
    await open(screen);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await drop(page, ["piano.json", await example()]);
    await page.getByRole("status").getByText(`«piano.json» ${said}`).waitFor();
    await totalIs(page, "99,75 %");
  }
}));

test("several files dropped at once all come in", onPage(async ({ page, open }) => {
  await open(PLANS);
  const other = (await example()).replace('"id": "arti-2020"', '"id": "altro-2020"');
  await drop(page, ["uno.json", await example()], ["due.json", other], ["rotto.json", "{"]);
  await page.getByRole("status").getByText("«uno.json» è aperto").waitFor();
  await page.getByRole("status").getByText("«due.json» è aperto").waitFor();
  await page.getByRole("alert").getByText("Il file «rotto.json» non è stato aperto").waitFor();
  await page.getByRole("link", { name: "Piani", exact: true }).click();
  await becomes(() => listed(page), 2);
}));

test("the file can be chosen again after it was mended", onPage(async ({ page, open }) => {
  await open(PLANS);
  await choose(page, "piano.json", "{");
  await page.getByRole("alert").getByText("«piano.json» non è stato aperto").waitFor();
  await choose(page, "piano.json", await example());
  await totalIs(page, "99,75 %");
}));

test("Piani exports a plan without opening it", onPage(async ({ page, open }) => {
  await open();
  await field(page, NUMERATOR).fill("417");
  await waitUntilKept(page);
  await page.getByRole("link", { name: "Piani", exact: true }).click();
  const file = await savedBy(page, page.getByRole("button", { name: /^Esporta ARTI 2020/ }));
  const { past, ...plan } = JSON.parse(await kept(page, "stadera.plan.arti-2020"));
  assert.deepEqual(JSON.parse(file.text), plan);
  assert.deepEqual(past, [createHash("sha256").update(file.text).digest("hex")], "what is kept remembers the file");
  await page.getByText(/salvato in un file il \d\d\/\d\d\/\d{4}/).waitFor();
  assert.equal(await text(page.getByRole("heading", { level: 1 })), "Piani");
}));
