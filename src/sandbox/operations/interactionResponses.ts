import {
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { assignIds } from '../model/components.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import { type Interaction, sourceMessageId } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { ReceivedFile } from '../model/uploadedFile.ts';
import type { World } from '../model/world.ts';
import { isForcedEphemeral } from '../permissions/installations.ts';
import { applyMessageEdit, composeMessage } from './composeMessage.ts';
import { type Callback, type ModalData, readChoices, readModal } from './interactionCallback.ts';
import { type MessageRequest, readMessageRequest } from './messageRequest.ts';
import { postMessage, replaceMessage } from './messages.ts';

/**
 * Applies the first response to an interaction
 * (receiving-and-responding#interaction-response-object-interaction-callback-type); returns the
 * message it created or changed.
 */
export function respondToInteraction(
  world: World,
  interaction: Interaction,
  callback: Callback,
  files: readonly ReceivedFile[],
): Message | null {
  const message = applyCallback(world, interaction, callback, files);
  world.changes.announce(interaction.id);
  return message;
}

/**
 * Posts a follow-up, or fills in the original response if that is still loading
 * (receiving-and-responding#create-followup-message).
 */
export function postFollowUp(
  world: World,
  interaction: Interaction,
  request: MessageRequest,
  files: readonly ReceivedFile[],
): Message {
  const original = world.messages.get(interaction.originalId ?? '');
  if (original !== undefined && original.flags & MessageFlags.Loading) {
    return replaceMessage(world, applyMessageEdit(world, original, request, files));
  }
  const id = world.newId();
  interaction.followUpIds.push(id);
  const message = postMessage(world, {
    ...response(world, interaction, request, files),
    id,
    type: original === undefined ? MessageType.Default : MessageType.Reply,
    replyTo: original?.id ?? null,
  });
  world.changes.announce(interaction.id);
  return message;
}

/** The message whose component was used, directly or to open the modal, unless deleted. */
export function sourceMessage({ messages }: World, interaction: Interaction): Message | undefined {
  return messages.get(sourceMessageId(interaction) ?? '');
}

/** Finds `@original` or a message id among the responses to an interaction, unless deleted. */
export function findResponse(
  { messages }: World,
  { originalId, followUpIds }: Interaction,
  id: string,
): Message | undefined {
  if (id === '@original') return messages.get(originalId ?? '');
  return id === originalId || followUpIds.includes(id) ? messages.get(id) : undefined;
}

function applyCallback(
  world: World,
  interaction: Interaction,
  { type, data }: Callback,
  files: readonly ReceivedFile[],
): Message | null {
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      interaction.state = { kind: 'message' };
      return postOriginal(world, interaction, readMessageRequest(data), files);
    case InteractionResponseType.DeferredChannelMessageWithSource:
      interaction.state = { kind: 'deferred message' };
      return postThinking(world, interaction, readMessageRequest(data ?? {}));
    case InteractionResponseType.DeferredMessageUpdate:
      return deferUpdate(world, interaction);
    case InteractionResponseType.UpdateMessage:
      interaction.state = { kind: 'update' };
      return updateSource(world, interaction, readMessageRequest(data ?? {}), files);
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      interaction.state = { kind: 'choices', choices: readChoices(data) };
      return null;
    case InteractionResponseType.Modal:
      interaction.state = { kind: 'modal', modal: withComponentIds(readModal(data)) };
      return null;
  }
}

function withComponentIds(modal: ModalData): ModalData {
  return { ...modal, components: assignIds(modal.components) };
}

function postOriginal(
  world: World,
  interaction: Interaction,
  request: MessageRequest,
  files: readonly ReceivedFile[],
): Message {
  const id = world.newId();
  interaction.originalId = id;
  return postMessage(world, {
    ...response(world, interaction, request, files),
    ...messagePlacement(interaction),
    id,
  });
}

function postThinking(world: World, interaction: Interaction, { flags }: MessageRequest): Message {
  const id = world.newId();
  interaction.originalId = id;
  const empty = response(world, interaction, { flags }, []);
  return postMessage(world, {
    ...empty,
    ...messagePlacement(interaction),
    id,
    flags: empty.flags | MessageFlags.Loading,
  });
}

function deferUpdate(world: World, interaction: Interaction): Message | null {
  const before = sourceMessage(world, interaction);
  interaction.originalId = sourceMessageId(interaction);
  interaction.state = { kind: 'deferred update', before };
  return before ?? null;
}

function updateSource(
  world: World,
  interaction: Interaction,
  request: MessageRequest,
  files: readonly ReceivedFile[],
): Message | null {
  const source = sourceMessage(world, interaction);
  if (source === undefined) throw new Error('cannot update a deleted message');
  interaction.originalId = source.id;
  return replaceMessage(world, applyMessageEdit(world, source, request, files));
}

/** Builds a response; only the ephemeral flag makes it private. */
function response(
  world: World,
  interaction: Interaction,
  request: MessageRequest,
  files: readonly ReceivedFile[],
) {
  const channel = getOrThrow(world.channels, interaction.channelId);
  const author = { id: world.application.id, parsing: 'webhook' } as const;
  const shown = composeMessage(world, channel, author, request, files);
  const wanted = (request.flags ?? 0) & MessageFlags.Ephemeral;
  const ephemeral = isForcedEphemeral(world, interaction) ? MessageFlags.Ephemeral : wanted;
  return {
    ...shown,
    flags: shown.flags | ephemeral,
    origin: interaction,
    onlyFor: ephemeral ? interaction.userId : null,
  };
}

/** The first response belongs to the command, or replies to the message it concerns. */
function messagePlacement(interaction: Interaction): Pick<Message, 'type' | 'replyTo'> {
  const { kind } = interaction;
  if (kind.type !== InteractionType.ApplicationCommand) {
    const replyTo = sourceMessageId(interaction);
    return { type: replyTo === null ? MessageType.Default : MessageType.Reply, replyTo };
  }
  if (kind.command.type === ApplicationCommandType.ChatInput) {
    return { type: MessageType.ChatInputCommand, replyTo: null };
  }
  return {
    type: MessageType.ContextMenuCommand,
    replyTo: kind.target?.kind === 'message' ? kind.target.id : null,
  };
}
