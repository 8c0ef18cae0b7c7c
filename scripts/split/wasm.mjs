// Divides a WebAssembly program in two, function by function, with Binaryen.
//
// The first part is the whole program, less the bodies of the functions that may wait: in their place stands a call
// through a table of its own. The rest imports memory and tables from the first part, calls its functions through the same
// table, and puts its own into it when it arrives. A call that comes before asks rest.js for the rest, which gets it at
// once; so no function is ever missing, only later. Constants that only the rest uses come with it.
import binaryen from "binaryen";
import { carved, unused } from "./data.mjs";
import { withoutNotes } from "./linked.mjs";

const { none, i32 } = binaryen;
const FIRST = "first";
const TABLE = "rest";
const HERE = "rest_is_here";
// What Binaryen calls the only memory.
const MEMORY = "0";
// What wasm-bindgen calls the function `need` of rest.js.
const NEED = /^__wbg_need_[0-9a-f]+$/;
// Streams of Leptos' server functions, of which there are none here: wasm-bindgen exports them all the same.
const UNUSED = /^(__wbg_)?intounderlying/;

/** The program without exports that nothing uses, what they alone need, and the linker's notes. */
export function tidied(bytes) {
  const program = binaryen.readBinary(withoutNotes(bytes));
  const unused = exportInfos(program).filter(({ name }) => UNUSED.test(name));
  for (const { name } of unused) program.removeExport(name);
  program.runPasses(["remove-unused-module-elements"]);
  return write(program);
}

/** The program with a call of `watch.ran(index)` at the start of each function of its own. */
export function watched(bytes) {
  const program = binaryen.readBinary(bytes);
  const functions = own(program);
  program.addFunctionImport("ran", "watch", "ran", i32, none);
  functions.forEach(({ reference, results }, index) => {
    const one = binaryen.Function(reference);
    one.body = program.block(null, [program.call("ran", [program.i32.const(index)], none), one.body], results);
  });
  return write(program);
}

/**
 * The two parts: `ran` holds the indices, as watched() counts them, of the functions that the first part must have;
 * `linkedBytes` is the program as the linker wrote it, with its notes.
 */
export function divided(bytes, ran, linkedBytes) {
  const all = functions(binaryen.readBinary(bytes)).map(({ name }) => name);
  const exported = new Set(exports(binaryen.readBinary(bytes)));
  const waiting = own(binaryen.readBinary(bytes)).filter((_, index) => !ran.has(index)).map(({ name }) => name);
  const moved = waiting.filter((name) => !exported.has(name));
  const kept = all.filter((name) => !moved.includes(name));
  const { ranges, calls } = unused(firstPart(bytes, moved, [], [], []).emitText(), linkedBytes);
  // What nothing of the first part calls by its entry in the program's own table of functions enters there with the rest.
  const late = entries(binaryen.readBinary(bytes)).filter(({ entry, name }) => moved.includes(name) && !calls(entry));
  // A first try tells which functions either part calls of the other at all: only those need a place in the table.
  const called = namesIn(firstPart(bytes, moved, moved, [], late), moved);
  const shared = namesIn(secondPart(bytes, kept, moved, kept, late), kept);
  const [first, rest] = [firstPart(bytes, moved, called, shared, late), secondPart(bytes, kept, called, shared, late)];
  const data = carved(dataSegments(first), ranges);
  const { initial, max } = first.getMemoryInfo(MEMORY);
  setData(first, initial, max, data.first);
  setData(rest, 1, undefined, data.rest);
  rest.addMemoryImport(MEMORY, FIRST, "m", false);
  return { first: write(first), rest: write(rest) };
}

/**
 * All but the moved functions, which only call through the table; `called` and `shared` are the places in it, `late` the
 * entries of the program's own table that wait.
 */
function firstPart(bytes, moved, called, shared, late) {
  const program = binaryen.readBinary(bytes);
  const entered = new Set(late.map(({ entry }) => entry));
  setEntries(program, entries(program).filter(({ entry }) => !entered.has(entry)));
  const need = functions(program).find(({ module, base }) => module && NEED.test(base))?.name;
  if (need === undefined) throw new Error("the program does not import `need` of rest.js");
  program.addGlobal(HERE, i32, true, program.i32.const(0));
  program.addGlobalExport(HERE, HERE);
  const here = program.if(program.i32.eqz(program.global.get(HERE, i32)), program.call(need, [program.i32.const(1)], none));
  program.addFunction("bring", none, none, [], here);
  exportState(program);
  program.addTable(TABLE, called.length + shared.length, called.length + shared.length);
  program.addTableExport(TABLE, TABLE);
  program.addActiveElementSegment(TABLE, "shared", shared, program.i32.const(called.length));
  callThroughTable(program, moved, called, 0, (call, results) => program.block(null, [program.call("bring", [], none), call], results));
  program.runPasses(["remove-unused-module-elements"]);
  return program;
}

/** The moved functions; what they use of the first part they import, or call through the table. The same places. */
function secondPart(bytes, kept, called, shared, late) {
  const program = binaryen.readBinary(bytes);
  for (const { name } of exportInfos(program)) program.removeExport(name);
  setEntries(program, late);
  callThroughTable(program, kept, shared, called.length, (call) => call);
  for (const { name, type } of mutable(program)) {
    program.removeGlobal(name);
    program.addGlobalImport(name, FIRST, `g${name}`, type, true);
  }
  for (const { name } of tables(program)) program.addTableImport(name, FIRST, `t${name}`);
  setData(program, 1, undefined, []);
  program.addTable(TABLE, called.length + shared.length, called.length + shared.length);
  program.addTableImport(TABLE, FIRST, TABLE);
  program.addActiveElementSegment(TABLE, "places", called, program.i32.const(0));
  program.runPasses(["remove-unused-module-elements"]);
  return program;
}

/** Gives each function a body that calls what stands for it in the table; `places` come after `offset`. */
function callThroughTable(program, names, places, offset, wrapped) {
  const place = new Map(places.map((name, index) => [name, offset + index]));
  for (const name of names) {
    const { params, results } = binaryen.getFunctionInfo(program.getFunction(name));
    const operands = binaryen.expandType(params).map((type, index) => program.local.get(index, type));
    const call = program.call_indirect(TABLE, program.i32.const(place.get(name) ?? 0), operands, params, results);
    program.removeFunction(name);
    program.addFunction(name, params, results, [], wrapped(call, results));
  }
}

/** The memory, the tables and what changes among the globals, for the second part. */
function exportState(program) {
  for (const { name } of mutable(program)) program.addGlobalExport(name, `g${name}`);
  for (const { name } of tables(program)) program.addTableExport(name, `t${name}`);
  program.addMemoryExport(MEMORY, "m");
}

/** What the program puts into memory, in place of what it put there. */
function setData(program, initial, max, pieces) {
  const segments = pieces.map(({ base, data }) => ({ offset: program.i32.const(base), data, passive: false }));
  program.setMemory(initial, max ?? -1, null, segments, false, false, MEMORY);
}

function dataSegments(program) {
  return list(program.getNumDataSegments(), (index) => {
    const { offset, data } = program.getDataSegmentInfo(program.getDataSegmentByIndex(index));
    return { base: offset, data: new Uint8Array(data) };
  });
}

/** Which of these names are still among the program's own functions. */
function namesIn(program, names) {
  const left = new Set(own(program).map(({ name }) => name));
  return names.filter((name) => left.has(name));
}

function write(program) {
  if (!program.validate()) throw new Error("Binaryen refuses what the division made");
  return program.emitBinary();
}

function list(count, at) {
  return Array.from({ length: count }, (_, index) => at(index));
}

/** All functions, those of others included. */
function functions(program) {
  return list(program.getNumFunctions(), (index) => {
    const reference = program.getFunctionByIndex(index);
    return { reference, ...binaryen.getFunctionInfo(reference) };
  });
}

const own = (program) => functions(program).filter(({ module }) => !module);

function exportInfos(program) {
  return list(program.getNumExports(), (index) => binaryen.getExportInfo(program.getExportByIndex(index)));
}

const exports = (program) => exportInfos(program).filter(({ kind }) => kind === binaryen.ExternalFunction).map(({ value }) => value);

function mutable(program) {
  return list(program.getNumGlobals(), (index) => binaryen.getGlobalInfo(program.getGlobalByIndex(index))).filter((one) => one.mutable && one.name !== HERE);
}

function tables(program) {
  return list(program.getNumTables(), (index) => binaryen.getTableInfo(program.getTableByIndex(index)));
}

/** The entries of the program's own table of functions: table, number, name of the function. */
function entries(program) {
  return segments(program).flatMap(({ table, offset, data }) => data.map((name, index) => ({ table, entry: offset + index, name })));
}

/** Makes them these, in as few segments as there are runs of them. */
function setEntries(program, entries) {
  for (const { name } of segments(program)) program.removeElementSegment(name);
  const runs = [];
  for (const { table, entry, name } of entries) {
    const last = runs.at(-1);
    if (last?.table === table && last.from + last.names.length === entry) last.names.push(name);
    else runs.push({ table, from: entry, names: [name] });
  }
  runs.forEach(({ table, from, names }) => program.addActiveElementSegment(table, `own${table}${from}`, names, program.i32.const(from)));
}

/** What fills tables of functions, each with the entry that it begins at. */
function segments(program) {
  return list(program.getNumElementSegments(), (index) => {
    const { offset, ...segment } = binaryen.getElementSegmentInfo(program.getElementSegmentByIndex(index));
    return { ...segment, offset: binaryen.getExpressionInfo(offset).value };
  });
}
