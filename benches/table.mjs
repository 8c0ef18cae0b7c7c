// node benches/table.mjs <LINES: the lines that the benches print, as one table with the limits beside.
// A line is: case, where, then least, median and 95th percentile in µs, tabs between.
import { readFileSync } from "node:fs";

// In µs. The engine is held to its median, the page to its 95th percentile.
const LIMITS = {
  "evaluate ARTI 2020": { limit: 36, of: "median" },
  "evaluate 1,000 objectives": { limit: 2_000, of: "median" },
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
  const { limit, of } = LIMITS[row.name] ?? {};
  const ratio = row.where === "wasm" ? (row.median / native[row.name]).toFixed(1) : "";
  const verdict = limit ? (row[of] <= limit ? "within" : "over") : "";
  return [row.name, row.where, time(row.min), time(row.median), time(row.p95), ratio, limit ? `${of} ${time(limit)}` : "", verdict];
});
table.unshift(["what", "where", "least", "median", "p95", "wasm/native", "at most", ""]);

const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
const isText = (column) => column < 2 || column > 5;
for (const row of table) {
  console.log(row.map((cell, column) => (isText(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  ").trimEnd());
}

function time(µs) {
  return µs < 1_000 ? `${µs.toFixed(1)} µs` : `${(µs / 1_000).toFixed(2)} ms`;
}
