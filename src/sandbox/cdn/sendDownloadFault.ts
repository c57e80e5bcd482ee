import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { DownloadFault, DownloadFaults } from '../faults/downloadFaults.ts';
import type { Attachment } from '../model/message.ts';
import { fileHeaders } from './fileHeaders.ts';

/** Status of a response that is never sent. */
const NO_STATUS = 0;
const CHUNK = new Uint8Array(64 * 1024);

/** Sends what a fault demands instead of a file; returns the status, 0 if nothing is sent. */
export function sendDownloadFault(
  response: ServerResponse,
  file: Attachment,
  fault: DownloadFault,
  hold: DownloadFaults['hold'],
): number {
  const headers = fileHeaders(file);
  const half = Math.floor(file.bytes.length / 2);
  switch (fault.kind) {
    case 'server error':
      response.writeHead(fault.status, { 'Content-Type': 'text/html' }).end();
      return fault.status;
    case 'gone':
      return sendGone(response);
    case 'hang':
      return NO_STATUS;
    case 'reset':
      response.writeHead(200, headers);
      response.write(file.bytes.subarray(0, half), () => response.socket?.resetAndDestroy());
      return 200;
    case 'slow':
      response.writeHead(200, headers).write(file.bytes.subarray(0, half));
      hold(() => response.end(file.bytes.subarray(half)));
      return 200;
    case 'too long': {
      const { 'Content-Length': _, ...rest } = headers;
      response.writeHead(200, rest);
      Readable.from(zeros(fault.bytes)).pipe(response);
      return 200;
    }
    case 'wrong length': {
      // A finished response has no socket.
      const { socket } = response;
      response.writeHead(200, { ...headers, 'Content-Length': fault.contentLength });
      response.end(file.bytes, () => socket?.destroySoon());
      return 200;
    }
    case 'redirect':
      response.writeHead(302, { Location: fault.location }).end();
      return 302;
  }
}

/** Assumption: the text and the status for expired and unsigned URLs. */
export function sendGone(response: ServerResponse): number {
  const text = 'This content is no longer available.';
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end(text);
  return 404;
}

/** Generates zeros in chunks, so that any number fits in memory. */
function* zeros(count: number): Generator<Uint8Array> {
  for (let left = count; left > 0; left -= CHUNK.length) yield CHUNK.subarray(0, left);
}
