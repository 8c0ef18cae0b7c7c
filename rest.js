// Brings the rest of the program: a first visit gets only the part that shows the first figures (scripts/split/).
// The build writes into index.html where the rest lies; where it lies nowhere, the program was not divided.
const address = document.querySelector('meta[name="program-rest"]')?.content;
let first;
let compiled;
let fetching = false;
let waiting = [];

/**
 * Fetches the rest before the program starts: where the first screen needs it, and where it is kept for times without a
 * network, because no browser answers a request that cannot wait (bytesNow) from what is kept.
 */
export async function ahead() {
  if (address) compiled = await compile();
}

/** Takes what the first part offers: its memory, its tables, its functions. */
export function begin(exports) {
  first = exports;
  if (compiled) add(compiled);
}

/** The rest is needed: soon, which lets the page go on, or now, because one of its functions was called. */
export function need(now) {
  style();
  if (!address || first.rest_is_here.value) return;
  if (now) add(new WebAssembly.Module(bytesNow()));
  else soon().catch(() => undefined); // The next call needs it now, and says so if it still does not come.
}

/** Calls back once the rest is here; soon where the program was not divided. */
export function when_here(then) {
  if (!address || first.rest_is_here.value) setTimeout(then);
  else waiting.push(then);
}

/** What works without a network, and the new version: a script that is fetched only for this. */
export async function offline(newer, opened) {
  (await import("./offline.js")).begin(newer, opened);
}

export async function take_over() {
  (await import("./offline.js")).takeOver();
}

async function soon() {
  if (fetching) return;
  fetching = true;
  try {
    const module = await compile();
    if (!first.rest_is_here.value) add(module);
  } finally {
    fetching = false;
  }
}

async function compile() {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * The styles of the rest, and the typeface, without which the first figures are readable (style/fonts.scss); the answer waits
 * until they are here. The file of the styles keeps its name from build to build: asked for with that of the program, it is
 * fetched anew.
 */
export function style() {
  if (document.getElementById("rest-style")) return;
  const build = document.getElementById("program")?.href.split("/").pop();
  const typeface = sheet("typeface", "fonts/fonts.css").then(() => document.fonts.load("1em 'Titillium Web'"));
  return Promise.all([sheet("rest-style", `rest.css?${build}`), typeface]).catch(() => undefined);
}

/** One of them; what does not come is not waited for. */
function sheet(id, href) {
  const link = Object.assign(document.createElement("link"), { id, rel: "stylesheet", href });
  document.head.append(link);
  return new Promise((done) => (link.onload = link.onerror = done));
}

// A function of the program cannot wait for a promise, so this request cannot be one.
function bytesNow() {
  const request = new XMLHttpRequest();
  try {
    request.open("GET", address, false);
    // The only way to bytes that a request of this kind has: each one as a character.
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) throw new Error(`${request.status} ${address}`);
  } catch (cause) {
    alarm(
      "Una parte di Stadera non si è caricata. Controlla la connessione e ricarica la pagina. I piani salvati in questo browser non sono stati toccati.",
      "A part of Stadera did not load. Check the connection and reload the page. The plans kept in this browser were not touched.",
      cause,
    );
    throw cause;
  }
  return Uint8Array.from(request.responseText, (one) => one.charCodeAt(0) & 0xff);
}

function add(module) {
  new WebAssembly.Instance(module, { first });
  first.rest_is_here.value = 1;
  // Not within the call that may have asked for the rest.
  for (const then of waiting) setTimeout(then);
  waiting = [];
}

/** Says what went wrong, in both languages: where the page is still loading, or else above it. */
export function alarm(italian, english, cause) {
  const place = document.getElementById("loading") ?? document.body.insertBefore(document.createElement("div"), document.body.firstChild);
  place.id = "loading";
  place.setAttribute("role", "alert");
  place.replaceChildren(paragraph("it", italian), paragraph("en", english), paragraph("en", String(cause)));
}

function paragraph(language, text) {
  const p = document.createElement("p");
  p.lang = language;
  p.textContent = text;
  return p;
}
