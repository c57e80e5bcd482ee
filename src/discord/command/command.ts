import type { Form } from '../../render/components/form.ts';
import type { Message } from '../../render/message.ts';
import type { ChannelMessage, PostedMessage } from '../payloads/readMessage.ts';
import type { Place } from '../permissions/place.ts';
import type { Actions } from './action.ts';
import type { Choice, CommandData, OptionValues } from './commandData.ts';
import type { Computation, Reply } from './reply.ts';
import type { FormContext, RequestContext } from './requestContext.ts';

/** A slash command or message command: what Discord shows of it, and how it replies. */
export interface Command {
  readonly data: CommandData;
  /** Whether only the asker sees the reply. */
  readonly isPrivate: (values: OptionValues, place: Place) => boolean;
  /** Whether replies depend on the articles, so that they note when reading is not finished. */
  readonly isOnArticles: boolean;
  /** @throws AskerError for the asker's mistakes. */
  readonly run: (input: CommandInput, request: RequestContext) => Computation<Reply>;
  /**
   * The form to open in place of running; null to run.
   *
   * @throws AskerError for the asker's mistakes.
   */
  readonly form: (input: CommandInput, request: FormContext) => Form | null;
  /** Suggests values for the option that is being typed, given by name. */
  readonly complete: (
    typed: string,
    request: RequestContext,
    option: string,
  ) => readonly Choice[] | Promise<readonly Choice[]>;
  /** Actions of its buttons, menus and forms. */
  readonly actions: Actions;
}

/** Answers a message to the bot; throws an AskerError for the asker's mistakes. */
export type AnswerMention = (mention: Mention, request: RequestContext) => Computation<Reply>;

/** Introduces the bot to a server that it has joined. */
export type Welcome = (request: RequestContext) => Promise<Message>;

interface CommandInput {
  readonly values: OptionValues;
  /** Message on which a message command was used; null for a slash command. */
  readonly target: ChannelMessage | null;
}

/** A message to the bot. */
interface Mention {
  /** Text without the mention. */
  readonly text: string;
  /** The bot's own answer that the message replies to, or null. */
  readonly answers: PostedMessage['answers'];
}
