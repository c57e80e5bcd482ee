import { createFaultQueue } from './faultQueue.ts';

/** Delivers an event twice, drops it, or holds it back until it is released. */
type EventFault = 'twice' | 'never' | 'late';

/** Pending faults for gateway events, and the events held back by them. */
export interface EventFaults {
  /**
   * Applies a fault to the next `times` events of a name, in every session: deliver it twice (the
   * second time as a dispatch with its own sequence number), drop it, or hold it back until
   * `release`.
   */
  readonly onEvent: (name: string, fault: EventFault, times?: number) => void;
  /** Delivers the held-back events in order. */
  readonly release: () => void;
  /** Drops all pending faults; events already held back wait for `release`. */
  readonly clear: () => void;
  /** Delivers an event as often as its fault, if any, says. */
  readonly pass: (name: string, deliver: () => void) => void;
}

/** Creates an empty set of event faults. */
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
