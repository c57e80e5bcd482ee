import type { Form } from '../../render/components/form.ts';
import type { Message } from '../../render/message.ts';
import type { Attachment } from '../payloads/attachment.ts';
import type { Computation, Reply } from './reply.ts';
import type { RequestContext } from './requestContext.ts';

/** Actions of components, by their name in custom ids. */
export type Actions = Readonly<Record<string, Action>>;

/**
 * What a component or form does: `update` changes the message that carries it, `private` replies to
 * the user alone, `answer` replies as publicly as that message, `form` opens a form, and `removal`
 * deletes the message. `run` throws an AskerError for the user's mistakes.
 */
export type Action =
  | {
      readonly gives: 'update';
      readonly run: (press: ComponentPress, request: RequestContext) => Computation;
    }
  | {
      readonly gives: 'answer';
      readonly run: (press: ComponentPress, request: RequestContext) => Computation<Reply>;
    }
  | {
      readonly gives: 'private';
      readonly run: (press: ComponentPress, request: RequestContext) => Computation<Reply>;
    }
  | {
      readonly gives: 'form';
      readonly run: (press: ComponentPress, request: RequestContext) => Form | Promise<Form>;
    }
  | {
      readonly gives: 'removal';
      readonly run: (press: ComponentPress, request: RequestContext) => void;
    };

/** A pressed button, a menu selection or a submitted form. */
export interface ComponentPress {
  /** Parts of the custom id after command and action. */
  readonly state: readonly string[];
  /** Values selected in a menu; empty for a button. */
  readonly values: readonly string[];
  /** Texts of a form by the custom ids of its inputs. */
  readonly fields: Readonly<Record<string, string>>;
  /** Files that were uploaded to a form. */
  readonly attachments: readonly Attachment[];
  /** The message with the component, or with the button that opened the form; empty for a command's form. */
  readonly message: Message;
  readonly messageId: string;
  /** When that message was sent. Unit: milliseconds since 1970. */
  readonly sentAt: number;
  /** Id of the message that this message replies to, or null. */
  readonly replyTo: string | null;
}
