// Starts the program. A file of its own and not an inline script, so that the Content-Security-Policy can forbid those.
// The two links are written by Trunk (Trunk.toml, pattern_preload): their names change with their content.
import { ahead, alarm, style } from "./rest.js";

// A screen that is not the first one is drawn by the rest of the program, with its styles.
const other = !/^(#\/?)?$/.test(location.hash) && !location.hash.endsWith("/scheda");
const styled = other && style();

try {
  // Where it does not come, the program asks for it once more, and says so if it does not come again.
  if (other || navigator.serviceWorker?.controller) await ahead().catch(() => undefined);
  // Drawn without its styles, the screen would move under somebody's hands.
  await styled;
  const { default: init } = await import(document.getElementById("program-script").href);
  await init({ module_or_path: document.getElementById("program").href });
  document.getElementById("loading")?.remove();
} catch (cause) {
  console.error(cause);
  alarm(
    "Stadera non si è avviata. Aggiorna il browser (serve WebAssembly) oppure ricarica la pagina. I piani salvati in questo browser non sono stati toccati.",
    "Stadera did not start. Update the browser (it needs WebAssembly) or reload the page. The plans kept in this browser were not touched.",
    cause,
  );
}
