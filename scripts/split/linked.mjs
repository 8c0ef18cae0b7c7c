// Reads what the linker noted (`--emit-relocs`, scripts/env.sh): which constants there are, and every place that held the
// address of one. The format: the WebAssembly tool conventions, Linking.md.
import { HEADER, reading, sections } from "./binary.mjs";

const [CODE, DATA] = [10, 11];
// The table of symbols, its kinds, the flags of a symbol that is not here or that is named all the same.
const SYMBOL_TABLE = 8;
const KIND = { function: 0, data: 1, global: 2, section: 3, tag: 4, table: 5 };
const [UNDEFINED, NAMED, ABSOLUTE] = [0x10, 0x40, 0x200];
const SEGMENT_NAMES = 5;
// Notes about places in the table of functions: in code, in memory. What a function is to be called by there stands in the
// program itself, in code as a number of five bytes.
const [ENTRY_IN_CODE, ENTRY_IN_DATA] = [1, 2];
// Notes about addresses, and those about other things that have an addend too.
const ADDRESSES = new Set([3, 4, 5]);
const WITH_ADDEND = new Set([...ADDRESSES, 8, 9]);
const KNOWN = new Set([...WITH_ADDEND, 0, 1, 2, 6, 7, 10, 13, 20]);
const [LINKING, NOTES] = ["linking", "reloc."];

/**
 * The objects in memory (start, end, name of their segment), the addresses that the code held (`value` of `object`), and
 * those that other objects held (`from` is the place); likewise the entries of the table of functions that either held.
 */
export function linked(bytes) {
  const parts = sections(bytes);
  const custom = (name) => parts.find((part) => part.name === name)?.reader ?? fail(`the linker wrote no section ${name}`);
  const { names, symbols } = linking(custom(LINKING));
  const segments = dataSegments(parts.find(({ id }) => id === DATA).reader).map((one, index) => ({ ...one, name: names[index] }));
  const objects = symbols.map((one) => one && placed(one, segments[one.segment]));
  const all = { code: relocations(custom(`${NOTES}CODE`)), data: relocations(custom(`${NOTES}DATA`)) };
  const bytesOf = (id) => parts.find((part) => part.id === id).bytes;
  const notes = (found) => found.filter(({ type }) => ADDRESSES.has(type)).map(({ place, symbol, addend }) => {
    const object = objects[symbol] ?? fail("a note about something that is not in memory");
    return { place, object, value: object.start + addend };
  });
  // A place in the section of data is one in memory.
  const from = (place) => {
    const segment = segments.find(({ at, size }) => at <= place && place < at + size) ?? fail("an address outside the segments");
    return segment.base + place - segment.at;
  };
  return {
    objects: objects.filter(Boolean),
    inCode: notes(all.code),
    inData: notes(all.data).map((note) => ({ ...note, from: from(note.place) })),
    entriesInCode: entries(all.code, ENTRY_IN_CODE, (place) => reading(bytesOf(CODE).subarray(place)).number(true)),
    entriesInData: entries(all.data, ENTRY_IN_DATA, (place) => bytesOf(DATA).readUInt32LE(place)).map((one) => ({ ...one, from: from(one.place) })),
  };
}

/** The notes of a sort, each with the entry of the table that stands at its place. */
function entries(notes, sort, read) {
  return notes.filter(({ type }) => type === sort).map(({ place }) => ({ place, entry: read(place) }));
}

/** A program without these notes: they no longer fit one that was changed. */
export function withoutNotes(bytes) {
  const kept = sections(bytes).filter(({ name }) => name !== LINKING && !name?.startsWith(NOTES));
  return Buffer.concat([bytes.subarray(0, HEADER), ...kept.map(({ from, to }) => bytes.subarray(from, to))]);
}

function fail(reason) {
  throw new Error(`cannot divide the constants: ${reason}`);
}

const placed = ({ offset, size }, { base, name }) => ({ start: base + offset, end: base + offset + size, segment: name });

/** Where segments begin: `base` in memory, `at` in the section. */
function dataSegments(reader) {
  return reader.list(() => {
    if (reader.number() !== 0) fail("a segment without a place");
    reader.number();
    const base = reader.number(true);
    reader.number();
    const size = reader.number();
    const at = reader.at();
    reader.take(size);
    return { base, size, at };
  });
}

/** The names of the segments, and the symbols by their number: those in memory, and nothing for the others. */
function linking(reader) {
  reader.number();
  const found = {};
  while (!reader.ended()) {
    const kind = reader.number();
    const part = reading(reader.take(reader.number()));
    if (kind === SEGMENT_NAMES) found.names = part.list(() => [part.text(), part.number(), part.number()][0]);
    if (kind === SYMBOL_TABLE) found.symbols = part.list(() => symbol(part));
  }
  return found;
}

function symbol(part) {
  const [kind, flags] = [part.number(), part.number()];
  if (kind === KIND.data) {
    part.text();
    if (flags & UNDEFINED) return null;
    const [segment, offset, size] = [part.number(), part.number(), part.number()];
    return flags & ABSOLUTE ? null : { segment, offset, size };
  }
  part.number();
  if (kind !== KIND.section && (!(flags & UNDEFINED) || flags & NAMED)) part.text();
  return null;
}

function relocations(reader) {
  reader.number();
  return reader.list(() => {
    const [type, place, symbol] = [reader.number(), reader.number(), reader.number()];
    if (!KNOWN.has(type)) fail(`an unknown sort of note, ${type}`);
    return { type, place, symbol, addend: WITH_ADDEND.has(type) ? reader.number(true) : 0 };
  });
}
