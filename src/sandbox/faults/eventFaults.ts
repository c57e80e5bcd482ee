import { createFaultQueue } from './faultQueue.ts';

/** Delivers an event twice, drops it, holds it back until it is released, or changes it. */
type EventFault = 'twice' | 'never' | 'late' | Change;

/** Changes the data of an event, also to what Discord would not send. */
export type Change = (data: Fields) => unknown;

/** Parsed data of an event. */
type Fields = Readonly<Record<string, unknown>>;

/** Pending faults for gateway events, and the events held back by them. */
export interface EventFaults {
  /**
   * Applies a fault to the next `times` events of a name, in every session: deliver it twice (the
   * second time as a dispatch with its own sequence number), drop it, hold it back until `release`,
   * or change it.
   */
  readonly onEvent: (name: string, fault: EventFault, times?: number) => void;
  /** Delivers the held-back events in order. */
  readonly release: () => void;
  /** Drops all pending faults; events already held back wait for `release`. */
  readonly clear: () => void;
  /** Delivers an event as often as its fault, if any, says, changed if it says so. */
  readonly pass: (name: string, deliver: (change?: Change) => void) => void;
}

/** Creates an empty set of event faults. */
export function createEventFaults(): EventFaults {
  const { add, take, clear } = createFaultQueue<string, EventFault>();
  let late: readonly (() => void)[] = [];

  function pass(name: string, deliver: (change?: Change) => void): void {
    const fault = take(name);
    if (fault === 'never') return;
    if (typeof fault === 'function') {
      deliver(fault);
      return;
    }
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
