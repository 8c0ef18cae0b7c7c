// Starts the program. A file of its own and not an inline script, so that the Content-Security-Policy can forbid those.
// The two links are written by Trunk (Trunk.toml, pattern_preload): their names change with their content.
const loading = document.getElementById("loading");
try {
  const { default: init } = await import(document.getElementById("program-script").href);
  await init({ module_or_path: document.getElementById("program").href });
  loading?.remove();
} catch (cause) {
  console.error(cause);
  loading?.setAttribute("role", "alert");
  loading?.replaceChildren(
    paragraph("it", "Stadera non si è avviata. Aggiorna il browser (serve WebAssembly) oppure ricarica la pagina. I piani salvati in questo browser non sono stati toccati."),
    paragraph("en", "Stadera did not start. Update the browser (it needs WebAssembly) or reload the page. The plans kept in this browser were not touched."),
    paragraph("en", String(cause)),
  );
}

function paragraph(language, text) {
  const p = document.createElement("p");
  p.lang = language;
  p.textContent = text;
  return p;
}
