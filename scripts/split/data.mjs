// Which constants (texts, tables) the functions of the first part use: the others come with the rest.
//
// The linker tells where each constant lies, and every address of one that the code held before it was optimised. The
// optimiser leaves constants where they are, but may have changed an address: so a number of the first part that lies in
// or near a constant counts as its address too. A number that means something else only keeps a constant too many.
import { linked } from "./linked.mjs";

// What never changes: only that may come later.
const CONSTANTS = ".rodata";
const NEAR = 64;
// A gap shorter than what a segment of its own takes is not worth one.
const GAP = 8;

/**
 * What the code of this text does not use: the ranges of memory, with start and end and in order; and whether it uses an
 * entry of the table of functions.
 */
export function unused(text, linkedBytes) {
  const { objects, inCode, inData, entriesInCode, entriesInData } = linked(linkedBytes);
  const held = grouped(inCode.map(({ value, object }) => [value, object]));
  const around = (place) => objects.filter(({ start, end }) => start <= place && place < end);
  const inside = grouped(inData.flatMap(({ from, object }) => around(from).map((holder) => [holder, object])));
  const used = new Set(objects.filter(({ segment }) => segment !== CONSTANTS));
  const found = numbers(text);
  for (const number of found) {
    held.get(number)?.forEach((object) => used.add(object));
    objects.filter(({ start, end }) => start - margin(number) <= number && number <= end + margin(number)).forEach((object) => used.add(object));
  }
  // The set grows while it is gone through: what a constant points to is used with it.
  for (const object of used) inside.get(object)?.forEach((other) => used.add(other));
  // Constants may share bytes.
  const apart = (one) => ![...used].some(({ start, end }) => start < one.end && one.start < end);
  const ranges = objects.filter((object) => !used.has(object) && apart(object)).sort((a, b) => a.start - b.start);
  const away = ({ from }) => ranges.some(({ start, end }) => start <= from && from < end);
  const entries = new Set([
    ...entriesInCode.map(({ entry }) => entry).filter((entry) => found.has(entry)),
    ...entriesInData.filter((one) => !away(one)).map(({ entry }) => entry),
  ]);
  return { ranges, calls: (entry) => entries.has(entry) };

  /** An address that the linker knew is exact. */
  function margin(number) {
    return held.has(number) ? 0 : NEAR;
  }
}

/** Segments, each with `base` and `data`, outside and inside of ranges. */
export function carved(segments, ranges) {
  const later = new Uint8Array(Math.max(...segments.map(({ base, data }) => base + data.length)));
  for (const { start, end } of ranges) later.fill(1, start, end);
  const pieces = (inside) => segments.flatMap(({ base, data }) => {
    const fits = (at) => data[at] !== 0 && later[base + at] === inside;
    return runs(data, fits).map(([from, to]) => ({ base: base + from, data: data.slice(from, to) }));
  });
  return { first: pieces(0), rest: pieces(1) };
}

/** Where bytes that fit stand, from and to. What lies between two that are near each other goes with both: it is constant. */
function runs(data, fits) {
  const found = [];
  for (let at = 0; at < data.length; at += 1) {
    if (!fits(at)) continue;
    const before = found.at(-1);
    if (before && at - before[1] < GAP) before[1] = at + 1;
    else found.push([at, at + 1]);
  }
  return found;
}

function grouped(pairs) {
  const groups = new Map();
  for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(value));
  return groups;
}

/** Every number in the code that may be an address: alone, as an offset, or as a half of a longer one. */
function numbers(text) {
  const found = new Set();
  const code = text.replace(/^\s*\(data .*$/gm, "");
  for (const [, short, long] of code.matchAll(/(?:i32\.const |offset=)(-?\d+)|i64\.const (-?\d+)/g)) {
    if (short !== undefined) found.add(Number(short));
    else [0n, 32n].forEach((shift) => found.add(Number((BigInt(long) >> shift) & 0xffffffffn)));
  }
  return found;
}
