// Divides a WebAssembly program in two, function by function, with Binaryen.
//
// The first part is the whole program, less the bodies of the functions that may wait: in their place stands a call
// through a table of its own. The rest imports from the first part whatever it uses (memory, tables, functions) and
// puts its functions into that table when it arrives. A call that comes before asks rest.js for the rest, which gets it
// at once; so no function is ever missing, only later.
import binaryen from "binaryen";

const { none, i32 } = binaryen;
const FIRST = "first";
const TABLE = "rest";
const HERE = "rest_is_here";
// What wasm-bindgen calls the function `need` of rest.js.
const NEED = /__wbg_need|__wbg_now_/;

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

/** The two parts: `ran` holds the indices, as watched() counts them, of the functions that the first part must have. */
export function divided(bytes, ran) {
  const waiting = own(binaryen.readBinary(bytes)).filter((_, index) => !ran.has(index)).map(({ name }) => name);
  const exported = new Set(exports(binaryen.readBinary(bytes)));
  const moved = waiting.filter((name) => !exported.has(name));
  // A first try tells which of them are called from the first part at all: only those need a place in the table.
  const left = new Set(own(withoutBodies(bytes, moved)).map(({ name }) => name));
  const called = moved.filter((name) => left.has(name));
  const rest = restOf(bytes, new Set(moved), called);
  const first = withoutBodies(bytes, moved, called, imports(rest).map(({ name }) => name));
  return { first: write(first), rest: write(rest) };
}

/** The first part, where each moved function only calls through the table; `shared` are the functions that the rest uses. */
function withoutBodies(bytes, moved, called = moved, shared = []) {
  const program = binaryen.readBinary(bytes);
  const need = imports(program).find(({ base }) => NEED.test(base))?.name;
  if (need === undefined) throw new Error("the program does not import `need` of rest.js");
  program.addGlobal(HERE, i32, true, program.i32.const(0));
  program.addGlobalExport(HERE, HERE);
  const here = program.if(program.i32.eqz(program.global.get(HERE, i32)), program.call(need, [program.i32.const(1)], none));
  program.addFunction("bring", none, none, [], here);
  program.addTable(TABLE, called.length, called.length);
  program.addTableExport(TABLE, TABLE);
  exportState(program);
  for (const name of shared) program.addFunctionExport(name, `f${name}`);
  const places = new Map(called.map((name, place) => [name, place]));
  for (const name of moved) {
    const one = binaryen.Function(program.getFunction(name));
    const { params, results } = binaryen.getFunctionInfo(program.getFunction(name));
    const operands = binaryen.expandType(params).map((type, index) => program.local.get(index, type));
    one.body = program.block(null, [
      program.call("bring", [], none),
      program.call_indirect(TABLE, program.i32.const(places.get(name) ?? 0), operands, params, results),
    ], results);
  }
  program.runPasses(["remove-unused-module-elements"]);
  return program;
}

/** The memory, the tables and what changes among the globals, for the rest. */
function exportState(program) {
  for (const { name } of mutable(program)) program.addGlobalExport(name, `g${name}`);
  for (const { name } of tables(program)) if (name !== TABLE) program.addTableExport(name, `t${name}`);
  program.addMemoryExport("0", "m");
}

/** The moved functions, with everything else imported from the first part. */
function restOf(bytes, moved, called) {
  const program = binaryen.readBinary(bytes);
  for (const name of exportNames(program)) program.removeExport(name);
  for (const name of segments(program)) program.removeElementSegment(name);
  for (const { name, params, results } of functions(program)) {
    if (moved.has(name)) continue;
    program.removeFunction(name);
    program.addFunctionImport(name, FIRST, `f${name}`, params, results);
  }
  for (const { name, type } of mutable(program)) {
    program.removeGlobal(name);
    program.addGlobalImport(name, FIRST, `g${name}`, type, true);
  }
  for (const { name } of tables(program)) program.addTableImport(name, FIRST, `t${name}`);
  program.setMemory(1, -1, null, [], false, false, "0");
  program.addMemoryImport("0", FIRST, "m", false);
  program.addTable(TABLE, called.length, called.length);
  program.addTableImport(TABLE, FIRST, TABLE);
  program.addActiveElementSegment(TABLE, "places", called, program.i32.const(0));
  program.runPasses(["remove-unused-module-elements"]);
  return program;
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
const imports = (program) => functions(program).filter(({ module }) => module);

function exportInfos(program) {
  return list(program.getNumExports(), (index) => binaryen.getExportInfo(program.getExportByIndex(index)));
}

const exportNames = (program) => exportInfos(program).map(({ name }) => name);
const exports = (program) => exportInfos(program).filter(({ kind }) => kind === binaryen.ExternalFunction).map(({ value }) => value);

function mutable(program) {
  return list(program.getNumGlobals(), (index) => binaryen.getGlobalInfo(program.getGlobalByIndex(index))).filter((one) => one.mutable && one.name !== HERE);
}

function tables(program) {
  return list(program.getNumTables(), (index) => binaryen.getTableInfo(program.getTableByIndex(index)));
}

function segments(program) {
  return list(program.getNumElementSegments(), (index) => binaryen.getElementSegmentInfo(program.getElementSegmentByIndex(index)).name);
}
