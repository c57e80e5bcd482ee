import { decodeAs } from '../../../src/articles/encodings/decodeAs.ts';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Encodes a text in an encoding of one or two bytes per character; throws if it lacks a character. */
export function encodeLegacy(text: string, encoding: string): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  const bytes = Array.from(text).flatMap(character => {
    const encoded = table.get(character);
    if (encoded === undefined) throw new Error(`${encoding} has no ${character}`);
    return encoded;
  });
  return Uint8Array.from(bytes);
}

function tableOf(encoding: string): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const text = decodeAs(Uint8Array.from(bytes), encoding);
    if (text !== null && Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 0x100; byte += 1) add([byte]);
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail]);
  }
  return table;
}
