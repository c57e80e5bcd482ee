import type { EventFaults } from './eventFaults.ts';
import type { RequestFaults } from './requestFaults.ts';

/** What a test makes go wrong with requests and events; without it nothing does. */
export interface SandboxFaults
  extends Pick<RequestFaults, 'onRequest'>,
    Pick<EventFaults, 'onEvent' | 'release'> {
  /** Lets no further request or event go wrong; what is held back stays so until `release`. */
  readonly clear: () => void;
}

/** Joins the faults of requests and those of events. */
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
