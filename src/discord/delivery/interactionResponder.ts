import { DiscordAPIError, type REST } from 'discord.js';
import {
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
  type Snowflake,
} from 'discord-api-types/v10';
import type PQueue from 'p-queue';
import type { Form } from '../../render/form.ts';
import type { Message } from '../../render/message.ts';
import type { Choice } from '../command/command.ts';
import type { Clock } from '../load/clock.ts';
import type { LoadMeter } from '../load/loadMeter.ts';
import { messageBody } from './messageBody.ts';
import { insist, isPassing, isUntaken, TooLate } from './sendWithRetry.ts';

/** What an interaction has to hold to be answered. */
export interface Answerable {
  readonly id: Snowflake;
  readonly token: string;
  readonly applicationId: Snowflake;
}

/** What answers are sent with. */
export interface Transport {
  readonly rest: REST;
  readonly clock: Clock;
  readonly meterLoad: LoadMeter;
  /** What first answers wait in, so that not too many are on their way at a time. */
  readonly firstLane: PQueue;
  /** What later answers wait in. */
  readonly laterLane: PQueue;
  /** Aborts when nothing more is to be sent anew. */
  readonly ending: AbortSignal;
}

/** How far an interaction has been answered. */
type Standing =
  | 'none'
  /** The bot is seen to think. */
  | 'thinking'
  /** The message that was used may yet change. */
  | 'holding'
  | 'said';

/** Discord takes a first answer for so long (receiving-and-responding#interaction-callback). Unit: milliseconds. */
const FIRST_WINDOW = 3000;
/** The life of an interaction's token, for all other answers. Unit: milliseconds. */
const TOKEN_LIFETIME = 15 * 60_000;
/** Limit of one try of a first answer; leaves time for a second. Unit: milliseconds. */
export const FIRST_TRY = 1400;
/** Limit of one try of any later answer. Unit: milliseconds. */
const LATER_TRY = 10_000;

/** Discord takes no answer: it came too late, the message is gone, or another copy has answered. */
const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);

/**
 * Answers one interaction, and insists until Discord has taken each answer just once. What Discord
 * refuses rejects with its error; what was sent in vain leaves the reply as it was.
 */
export class Reply {
  readonly #transport: Transport;
  readonly #interaction: Answerable;
  /** On the transport's clock. Unit: milliseconds. */
  readonly #receivedAt: number;
  #standing: Standing = 'none';

  constructor(transport: Transport, interaction: Answerable) {
    this.#transport = transport;
    this.#receivedAt = transport.clock.now();
    this.#interaction = interaction;
  }

  /** Shows that the bot thinks, to all or to the asker alone, until `say`. */
  async think(isPrivate: boolean): Promise<void> {
    const type = InteractionResponseType.DeferredChannelMessageWithSource;
    await this.#answer({ type, data: flagsFor(isPrivate) }, 'thinking');
  }

  /** Takes up the use of a component; its message stays as it is until `update`. */
  async hold(): Promise<void> {
    await this.#answer({ type: InteractionResponseType.DeferredMessageUpdate }, 'holding');
  }

  /** Says something in a message; what was seen to be thought about is as private as then. */
  async say(message: Message, isPrivate: boolean): Promise<void> {
    if (this.#standing === 'none') {
      const type = InteractionResponseType.ChannelMessageWithSource;
      const data = { ...messageBody(message), ...flagsFor(isPrivate) };
      await this.#answer({ type, data }, 'said');
    } else if (this.#standing === 'thinking') await this.#edit(message);
    else await this.#followUp(message, isPrivate);
  }

  /** Changes the message whose component was used. */
  async update(message: Message): Promise<void> {
    if (this.#standing !== 'none') await this.#edit(message);
    else {
      const type = InteractionResponseType.UpdateMessage;
      await this.#answer({ type, data: messageBody(message) }, 'said');
    }
  }

  /** Offers choices for what is being typed. */
  async offer(choices: readonly Choice[]): Promise<void> {
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    await this.#answer({ type, data: { choices: [...choices] } }, 'said');
  }

  /** Shows a form, which is the whole answer. */
  async open(form: Form): Promise<void> {
    await this.#answer({ type: InteractionResponseType.Modal, data: form }, 'said');
  }

  /** Removes the message whose component was used, once it is held; one that is gone is removed. */
  async remove(): Promise<void> {
    const { applicationId, token } = this.#interaction;
    const { rest } = this.#transport;
    const route = Routes.webhookMessage(applicationId, token);
    try {
      await this.#deliver(signal => rest.delete(route, { signal, auth: false }), true);
    } catch (error) {
      if (!isAboutGoneMessage(error)) throw error;
    }
  }

  async #answer(body: APIInteractionResponse, standing: Standing): Promise<void> {
    const { id, token } = this.#interaction;
    const { rest, firstLane: lane } = this.#transport;
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
      const until = this.#receivedAt + FIRST_WINDOW;
      const timeout = FIRST_TRY;
      // Where not all can be answered in time, the latest still can.
      const priority = this.#receivedAt;
      const limits = { lane, priority, until, timeout, isRepeatable: true };
      await insist(send, { ...this.#transport, ...limits });
    } catch (error) {
      const mayBeTaken = failures.some(failure => !isUntaken(failure));
      // What follows a sign of thinking shows whether Discord has taken it.
      const isTaken = mayBeTaken && (standing !== 'said' || isAcknowledgedAlready(error));
      if (!isTaken) throw error;
    }
    this.#standing = standing;
  }

  /** Changes the first answer, or the message whose component was used. */
  async #edit(message: Message): Promise<void> {
    const { applicationId, token } = this.#interaction;
    const { rest } = this.#transport;
    const route = Routes.webhookMessage(applicationId, token);
    const body = messageBody(message);
    await this.#deliver(signal => rest.patch(route, { body, signal, auth: false }), true);
    this.#standing = 'said';
  }

  /** Says something more; told once or, where that cannot be known, not again. */
  async #followUp(message: Message, isPrivate: boolean): Promise<void> {
    const { applicationId, token } = this.#interaction;
    const { rest } = this.#transport;
    const route = Routes.webhook(applicationId, token);
    const body = { ...messageBody(message), ...flagsFor(isPrivate) };
    await this.#deliver(signal => rest.post(route, { body, signal, auth: false }), false);
  }

  async #deliver(
    send: (signal: AbortSignal) => Promise<unknown>,
    isRepeatable: boolean,
  ): Promise<void> {
    const { laterLane: lane } = this.#transport;
    const until = this.#receivedAt + TOKEN_LIFETIME;
    const timeout = LATER_TRY;
    const limits = { lane, priority: 0, until, timeout, isRepeatable };
    await insist(send, { ...this.#transport, ...limits });
  }
}

/** Whether an error says that nothing more can be said to an interaction. */
export function isGone(error: unknown): boolean {
  if (error instanceof TooLate || isPassing(error)) return true;
  return error instanceof DiscordAPIError && GONE.has(error.code);
}

function isAboutGoneMessage(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

/** Discord says so of a request whose earlier try was taken, though the answer to it was lost. */
function isAcknowledgedAlready(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

function flagsFor(isPrivate: boolean): { flags?: MessageFlags.Ephemeral } {
  return isPrivate ? { flags: MessageFlags.Ephemeral } : {};
}
