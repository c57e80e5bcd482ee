import type { DownloadFaults } from './downloadFaults.ts';
import type { EventFaults } from './eventFaults.ts';
import type { RequestFaults } from './requestFaults.ts';

/** Fault injection for requests, events and downloads. Nothing fails unless a test asks for it. */
export interface SandboxFaults
  extends Pick<RequestFaults, 'onRequest'>,
    Pick<EventFaults, 'onEvent'>,
    Pick<DownloadFaults, 'onDownload'> {
  /** Delivers the held-back events and the rest of slow downloads, in order. */
  readonly release: () => void;
  /** Drops all pending faults; what is already held back waits for `release`. */
  readonly clear: () => void;
}

/** Combines the faults of requests, events and downloads. */
export function createSandboxFaults(
  requests: RequestFaults,
  events: EventFaults,
  downloads: DownloadFaults,
): SandboxFaults {
  return {
    onRequest: requests.onRequest,
    onEvent: events.onEvent,
    onDownload: downloads.onDownload,
    release: () => {
      events.release();
      downloads.release();
    },
    clear: () => {
      requests.clear();
      events.clear();
      downloads.clear();
    },
  };
}
