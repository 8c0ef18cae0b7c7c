// The worker, which draws distributions: the same figures as natively (tests/distribution.rs), to the last bit; and what it says
// when it cannot.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";

const GOLDEN = JSON.parse(readFileSync("tests/distribution/golden.json", "utf8"));
// The first number of each answer; src/simulation/distribution/message.rs has the rest.
const [READY, PROGRESS, DONE, FAILED] = [0, 1, 2, 3];
const VERSION = 1;

const question = ({ ranges, sum, seed, samples }) => {
  const [upper, lower] = [BigInt(seed) >> 32n, BigInt(seed) & 0xffffffffn].map(Number);
  return [VERSION, samples, upper, lower, sum, ...ranges.flat()];
};
/** The bits of a number, as the golden record has them. */
const bits = (number) => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
};

/** Asks a fresh worker in the page; gives what it said, and some of the totals that came at the end. */
const asked = (page, numbers) => page.evaluate((numbers) => new Promise((done, failed) => {
  const worker = new Worker("./stadera-worker_loader.js");
  const answers = [];
  worker.onerror = ({ message }) => failed(new Error(message));
  worker.onmessage = ({ data: [answer, totals] }) => {
    answers.push([...answer]);
    if (answer[0] === 0) worker.postMessage(new Float64Array(numbers));
    if (answer[0] < 2) return;
    worker.terminate();
    const sorted = totals?.every((total, place) => place === 0 || totals[place - 1] <= total);
    done({ answers, totals: totals && { count: totals.length, lowest: totals[0], highest: totals.at(-1), sorted } });
  };
}), numbers);

for (const [name, golden] of Object.entries(GOLDEN)) {
  test(`the worker draws what the native program draws: ${name}`, onPage(async ({ page, open }) => {
    await open();
    const { answers, totals } = await asked(page, question(golden));
    const [done, samples, mean, deviation, lowest, highest, p05, p25, p50, p75, p95, from, to, ...counts] = answers.at(-1);
    assert.equal(done, DONE);
    const found = { mean, deviation, lowest, highest, p05, p25, p50, p75, p95 };
    const same = Object.entries(found).map(([field, value]) => [field, bits(value)]);
    assert.deepEqual(Object.fromEntries(same), golden.bits);
    assert.deepEqual([samples, from, to], [golden.samples, lowest, highest]);
    assert.equal(counts.reduce((sum, count) => sum + count), golden.samples);
    assert.deepEqual(totals, { count: golden.samples, lowest, highest, sorted: true });
  }));
}

test("the worker says when it is ready and how far it is", onPage(async ({ page, open }) => {
  await open();
  const [golden] = Object.values(GOLDEN);
  const { answers } = await asked(page, question({ ...golden, samples: 100_000 }));
  assert.deepEqual(answers[0], [READY, VERSION]);
  const drawn = answers.filter(([sort]) => sort === PROGRESS).map(([, drawn]) => drawn);
  assert.ok(drawn.length >= 10, `${drawn.length} reports`);
  assert.deepEqual(drawn, drawn.toSorted((a, b) => a - b));
}));

test("the worker says why it does not draw", onPage(async ({ page, open }) => {
  await open();
  const [golden] = Object.values(GOLDEN);
  const failure = async (numbers) => (await asked(page, numbers)).answers.at(-1);
  assert.deepEqual(await failure([VERSION + 1]), [FAILED, 0, 0]);
  assert.deepEqual(await failure(question({ ...golden, samples: 99 })), [FAILED, 1, 99]);
  assert.deepEqual(await failure(question({ ...golden, sum: 1_000 })), [FAILED, 6, 0]);
}));

test("a first visit fetches nothing of the worker", onPage(async ({ page, open }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  await open();
  await page.waitForLoadState("networkidle");
  assert.deepEqual(fetched.filter((url) => /stadera-work(er|book)/.test(url)), []);
}));

test("a worker whose program is not there says so", onPage({ expectedErrors: [/stadera-worker_bg\.wasm/, /Failed to load/] }, async ({ page, open }) => {
  await page.context().route("**/stadera-worker_bg.wasm*", (route) => route.abort());
  await open();
  const cause = await page.evaluate(() => new Promise((done) => {
    const worker = new Worker("./stadera-worker_loader.js");
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = ({ message }) => done(message);
  }));
  assert.equal(typeof cause, "string");
  assert.match(cause, /TypeError|fetch/);
}));
