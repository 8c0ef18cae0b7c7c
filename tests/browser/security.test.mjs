// What the page promises of safety, held against the page itself: its policy, what it asks for on every screen, and plans that
// somebody wrote to do harm.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { changed, keepBefore } from "./support/files.mjs";
import { DIST, onPage } from "./support/page.mjs";
import { VIEWS, show } from "./support/screens.mjs";

/** The policy of a built page: each directive with its words. */
function policyOf(html) {
  const [, content] = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/);
  return Object.fromEntries(content.split(";").map((one) => one.trim().split(" ")).map(([name, ...words]) => [name, words]));
}

/** Notes in the page whatever its policy refuses, and anything that a hostile text would do. */
const watchPolicy = (page) => page.addInitScript(() => {
  window.violations = [];
  window.harmed = (how) => window.violations.push(`harmed: ${how}`);
  window.alert = window.harmed;
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.violations.push(`${violatedDirective} ${blockedURI}`));
});
const violations = (page) => page.evaluate(() => window.violations);

test("the policy lets only the page's own scripts run, and nothing else be reached", () => {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  const policy = policyOf(html);
  assert.deepEqual(policy["default-src"], ["'none'"]);
  assert.deepEqual(policy["script-src"], ["'self'", "'wasm-unsafe-eval'"]);
  assert.deepEqual(policy["base-uri"], ["'none'"]);
  assert.deepEqual(policy["form-action"], ["'none'"]);
  const allowed = new Set(["'none'", "'self'", "'wasm-unsafe-eval'", "data:", "blob:"]);
  assert.deepEqual(Object.values(policy).flat().filter((word) => !allowed.has(word)), []);
  for (const name of ["connect-src", "worker-src", "style-src", "font-src", "manifest-src"]) assert.deepEqual(policy[name], ["'self'"], name);
  assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)|\son[a-z]+=|\sstyle=/, "nothing in index.html would need more");
});

for (const view of VIEWS.filter(({ language }) => language === "it")) {
  test(`nothing is asked of anybody else: ${view.screen.name}`, onPage({ language: view.language }, async ({ page, open, url, context }) => {
    const asked = [];
    context.on("request", (request) => asked.push(request.url()));
    await watchPolicy(page);
    await show(view.screen, { page, open, language: view.language });
    assert.deepEqual(asked.filter((one) => !one.startsWith(url) && !/^(data|blob):/.test(one)), []);
    assert.deepEqual(await violations(page), []);
  }));
}

// Whatever of these a page took for more than text would call `harmed`, or ask the network for something.
const HOSTILE = [
  `<script>harmed("script")</script>`,
  `"><img src=x onerror="harmed('image')">`,
  `<svg onload="harmed('drawing')"><a href="javascript:harmed('link')">x</a></svg>`,
  `javascript:harmed("address")`,
  `{{constructor.constructor("harmed()")()}} \${harmed()}`,
  `\u202etxet neddih\u202c \u2066\u200b\u2069 é\u0301\u0301`,
  "__proto__",
  "constructor",
];
// A plan has to keep its identifiers apart, and some have to be of those that mean something to a script.
const IDS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];
const SCREENS = ["scheda", "cronoprogrammi", "monitoraggio", "versioni", "verifiche", "indirizzi", "perche", "simulatore", "simulatore/dati", "simulatore/scenari", "simulatore/leva", "simulatore/intervallo", "simulatore/cerca"];
// The fields whose texts are free, by the names of the format.
const FREE = new Set(["title", "body", "body_short", "description", "name", "short", "text", "note", "code", "source", "basis", "responsible", "unit", "reason", "motivation"]);

/** The example with hostile texts in all that is free, and hostile names for its first objectives. */
const hostilePlan = () => changed((file) => {
  file.plan.id = "__proto__";
  let next = 0;
  // Some texts must differ from each other.
  poison(file.plan, () => `${HOSTILE[next++ % HOSTILE.length]} ${next}`);
  const objectives = file.plan.areas.flatMap((area) => area.objectives);
  IDS.forEach((name, place) => { objectives[place].code = name; });
  const renamed = Object.fromEntries(objectives.slice(0, IDS.length - 1).map(({ id }, place) => [id, IDS[place + 1]]));
  rename(file.plan, new Map(Object.entries(renamed)));
});

function poison(part, next) {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === "object" && value !== null) poison(value, next);
    else if (typeof value === "string" && FREE.has(name)) part[name] = next();
  }
}

/** Identifiers, wherever something refers to them. */
function rename(part, names) {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === "object" && value !== null) rename(value, names);
    else if (names.has(value)) part[name] = names.get(value);
  }
}

for (const screen of SCREENS) {
  test(`hostile texts stay texts: ${screen}`, onPage(async ({ page, open, url, context }) => {
    const asked = [];
    context.on("request", (request) => asked.push(request.url()));
    await watchPolicy(page);
    await keepBefore(page, { "stadera.plan.__proto__": await hostilePlan() });
    await open(`#/piani/__proto__/${screen}`);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    // All that is folded may hold one of them.
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
    await page.getByText(/harmed\(|__proto__/).first().waitFor({ state: "attached" });
    assert.deepEqual(await page.getByRole("alert").allInnerTexts(), [], "the plan is read");
    const made = await page.evaluate(() => [...document.querySelectorAll("main script, main img, main [onerror], main [onload], [href^='javascript:']")].map((one) => one.outerHTML));
    assert.deepEqual(made, []);
    assert.deepEqual(asked.filter((one) => !one.startsWith(url) && !/^(data|blob):/.test(one)), []);
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.evaluate(() => ({}).polluted ?? Object.keys(Object.prototype).length), 0);
  }));
}

test("an explanation, the list of plans and a file hold hostile texts as they are", onPage(async ({ page, open }) => {
  await watchPolicy(page);
  await keepBefore(page, { "stadera.plan.__proto__": await hostilePlan() });
  await open("#/piani");
  await page.getByRole("link", { name: /^Apri / }).first().waitFor();
  await open("#/piani/__proto__/scheda");
  await page.getByRole("button", { name: /perché\?/ }).first().click();
  await page.getByRole("complementary").waitFor();
  assert.deepEqual(await violations(page), []);
}));
