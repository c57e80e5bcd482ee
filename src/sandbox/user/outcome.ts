import {
  type APIModalInteractionResponseCallbackData,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type Choice, type Interaction, sourceMessageId } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { World } from '../model/world.ts';
import { isFinished } from '../operations/interactions.ts';
import { type ShownMessage, shownMessage } from './shownMessage.ts';
import { InteractionFailed } from './userError.ts';

/** Result of a user action. */
export type Outcome =
  /**
   * The bot responded with a message: the first response once it has loaded, or a follow-up if that
   * was deleted.
   */
  | { readonly kind: 'message'; readonly message: ShownMessage }
  /** The message whose component was used was edited. */
  | { readonly kind: 'update'; readonly message: ShownMessage }
  /** The message whose component was used was deleted. */
  | { readonly kind: 'deletion' }
  | { readonly kind: 'modal'; readonly modal: Modal }
  /** The bot acknowledged the interaction, but nothing was visible when its token expired. */
  | { readonly kind: 'nothing' };

/** A modal opened by the bot. */
export interface Modal extends APIModalInteractionResponseCallbackData {
  /** The interaction that it responds to. */
  readonly opener: Interaction;
}

/**
 * Waits for the outcome of an interaction; rejects with the failure that Discord's client shows.
 */
export function awaitOutcome(world: World, interaction: Interaction): Promise<Outcome> {
  return world.changes.until(about(interaction), () => {
    const outcome = outcomeNow(world, interaction);
    if (outcome !== undefined || !isFinished(world, interaction)) return outcome;
    if (isStillAwaited(world, interaction)) throw failed(interaction);
    return { kind: 'nothing' };
  });
}

/** Waits for autocomplete choices. */
export function awaitChoices(world: World, interaction: Interaction): Promise<readonly Choice[]> {
  return world.changes.until(about(interaction), () => {
    if (interaction.state.kind === 'choices') return interaction.state.choices;
    if (isFinished(world, interaction)) throw new InteractionFailed('Loading options failed');
    return undefined;
  });
}

/** Ids of the objects that an outcome depends on. */
function about(interaction: Interaction): () => readonly string[] {
  return () => {
    const { id, originalId, followUpIds } = interaction;
    return [id, originalId, followUpIds.at(-1)].filter(one => typeof one === 'string');
  };
}

/** Discord's client shows a failure if there is no response, or only a loading one. */
function isStillAwaited({ messages }: World, { state, originalId }: Interaction): boolean {
  if (state.kind === 'waiting' || state.kind === 'failed') return true;
  return state.kind === 'deferred message' && messages.has(originalId ?? '');
}

function outcomeNow(world: World, interaction: Interaction): Outcome | undefined {
  const { state } = interaction;
  switch (state.kind) {
    case 'waiting':
    case 'failed':
    case 'choices':
      return undefined;
    case 'modal':
      return { kind: 'modal', modal: { ...state.modal, opener: interaction } };
    case 'message':
    case 'deferred message':
      return original(world, interaction);
    case 'update':
      return change(world, interaction);
    case 'deferred update': {
      const isAsBefore = world.messages.get(interaction.originalId ?? '') === state.before;
      return isAsBefore ? lastFollowUp(world, interaction) : change(world, interaction);
    }
  }
}

function original(world: World, interaction: Interaction): Outcome | undefined {
  const message = world.messages.get(interaction.originalId ?? '');
  if (message === undefined) return lastFollowUp(world, interaction);
  return message.flags & MessageFlags.Loading ? undefined : shown(world, 'message', message);
}

function change(world: World, interaction: Interaction): Outcome {
  const message = world.messages.get(interaction.originalId ?? '');
  return message === undefined ? { kind: 'deletion' } : shown(world, 'update', message);
}

function lastFollowUp(world: World, { followUpIds }: Interaction): Outcome | undefined {
  const message = world.messages.get(followUpIds.at(-1) ?? '');
  return message === undefined ? undefined : shown(world, 'message', message);
}

function shown(world: World, kind: 'message' | 'update', message: Message): Outcome {
  return { kind, message: shownMessage(world, message) };
}

/** Wording of Discord's client, for commands and for components. */
function failed(interaction: Interaction): InteractionFailed {
  const isCommand = interaction.kind.type === InteractionType.ApplicationCommand;
  return new InteractionFailed(
    isCommand || sourceMessageId(interaction) === null
      ? 'The application did not respond'
      : 'This interaction failed',
  );
}
