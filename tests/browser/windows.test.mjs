// Two windows with one plan: the second learns of the change at once, and where both changed it neither is written over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kept } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { PLANS, SHEET, field, fieldIs, totalIs, waitUntilKept } from "./support/plan.mjs";
import { becomes } from "./support/wait.mjs";
import { alert, both, compare } from "./support/windows.mjs";

const KEY = "stadera.plan.arti-2020";
const NUMERATOR = "Numeratore di 2.2";
const OTHER = "Numeratore di 3.1";

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
