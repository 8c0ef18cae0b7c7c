// Starts the program of spreadsheets (workbook/main.rs), as stadera-worker_loader.js does that of distributions.
const { search } = self.location;
importScripts(`./stadera-workbook.js${search}`);
wasm_bindgen({ module_or_path: `./stadera-workbook_bg.wasm${search}` }).catch((cause) => postMessage(String(cause)));
