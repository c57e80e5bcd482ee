import type { IncomingMessage } from 'node:http';
import { HttpError } from './httpError.ts';

/**
 * Reads a request body as JSON.
 *
 * @throws HttpError if it is not JSON or exceeds `maxBytes`.
 */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  if (request.headers['content-type'] !== 'application/json')
    throw new HttpError(415, 'Only application/json is accepted.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('expected the body as bytes');
    size += chunk.length;
    if (size > maxBytes) throw new HttpError(413, 'The body is too large.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch (error) {
    if (error instanceof SyntaxError) throw new HttpError(400, 'The body is not valid JSON.');
    throw error;
  }
}
