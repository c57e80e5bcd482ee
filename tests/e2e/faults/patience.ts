/** How often to look for an event, and the limit that only a bug exceeds. Unit: milliseconds. */
export const PATIENCE = { interval: 5, timeout: 60_000 };
