// The editor: where the keyboard is, what closes the panel, and how it works without a mouse and on a phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { box, choice, edit, editIndicator, editPlan, fileHas, heading, objectiveIn, panel, pencil, press, sheet, undo, undoes } from "./support/editor.mjs";
import { onPage } from "./support/page.mjs";
import { SHEET, openSchedule, row, totalIs } from "./support/plan.mjs";
import { becomes, hasFocus, text } from "./support/wait.mjs";

test("typing in the panel keeps the keyboard while the row follows", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await edit(page, "obiettivo 3.1");
  await hasFocus(heading(page, /^Obiettivo 3\.1 · /));
  const title = box(page, "Titolo");
  await title.selectText();
  for (const sign of "Più imprese") {
    await page.keyboard.insertText(sign);
    await hasFocus(title);
  }
  await becomes(() => title.inputValue(), "Più imprese");
  await becomes(() => text(page.getByRole("rowheader", { name: /^3\.1 / }).first()).then((all) => all.startsWith("3.1 Più imprese")), true);
  await heading(page, "Obiettivo 3.1 · Più imprese").waitFor();
  await undoes(page, "titolo di 3.1");
  await undo(page).click();
  await becomes(() => undo(page).isDisabled(), true, "one visit is one step");
}));

test("the sheet and the panel show the same weight while it is typed in either", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await edit(page, "obiettivo 2.2");
  await box(page, "Peso %").fill("4");
  await becomes(() => row(page, "2.2").getByRole("textbox", { name: "Peso di 2.2", exact: true }).inputValue(), "4");
  await row(page, "2.2").getByRole("textbox", { name: "Peso di 2.2", exact: true }).fill("6");
  await becomes(() => box(page, "Peso %").inputValue(), "6");
}));

test("Escape closes the panel and gives the pencil its focus back, though its row was drawn anew", onPage(async ({ page, open }) => {
  await sheet(page, open);
  for (const [of, name] of [["ambito 3", "Titolo"], ["obiettivo 3.1", "Titolo"], ["indicatore di 3.1", "Titolo"]]) {
    await edit(page, of);
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    await hasFocus(pencil(page, of));
    await page.keyboard.press("Enter");
    await box(page, name).fill(`Altro ${of}`);
    await box(page, name).press("Escape");
    await panel(page).waitFor({ state: "detached" });
    await hasFocus(pencil(page, of));
  }
  // From another part that was reached in the panel, back to what opened it.
  await edit(page, "obiettivo 4.1");
  await press(page, /^Indicatore · /);
  await press(page, "Chiudi la modifica");
  await hasFocus(pencil(page, "obiettivo 4.1"));
  await page.getByRole("button", { name: "Dati del piano", exact: true }).click();
  await panel(page).waitFor();
  await page.keyboard.press("Escape");
  await hasFocus(page.getByRole("button", { name: "Dati del piano", exact: true }));
}));

test("a phase opens from its schedule, and Escape leads back there", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await openSchedule(page, "1.3", "Cronoprogramma ARTI 3");
  await edit(page, "fase 3 di 1.3");
  await box(page, "Titolo").fill("Un’altra fase");
  await box(page, "Titolo").press("Escape");
  await hasFocus(pencil(page, "fase 3 di 1.3"));
}));

test("Escape in a field with something misunderstood gives its value back first", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await edit(page, "obiettivo 3.1");
  await box(page, "Peso %").fill("x");
  await box(page, "Peso %").press("Escape");
  await becomes(() => box(page, "Peso %").inputValue(), "10");
  await box(page, "Peso %").press("Escape");
  await panel(page).waitFor({ state: "detached" });
}));

test("the panel closes when its part is undone away, and the keyboard is not lost", onPage(async ({ page, open }) => {
  await sheet(page, open);
  const add = page.getByRole("button", { name: "Aggiungi obiettivo all’ambito 3", exact: true });
  await add.click();
  await hasFocus(heading(page, "Obiettivo 3.3 · Nuovo obiettivo"));
  await page.keyboard.press("Control+Z");
  await panel(page).waitFor({ state: "detached" });
  await hasFocus(add);
  // Made again, it is there but not opened.
  await page.keyboard.press("Control+Y");
  await row(page, "3.3").waitFor();
  assert.equal(await panel(page).count(), 0);
}));

test("the explanation and the editor take turns", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await edit(page, "obiettivo 3.1");
  await page.getByRole("button", { name: "Perché? Totale del piano", exact: true }).click();
  await panel(page).getByRole("heading", { name: "Perché 99,75 %?" }).waitFor();
  await becomes(() => panel(page).count(), 1);
  await edit(page, "obiettivo 3.1");
  await heading(page, /^Obiettivo 3\.1 · /).waitFor();
  await becomes(() => panel(page).count(), 1);
}));

test("an older version is only read", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await edit(page, "obiettivo 3.1");
  const version = page.getByRole("combobox", { name: "Versione del piano" });
  await version.selectOption({ index: 0 });
  await totalIs(page, "98,39 %");
  await panel(page).waitFor({ state: "detached" });
  await becomes(() => page.getByRole("button", { name: /^(Modifica|Aggiungi) / }).count(), 0);
  assert.ok(await page.getByRole("button", { name: "Dati del piano", exact: true }).isDisabled());
  await version.selectOption({ index: 1 });
  await pencil(page, "obiettivo 3.1").waitFor();
  assert.equal(await panel(page).count(), 0);
}));

test("what was pressed stays in sight beside the panel", onPage(async ({ page, open }) => {
  for (const [width, height] of [[1440, 900], [360, 740]]) {
    await page.setViewportSize({ width, height });
    await sheet(page, open);
    await edit(page, "obiettivo 3.1");
    await becomes(() => pencil(page, "obiettivo 3.1").evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    }), true, `at ${width} px nothing covers the pencil`);
    await page.keyboard.press("Escape");
  }
}));

test("in a choice the arrows with Alt are its own", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await edit(page, "obiettivo 3.1");
  await choice(page, "Conta per la prestazione").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Escape");
  assert.ok(await undo(page).isDisabled(), "the objective stands where it stood");
}));

test("with the keyboard alone an objective is added, written, moved and deleted", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await page.getByRole("button", { name: "Aggiungi obiettivo all’ambito 3", exact: true }).focus();
  await page.keyboard.press("Enter");
  await hasFocus(heading(page, "Obiettivo 3.3 · Nuovo obiettivo"));
  const tabTo = async (locator) => {
    for (let stop = 0; stop < 40 && !(await locator.evaluate((one) => one === document.activeElement)); stop++) await page.keyboard.press("Tab");
    await hasFocus(locator);
  };
  await tabTo(box(page, "Peso %"));
  await page.keyboard.type("7,5");
  await tabTo(box(page, "Titolo"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Nuove imprese");
  await page.keyboard.press("Alt+ArrowUp");
  await fileHas(page, ({ plan }) => plan.areas[2].objectives.map(({ code }) => code), ["3.1", "3.3", "3.2"]);
  await fileHas(page, (now) => [objectiveIn(now, "3.3").weight, objectiveIn(now, "3.3").title], ["7.5", "Nuove imprese"]);
  await tabTo(panel(page).getByRole("button", { name: "Numerico", exact: true }));
  await page.keyboard.press("Enter");
  await hasFocus(heading(page, "Indicatore · Nuovo indicatore"));
  await tabTo(panel(page).getByRole("button", { name: "Obiettivo 3.3 · Nuove imprese", exact: true }));
  await page.keyboard.press("Enter");
  await tabTo(panel(page).getByRole("button", { name: "Elimina", exact: true }));
  await page.keyboard.press("Space");
  await hasFocus(heading(page, /^Ambito 3 · /));
  await page.keyboard.press("Escape");
  await hasFocus(page.getByRole("button", { name: "Aggiungi obiettivo all’ambito 3", exact: true }));
}));

test("on a phone a part is edited by touch", onPage({ width: 360, height: 740, hasTouch: true, isMobile: true }, async ({ page, open }) => {
  await open(SHEET);
  await totalIs(page, "99,75 %");
  await pencil(page, "obiettivo 2.2").tap();
  await panel(page).getByRole("button", { name: /^Indicatore · / }).tap();
  await heading(page, /^Indicatore · /).waitFor();
  await box(page, "Valore target").tap();
  await box(page, "Valore target").fill("90");
  await totalIs(page, "100,00 %");
  await panel(page).getByRole("button", { name: "Duplica", exact: true }).tap();
  await heading(page, /\(copia\)$/).waitFor();
  await panel(page).getByRole("button", { name: "Elimina", exact: true }).tap();
  await heading(page, /^Obiettivo 2\.2 · /).waitFor();
  await panel(page).getByRole("button", { name: "Chiudi la modifica" }).tap();
  await panel(page).waitFor({ state: "detached" });
  await totalIs(page, "100,00 %");
}));

test("in English the panel speaks English, and keeps its part when the language changes", onPage(async ({ page, open }) => {
  await sheet(page, open);
  await editPlan(page);
  await editIndicator(page, "3.1");
  await page.getByRole("button", { name: "English" }).click();
  await heading(page, /^Indicator · /).waitFor();
  await hasFocus(page.getByRole("button", { name: "English" }));
  await box(page, "Target").fill("45.5%");
  await fileHas(page, (now) => objectiveIn(now, "3.1").indicators[0].target, { value: "45.5" });
  await box(page, "Target").fill("1,234");
  await panel(page).getByRole("alert").getByText("Thousands or decimals?").waitFor();
}));
