// node benches/worker.mjs FOLDER: how long the browser's worker takes for the distributions of cases.json, in Chromium: from the
// question that the built page sends to the answer with all drawn totals. How long the worker takes to start is measured apart.
import { readFileSync } from "node:fs";
import { launch, newPage } from "../scripts/lib/browser.mjs";
import { print } from "../scripts/lib/keys.mjs";
import { serve } from "../scripts/lib/server.mjs";

const CASES = JSON.parse(readFileSync(new URL("cases.json", import.meta.url)));
// A browser compiles a program quickly first, and better while it runs; a visitor waits for the first time, too, which is the worst.
const TIMES = 10;

const server = await serve(process.argv[2] ?? "dist");
const browser = await launch();
try {
  const page = await newPage(browser);
  await page.goto(server.url);
  await page.locator("#loading").waitFor({ state: "detached" });
  const starts = [];
  for (const [name, { ranges, sum, seed, samples }] of Object.entries(CASES)) {
    // The list is described in src/simulation/distribution/message.rs.
    const question = [1, samples, 0, seed, sum, ...ranges.flat()];
    const took = [];
    for (let time = 0; time < TIMES; time++) {
      // A worker for each, as on the page.
      const { start, answer } = await page.evaluate(measured, question);
      starts.push(start);
      took.push(answer);
    }
    print(name, took, "worker");
  }
  print("start of the worker", starts, "worker");
} finally {
  await browser.close();
  await server.close();
}

/** Runs in the page. */
function measured(question) {
  return new Promise((done, failed) => {
    const from = performance.now();
    let asked;
    const worker = new Worker("./stadera-worker_loader.js");
    worker.onerror = ({ message }) => failed(new Error(message));
    worker.onmessage = ({ data: [answer, totals] }) => {
      if (answer[0] === 0) {
        asked = performance.now();
        worker.postMessage(new Float64Array(question));
      }
      if (answer[0] < 2) return;
      worker.terminate();
      if (totals?.length === question[1]) done({ start: asked - from, answer: performance.now() - asked });
      else failed(new Error(`no totals: ${answer}`));
    };
  });
}
