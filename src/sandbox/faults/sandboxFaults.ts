import type { EventFaults } from './eventFaults.ts';
import type { RequestFaults } from './requestFaults.ts';

/** Fault injection for requests and events. Nothing fails unless a test asks for it. */
export interface SandboxFaults
  extends Pick<RequestFaults, 'onRequest'>,
    Pick<EventFaults, 'onEvent' | 'release'> {
  /** Drops all pending faults; events already held back wait for `release`. */
  readonly clear: () => void;
}

/** Combines the faults of requests and events. */
export function createSandboxFaults(requests: RequestFaults, events: EventFaults): SandboxFaults {
  return {
    onRequest: requests.onRequest,
    onEvent: events.onEvent,
    release: events.release,
    clear: () => {
      requests.clear();
      events.clear();
    },
  };
}
