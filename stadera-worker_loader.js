// Starts the program of the worker (worker/main.rs). What the page asked for this file with, if anything, goes on to the
// two that belong to it, so that a browser does not put together files of different builds.
const { search } = self.location;
importScripts(`./stadera-worker.js${search}`);
// An error of a script reaches the page by itself, a broken promise does not: see src/web/browser/worker.rs.
wasm_bindgen({ module_or_path: `./stadera-worker_bg.wasm${search}` }).catch((cause) => postMessage(String(cause)));
