// The conventions of a plan: thresholds of its own at 30 June, and those of another plan taken over as one step.
import { test } from "node:test";
import { box, choice, editPlan, fileHas, panel, press, sheet, undo, undoes } from "./support/editor.mjs";
import { changed, keepBefore } from "./support/files.mjs";
import { onPage } from "./support/page.mjs";
import { INTERIM } from "./support/plan.mjs";
import { becomes } from "./support/wait.mjs";

const OPEN = "Riprendi le convenzioni da un altro piano";
const RATES = "Soglia dei rapporti al 30 giugno, % del target (R10)";
const EARLY = "Soglia dell’anticipo al 30 giugno, % della durata (R10)";

/** Another plan, with conventions of its own. */
const other = () =>
  changed(({ plan, rules }) => {
    Object.assign(plan, { id: "altro-2019", body_short: "Altro", year: 2019 });
    Object.assign(rules, { rounding: "each_level", interim: { early_share: "40", rate_share: "95" } });
  });

test("a threshold of its own changes what is suggested, and the reason names it", onPage(async ({ page, open }) => {
  await open(INTERIM);
  await page.getByText("il rapporto non è sotto la soglia (90 %)").first().waitFor();
  await editPlan(page);
  await box(page, RATES).fill("92,5");
  await page.getByText("Il rapporto è sotto la soglia (92,5 %).").first().waitFor();
  // Emptied, it is the usual one again.
  await box(page, RATES).fill("");
  await page.keyboard.press("Tab");
  await becomes(() => box(page, RATES).inputValue(), "90");
  await box(page, EARLY).fill("101");
  await panel(page).getByText("Una percentuale va da 0 a 100.").waitFor();
}));

test("the conventions of another plan are taken over as one step, and it is said what changed", onPage(async ({ page, open }) => {
  await keepBefore(page, { "stadera.plan.altro-2019": await other() });
  await sheet(page, open);
  await editPlan(page);
  await panel(page).getByText(OPEN).click();
  await choice(page, "Convenzioni di").selectOption({ label: "Altro 2019" });
  await press(page, "Riprendile");
  const said = panel(page).getByRole("status").filter({ hasText: "Riprese." });
  const lines = async () => (await said.getByRole("listitem").allInnerTexts()).map((line) => line.replace(/\s+/g, " "));
  await becomes(lines, [
    "arrotondamento: a ogni livello (prima: solo alla fine)",
    "soglia dell’anticipo al 30 giugno: 40 % (prima: 50 %)",
    "soglia dei rapporti al 30 giugno: 95 % (prima: 90 %)",
  ]);
  await fileHas(page, ({ rules }) => [rules.rounding, rules.interim], ["each_level", { early_share: "40", rate_share: "95" }]);
  await becomes(() => box(page, RATES).inputValue(), "95");
  await press(page, "Riprendile");
  await panel(page).getByText("Le convenzioni sono già le stesse.").waitFor();
  await undo(page).click();
  await fileHas(page, ({ rules }) => [rules.rounding, rules.interim], ["last_step", undefined]);
  await undoes(page, "");
  // An example, which is fetched; its conventions are the plan's own.
  await choice(page, "Convenzioni di").selectOption({ label: "esempio ARTI 2020" });
  await press(page, "Riprendile");
  await panel(page).getByText("Le convenzioni sono già le stesse.").waitFor();
  await choice(page, "Convenzioni di").selectOption({ label: "predefinite di Stadera" });
  await press(page, "Riprendile");
  await fileHas(page, ({ rules }) => rules.name ?? "", "");
}));
