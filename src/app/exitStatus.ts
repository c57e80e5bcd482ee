/** Exit statuses of the bot and the data commands; 75 and 78 are from sysexits.h. */
export const EXIT = {
  /** Stopped on request, or done. */
  stopped: 0,
  /** An error in Footnote itself, or a second signal. */
  unexpected: 1,
  /** EX_TEMPFAIL: retry later. */
  temporary: 75,
  /** EX_CONFIG: retrying is useless until a person changes something. */
  configuration: 78,
} as const;
