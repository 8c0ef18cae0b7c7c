// Answers for the page without a network. The build writes the first lines anew: the version, and every file with the
// fingerprint that its content must have (scripts/offline.mjs).
const VERSION = "";
const FILES = {};

// Pages of one host share its caches; other copies of Stadera are told apart by their folder.
const PREFIX = `stadera ${self.registration.scope} `;
const CACHE = PREFIX + VERSION;
// Hosts say of some files that they vary with how they are compressed, and the page asks for some with the name of its build.
const LOOSELY = { ignoreSearch: true, ignoreVary: true };

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(clear()));
// Without this message a new version waits until no window shows the old one.
self.addEventListener("message", ({ data }) => data === "take over" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});

/** All files or none: with one that is missing or not that of this version, the version before goes on. */
async function fill() {
  const there = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(FILES).map((file) => keep(cache, ...file)));
  } catch (cause) {
    // The version that is at work may bear the same name, when a host has gone back to it.
    if (!there) await caches.delete(CACHE);
    throw cause;
  }
}

async function keep(cache, name, integrity) {
  const response = await fetch(name, { cache: "reload", integrity });
  // An answer from elsewhere could not stand for the page.
  if (!response.ok || response.redirected) throw new Error(`${response.status} ${response.url}`);
  await cache.put(name, response);
}

async function clear() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  const { origin, pathname } = new URL(request.url);
  const asked = (origin + pathname).replace(/\/index\.html$/, "/");
  return (await cache.match(asked, LOOSELY)) ?? fetch(request);
}
