// Gives what the program takes from the page short names. wasm-bindgen's end in a hash, which no compression makes shorter, and
// stand in the program as well as in the script: for a visitor they are four kilobytes of nothing.
import { HEADER, reading, sections } from "./binary.mjs";

const IMPORTS = 2;
const FUNCTION = 0;

/** The program with short names of what it imports from `module`, and which name each had. */
export function renamed(bytes, module) {
  const section = sections(bytes).find(({ id }) => id === IMPORTS);
  const names = new Map();
  const short = (name) => names.set(name, names.get(name) ?? `_${names.size.toString(36)}`).get(name);
  const reader = reading(section.bytes);
  const entries = reader.list(() => {
    const [from, name, kind] = [reader.text(), reader.text(), reader.number()];
    if (kind !== FUNCTION) throw new Error(`${name} is imported and no function`);
    return [text(from), text(from === module ? short(name) : name), number(kind), number(reader.number())];
  });
  const content = Buffer.concat([number(entries.length), ...entries.flat()]);
  const own = Buffer.concat([number(IMPORTS), number(content.length), content]);
  return { bytes: Buffer.concat([bytes.subarray(0, HEADER), bytes.subarray(HEADER, section.from), own, bytes.subarray(section.to)]), names };
}

/** A script with these names in the place of the long ones. */
export function withNames(script, names) {
  return script.replace(/\b__wb\w+/g, (word) => names.get(word) ?? word);
}

function text(words) {
  const bytes = Buffer.from(words);
  return Buffer.concat([number(bytes.length), bytes]);
}

/** A number as WebAssembly writes it: seven bits a byte, the lowest first. */
function number(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}
