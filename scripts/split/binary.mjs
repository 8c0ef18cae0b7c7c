// The outer form of a WebAssembly program: numbers, texts, sections.
export const HEADER = 8;
const CUSTOM = 0;

/** A cursor over bytes; positions count from its start. */
export function reading(bytes) {
  let at = 0;
  const number = (signed) => {
    let [value, shift, byte] = [0n, 0n, 0];
    do {
      byte = bytes[at++];
      value |= BigInt(byte & 0x7f) << shift;
      shift += 7n;
    } while (byte & 0x80);
    return Number(signed ? BigInt.asIntN(Number(shift), value) : value);
  };
  const take = (length) => bytes.subarray(at, (at += length));
  const text = () => new TextDecoder().decode(take(number()));
  const list = (read) => Array.from({ length: number() }, read);
  return { number, take, text, list, at: () => at, ended: () => at >= bytes.length };
}

/** The sections of a program: number, bytes, where they stand (`from`, `to`), the name of one that has one. */
export function sections(bytes) {
  const all = reading(bytes);
  all.take(HEADER);
  const found = [];
  while (!all.ended()) {
    const from = all.at();
    const id = all.number();
    const own = all.take(all.number());
    const reader = reading(own);
    found.push({ id, reader, bytes: own, from, to: all.at(), name: id === CUSTOM ? reader.text() : null });
  }
  return found;
}
