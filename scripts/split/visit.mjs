// node scripts/split/visit.mjs FOLDER GLUE PROGRAM LANGUAGE: which functions of PROGRAM (from watched()) a first visit
// runs until its figures stand, as a list of indices. FOLDER holds the page, GLUE names its script.
//
// The page is opened here, in Node, over happy-dom, so that a build needs no browser. What the list lacks still works:
// it only comes a moment later, with the rest of the program.
import { readFileSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Window } from "happy-dom";

const ADDRESS = "http://localhost/";
// The element that shows a plan's total bears this attribute.
const TOTAL = "[data-total]";
// What the page asks for once its figures stand (rest.js): from then on nothing is urgent, and what runs does not count.
const TYPEFACE = "typeface";
const WAIT_MS = 10_000;
const LOOK_MS = 10;

const [folder, glue, program, language] = process.argv.slice(2);
const ran = await functionsOfFirstVisit();
writeSync(1, JSON.stringify([...ran]));
// The page's timers would keep this process alive.
process.exit();

async function functionsOfFirstVisit() {
  const window = new Window({ url: ADDRESS, settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true, handleDisabledFileLoadingAsSuccess: true } });
  Object.defineProperty(window.navigator, "languages", { value: [language] });
  // Pages of one host share the store: what it holds may be of others, and the page looks through it.
  window.localStorage.setItem("other", "");
  window.document.write(readFileSync(join(folder, "index.html"), "utf8"));
  globals(window);
  const { initSync } = await import(pathToFileURL(resolve(folder, glue)));
  const ran = new Set();
  let stands = false;
  const append = window.document.head.append;
  window.document.head.append = function (child) {
    // What asks for it ends first.
    if (child.id === TYPEFACE) setTimeout(() => (stands = true));
    return append.call(this, child);
  };
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (module, imports) {
    return new Instance(module, { ...imports, watch: { ran: (index) => stands || ran.add(index) } });
  };
  initSync({ module: new WebAssembly.Module(readFileSync(program)) });
  await shown(window.document, () => stands);
  return ran;
}

/** Makes the window's things global, as the page expects them; files are read from the folder. */
function globals(window) {
  const here = new Set(Object.getOwnPropertyNames(globalThis));
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!here.has(name)) globalThis[name] = window[name];
  }
  const own = { window: globalThis, self: globalThis, Window: globalThis.constructor, navigator: window.navigator };
  for (const [name, value] of Object.entries(own)) Object.defineProperty(globalThis, name, { value, configurable: true });
  globalThis.document = window.document;
  globalThis.location = window.location;
  globalThis.history = window.history;
  globalThis.fetch = async (request) => new Response(readFileSync(join(folder, new URL(request.url ?? request, ADDRESS).pathname)));
}

async function shown(document, stands) {
  for (const end = Date.now() + WAIT_MS; Date.now() < end; ) {
    const total = [...document.querySelectorAll(TOTAL)].some((one) => one.textContent.trim());
    if (total && stands()) return;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  throw new Error(`the page showed no total within ${WAIT_MS / 1000} s`);
}
