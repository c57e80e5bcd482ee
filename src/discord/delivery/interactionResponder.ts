import type { REST } from 'discord.js';
import {
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
} from 'discord-api-types/v10';
import type PQueue from 'p-queue';
import type { Form } from '../../render/components/form.ts';
import type { Message } from '../../render/message.ts';
import type { Choice } from '../command/commandData.ts';
import type { Clock } from '../load/clock.ts';
import type { LoadMeter } from '../load/loadMeter.ts';
import type { InteractionCredentials } from '../payloads/readInteraction.ts';
import { messageBody, messageFiles } from './messageBody.ts';
import { DeadlineExceeded, isRefusedWith, isTransient, isUnprocessed } from './requestErrors.ts';
import { type RetryOptions, sendWithRetry } from './sendWithRetry.ts';

/** What responses are sent with. */
export interface Transport {
  readonly rest: REST;
  readonly clock: Clock;
  readonly meterLoad: LoadMeter;
  /** Bounds concurrent initial responses. */
  readonly initialLimiter: PQueue;
  /** Bounds concurrent edits and follow-ups. */
  readonly laterLimiter: PQueue;
  /** Aborts when the bot stops. */
  readonly stopping: AbortSignal;
}

/** State of an interaction. */
type State =
  | 'pending'
  /** Members see that the bot is thinking. */
  | 'deferred'
  /** The message with the component may still be updated. */
  | 'update deferred'
  | 'answered';

// Units: milliseconds.
/** Discord accepts an initial response this long (receiving-and-responding#interaction-callback). */
const INITIAL_RESPONSE_TIME = 3000;
/** Lifetime of an interaction's token, for edits and follow-ups. */
const TOKEN_LIFETIME = 15 * 60_000;
/** Timeout of one attempt of an initial response; leaves time for a second. */
export const INITIAL_ATTEMPT_TIMEOUT = 1400;
/** Timeout of one attempt of an edit or follow-up. */
const LATER_ATTEMPT_TIMEOUT = 10_000;
/** Timeout of one attempt that uploads files: the largest takes that long at 1.4 Mbit/s. */
const UPLOAD_ATTEMPT_TIMEOUT = 60_000;

/** The response came too late, the message is deleted, or another process has responded. */
const GONE: readonly number[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
];

/**
 * Responds to one interaction; sends each response until Discord has accepted it exactly once. Methods
 * reject with Discord's error when it refuses; a failed response leaves the state unchanged.
 */
export class InteractionResponder {
  readonly #transport: Transport;
  readonly #interaction: InteractionCredentials;
  /** On the transport's clock. Unit: milliseconds. */
  readonly #receivedAt: number;
  #state: State = 'pending';

  constructor(transport: Transport, interaction: InteractionCredentials) {
    this.#transport = transport;
    this.#receivedAt = transport.clock.now();
    this.#interaction = interaction;
  }

  /** Shows that the bot is thinking, to everyone or to the asker alone, until `reply`. */
  async defer(isPrivate: boolean): Promise<void> {
    const type = InteractionResponseType.DeferredChannelMessageWithSource;
    await this.#respond({ type, data: flagsFor(isPrivate) }, 'deferred');
  }

  /** Acknowledges a component; its message stays unchanged until `update`. */
  async deferUpdate(): Promise<void> {
    await this.#respond({ type: InteractionResponseType.DeferredMessageUpdate }, 'update deferred');
  }

  /**
   * Replies with a message; after `defer`, that call decides who sees it. Later calls follow up. Defers
   * before it uploads files, which can take longer than Discord waits for an initial response.
   */
  async reply(message: Message, isPrivate: boolean): Promise<void> {
    if (this.#state === 'pending' && hasFiles(message)) await this.defer(isPrivate);
    if (this.#state === 'pending') {
      const type = InteractionResponseType.ChannelMessageWithSource;
      const data = { ...messageBody(message), ...flagsFor(isPrivate) };
      await this.#respond({ type, data }, 'answered');
    } else if (this.#state === 'deferred') await this.#edit(message);
    else await this.#followUp(message, isPrivate);
  }

  /** Updates the message with the component. */
  async update(message: Message): Promise<void> {
    if (this.#state === 'pending' && hasFiles(message)) await this.deferUpdate();
    if (this.#state !== 'pending') await this.#edit(message);
    else {
      const type = InteractionResponseType.UpdateMessage;
      await this.#respond({ type, data: messageBody(message) }, 'answered');
    }
  }

  /** Suggests choices for the option that is being typed. */
  async suggest(choices: readonly Choice[]): Promise<void> {
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    await this.#respond({ type, data: { choices: [...choices] } }, 'answered');
  }

  /** Opens a form; no other response may follow. */
  async openForm(form: Form): Promise<void> {
    await this.#respond({ type: InteractionResponseType.Modal, data: form }, 'answered');
  }

  /** Deletes the message with the component, after `deferUpdate`. Succeeds if it is already deleted. */
  async deleteMessage(): Promise<void> {
    const { applicationId, token } = this.#interaction;
    const { rest } = this.#transport;
    const route = Routes.webhookMessage(applicationId, token);
    try {
      await this.#sendLater(signal => rest.delete(route, { signal, auth: false }), {
        isIdempotent: true,
        attemptTimeout: LATER_ATTEMPT_TIMEOUT,
      });
    } catch (error) {
      if (!isRefusedWith(error, [RESTJSONErrorCodes.UnknownMessage])) throw error;
    }
  }

  /** Sends the initial response. */
  async #respond(body: APIInteractionResponse, state: State): Promise<void> {
    const { id, token } = this.#interaction;
    const { rest, initialLimiter: limiter } = this.#transport;
    const failures: unknown[] = [];
    const send = async (signal: AbortSignal): Promise<void> => {
      try {
        const route = Routes.interactionCallback(id, token);
        await rest.post(route, { body, signal, auth: false });
      } catch (error) {
        failures.push(error);
        throw error;
      }
    };
    try {
      await sendWithRetry(send, {
        ...this.#transport,
        limiter,
        // Newest first: under overload, those are still in time.
        priority: this.#receivedAt,
        deadline: this.#receivedAt + INITIAL_RESPONSE_TIME,
        attemptTimeout: INITIAL_ATTEMPT_TIMEOUT,
        isIdempotent: true,
      });
    } catch (error) {
      const mayBeProcessed = failures.some(failure => !isUnprocessed(failure));
      // After a deferral, the next request shows whether Discord has processed it.
      const isProcessed = mayBeProcessed && (state !== 'answered' || isAlreadyAcknowledged(error));
      if (!isProcessed) throw error;
    }
    this.#state = state;
  }

  /** Edits the initial response, or the message with the component. */
  async #edit(message: Message): Promise<void> {
    const { applicationId, token } = this.#interaction;
    const { rest } = this.#transport;
    const route = Routes.webhookMessage(applicationId, token);
    const body = messageBody(message);
    const files = messageFiles(message);
    await this.#sendLater(signal => rest.patch(route, { body, files, signal, auth: false }), {
      isIdempotent: true,
      attemptTimeout: attemptTimeoutFor(message),
    });
    this.#state = 'answered';
  }

  /** Sends a further message; not again if Discord may have processed it. */
  async #followUp(message: Message, isPrivate: boolean): Promise<void> {
    const { applicationId, token } = this.#interaction;
    const { rest } = this.#transport;
    const route = Routes.webhook(applicationId, token);
    const body = { ...messageBody(message), ...flagsFor(isPrivate) };
    const files = messageFiles(message);
    await this.#sendLater(signal => rest.post(route, { body, files, signal, auth: false }), {
      isIdempotent: false,
      attemptTimeout: attemptTimeoutFor(message),
    });
  }

  async #sendLater(
    send: (signal: AbortSignal) => Promise<unknown>,
    retry: Pick<RetryOptions, 'isIdempotent' | 'attemptTimeout'>,
  ): Promise<void> {
    await sendWithRetry(send, {
      ...this.#transport,
      limiter: this.#transport.laterLimiter,
      priority: 0,
      deadline: this.#receivedAt + TOKEN_LIFETIME,
      ...retry,
    });
  }
}

/** Whether an error means that no response to the interaction is possible any more. */
export function isGone(error: unknown): boolean {
  return error instanceof DeadlineExceeded || isTransient(error) || isRefusedWith(error, GONE);
}

/** Discord's answer to a retry when an earlier attempt was processed but its response was lost. */
function isAlreadyAcknowledged(error: unknown): boolean {
  return isRefusedWith(error, [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]);
}

function hasFiles({ files = [] }: Message): boolean {
  return files.length > 0;
}

function attemptTimeoutFor(message: Message): number {
  return hasFiles(message) ? UPLOAD_ATTEMPT_TIMEOUT : LATER_ATTEMPT_TIMEOUT;
}

function flagsFor(isPrivate: boolean): { flags?: MessageFlags.Ephemeral } {
  return isPrivate ? { flags: MessageFlags.Ephemeral } : {};
}
