/** Notifies waiters and watchers of changes in the world. */
export interface Changes {
  /** Announces that the object with this id has changed. */
  readonly announce: (id: string) => void;
  /**
   * Resolves with the first defined result of `look`, called now and after each change of the ids
   * that `about` returns; rejects if `look` throws.
   */
  readonly until: <T>(about: () => readonly string[], look: () => T | undefined) => Promise<T>;
  /** Calls a listener after every change; returns a function that stops it. */
  readonly watch: (listener: () => void) => () => void;
  /** Rejects all pending waits. */
  readonly close: () => void;
}

interface Waiting {
  readonly look: () => void;
  readonly reject: (reason: Error) => void;
}

/** Creates a change feed without waiters. */
export function createChanges(): Changes {
  const waiting = new Map<string, Set<Waiting>>();
  const watchers = new Set<() => void>();

  function until<T>(about: () => readonly string[], look: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      let ids: readonly string[] = [];
      const one: Waiting = { look: lookAgain, reject };
      function lookAgain(): void {
        leave(one, ids);
        try {
          const found = look();
          if (found === undefined) {
            ids = about();
            join(one, ids);
            return;
          }
          resolve(found);
        } catch (error) {
          reject(error);
        }
      }
      lookAgain();
    });
  }

  function join(one: Waiting, ids: readonly string[]): void {
    for (const id of ids) {
      const others = waiting.get(id);
      if (others === undefined) waiting.set(id, new Set([one]));
      else others.add(one);
    }
  }

  function leave(one: Waiting, ids: readonly string[]): void {
    for (const id of ids) {
      const all = waiting.get(id);
      all?.delete(one);
      if (all?.size === 0) waiting.delete(id);
    }
  }

  return {
    announce: id => {
      const all = waiting.get(id);
      // Waiters that find nothing register again.
      waiting.delete(id);
      for (const { look } of all ?? []) look();
      for (const listener of watchers) listener();
    },
    until,
    watch: listener => {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    close: () => {
      const all = [...waiting.values()].flatMap(those => [...those]);
      waiting.clear();
      watchers.clear();
      for (const { reject } of all) reject(new Error('the sandbox was closed'));
    },
  };
}
