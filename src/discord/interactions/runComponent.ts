import type { OpenedScope } from '../../library/guilds/scope.ts';
import { keepAnswerButtons } from '../../render/components/answerButtons.ts';
import { type CustomId, decodeCustomId } from '../../render/components/customId.ts';
import type { Action, ComponentPress } from '../command/action.ts';
import { AskerError } from '../command/askerError.ts';
import type { RequestContext } from '../command/requestContext.ts';
import type { ComponentUse } from '../payloads/readInteraction.ts';
import { type ActiveInteraction, findCommand } from './activeInteraction.ts';
import { answerInTurn, inTime } from './answerInTurn.ts';
import { createRequestContext, messagesIn } from './createRequestContext.ts';
import { explainTimeout } from './explainTimeout.ts';
import { noteReading } from './noteReading.ts';
import { replyTo } from './replyTo.ts';
import type { Services } from './services.ts';

/** In place of the message of a form that a command opened. */
const NO_SOURCE = {
  id: '',
  sentAt: 0,
  message: { content: '', embeds: [], components: [] },
  replyTo: null,
} as const;

/**
 * Runs the action of a button, menu or form.
 *
 * @throws AskerError for the user's mistakes, and for components of an older version.
 */
export async function runComponent(use: ComponentUse, active: ActiveInteraction): Promise<void> {
  const { request, scope, responder, services } = active;
  const { source, values, fields, attachments } = use;
  const customId = decodeCustomId(use.customId);
  const action = customId === null ? null : findAction(customId, services);
  if (customId === null || action === null || (source === null && action.gives !== 'private')) {
    throw new AskerError('unknown component', ({ notices }) => notices.olderVersion);
  }
  const { state } = customId;
  const { message, id: messageId, sentAt, replyTo: repliedTo } = source ?? NO_SOURCE;
  const press: ComponentPress = {
    state,
    values,
    fields,
    attachments,
    message,
    messageId,
    sentAt,
    replyTo: repliedTo,
  };
  const isPrivate = action.gives === 'private' || source?.isPrivate === true;
  if (action.gives === 'answer' || action.gives === 'private') {
    return replyTo(active, {
      mayBePublic: !isPrivate,
      isOnArticles: true,
      run: context => action.run(press, context),
    });
  }
  const contextOf = (opened: OpenedScope): RequestContext =>
    createRequestContext(request, { scope, opened, isPrivate }, services);
  if (action.gives === 'form') {
    const form = action.run(press, contextOf(await inTime(scope.open(), request, services)));
    return responder.openForm(await form);
  }
  if (action.gives === 'removal') {
    action.run(press, contextOf(await inTime(scope.open(), request, services)));
    await responder.deferUpdate();
    return responder.deleteMessage();
  }
  const reading = services.reading();
  const messages = messagesIn(request.place, scope.settings, isPrivate);
  await answerInTurn(request, services, {
    scope,
    prepare: opened => explainTimeout(action.run(press, contextOf(opened)), request, services),
    acknowledge: () => responder.deferUpdate(),
    deliver: reply =>
      responder.update(keepAnswerButtons(message, noteReading(reply, reading, messages))),
  });
}

function findAction({ command: owner, action }: CustomId, services: Services): Action | null {
  const actions = findCommand(owner, services)?.actions ?? services.components[owner] ?? {};
  return new Map(Object.entries(actions)).get(action) ?? null;
}
