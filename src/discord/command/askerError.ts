import type { Messages } from '../../messages/messages.ts';

/** Markdown for the asker in their language; what is not Footnote's own text is escaped. */
export type Notice = (messages: Messages) => string;

/** A mistake that the asker can correct; only they see `notice`. */
export class AskerError extends Error {
  override readonly name = 'AskerError';
  /** Short description of the mistake, for the log. */
  readonly identifier: string;
  readonly notice: Notice;

  constructor(identifier: string, notice: Notice, options?: ErrorOptions) {
    super(identifier, options);
    this.identifier = identifier;
    this.notice = notice;
  }
}
