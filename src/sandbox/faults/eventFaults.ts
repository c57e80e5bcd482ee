import { createFaultQueue } from './faultQueue.ts';

/** What goes wrong with an event: it comes twice, never, or not until it is released. */
type EventFault = 'twice' | 'never' | 'late';

/** The faults that events are yet to meet, and the events that are late. */
export interface EventFaults {
  /** Befalls the next events of a name, for every session: delivered twice (as a second dispatch with its own sequence number), never, or held back until `release`. */
  readonly onEvent: (name: string, fault: EventFault, times?: number) => void;
  /** Delivers the events that are held back, in order, as they would have been. */
  readonly release: () => void;
  /** Lets no further event go wrong; what is held back stays so until `release`. */
  readonly clear: () => void;
  /** Has an event delivered as often as it is to come. */
  readonly pass: (name: string, deliver: () => void) => void;
}

/** Makes the faults of events, none yet. */
export function createEventFaults(): EventFaults {
  const { add, take, clear } = createFaultQueue<string, EventFault>();
  let late: readonly (() => void)[] = [];

  function pass(name: string, deliver: () => void): void {
    const fault = take(name);
    if (fault === 'never') return;
    if (fault === 'late') {
      late = [...late, deliver];
      return;
    }
    deliver();
    if (fault === 'twice') deliver();
  }

  return {
    onEvent: (name, fault, times = 1) => add(other => other === name, fault, times),
    release: () => {
      const released = late;
      late = [];
      for (const deliver of released) deliver();
    },
    clear,
    pass,
  };
}
