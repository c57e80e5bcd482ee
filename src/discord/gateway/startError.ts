/** What can resolve the error: a `retry` now, a `wait` until Discord allows one, or only a `person`. */
export type Remedy = 'retry' | 'wait' | 'person';

interface StartErrorOptions {
  readonly remedy: Remedy;
  readonly cause?: unknown;
}

/** The bot cannot start or continue; the message says why and what to do, in one line. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly remedy: Remedy;

  constructor(message: string, { remedy, cause }: StartErrorOptions) {
    super(message, { cause });
    this.remedy = remedy;
  }

  /** Whether this process should not retry. */
  get isFinal(): boolean {
    return this.remedy !== 'retry';
  }
}

/** Message for a token that Discord does not accept. */
export const BAD_TOKEN =
  'Discord refuses the token: copy a new one (Developer Portal, your application, Bot, Reset Token) ' +
  'to DISCORD_TOKEN';
