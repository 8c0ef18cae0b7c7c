// The page is ended while it saves, hundreds of times, at every step of a save: the old plan or the new one is there, whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { example, keepBefore } from "../support/files.mjs";
import { onPage } from "../support/page.mjs";
import { SHEET, field } from "../support/plan.mjs";

// All of them with `make faults`; a tenth of them keeps `make test` short.
const TIMES = process.env.STADERA_FAULTS === "all" ? 200 : 20;
// A save changes the store at least so often.
const CHANGES = 4;
// One in so many is killed; the others go without having been able to do anything more.
const KILLED = TIMES / 10;
const KEY = "stadera.plan.arti-2020";
const NUMERATOR = "Numeratore di 2.2";
const HERE = "the page stops here";

/** From a given change of the store on, counted from one, the page changes nothing any more, as if it were gone; then it is killed. */
function stopAt(change) {
  let count = 0;
  for (const name of ["setItem", "removeItem"]) {
    const own = Storage.prototype[name];
    Storage.prototype[name] = function (key, ...rest) {
      count += 1;
      if (count >= change) {
        if (count === change) console.info("the page stops here");
        throw new DOMException("gone", "InvalidStateError");
      }
      own.call(this, key, ...rest);
    };
  }
}

test(`ended ${TIMES} times while saving: the old plan or the new one`, { timeout: 800_000 }, onPage(async ({ page, context, url, t }) => {
  await keepBefore(page, { [KEY]: await example() });
  await page.goto(url + SHEET);
  let one = page;
  let known = await shown(one);
  const found = { old: 0, new: 0 };
  for (let time = 1; time <= TIMES; time += 1) {
    const stopped = one.waitForEvent("console", (message) => message.text() === HERE);
    const wanted = String(1000 + time);
    // An hour later each time, so that a save keeps an earlier copy, too.
    await one.evaluate((hours) => {
      const now = Date.now;
      Date.now = () => now() + hours * 3_600_000;
    }, time);
    await one.evaluate(`(${stopAt})(${1 + (time % CHANGES)})`);
    await field(one, NUMERATOR).fill(wanted);
    await stopped;
    const kept = await one.evaluate((key) => [localStorage.getItem(key), localStorage.getItem(key.replace("plan", "next"))], KEY);
    for (const text of kept.filter(Boolean)) {
      const value = numerator(JSON.parse(text).plan);
      assert.ok([known, wanted].includes(value), `${value} is neither ${known} nor ${wanted}`);
    }
    one = await another(one, context, time % KILLED === 0);
    const value = await shown(one);
    assert.ok([known, wanted].includes(value), `${value} is neither ${known} nor ${wanted}`);
    found[value === wanted ? "new" : "old"] += 1;
    known = value;
  }
  t.diagnostic(`the old plan ${found.old} times, the new one ${found.new} times`);
  assert.ok(found.old > TIMES / 10 && found.new > TIMES / 10, "it was ended before and after what matters");
}));

/** The page again: loaded anew, or in the place of one that is killed. */
async function another(page, context, killed) {
  if (!killed) {
    await page.reload();
    return page;
  }
  const address = page.url();
  const next = await context.newPage();
  const session = await context.newCDPSession(page);
  const crashed = new Promise((resolve) => page.on("crash", resolve));
  // It never answers.
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await next.goto(address);
  return next;
}

/** What the page shows of the numerator. */
async function shown(page) {
  await field(page, NUMERATOR).waitFor();
  return field(page, NUMERATOR).inputValue();
}

/** The numerator of 2.2 in a plan. */
function numerator({ areas }) {
  const objective = areas.flatMap(({ objectives }) => objectives).find(({ code }) => code === "2.2");
  return objective.indicators.map(({ measure }) => JSON.stringify(measure).match(/"numerator":"(\d+)"/)?.[1]).find(Boolean);
}
