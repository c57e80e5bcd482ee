/** Lets those who wait for something look again whenever anything has changed. */
export interface Changes {
  readonly announce: () => void;
  /** Resolves with what `look` finds, now or after a change; rejects with what it throws. */
  readonly until: <T>(look: () => T | undefined) => Promise<T>;
  /** Rejects all who still wait. */
  readonly close: () => void;
}

interface Waiting {
  readonly look: () => void;
  readonly reject: (reason: Error) => void;
}

/** Makes a bell that nobody waits for yet. */
export function createChanges(): Changes {
  const waiting = new Set<Waiting>();

  function until<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const one: Waiting = { look: lookAgain, reject };
      function lookAgain(): void {
        try {
          const found = look();
          if (found === undefined) return;
          resolve(found);
        } catch (error) {
          reject(error);
        }
        waiting.delete(one);
      }
      waiting.add(one);
      lookAgain();
    });
  }

  return {
    announce: () => {
      for (const { look } of waiting) look();
    },
    until,
    close: () => {
      for (const { reject } of waiting) reject(new Error('the stand-in was closed'));
      waiting.clear();
    },
  };
}
