// node scripts/serve.mjs FOLDER PORT: serves a folder on this machine only, and prints where.
import { serve } from "./lib/server.mjs";

const [folder = "dist", port = "8080"] = process.argv.slice(2);
const { url } = await serve(folder, Number(port));
console.log(`\nStadera is at ${url}  (Ctrl-C stops it)`);
