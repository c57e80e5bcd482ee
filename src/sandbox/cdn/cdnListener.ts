import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { DownloadFault, DownloadFaults } from '../faults/downloadFaults.ts';
import type { World } from '../model/world.ts';
import { findAttachment } from '../operations/attachments.ts';
import { fileHeaders } from './fileHeaders.ts';
import { sendDownloadFault, sendGone } from './sendDownloadFault.ts';

/** A download and its result. */
interface Download {
  readonly method: string;
  /** Path without the signature. */
  readonly path: string;
  /** HTTP status; 0 if no response was sent. */
  readonly status: number;
  readonly fault: DownloadFault['kind'] | null;
}

/** Settings of the listener. */
export interface CdnOptions {
  readonly world: World;
  readonly faults: DownloadFaults;
  readonly record: (download: Download) => void;
}

const PATH = /^\/(?:ephemeral-)?attachments\/\d+\/(?<id>\d+)\/[^/]+$/u;

/** Serves attachments as Discord's CDN does. */
export function createCdnListener({ world, faults, record }: CdnOptions): RequestListener {
  return (request, response) => {
    const { method = '' } = request;
    const url = addressOf(request);
    const file = fileAt(url);
    const fault = file === undefined || method !== 'GET' ? null : faults.take();
    const status = serve();
    record({ method, path: url.pathname, status, fault: fault?.kind ?? null });

    function serve(): number {
      if (method !== 'GET' && method !== 'HEAD') return refuseMethod(response);
      if (file === undefined) return sendGone(response);
      if (fault !== null) return sendDownloadFault(response, file, fault, faults.hold);
      response.writeHead(200, fileHeaders(file)).end(method === 'HEAD' ? undefined : file.bytes);
      return 200;
    }
  };

  function fileAt({ pathname, searchParams }: URL) {
    const id = PATH.exec(pathname)?.groups?.id;
    if (id === undefined || !world.cdn.isValid(pathname, searchParams)) return undefined;
    return findAttachment(world, id);
  }
}

/** Falls back to the root URL if the request's is invalid. */
function addressOf({ url = '' }: IncomingMessage): URL {
  const base = 'http://127.0.0.1';
  return URL.canParse(url, base) ? new URL(url, base) : new URL(base);
}

function refuseMethod(response: ServerResponse): number {
  response.writeHead(405, { 'Content-Type': 'text/plain' }).end('Method Not Allowed');
  return 405;
}
