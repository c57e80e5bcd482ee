import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { failed } from './fetchOutcome.ts';

/** The encodings that `readBody` decodes, as the value of Accept-Encoding. */
export const ACCEPT_ENCODING = 'gzip, br';

const DECODERS: ReadonlyMap<string, () => Transform> = new Map([
  ['br', createBrotliDecompress],
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
]);

/**
 * Reads and decompresses a body; neither form may exceed `maxBytes`.
 *
 * @throws FetchError when it is larger, or compressed in another way.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | null,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk);
  };
  const encoding = contentEncoding?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') {
    await pipeline(body, limitTo(maxBytes), collect);
  } else {
    const decoder = DECODERS.get(encoding);
    if (decoder === undefined) throw failed({ id: 'contentEncoding' });
    await pipeline(body, limitTo(maxBytes), decoder(), limitTo(maxBytes), collect);
  }
  return Buffer.concat(chunks);
}

function limitTo(maxBytes: number) {
  return async function* limit(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) throw failed({ id: 'tooLarge', bytes: maxBytes });
      yield chunk;
    }
  };
}
