import {
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { withIds } from '../model/components.ts';
import { known } from '../model/getOrThrow.ts';
import { type Interaction, sourceMessageId } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { ReceivedFile } from '../model/uploadedFile.ts';
import type { World } from '../model/world.ts';
import { isKeptPrivate } from '../permissions/installations.ts';
import { type Callback, choices, type Form, modal } from './callback.ts';
import { editedMessage, newMessage } from './composeMessage.ts';
import { type MessageRequest, readMessageRequest } from './messageRequest.ts';
import { postMessage, replaceMessage } from './messages.ts';

/**
 * Takes the first answer to an interaction (receiving-and-responding#interaction-response-object-interaction-callback-type);
 * returns the message that it made or changed.
 */
export function answer(
  world: World,
  interaction: Interaction,
  callback: Callback,
  files: readonly ReceivedFile[],
): Message | null {
  const message = take(world, interaction, callback, files);
  world.changes.announce(interaction.id);
  return message;
}

/**
 * Posts a further message; while the first is still a sign of thinking, fills that in instead
 * (receiving-and-responding#create-followup-message).
 */
export function followUp(
  world: World,
  interaction: Interaction,
  request: MessageRequest,
  files: readonly ReceivedFile[],
): Message {
  const original = world.messages.get(interaction.originalId ?? '');
  if (original !== undefined && original.flags & MessageFlags.Loading) {
    return replaceMessage(world, editedMessage(world, original, request, files));
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

/** The message whose component was used, here or to open the modal, if it still stands. */
export function sourceOf({ messages }: World, interaction: Interaction): Message | undefined {
  return messages.get(sourceMessageId(interaction) ?? '');
}

/** The message under `@original` or an id, if it came of the interaction and still stands. */
export function responseOf(
  { messages }: World,
  { originalId, followUpIds }: Interaction,
  id: string,
): Message | undefined {
  if (id === '@original') return messages.get(originalId ?? '');
  return id === originalId || followUpIds.includes(id) ? messages.get(id) : undefined;
}

function take(
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
      interaction.state = { kind: 'choices', choices: choices.parse(data).choices ?? [] };
      return null;
    case InteractionResponseType.Modal:
      interaction.state = { kind: 'modal', modal: numbered(modal.parse(data)) };
      return null;
  }
}

function numbered(form: Form): Form {
  return { ...form, components: withIds(form.components) };
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
    ...placeInTalk(interaction),
    id,
  });
}

function postThinking(world: World, interaction: Interaction, { flags }: MessageRequest): Message {
  const id = world.newId();
  interaction.originalId = id;
  const empty = response(world, interaction, { flags }, []);
  return postMessage(world, {
    ...empty,
    ...placeInTalk(interaction),
    id,
    flags: empty.flags | MessageFlags.Loading,
  });
}

function deferUpdate(world: World, interaction: Interaction): Message | null {
  const before = sourceOf(world, interaction);
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
  const source = sourceOf(world, interaction);
  if (source === undefined) throw new Error('a message that is gone cannot be updated');
  interaction.originalId = source.id;
  return replaceMessage(world, editedMessage(world, source, request, files));
}

/** A message of the bot's in answer to an interaction; its flag alone makes it private. */
function response(
  world: World,
  interaction: Interaction,
  request: MessageRequest,
  files: readonly ReceivedFile[],
) {
  const channel = known(world.channels, interaction.channelId);
  const author = { id: world.application.id, parsing: 'webhook' } as const;
  const shown = newMessage(world, channel, author, request, files);
  const wanted = (request.flags ?? 0) & MessageFlags.Ephemeral;
  const ephemeral = isKeptPrivate(world, interaction) ? MessageFlags.Ephemeral : wanted;
  return {
    ...shown,
    flags: shown.flags | ephemeral,
    origin: interaction,
    onlyFor: ephemeral ? interaction.userId : null,
  };
}

/** A first answer stands under the command, or as a reply to the message it concerns. */
function placeInTalk(interaction: Interaction): Pick<Message, 'type' | 'replyTo'> {
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
