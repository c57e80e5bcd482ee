import { freeNow } from './freeNow.ts';
import {
  bytesField,
  bytesIn,
  type Field,
  integerField,
  integerIn,
  type Pieces,
  readFields,
  textField,
  textIn,
} from './protobufFields.ts';

/** Field numbers in https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
const MODEL = { graph: 7 } as const;
const GRAPH = { node: 1, initializer: 5 } as const;
const NODE = { input: 1, output: 2, operator: 4, attribute: 5 } as const;
const ATTRIBUTE = { name: 1, integer: 3 } as const;
const TENSOR = { dimension: 1, type: 2, name: 8, data: 9 } as const;
/** `TensorProto.DataType`. */
const FLOAT = 1;

/** What a weight is reduced by; the operator's default without zero points. */
const ZERO = 128;

/** The size of a matrix that texts are multiplied with. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Replaces each MatMulNBits of an ONNX model by a MatMul with the same weights in 32 bits. Weights have
 * 8 bits, in blocks with a scale each and no zero points. MatMulNBits rounds its input to 8 bits, which
 * takes twice as long on a processor without VNNI, or expands all weights in every run.
 */
export function withFloatWeights(model: Uint8Array): Uint8Array<ArrayBuffer> {
  // One array, so that its memory can be freed at once; an 8-bit weight is a byte of the model.
  const room = new Float32Array(model.length);
  const pieces = readFields(model).flatMap(field =>
    field.number === MODEL.graph
      ? bytesField(MODEL.graph, withFloatMatrices(messageIn(field), room))
      : [field.whole],
  );
  const converted = join(pieces);
  freeNow(new Uint8Array(room.buffer));
  return converted;
}

function withFloatMatrices(graph: readonly Field[], room: Float32Array<ArrayBuffer>): Pieces {
  let used = 0;
  const tensors = new Map<string, Field[]>();
  for (const field of fieldsWith(graph, GRAPH.initializer)) {
    const tensor = messageIn(field);
    tensors.set(textIn(tensor, TENSOR.name), tensor);
  }
  const replaced = new Set<string>();
  const added = fieldsWith(graph, GRAPH.node).flatMap(field => {
    const node = messageIn(field);
    if (textIn(node, NODE.operator) !== 'MatMulNBits') return [field.whole];
    const { weights, scales, size } = matrixOf(node);
    replaced.add(weights).add(scales);
    const values = room.subarray(used, used + size.rows * size.columns);
    used += values.length;
    expand(dataOf(tensors, weights), floatsIn(dataOf(tensors, scales)), size, values);
    return [
      ...bytesField(GRAPH.node, matMul(node)),
      ...bytesField(GRAPH.initializer, floatTensor(weights, values, size)),
    ];
  });
  const kept = graph.filter(
    field =>
      field.number !== GRAPH.node &&
      !(field.number === GRAPH.initializer && replaced.has(textIn(messageIn(field), TENSOR.name))),
  );
  return [...added, ...kept.map(({ whole }) => whole)];
}

/** The names of a node's weights and of their scales, and the size of the matrix. */
function matrixOf(node: readonly Field[]): { weights: string; scales: string; size: Size } {
  const [, weights = '', scales = ''] = fieldsWith(node, NODE.input).map(field =>
    textIn([field], NODE.input),
  );
  const attributes = new Map(
    fieldsWith(node, NODE.attribute).map(field => {
      const attribute = messageIn(field);
      return [textIn(attribute, ATTRIBUTE.name), integerIn(attribute, ATTRIBUTE.integer)];
    }),
  );
  return {
    weights,
    scales,
    size: { rows: attributes.get('K') ?? 0, columns: attributes.get('N') ?? 0 },
  };
}

/** Turns weights that are stored by column into numbers by row; a block is within one column. */
function expand(
  weights: Uint8Array,
  scales: Float32Array,
  { rows, columns }: Size,
  values: Float32Array,
): void {
  const block = values.length / scales.length;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = column * rows + row;
      const scale = scales[Math.floor(at / block)] ?? 0;
      values[row * columns + column] = ((weights[at] ?? 0) - ZERO) * scale;
    }
  }
}

function matMul(node: readonly Field[]): Pieces {
  const inputs = fieldsWith(node, NODE.input).slice(0, 2);
  const kept = [...inputs, ...fieldsWith(node, NODE.output)];
  return [...kept.map(({ whole }) => whole), ...textField(NODE.operator, 'MatMul')];
}

function floatTensor(name: string, values: Float32Array, { rows, columns }: Size): Pieces {
  return [
    ...integerField(TENSOR.dimension, rows),
    ...integerField(TENSOR.dimension, columns),
    ...integerField(TENSOR.type, FLOAT),
    ...textField(TENSOR.name, name),
    ...bytesField(TENSOR.data, [
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    ]),
  ];
}

function join(pieces: Pieces): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function dataOf(tensors: ReadonlyMap<string, readonly Field[]>, name: string): Uint8Array {
  return bytesIn(tensors.get(name) ?? [], TENSOR.data);
}

/** Copies the bytes, which need not be aligned. */
function floatsIn(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}

function fieldsWith(fields: readonly Field[], number: number): Field[] {
  return fields.filter(field => field.number === number);
}

function messageIn(field: Field): Field[] {
  return readFields(bytesIn([field], field.number));
}
