import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage } from "./support/page.mjs";

for (const language of ["it", "en"]) {
  test(`the page opens without errors (${language})`, onPage({ language }, async ({ page, open }) => {
    await open();
    await page.getByRole("main").waitFor();
    assert.match(await page.title(), /Stadera/);
  }));
}

test("nothing is asked of any other host", onPage(async ({ page, open, url }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open();
  assert.deepEqual(asked.filter((address) => !/^(blob|data):/.test(address) && !address.startsWith(url)), []);
}));

test("a program that does not start says so", onPage({ expectedErrors: [/WebAssembly|CompileError|expected magic/i] }, async ({ page, url }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "not a program" }));
  await page.goto(url);
  await page.getByRole("alert").getByText("Stadera non si è avviata").waitFor();
}));
