// Two windows edit one plan at random: a thousand times with `make faults`, a tenth of that in `make test`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "../support/page.mjs";
import { field } from "../support/plan.mjs";
import { holds } from "../support/wait.mjs";
import { both, compare } from "../support/windows.mjs";

const NUMERATOR = "Numeratore di 2.2";
const OTHER = "Numeratore di 3.1";
const ALL = process.env.STADERA_FAULTS === "all";
const STEPS = ALL ? 1000 : 100;

test(`${STEPS} edits at random in two windows: none is lost unseen`, { timeout: 600_000 }, onPage(async ({ page, open, context, t }) => {
  const other = await both({ page, open, context });
  const windows = [page, other];
  const fields = [NUMERATOR, OTHER, "Numeratore di 1.1", "Numeratore di 2.1"];
  const there = [];
  for (const name of fields) if (await field(page, name).count() === 1) there.push(name);
  assert.ok(there.length >= 2, "there are fields to edit");
  // What each window typed last into each field.
  const typed = windows.map(() => new Map());
  let random = 20260101;
  const draw = (end) => {
    random = (random * 1103515245 + 12345) % 2147483648;
    return Math.floor((random / 2147483648) * end);
  };
  let choices = 0;
  let at = 0;
  const settle = async () => {
    for (const one of windows) {
      while (await compare(one).isVisible()) {
        choices += 1;
        await one.bringToFront();
        await compare(one).click();
        const dialog = one.getByRole("dialog", { name: "«ARTI 2020» è cambiato in due finestre" });
        await dialog.getByRole("button", { name: "Unisci campo per campo" }).click();
        await dialog.getByRole("button", { name: "Unisci così" }).click();
        await dialog.waitFor({ state: "detached" });
      }
    }
  };
  for (let step = 1; step <= STEPS; step += 1) {
    // Somebody works in one window for a while; sometimes the other is taken up before the first has written.
    if (draw(10) === 0) {
      if (draw(2) === 0) await windows[at].waitForTimeout(400);
      at = 1 - at;
    }
    const name = there[draw(there.length)];
    const value = String(100 + step);
    await settle();
    await field(windows[at], name).fill(value);
    typed[at].set(name, value);
  }
  await holds(async () => {
    await settle();
    for (const one of windows) assert.match(await one.getByRole("status").getByText(/conservato/).first().innerText(), /^conservato in questo browser/);
    const shown = await Promise.all(windows.map((one) => Promise.all(there.map((name) => field(one, name).inputValue()))));
    assert.deepEqual(shown[0], shown[1], "both windows show the same");
    for (const [index, name] of there.entries()) {
      const possible = typed.map((one) => one.get(name)).filter(Boolean);
      const value = shown[0][index].replace(".", "");
      assert.ok(possible.includes(value), `${name}: ${value} was typed last by neither window: ${possible}`);
    }
  });
  t.diagnostic(`${choices} times both had changed the plan`);
  assert.ok(!ALL || choices > 0, "the windows came in each other's way");
}));
