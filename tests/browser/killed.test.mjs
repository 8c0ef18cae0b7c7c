// The page is killed while it saves, hundreds of times, at every step of a save: the old plan or the new one is there, whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { example, keepBefore } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { SHEET, field } from "./support/plan.mjs";

const TIMES = 200;
const KEY = "stadera.plan.arti-2020";
const NUMERATOR = "Numeratore di 2.2";
const HERE = "the page stops here";

/** From a given change of the store on, counted from one, the page never does anything again. */
function stopAt(change) {
  let count = 0;
  for (const name of ["setItem", "removeItem"]) {
    const own = Storage.prototype[name];
    Storage.prototype[name] = function (key, ...rest) {
      count += 1;
      const stop = () => {
        console.info("the page stops here");
        for (;;);
      };
      // Now before the change, now after it.
      if (count === change && change % 2 === 0) stop();
      own.call(this, key, ...rest);
      if (count === change) stop();
    };
  }
}

test(`killed ${TIMES} times while saving: the old plan or the new one`, { timeout: 800_000 }, onPage(async ({ page, context, url, t }) => {
  await keepBefore(page, { [KEY]: await example() });
  await page.goto(url + SHEET);
  await field(page, NUMERATOR).waitFor();
  let known = await field(page, NUMERATOR).inputValue();
  const found = { old: 0, new: 0 };
  for (let time = 1; time <= TIMES; time += 1) {
    const one = await context.newPage();
    const stopped = new Promise((resolve) => one.on("console", (message) => message.text() === HERE && resolve()));
    await one.goto(url + SHEET);
    await field(one, NUMERATOR).waitFor();
    const wanted = String(1000 + time);
    // An hour later each time, so that a save keeps an earlier copy, too.
    await one.evaluate((hours) => {
      const now = Date.now;
      Date.now = () => now() + hours * 3_600_000;
    }, time);
    await one.evaluate(`(${stopAt})(${1 + (time % 7)})`);
    await field(one, NUMERATOR).fill(wanted);
    await stopped;
    const crashed = one.waitForEvent("crash");
    const session = await context.newCDPSession(one);
    session.send("Page.crash").catch(() => undefined);
    await crashed;
    await one.close();
    const kept = await page.evaluate((key) => [localStorage.getItem(key), localStorage.getItem(key.replace("plan", "next"))], KEY);
    const values = kept.filter(Boolean).map((text) => JSON.parse(text)).map(({ plan }) => numerator(plan));
    for (const value of values) assert.ok([known, wanted].includes(value), `${value} is neither ${known} nor ${wanted}`);
    // What a new page makes of it.
    const next = await context.newPage();
    await next.goto(url + SHEET);
    await field(next, NUMERATOR).waitFor();
    const shown = (await field(next, NUMERATOR).inputValue()).replace(".", "");
    assert.ok([known, wanted].includes(shown), `${shown} is neither ${known} nor ${wanted}`);
    found[shown === wanted ? "new" : "old"] += 1;
    known = shown;
    await next.close();
  }
  t.diagnostic(`the old plan ${found.old} times, the new one ${found.new} times`);
  assert.ok(found.old > 10 && found.new > 10, "the page was killed before and after what matters");
}));

/** The numerator of 2.2 in a plan. */
function numerator({ areas }) {
  const objective = areas.flatMap(({ objectives }) => objectives).find(({ code }) => code === "2.2");
  return objective.indicators.map(({ measure }) => JSON.stringify(measure).match(/"numerator":"(\d+)"/)?.[1]).find(Boolean);
}
