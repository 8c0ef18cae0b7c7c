// The rest of the program, which comes once the first figures stand: early, late, or not at all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";
import { WORDS, totalIs } from "./support/plan.mjs";
import { becomes } from "./support/wait.mjs";

const REST = "**/*_rest.wasm";
const explanation = (page) => page.getByRole("complementary");
const askWhy = (page) => page.getByRole("button", { name: WORDS.it.whyTotal }).click();

test("the rest comes by itself, after the first figures", onPage(async ({ page, open }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.resourceType() + new URL(request.url()).pathname.replace(/.*_/, " ")));
  await open();
  await totalIs(page, "99,75 %");
  await becomes(() => asked.filter((one) => one.endsWith("rest.wasm")), ["fetch rest.wasm"]);
}));

test("what is asked for before the rest is there waits for it", onPage(async ({ page, open }) => {
  let requests = 0;
  await page.route(REST, async (route) => {
    requests += 1;
    // The first request, which the page makes by itself, never ends.
    if (requests > 1) await route.continue();
  });
  await open();
  await totalIs(page, "99,75 %");
  await becomes(() => requests, 1);
  await askWhy(page);
  await explanation(page).waitFor();
  assert.equal(requests, 2);
}));

test("another screen opens at once although it lies in the rest", onPage(async ({ page, open }) => {
  await open("#/informazioni");
  await page.getByRole("heading", { level: 1 }).waitFor();
}));

test("without the rest the page says so, and goes on when it can be had",
  onPage({ expectedErrors: [/rest\.wasm/, /Failed to load/, /NetworkError/] }, async ({ page, open }) => {
    let refuse = true;
    await page.route(REST, (route) => (refuse ? route.abort() : route.continue()));
    await open();
    await totalIs(page, "99,75 %");
    await askWhy(page);
    await page.getByText("Una parte di Stadera non si è caricata.").waitFor();
    refuse = false;
    await page.reload();
    await totalIs(page, "99,75 %");
    await askWhy(page);
    await explanation(page).waitFor();
  }));
