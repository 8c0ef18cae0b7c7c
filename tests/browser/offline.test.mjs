// Without a network, and with a new version: what was visited once opens with nothing to ask, and no edit is ever interrupted.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { serve } from "../../scripts/lib/server.mjs";
import { bytesSavedBy } from "./support/book.mjs";
import { drop, example } from "./support/files.mjs";
import { DIST, onPage } from "./support/page.mjs";
import { SHEET, SIMULATOR, field, fieldIs, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes, holds } from "./support/wait.mjs";

// The other tests do without: they change what the network answers, and a kept page would not ask it.
const KEPT = { serviceWorkers: "allow" };
const NUMERATOR = "Numeratore di 2.2";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MANIFEST = "stadera.webmanifest";
const offer = (page) => page.getByRole("status").filter({ hasText: "È pronta una nuova versione di Stadera" });
const host = (page) => page.getByRole("banner").getByText("Comune di Prova", { exact: true });

/** A folder with another version of the page, which bears the name of a body. */
function newVersion(t) {
  const folder = mkdtempSync(join(tmpdir(), "stadera-"));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(DIST, folder, { recursive: true });
  const index = join(folder, "index.html");
  const set = readFileSync(index, "utf8").replace('name="stadera-host" content=""', 'name="stadera-host" content="Comune di Prova"');
  writeFileSync(index, set);
  execFileSync(process.execPath, ["scripts/offline.mjs", folder]);
  return folder;
}

/** Opens the page from a server of its own, and waits until all of it is kept and it is at work from there. */
async function visited(page) {
  const server = await serve(DIST);
  await page.goto(server.url);
  await totalIs(page, "99,75 %");
  await becomes(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), "activated");
  await page.reload();
  await totalIs(page, "99,75 %");
  assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null));
  return server;
}

/** The same address, from another folder. */
async function replaced(server, folder) {
  await server.close();
  const port = Number(new URL(server.url).port);
  const next = await serve(folder, port);
  assert.equal(next.url, server.url);
  return next;
}

const lookForNewVersion = (page) => page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one.update()));
const caches = (page) => page.evaluate(() => window.caches.keys());

test("after one visit everything opens without a network", onPage(KEPT, async ({ page }) => {
  const server = await visited(page);
  await server.close();
  await page.reload();
  await totalIs(page, "99,75 %");
  const go = async (route) => page.goto(server.url + route);
  await go("#/aula/R6");
  // From its address, and from another screen at once: neither may need what only a network brings.
  await page.reload();
  await page.getByRole("textbox", { name: "Risposta in percentuale" }).waitFor();
  await go("#/regole/R1");
  await page.getByText("Casi con cui è verificata", { exact: true }).click();
  await page.getByRole("article").first().waitFor();
  await go("#/piani/arti-2021-interim/monitoraggio");
  await page.getByRole("heading", { name: "Monitoraggio", exact: true }).waitFor();
  await go(`${SIMULATOR}/intervallo`);
  await page.getByRole("button", { name: "Calcola la distribuzione" }).click();
  await page.getByRole("table", { name: "Distribuzione del totale" }).waitFor();
  await go(SHEET);
  await page.getByRole("button", { name: "Altri formati" }).click();
  const { bytes } = await bytesSavedBy(page, () => page.getByRole("button", { name: "Foglio di calcolo (XLSX)" }).click());
  await drop(page, ["foglio.xlsx", bytes]);
  await page.getByRole("button", { name: "Crea il piano" }).waitFor();
  assert.ok(await page.evaluate(() => document.fonts.load("1em 'Titillium Web'").then((fonts) => fonts.length > 0)));
}));

test("a new version waits, is offered, and is taken only when it is wanted", onPage(KEPT, async ({ t, page }) => {
  let server = await visited(page);
  await page.evaluate(() => window.caches.open("another page of this host"));
  const [kept] = (await caches(page)).filter((name) => name.startsWith("stadera "));
  server = await replaced(server, newVersion(t));
  await lookForNewVersion(page);
  await offer(page).waitFor();
  await field(page, NUMERATOR).fill("417");
  await waitUntilKept(page);
  await page.reload();
  await totalIs(page, "100,00 %");
  await offer(page).waitFor();
  assert.equal(await host(page).count(), 0, "a reload stays with the version that is at work");
  await field(page, NUMERATOR).fill("410");
  await offer(page).getByRole("button", { name: "Passa alla nuova versione" }).click();
  await host(page).waitFor();
  await fieldIs(page, NUMERATOR, "410");
  await totalIs(page, "99,91 %");
  assert.equal(await offer(page).count(), 0);
  const left = await caches(page);
  assert.ok(left.includes("another page of this host") && !left.includes(kept), left.join(", "));
  await server.close();
}));

test("the offer of a new version can wait", onPage({ ...KEPT, language: "en" }, async ({ t, page }) => {
  const server = await serve(DIST);
  await page.goto(server.url);
  await becomes(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), "activated");
  const next = await replaced(server, newVersion(t));
  await lookForNewVersion(page);
  const offered = page.getByRole("status").filter({ hasText: "A new version of Stadera is ready" });
  await offered.getByRole("button", { name: "Switch to the new version" }).waitFor();
  await offered.getByRole("button", { name: "Later" }).click();
  await offered.waitFor({ state: "detached" });
  await next.close();
}));

// What a host can answer while a new version is fetched.
const HOSTILE = {
  "a file that is not there": (folder) => rmSync(join(folder, "rest.css")),
  "a file of another version": (folder) => appendFileSync(join(folder, "examples/arti-2020.json"), " "),
};
for (const [what, spoil] of Object.entries(HOSTILE)) {
  test(`${what} leaves the version before at work`, onPage(KEPT, async ({ t, page }) => {
    const folder = newVersion(t);
    spoil(folder);
    const server = await replaced(await visited(page), folder);
    await lookForNewVersion(page);
    await leftAsItWas(page);
    await server.close();
  }));
}

/** Answers with an error where it should fail, and else with what is in the folder. */
async function failing(server, folder, fails) {
  await server.close();
  const answer = ({ url }, response) => {
    const { pathname } = new URL(url, server.url);
    if (fails(pathname)) return response.writeHead(500).end("<h1>Error</h1>");
    const script = pathname.endsWith(".js") ? { "Content-Type": "text/javascript" } : {};
    return response.writeHead(200, script).end(readFileSync(join(folder, pathname === "/" ? "index.html" : pathname)));
  };
  const next = createServer(answer);
  await new Promise((done) => next.listen(Number(new URL(server.url).port), "127.0.0.1", done));
  return () => { next.closeAllConnections(); next.close(); };
}

test("a host that fails half way leaves the version before at work", onPage(KEPT, async ({ t, page }) => {
  const stop = await failing(await visited(page), newVersion(t), (path) => path === "/rest.css");
  await lookForNewVersion(page);
  await leftAsItWas(page);
  stop();
}));

test("a host that only fails leaves the version before at work", onPage({ ...KEPT, expectedErrors: [/500|Failed/] }, async ({ t, page }) => {
  const stop = await failing(await visited(page), newVersion(t), () => true);
  await assert.rejects(lookForNewVersion(page));
  await leftAsItWas(page);
  stop();
}));

test("another window is told of the new version, and goes over when it is asked", onPage(KEPT, async ({ t, page, context }) => {
  const server = await visited(page);
  const other = await context.newPage();
  await other.goto(server.url);
  await field(other, NUMERATOR).fill("417");
  await waitUntilKept(other);
  const next = await replaced(server, newVersion(t));
  await lookForNewVersion(page);
  await offer(page).getByRole("button", { name: "Passa alla nuova versione" }).click();
  await host(page).waitFor();
  await offer(other).waitFor();
  assert.equal(await host(other).count(), 0);
  await offer(other).getByRole("button", { name: "Passa alla nuova versione" }).click();
  await host(other).waitFor();
  await fieldIs(other, NUMERATOR, "417");
  await next.close();
}));

/** No version waits, nothing is offered, and the page opens. */
async function leftAsItWas(page) {
  const state = async () => page.evaluate(async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.getRegistration();
    return { installing: installing?.state, waiting: waiting?.state, active: active?.state };
  });
  await becomes(state, { installing: undefined, waiting: undefined, active: "activated" });
  await page.reload();
  await totalIs(page, "99,75 %");
  assert.equal(await offer(page).count(), 0);
  await holds(async () => assert.equal((await caches(page)).filter((name) => name.startsWith("stadera ")).length, 1));
}

test("a page that is already kept asks the network for nothing of the first visit", onPage(KEPT, async ({ page }) => {
  const server = await visited(page);
  const fromNetwork = [];
  page.on("response", (response) => response.fromServiceWorker() || fromNetwork.push(response.url()));
  await page.reload();
  await totalIs(page, "99,75 %");
  assert.deepEqual(fromNetwork.filter((url) => !url.endsWith("service-worker.js")), []);
  await server.close();
}));

test("the manifest says what the system needs, and its icons are there", onPage(async ({ page, open, url, context }) => {
  await open();
  await totalIs(page, "99,75 %");
  const { errors, url: found } = await (await context.newCDPSession(page)).send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.equal(found, url + MANIFEST);
  const manifest = JSON.parse(readFileSync(join(DIST, MANIFEST), "utf8"));
  assert.deepEqual([manifest.display, manifest.start_url, manifest.scope, manifest.lang], ["standalone", "./", "./", "it"]);
  for (const { src } of manifest.icons) assert.ok(existsSync(join(DIST, src)), src);
  assert.deepEqual(manifest.file_handlers, [{ action: "./", accept: { "application/json": [".json"], [XLSX]: [".xlsx"], "text/csv": [".csv"] } }]);
}));

test("a file that the system opens with Stadera opens like one that is dropped", onPage(async ({ page, open }) => {
  await page.addInitScript(() => {
    const launchQueue = { setConsumer: (consumer) => { window.launched = consumer; } };
    Object.defineProperty(window, "launchQueue", { value: launchQueue, configurable: true });
  });
  await open(SHEET);
  await page.waitForFunction(() => window.launched);
  const other = (await example()).replace('"id": "arti-2020"', '"id": "dal-sistema"');
  await page.evaluate((text) => window.launched({ files: [{ getFile: async () => new File([text], "piano.json") }] }), other);
  await page.getByRole("status").getByText("«piano.json» è aperto").waitFor();
  assert.match(page.url(), /#\/piani\/dal-sistema\/scheda$/);
}));
