import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** One field of a protobuf message whose schema is not known. */
export interface Field {
  readonly number: number;
  /** The value on the wire, with its length if it has one. */
  readonly value: Uint8Array;
  /** The tag and the value. */
  readonly whole: Uint8Array;
}

/** A message in pieces, so that large values are copied only once. */
export type Pieces = readonly Uint8Array[];

/** Splits a message into its fields; they share its memory. */
export function readFields(message: Uint8Array): Field[] {
  const reader = new BinaryReader(message);
  const fields: Field[] = [];
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const [number, type] = reader.tag();
    const value = reader.skip(type, number);
    fields.push({ number, value, whole: message.subarray(start, reader.pos) });
  }
  return fields;
}

/** Creates a field that holds bytes or a message. */
export function bytesField(number: number, pieces: Pieces): Pieces {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const header = new BinaryWriter().tag(number, WireType.LengthDelimited).uint32(length).finish();
  return [header, ...pieces];
}

/** Creates a field that holds text. */
export function textField(number: number, value: string): Pieces {
  return bytesField(number, [new TextEncoder().encode(value)]);
}

/** Creates a field that holds an integer of at most 32 bits, not negative. */
export function integerField(number: number, value: number): Pieces {
  return [new BinaryWriter().tag(number, WireType.Varint).uint32(value).finish()];
}

/** Reads the first field with a number. */
export function bytesIn(fields: readonly Field[], number: number): Uint8Array {
  return readerOf(fields, number).bytes();
}

/** Reads the first field with a number. */
export function textIn(fields: readonly Field[], number: number): string {
  return readerOf(fields, number).string();
}

/** Reads the first field with a number. */
export function integerIn(fields: readonly Field[], number: number): number {
  return readerOf(fields, number).uint32();
}

function readerOf(fields: readonly Field[], number: number): BinaryReader {
  const field = fields.find(each => each.number === number);
  if (field === undefined) throw new RangeError(`no field ${number}`);
  return new BinaryReader(field.value);
}
