/** The bot cannot start; the message says why and what to do, in one line. */
export class StartError extends Error {
  override readonly name = 'StartError';
  /** Whether it is no use to try again before something is put right. */
  readonly isFinal: boolean;

  constructor(message: string, { cause, isFinal }: { cause?: unknown; isFinal: boolean }) {
    super(message, { cause });
    this.isFinal = isFinal;
  }
}

/** What to do about a token that Discord does not take. */
export const BAD_TOKEN =
  'Discord refuses the token: copy it anew (Developer Portal, your application, Bot, Reset Token) ' +
  'to DISCORD_TOKEN';
