// The system's Chromium, driven by playwright-core (whose own downloads of browsers we do not use).
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

// The same names in the same order as in setup/browser.sh.
const NAMES = process.env.CHROMIUM ? [process.env.CHROMIUM] : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of Chromium, or nothing. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = NAMES.flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name))));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Starts Chromium without a window. The flags keep it from calling home, which closed networks answer with a flood of errors. */
export async function launch() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium is not installed: 'make test' installs it, or set CHROMIUM to its path");
  return chromium.launch({
    executablePath,
    args: [
      // Chromium's sandbox does not start as root, and it only ever opens our own page.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** The key under which the page keeps its language in localStorage. */
export const LANGUAGE_KEY = "stadera.language";

/**
 * A page in a context of its own (nothing stored before), in the given language and size. It keeps nothing for later (service-worker.js)
 * unless it is asked to: what is kept is not asked of the network, which tests and measurements watch.
 */
export async function newPage(browser, { language = "it", width = 1280, height = 900, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === "it" ? "it-IT" : "en-GB",
    serviceWorkers: "block",
    ...options,
  });
  // Only where nothing is chosen yet, so that a choice made in a test survives a reload.
  await context.addInitScript(([key, value]) => localStorage.getItem(key) ?? localStorage.setItem(key, value), [LANGUAGE_KEY, language]);
  return context.newPage();
}
