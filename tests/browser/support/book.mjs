// Workbooks as the archives that they are: their parts by name, taken apart and put together again.
import { readFile } from "node:fs/promises";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const DEFLATED = 8;

/** The parts of a workbook: name and text of each. */
export function unpacked(book) {
  const parts = new Map();
  const end = book.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  let at = book.readUInt32LE(end + 16);
  for (let count = book.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size, name, extra, comment] = [book.readUInt16LE(at + 10), book.readUInt32LE(at + 20), ...[28, 30, 32].map((field) => book.readUInt16LE(at + field))];
    const local = book.readUInt32LE(at + 42);
    const from = local + 30 + book.readUInt16LE(local + 26) + book.readUInt16LE(local + 28);
    const content = book.subarray(from, from + size);
    parts.set(book.toString("utf8", at + 46, at + 46 + name), (method === DEFLATED ? inflateRawSync(content) : content).toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** An archive of parts. */
export function packed(parts) {
  const [local, central] = [[], []];
  let offset = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text);
    const compressed = deflateRawSync(content);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    [[20, 0], [0, 2], [DEFLATED, 4], [label.length, 22]].forEach(([number, place]) => common.writeUInt16LE(number, place));
    [[crc32(content), 10], [compressed.length, 14], [content.length, 18]].forEach(([number, place]) => common.writeUInt32LE(number, place));
    const head = Buffer.concat([number32(LOCAL), common, label]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(number32(ENTRY), Buffer.from([20, 0]), common, tail, label);
    local.push(head, compressed);
    offset += head.length + compressed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  [parts.size, parts.size].forEach((count, place) => end.writeUInt16LE(count, 4 + 2 * place));
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, number32(END), end]);
}

function number32(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

/** A workbook with one of its parts changed. */
export function changedPart(book, name, change) {
  const parts = unpacked(book);
  parts.set(name, change(parts.get(name)));
  return packed(parts);
}

/** A workbook whose first sheet has another figure, or words, where there was a figure. */
export function withFigure(book, figure, other) {
  const cell = new RegExp(`(<c r="[A-Z]+\\d+" s="\\d+")><v>${figure}</v>`, "g");
  return changedPart(book, "xl/worksheets/sheet1.xml", (sheet) => {
    if (sheet.match(cell)?.length !== 1) throw new Error(`${figure} is not there once`);
    return sheet.replace(cell, typeof other === "number" ? `$1><v>${other}</v>` : `$1 t="inlineStr"><is><t>${other}</t></is>`);
  });
}

/** The file that an act on the page saves: its name and its bytes. */
export async function bytesSavedBy(page, act) {
  const saved = page.waitForEvent("download");
  await act();
  const download = await saved;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
