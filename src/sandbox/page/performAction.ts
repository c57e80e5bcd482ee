import type { World } from '../model/world.ts';
import type { Modal, Outcome as Seen } from '../user/outcome.ts';
import type { ShownMessage } from '../user/shownMessage.ts';
import type { User } from '../user/user.ts';
import { InteractionFailed, NotOffered, NotSent } from '../user/userError.ts';
import type { ModalValues } from './protocol/modal.ts';
import type { Action, Outcome } from './protocol/protocol.ts';
import { fieldValues, optionValues, userFile } from './userFiles.ts';
import { modalView } from './views/modalView.ts';

/** Actions of the page that Discord's client does not have. */
export interface HostActions {
  /** Restarts the bot. */
  readonly restart: () => Promise<void>;
  /**
   * Adds an article; resolves with null or with a predicate that says why it cannot be added ("is
   * too large").
   */
  readonly addArticle: (fileName: string, bytes: Uint8Array) => Promise<string | null>;
}

/** Performs an action as a user. */
export type PerformAction = (user: User, act: Action) => Promise<Outcome>;

/** Creates the performer; open modals are kept until they are submitted. */
export function createActionPerformer(world: World, host: HostActions): PerformAction {
  const modals = new Map<string, Modal>();

  async function perform(user: User, act: Action): Promise<Outcome> {
    switch (act.kind) {
      case 'command':
        return outcomeFor(
          await user.invoke(act.name, optionValues(act.options), { id: act.channelId }),
        );
      case 'suggest': {
        const { name, option, typed, others, channelId } = act;
        const choices = await user.complete(name, option, typed, others, { id: channelId });
        return { kind: 'choices', choices };
      }
      case 'message command':
        return outcomeFor(await user.invokeOn(shown(user, act.messageId), act.name));
      case 'press':
        return outcomeFor(await user.press(shown(user, act.messageId), act.customId));
      case 'choose':
        return outcomeFor(await user.choose(shown(user, act.messageId), act.values, act.customId));
      case 'submit':
        return await submit(user, act.modalId, act.values);
      case 'say': {
        const answered = act.replyTo === null ? undefined : shown(user, act.replyTo);
        const files = act.files?.map(userFile) ?? [];
        const draft = { text: act.text, files, pingsAnswered: act.pings };
        user.say(draft, { id: act.channelId }, answered);
        return DONE;
      }
      case 'edit':
        user.edit(shown(user, act.messageId), act.text);
        return DONE;
      case 'remove':
        user.remove(shown(user, act.messageId));
        return DONE;
      case 'dismiss':
        user.dismiss(shown(user, act.messageId));
        return DONE;
      case 'drop': {
        const problem = await host.addArticle(act.fileName, Buffer.from(act.content, 'base64'));
        return problem === null ? DONE : failed(`${act.fileName} ${problem}`);
      }
      case 'restart':
        await host.restart();
        return DONE;
    }
  }

  async function submit(user: User, modalId: string, values: ModalValues): Promise<Outcome> {
    const modal = modals.get(modalId);
    if (modal === undefined) return failed('This modal is no longer open');
    const outcome = outcomeFor(await user.submit(modal, fieldValues(values)));
    modals.delete(modalId);
    return outcome;
  }

  function outcomeFor(seen: Seen): Outcome {
    if (seen.kind !== 'modal') return DONE;
    const modal = modalView(seen.modal);
    modals.set(modal.id, seen.modal);
    return { kind: 'modal', modal };
  }

  function shown(user: User, messageId: string): ShownMessage {
    const channelId = world.messages.get(messageId)?.channelId;
    const seen = channelId === undefined ? [] : user.sees({ id: channelId });
    const message = seen.find(({ id }) => id === messageId);
    if (message === undefined) throw new NotSent('This message no longer exists');
    return message;
  }

  return async (user, act) => {
    try {
      return await perform(user, act);
    } catch (error) {
      if (isShown(error)) return failed(error.message);
      throw error;
    }
  };
}

const DONE: Outcome = { kind: 'done' };

function failed(reason: string): Outcome {
  return { kind: 'failed', reason };
}

/** Tells whether Discord's client would show the error. */
function isShown(error: unknown): error is Error {
  return (
    error instanceof NotOffered || error instanceof NotSent || error instanceof InteractionFailed
  );
}
