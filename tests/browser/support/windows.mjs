// Two windows with one plan.
import { example, keepBefore } from "./files.mjs";
import { SHEET, field, totalIs } from "./plan.mjs";

const KEY = "stadera.plan.arti-2020";
const NUMERATOR = "Numeratore di 2.2";

/** The notice that the plan of a window is not kept, and its button that lays the two versions side by side. */
export const alert = (page) => page.getByRole("alert").filter({ hasText: "Il piano non è conservato in questo browser" });
export const compare = (page) => alert(page).getByRole("button", { name: "Confronta e scegli" });

/** A second window of the same browser, on the same screen. */
async function second(context, page) {
  const other = await context.newPage();
  other.setDefaultTimeout(10_000);
  await other.goto(page.url());
  await other.locator("#loading").waitFor({ state: "detached" });
  await field(other, NUMERATOR).waitFor();
  return other;
}

/** Two windows of one browser on the stored example. */
export async function both({ page, open, context }) {
  await keepBefore(page, { [KEY]: await example() });
  await open(SHEET);
  await totalIs(page, "99,75 %");
  return second(context, page);
}
