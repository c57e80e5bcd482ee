/** Queue of faults, each waiting for subjects that match it. */
export interface FaultQueue<Subject, Fault> {
  /** Applies a fault to the next `times` subjects that match; Infinity for all of them. */
  readonly add: (fits: (subject: Subject) => boolean, fault: Fault, times: number) => void;
  /** Takes the earliest fault that matches and counts it as used; null if there is none. */
  readonly take: (subject: Subject) => Fault | null;
  readonly clear: () => void;
}

interface Waiting<Subject, Fault> {
  readonly fits: (subject: Subject) => boolean;
  readonly fault: Fault;
  left: number;
}

/** Creates an empty queue. */
export function createFaultQueue<Subject, Fault>(): FaultQueue<Subject, Fault> {
  let waiting: readonly Waiting<Subject, Fault>[] = [];

  return {
    add: (fits, fault, times) => {
      waiting = [...waiting, { fits, fault, left: times }];
    },
    take: subject => {
      const found = waiting.find(({ fits, left }) => left > 0 && fits(subject));
      if (found === undefined) return null;
      found.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return found.fault;
    },
    clear: () => {
      waiting = [];
    },
  };
}
