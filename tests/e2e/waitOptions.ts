/** Options of `vi.waitFor` with a limit that only a bug exceeds. Unit: milliseconds. */
export const WAIT_OPTIONS = { interval: 5, timeout: 150_000 };
