/** What the bot's exit status tells a supervisor; 75 and 78 are those of sysexits.h. */
export const EXIT = {
  /** It was asked to stop. */
  stopped: 0,
  /** An error in Footnote itself, or a second signal. */
  unexpected: 1,
  /** EX_TEMPFAIL: start it again later. */
  temporary: 75,
  /** EX_CONFIG: starting it again changes nothing until a person has. */
  configuration: 78,
} as const;
