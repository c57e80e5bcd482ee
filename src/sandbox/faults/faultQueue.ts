/** Faults that wait for what they are to befall. */
export interface FaultQueue<Subject, Fault> {
  /** Befalls the next subjects that fit, `times` of them; Infinity for all from now on. */
  readonly add: (fits: (subject: Subject) => boolean, fault: Fault, times: number) => void;
  /** The earliest fault that fits, used up by one; null when none does. */
  readonly take: (subject: Subject) => Fault | null;
  readonly clear: () => void;
}

interface Waiting<Subject, Fault> {
  readonly fits: (subject: Subject) => boolean;
  readonly fault: Fault;
  left: number;
}

/** Makes a queue in which nothing waits. */
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
