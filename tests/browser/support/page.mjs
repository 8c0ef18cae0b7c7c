// What every browser test needs: the built page, served; Chromium; a fresh page for each test.
//
//     test("the plan opens", onPage(async ({ page, open }) => {
//       await open("#/");
//       …
//     }));
//
// A test fails when the page writes an error to the console, throws, or asks for a file that is not there, unless the test
// says that it expects so: onPage({ expectedErrors: [/…/] }, …). When a test fails, a picture of the page goes to test-results/.
import { mkdirSync } from "node:fs";
import { after } from "node:test";
import { launch, newPage } from "../../../scripts/lib/browser.mjs";
import { serve } from "../../../scripts/lib/server.mjs";

/** The folder of the built page: STADERA_DIST to test another build than the last one. */
export const DIST = process.env.STADERA_DIST ?? "dist";

// Long enough for a busy machine; what is there comes at once, so only a failing test ever waits for it.
const PATIENCE = 10_000;

// One server and one browser a file of tests, started by its first test.
let shared;
const start = () => (shared ??= Promise.all([serve(DIST), launch()]));
after(async () => {
  if (!shared) return;
  const [server, browser] = await shared;
  await browser.close();
  await server.close();
});

/** Wraps the body of a test. Options: language ("it" or "en"), width, height, expectedErrors, and any of Playwright's for a context. */
export function onPage(...given) {
  const body = given.pop();
  const { expectedErrors = [], ...options } = given[0] ?? {};
  return async (t) => {
    const [server, browser] = await start();
    const page = await newPage(browser, options);
    page.setDefaultTimeout(PATIENCE);
    const errors = collectErrors(page);
    const open = async (route = "") => {
      await page.goto(server.url + route);
      // The loading text goes away when the program has drawn the page.
      await page.locator("#loading").waitFor({ state: "detached" });
    };
    try {
      await body({ t, page, open, url: server.url, context: page.context(), browser, errors });
      const unexpected = errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)));
      if (unexpected.length > 0) throw new Error(`the page reported errors:\n${unexpected.join("\n")}`);
    } catch (error) {
      const picture = await takePicture(page, t.name);
      if (picture) t.diagnostic(`picture of the page: ${picture}`);
      throw error;
    } finally {
      await page.context().close();
    }
  };
}

function collectErrors(page) {
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("response", (response) => response.status() >= 400 && errors.push(`${response.status()} ${response.url()}`));
  return errors;
}

async function takePicture(page, name) {
  const path = `test-results/${name.replace(/[^\w.-]+/g, "-").slice(0, 80)}.png`;
  try {
    mkdirSync("test-results", { recursive: true });
    await page.screenshot({ path, fullPage: true });
    return path;
  } catch {
    // The page may be gone: the test's own error is what matters.
    return undefined;
  }
}
