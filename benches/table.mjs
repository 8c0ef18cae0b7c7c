// node benches/table.mjs <LINES: the lines that the benches print, as one table with the limits beside.
// A line is: case, where, then least, median and 95th percentile in µs, tabs between.
import { readFileSync } from "node:fs";

// In µs. The engine is held to its median, the page to its 95th percentile. A limit may be of one place only.
const LIMITS = {
  "evaluate ARTI 2020": { limit: 36, of: "median" },
  "evaluate 1,000 objectives": { limit: 2_000, of: "median" },
  "one million samples, ARTI 2020": { native: { limit: 300_000, of: "median" }, worker: { limit: 600_000, of: "median" } },
  "synthesis of 5,000 administrations": { limit: 50_000, of: "median" },
  "interval of 1,000 objectives": { limit: 5_000, of: "median" },
  "1,000 objectives: weight moved, to painted total": { limit: 16_000, of: "p95" },
  "key to painted total": { limit: 16_000, of: "p95" },
  "1,000 objectives: key to painted total": { limit: 50_000, of: "p95" },
  "1,000 objectives: frame while scrolling": { limit: 25_000, of: "p95" },
};

const rows = readFileSync(0, "utf8").trim().split("\n").map((line) => {
  const [name, where, ...times] = line.split("\t");
  const [min, median, p95] = times.map(Number);
  if (times.length !== 3 || !(median > 0)) throw new Error(`not a line of a bench: ${line}`);
  return { name, where, min, median, p95 };
});

const native = Object.fromEntries(rows.filter(({ where }) => where === "native").map((row) => [row.name, row.median]));
const table = rows.map((row) => {
  const limits = LIMITS[row.name] ?? {};
  const { limit, of } = limits.limit ? limits : (limits[row.where] ?? {});
  const ratio = native[row.name] && row.where !== "native" ? (row.median / native[row.name]).toFixed(1) : "";
  const verdict = limit ? (row[of] <= limit ? "within" : "over") : "";
  return [row.name, row.where, time(row.min), time(row.median), time(row.p95), ratio, limit ? `${of} ${time(limit)}` : "", verdict];
});
table.unshift(["what", "where", "least", "median", "p95", "to native", "at most", ""]);

const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
const isText = (column) => column < 2 || column > 5;
for (const row of table) {
  console.log(row.map((cell, column) => (isText(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  ").trimEnd());
}

// How many times as long as here numpy takes for the same.
const by = (where, name) => rows.find((row) => row.where === where && row.name === name)?.median;
for (const { name, median } of rows.filter(({ where }) => where === "numpy")) {
  const ratios = ["native", "worker"].filter((where) => by(where, name)).map((where) => `numpy/${where} ${(median / by(where, name)).toFixed(2)}`);
  console.log(`${name}: ${ratios.join(", ")}`);
}

function time(µs) {
  return µs < 1_000 ? `${µs.toFixed(1)} µs` : `${(µs / 1_000).toFixed(2)} ms`;
}
