// In the one file that holds the whole of Stadera, this stands for the network: what the program asks for comes from the file
// itself. scripts/single/main.mjs puts it before the program. The file may lie anywhere, so names count from its folder.
const packed = JSON.parse(document.getElementById("inside").textContent);
const files = Object.fromEntries(await Promise.all(Object.entries(packed).map(async ([name, content]) => [name, await unpacked(content)])));
const folder = new URL(".", location.href).href;

async function unpacked(base64) {
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What lies at an address; what was asked with it (`?…`) only ever told builds apart. */
function at(address) {
  return files[new URL(address, folder).href.slice(folder.length).replace(/[?#].*/, "")];
}

window.fetch = async (asked) => {
  const content = at(asked.url ?? asked);
  if (!content) return new Response(null, { status: 404, statusText: "Not Found" });
  return new Response(content, { headers: { "Content-Type": "application/wasm" } });
};

// A part of the program that is needed at once is asked for in this way (rest.js).
window.XMLHttpRequest = class {
  open(_method, address) {
    this.content = at(address);
  }
  overrideMimeType() {}
  send() {
    this.status = this.content ? 200 : 404;
    this.responseText = new TextDecoder("x-user-defined").decode(this.content);
  }
};

const Thread = window.Worker;
window.Worker = class extends Thread {
  constructor(address) {
    super(URL.createObjectURL(new Blob(threadScripts(address), { type: "text/javascript" })));
  }
};

/** A worker has no page to ask: its program goes along with its scripts. */
function threadScripts(loader) {
  const name = loader.replace(/_loader\.js.*/, "");
  const program = `const program = new Uint8Array([${at(`${name}_bg.wasm`)}]);`;
  const answers = 'self.fetch = async () => new Response(program, { headers: { "Content-Type": "application/wasm" } }); self.importScripts = () => {};';
  return [program, answers, at(`${name}.js`), "\n;", at(loader)];
}
