// Two windows with one plan: the second learns of the change at once, and where both changed it neither is written over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { example, kept, keepBefore } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { PLANS, SHEET, field, fieldIs, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes, holds } from "./support/wait.mjs";

const KEY = "stadera.plan.arti-2020";
const NUMERATOR = "Numeratore di 2.2";
const OTHER = "Numeratore di 3.1";
const alert = (page) => page.getByRole("alert").filter({ hasText: "Il piano non è conservato in questo browser" });
const compare = (page) => alert(page).getByRole("button", { name: "Confronta e scegli" });

/** A second window of the same browser, on the same screen. */
async function second(context, page) {
  const other = await context.newPage();
  other.setDefaultTimeout(10_000);
  await other.goto(page.url());
  await other.locator("#loading").waitFor({ state: "detached" });
  await field(other, NUMERATOR).waitFor();
  return other;
}

async function both({ page, open, context }) {
  await keepBefore(page, { [KEY]: await example() });
  await open(SHEET);
  await totalIs(page, "99,75 %");
  return second(context, page);
}

/** Both windows edit before either has written: the one that waits for a choice, then the other. */
async function collide(page, other) {
  for (let tries = 0; tries < 5; tries += 1) {
    await Promise.all([field(other, OTHER).fill(String(9000 + tries)), field(page, NUMERATOR).fill(String(410 + tries))]);
    for (let looks = 0; looks < 50; looks += 1) {
      if (await compare(page).isVisible()) return [page, other, tries];
      if (await compare(other).isVisible()) return [other, page, tries];
      await page.waitForTimeout(20);
    }
  }
  throw new Error("the windows never came in each other's way");
}

test("what one window changes the other shows at once", onPage(async ({ page, open, context }) => {
  const other = await both({ page, open, context });
  await field(other, NUMERATOR).fill("417");
  await waitUntilKept(other);
  await fieldIs(page, NUMERATOR, "417");
  await totalIs(page, "100,00 %");
  await page.getByRole("status").getByText("È stato modificato in un’altra finestra").waitFor();
  // And back: each goes on from what the other did.
  await field(page, OTHER).fill("9000");
  await fieldIs(other, OTHER, "9000");
  await becomes(async () => /"numerator":"417"/.test(await kept(page, KEY)), true);
}));

test("what both changed waits for a choice, and then both go on from it", onPage(async ({ page, open, context }) => {
  const other = await both({ page, open, context });
  const [late, first, tries] = await collide(page, other);
  await alert(late).getByText(/Lo stesso piano è stato cambiato anche in un’altra finestra/).waitFor();
  await late.bringToFront();
  await compare(late).click();
  const dialog = late.getByRole("dialog", { name: "«ARTI 2020» è cambiato in due finestre" });
  await dialog.getByRole("button", { name: "Unisci campo per campo" }).click();
  await dialog.getByText(/hanno cambiato cose diverse/).waitFor();
  await dialog.getByRole("button", { name: "Unisci così" }).click();
  await alert(late).waitFor({ state: "detached" });
  for (const one of [late, first]) {
    await fieldIs(one, NUMERATOR, String(410 + tries));
    await fieldIs(one, OTHER, String(9000 + tries));
  }
}));

test("a plan that another window deletes is still here, and can be kept again", onPage(async ({ page, open, context }) => {
  const other = await both({ page, open, context });
  await field(page, NUMERATOR).fill("417");
  await waitUntilKept(page);
  await other.goto(page.url().replace(SHEET, PLANS));
  await other.getByRole("button", { name: /^Elimina ARTI 2020/ }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Elimina", exact: true }).click();
  await alert(page).getByText(/Un’altra finestra ha eliminato il piano/).waitFor();
  assert.equal(await kept(page, KEY), null);
  await fieldIs(page, NUMERATOR, "417");
  await alert(page).getByRole("button", { name: "Conservalo di nuovo" }).click();
  await alert(page).waitFor({ state: "detached" });
  await becomes(async () => /"numerator":"417"/.test(await kept(page, KEY)), true);
  // The window that deleted it lists it again.
  await other.getByRole("link", { name: "Apri ARTI 2020" }).waitFor();
}));

test("a store that is cleared while the page is open loses nothing that is on the screen", onPage(async ({ page, open, context }) => {
  const other = await both({ page, open, context });
  await other.evaluate(() => localStorage.clear());
  await alert(page).waitFor();
  await alert(page).getByRole("button", { name: "Conservalo di nuovo" }).click();
  await becomes(async () => (await kept(page, KEY)) !== null, true);
}));

test("a thousand edits at random in two windows: none is lost unseen", { timeout: 600_000 }, onPage(async ({ page, open, context, t }) => {
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
  for (let step = 1; step <= 1000; step += 1) {
    const at = draw(2);
    const name = there[draw(there.length)];
    const value = String(100 + step);
    await settle();
    await field(windows[at], name).fill(value);
    typed[at].set(name, value);
    if (draw(8) === 0) await windows[at].waitForTimeout(draw(400));
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
  assert.ok(choices > 0, "the windows came in each other's way");
}));
