// Files into the page and out of it, and what the browser keeps.
import { readFile } from "node:fs/promises";

const EXAMPLE = "public/examples/arti-2020.json";

/** The text of the example, as a file of it is written; the page ships the same without the blanks. */
export const example = () => readFile(EXAMPLE, "utf8");

/** The example with something changed. */
export async function changed(change) {
  const file = JSON.parse(await example());
  change(file);
  return JSON.stringify(file);
}

/** Drops files on the page: name and content of each. A content is a text, bytes, or a number: that many bytes, made inside the page. */
export async function drop(page, ...files) {
  const given = files.map(([name, content]) =>
    typeof content === "number" ? { name, size: content } : { name, base64: Buffer.from(content).toString("base64") });
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, size, base64 } of given) {
      const bytes = size === undefined ? Uint8Array.from(atob(base64), (one) => one.codePointAt(0)) : new Uint8Array(size).fill(32);
      transfer.items.add(new File([bytes], name, { type: "application/json" }));
    }
    return transfer;
  }, given);
  await page.getByRole("main").dispatchEvent("drop", { dataTransfer });
}

/** Chooses a file by the button on Piani. */
export async function choose(page, name, content) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^(Scegli un file|Choose a file)$/ }).click();
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
}

/** The file that pressing a button saves: its name and its text. */
export async function savedBy(page, button) {
  const saved = page.waitForEvent("download");
  await button.click();
  const download = await saved;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** What the browser keeps under a key. */
export function kept(page, key) {
  return page.evaluate((key) => localStorage.getItem(key), key);
}

/** Puts entries into the browser's store before the page first opens; a reload does not put them there again. */
export async function keepBefore(page, entries) {
  await page.addInitScript((entries) => {
    if (sessionStorage.getItem("test.kept")) return;
    sessionStorage.setItem("test.kept", "yes");
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, entries);
}
