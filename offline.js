// Keeps the page at work without a network (service-worker.js), and takes the plans that the system opens with it. Fetched
// once the first figures stand (src/web/browser/offline.rs), because none of them needs it.
let registration;
let switching = false;

/** `newer` is called when a new version is ready, `opened` with each file that the system opens with the page. */
export async function begin(newer, opened) {
  window.launchQueue?.setConsumer(async ({ files }) => {
    for (const file of files) opened(await file.getFile());
  });
  // There is none where the page is a file, or came over a connection that others can change.
  if (!navigator.serviceWorker || location.protocol === "file:") return;
  try {
    registration = await navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" });
    watch(newer);
  } catch (cause) {
    // A browser that keeps nothing (private mode, settings) shows the page as ever, as long as there is a network.
    console.info(String(cause));
  }
}

/** Goes over to the new version. The page asks for it, never this file by itself: somebody may be writing. */
export function takeOver() {
  if (switching) return;
  switching = true;
  const { waiting } = registration;
  // Another window has gone over already.
  if (!waiting) return location.reload();
  waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
  waiting.postMessage("take over");
}

function watch(newer) {
  if (registration.waiting) newer();
  follow(registration.installing, newer);
  registration.addEventListener("updatefound", () => follow(registration.installing, newer));
  // Another window went over: what this one has not fetched yet would be that of the new version.
  navigator.serviceWorker.addEventListener("controllerchange", newer);
}

/** The first version that is ever kept is no new one. */
function follow(worker, newer) {
  worker?.addEventListener("statechange", () => worker.state === "installed" && registration.active && newer());
}
