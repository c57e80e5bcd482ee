import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { type Interaction, sourceMessageId } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { World } from '../model/world.ts';
import { applyMessageEdit } from '../operations/composeMessage.ts';
import { readCallback } from '../operations/interactionCallback.ts';
import {
  findResponse,
  postFollowUp,
  respondToInteraction,
  sourceMessage,
} from '../operations/interactionResponses.ts';
import { readMessageRequest } from '../operations/messageRequest.ts';
import { removeMessage, replaceMessage } from '../operations/messages.ts';
import { messageForApp } from '../payloads/messagePayload.ts';
import type { Refusal } from '../rules/refusal.ts';
import {
  answerInTime,
  answerOnce,
  enabledCallbackType,
  followUpLimit,
  webhookIsOpen,
} from '../rules/state/interactionRefusals.ts';
import { unknownMessage } from '../rules/state/refusals.ts';
import { checkBody } from './checkBody.ts';
import { currentMessage } from './currentMessage.ts';
import {
  isTrue,
  NO_CONTENT,
  ok,
  type Route,
  type RouteCall,
  type RouteResponse,
  tokenRoute,
} from './route.ts';

const MESSAGE = '/webhooks/:application/:token/messages/:message';

/** Routes for interaction responses, authorized by token. */
export const interactionRoutes: readonly Route[] = [
  tokenRoute('POST', '/interactions/:interaction/:token/callback', takeCallback),
  tokenRoute('POST', '/webhooks/:application/:token', takeFollowUp),
  tokenRoute('GET', MESSAGE, call =>
    withResponse(call, message => ok(messageForApp(call.world, message))),
  ),
  tokenRoute('PATCH', MESSAGE, call => withResponse(call, message => editResponse(call, message))),
  tokenRoute('DELETE', MESSAGE, call =>
    withResponse(call, message => {
      removeMessage(call.world, message);
      return NO_CONTENT;
    }),
  ),
];

function takeCallback(call: RouteCall): RouteResponse | Refusal {
  const { world, json, files, query } = call;
  const found = world.interactions.get(call.param('token'));
  const interaction = found?.id === call.param('interaction') ? found : undefined;
  const late = answerInTime(interaction);
  if (interaction === undefined || late !== null) return late ?? unknownMessage();
  const answered = answerOnce(interaction);
  if (answered !== null) return answered;
  const callback = readCallback(json);
  if (updatesGoneMessage(world, interaction, callback?.type)) return unknownMessage();
  const refusal = checkCallback(call, interaction);
  if (refusal !== null) return refusal;
  if (callback === null) return enabledCallbackType();
  const message = respondToInteraction(world, interaction, callback, files);
  if (!isTrue(query, 'with_response')) return NO_CONTENT;
  return ok(callbackResponse(world, interaction, callback.type, message));
}

function checkCallback(call: RouteCall, interaction: Interaction): Refusal | null {
  const { kind } = interaction;
  const source = sourceMessage(call.world, interaction);
  return checkBody(call, {
    kind: 'interaction callback',
    interactionType: kind.type,
    focusedOptionType:
      kind.type === InteractionType.ApplicationCommandAutocomplete ? kind.focusedType : null,
    current: source === undefined ? null : currentMessage(source),
  });
}

function updatesGoneMessage(
  world: World,
  interaction: Interaction,
  type: InteractionResponseType | undefined,
): boolean {
  const isUpdate = type === InteractionResponseType.UpdateMessage;
  const isGone = sourceMessage(world, interaction) === undefined;
  return isUpdate && isGone && sourceMessageId(interaction) !== null;
}

/** Response body of a callback (receiving-and-responding#interaction-callback). */
function callbackResponse(
  world: World,
  { id, kind }: Interaction,
  type: InteractionResponseType,
  message: Message | null,
) {
  const showsMessage =
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.UpdateMessage;
  return {
    interaction: {
      id,
      type: kind.type,
      ...(message === null
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (message.flags & MessageFlags.Ephemeral) !== 0,
          }),
    },
    resource: {
      type,
      ...(message !== null && showsMessage ? { message: messageForApp(world, message) } : {}),
    },
  };
}

function takeFollowUp(call: RouteCall): RouteResponse | Refusal {
  const { world, json, files } = call;
  return withWebhook(call, interaction => {
    const refusal = checkBody(call, { kind: 'create follow-up' }) ?? followUpLimit(interaction);
    if (refusal !== null) return refusal;
    const message = postFollowUp(world, interaction, readMessageRequest(json), files);
    return ok(messageForApp(world, message));
  });
}

function editResponse(call: RouteCall, message: Message): RouteResponse | Refusal {
  const { world, json, files } = call;
  const current = currentMessage(message);
  const refusal = checkBody(call, { kind: 'edit interaction response', current });
  if (refusal !== null) return refusal;
  const edited = applyMessageEdit(world, message, readMessageRequest(json), files);
  return ok(messageForApp(world, replaceMessage(world, edited)));
}

function withResponse(
  call: RouteCall,
  act: (message: Message) => RouteResponse | Refusal,
): RouteResponse | Refusal {
  return withWebhook(call, interaction => {
    const message = findResponse(call.world, interaction, call.param('message'));
    return message === undefined ? unknownMessage() : act(message);
  });
}

function withWebhook(
  call: RouteCall,
  act: (interaction: Interaction) => RouteResponse | Refusal,
): RouteResponse | Refusal {
  const { world } = call;
  const token = call.param('token');
  const isOwn = call.param('application') === world.application.id;
  const interaction = isOwn ? world.interactions.get(token) : undefined;
  const refusal = webhookIsOpen(interaction, token, world.clock.now());
  return interaction === undefined || refusal !== null
    ? (refusal ?? unknownMessage())
    : act(interaction);
}
