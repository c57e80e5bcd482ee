/** The time as the stand-in sees it: real time or a fixed one, plus what it has been advanced by. */
export interface Clock {
  /** Unit: milliseconds since 1970. */
  readonly now: () => number;
  /** Runs `action` when the clock has reached `milliseconds` from now; returns how to cancel it. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
  /** Moves the clock ahead and runs what falls due, in order. */
  readonly advance: (milliseconds: number) => void;
  /** Cancels everything that waits. */
  readonly stop: () => void;
}

interface Wait {
  readonly due: number;
  readonly action: () => void;
}

/** The longest delay that a Node timer keeps; a longer one would fire at once. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** Whether a clock follows real time or moves only when advanced. */
export type ClockMode = 'running' | 'manual';

/** Makes a clock that shows the time of day until advanced; its waits keep no process alive. */
export function createClock(mode: ClockMode = 'running'): Clock {
  const waits: Wait[] = [];
  let ahead = 0;
  let timer: NodeJS.Timeout | undefined;

  const start = Date.now();
  const isRunning = mode === 'running';
  const now = () => (isRunning ? Date.now() : start) + ahead;

  function after(milliseconds: number, action: () => void): () => void {
    const wait = { due: now() + milliseconds, action };
    const place = placeAfter(wait.due);
    waits.splice(place, 0, wait);
    if (place === 0) setTimer();
    return () => {
      const place = waits.indexOf(wait);
      if (place !== -1) waits.splice(place, 1);
    };
  }

  /** Behind all that fall due by then. */
  function placeAfter(due: number): number {
    let low = 0;
    let high = waits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((waits[middle]?.due ?? 0) <= due) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function advance(milliseconds: number): void {
    const end = now() + milliseconds;
    runDue(end);
    moveTo(end);
    setTimer();
  }

  function runDue(end: number): void {
    for (let wait = waits[0]; wait !== undefined && wait.due <= end; wait = waits[0]) {
      waits.shift();
      moveTo(wait.due);
      wait.action();
    }
  }

  function moveTo(time: number): void {
    ahead += Math.max(0, time - now());
  }

  function setTimer(): void {
    clearTimeout(timer);
    const next = waits[0];
    if (next === undefined || !isRunning) return;
    timer = setTimeout(wake, Math.min(next.due - now(), LONGEST_DELAY)).unref();
  }

  function wake(): void {
    try {
      runDue(now());
    } finally {
      setTimer();
    }
  }

  function stop(): void {
    waits.length = 0;
    clearTimeout(timer);
  }

  return { now, after, advance, stop };
}
