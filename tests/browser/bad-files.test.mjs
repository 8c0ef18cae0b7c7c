// Files that are no plan: the message names the cause, and the place where there is one; what was open stays as it was.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, choose, drop, example, kept } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { PLANS, WORDS, field, fieldIs, totalIs } from "./support/plan.mjs";
import { becomes, literally, text } from "./support/wait.mjs";

const objective = (file, area, index) => file.plan.areas[area].objectives[index];
const phase = (file) => objective(file, 0, 2).indicators[0].measure.schedule.phases[2];
const END = "plan.areas[0].objectives[2].indicators[0].measure.schedule.phases[2].end";

// What is wrong, the file, and what the message must say in each language ("…" stands for anything).
const BAD = [
  ["cut short", async () => (await example()).slice(0, 5000), "Non è JSON valido: la lettura si ferma alla riga", "It is not valid JSON: reading stops at line"],
  ["a number that is no JSON", async () => (await example()).replace('"weight": "12.00"', '"weight": NaN'), "Non è JSON valido: la lettura si ferma alla riga", "It is not valid JSON: reading stops at line"],
  ["JSON of another kind", async () => '{"format": "geo/json", "version": 1}', "È un file JSON di altro tipo («geo/json»)", "It is JSON of another kind (“geo/json”)"],
  ["JSON of no kind", async () => "[1, 2, 3]", "È un file JSON ma non un piano", "It is JSON but not a plan"],
  ["a newer version", () => changed((file) => (file.version = 99)), "Il file è della versione 99 del formato", "The file has version 99 of the format"],
  ["a missing field", () => changed((file) => delete objective(file, 3, 0).title), "plan.areas[3].objectives[0].title: il campo manca.", "plan.areas[3].objectives[0].title: the field is missing."],
  ["an unknown field", () => changed((file) => (objective(file, 3, 0).peso = "8")), "plan.areas[3].objectives[0].peso: campo sconosciuto", "plan.areas[3].objectives[0].peso: unknown field"],
  ["a wrong type", () => changed((file) => (objective(file, 2, 1).title = 5)), "plan.areas[2].objectives[1].title: trovato 5, atteso…un testo.", "plan.areas[2].objectives[1].title: found 5, expected a text."],
  ["a weight that is no text", () => changed((file) => (objective(file, 3, 0).weight = 8)), "plan.areas[3].objectives[0].weight: trovato 8, atteso…un peso da 0 a 100", "plan.areas[3].objectives[0].weight: found 8, expected a weight from 0 to 100"],
  ["a weight of NaN", () => changed((file) => (objective(file, 3, 0).weight = "NaN")), 'plan.areas[3].objectives[0].weight: trovato "NaN", atteso…un peso da 0 a 100', 'plan.areas[3].objectives[0].weight: found "NaN", expected a weight from 0 to 100'],
  ["a negative weight", () => changed((file) => (objective(file, 0, 0).weight = "-1.00")), 'plan.areas[0].objectives[0].weight: trovato "-1.00", atteso…un peso da 0 a 100', 'plan.areas[0].objectives[0].weight: found "-1.00", expected a weight from 0 to 100'],
  ["a day that does not exist", () => changed((file) => (phase(file).end = "2020-02-30")), `${END}: trovato "2020-02-30", atteso…una data del calendario`, `${END}: found "2020-02-30", expected a day of the calendar`],
  ["0 bytes", async () => "", "Il file è vuoto.", "The file is empty."],
  ["50 MB", async () => 50_000_000, "Il file è di 50 MB; un piano non supera", "The file has 50 MB; a plan has at most"],
  ["a ZIP renamed", async () => Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml", "latin1"), "È un archivio ZIP", "It is a ZIP archive"],
  ["no UTF-8", async () => Buffer.from('{"format": "stadera/plan", "title": "Qualit\u00e0"}', "latin1"), "Non è un file di testo UTF-8", "It is not a UTF-8 text file"],
];
const REFUSED = {
  it: (name) => `Il file «${name}» non è stato aperto`,
  en: (name) => `The file “${name}” was not opened`,
};
const pattern = (words) => new RegExp(words.split("…").map(literally).join(".*"));
const CLOSE = { it: "Chiudi il messaggio", en: "Close the message" };

for (const [column, language] of [[2, "it"], [3, "en"]]) {
  test(`a bad file is refused with its cause, and the open plan stays (${language})`, onPage({ language }, async ({ t, page, open }) => {
    const numerator = language === "it" ? "Numeratore di 2.2" : "Numerator of 2.2";
    const total = language === "it" ? "99,91 %" : "99.91%";
    await open();
    await field(page, numerator).fill("410");
    await totalIs(page, total);
    await becomes(() => kept(page, "stadera.plan.arti-2020").then(Boolean), true);
    const before = { url: page.url(), plan: await kept(page, "stadera.plan.arti-2020"), keys: await page.evaluate(() => localStorage.length) };
    for (const bad of BAD) {
      await t.test(bad[0], async () => {
        const name = `${bad[0]}.json`;
        await drop(page, [name, await bad[1]()]);
        const message = page.getByRole("alert").filter({ hasText: REFUSED[language](name) });
        await message.waitFor();
        assert.match(await text(message), pattern(bad[column]));
        await totalIs(page, total);
        await fieldIs(page, numerator, "410");
        assert.deepEqual(
          { url: page.url(), plan: await kept(page, "stadera.plan.arti-2020"), keys: await page.evaluate(() => localStorage.length) },
          before,
        );
        await message.getByRole("button", { name: CLOSE[language] }).click();
        await message.waitFor({ state: "detached" });
      });
    }
  }));

  test(`a bad file chosen on ${WORDS[language].plans} leaves the list as it was (${language})`, onPage({ language }, async ({ page, open }) => {
    await open(PLANS);
    const bad = BAD.find(([name]) => name === "a weight of NaN");
    await choose(page, "piano.json", await bad[1]());
    const message = page.getByRole("alert").filter({ hasText: REFUSED[language]("piano.json") });
    await message.getByText(pattern(bad[column])).waitFor();
    await page.getByRole("heading", { level: 1, name: WORDS[language].plans }).waitFor();
    assert.equal(await page.getByRole("listitem").filter({ hasText: "arti-2020" }).count(), 0);
    // Read and spoken until it is closed.
    await page.getByRole("link", { name: WORDS[language].plans, exact: true }).focus();
    await message.waitFor();
  }));
}

test("the good file that the bad ones are made of is opened", onPage(async ({ page, open }) => {
  await open(PLANS);
  await drop(page, ["piano.json", await changed(() => undefined)]);
  await totalIs(page, "99,75 %");
}));
