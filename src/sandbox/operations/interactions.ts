import { getOrThrow } from '../model/getOrThrow.ts';
import {
  ANSWER_WINDOW,
  type Interaction,
  type InteractionKind,
  TOKEN_LIFETIME,
} from '../model/interaction.ts';
import { createInteractionToken } from '../model/interactionToken.ts';
import type { World } from '../model/world.ts';
import { interactionPayload } from '../payloads/interactionPayload.ts';
import { interactionOwners } from '../permissions/installations.ts';

/** A user action and its context. */
export interface InteractionInput {
  readonly kind: InteractionKind;
  readonly userId: string;
  readonly channelId: string;
  /** `data` of the interaction (receiving-and-responding#interaction-object-interaction-data). */
  readonly data: unknown;
}

/** Sends an interaction to the bot; it fails if not answered in time. */
export function startInteraction(world: World, { data, ...input }: InteractionInput): Interaction {
  const id = world.newId();
  const channel = getOrThrow(world.channels, input.channelId);
  const interaction: Interaction = {
    ...input,
    id,
    owners: interactionOwners(world, input.kind, input.userId, channel),
    token: createInteractionToken(id),
    createdAt: world.clock.now(),
    state: { kind: 'waiting' },
    originalId: null,
    followUpIds: [],
  };
  world.interactions.set(interaction.token, interaction);
  world.clock.after(ANSWER_WINDOW, () => {
    if (interaction.state.kind === 'waiting') interaction.state = { kind: 'failed' };
    world.changes.announce(id);
  });
  world.clock.after(TOKEN_LIFETIME, () => {
    world.interactions.delete(interaction.token);
    world.changes.announce(id);
  });
  world.dispatch({
    name: 'INTERACTION_CREATE',
    data: () => interactionPayload(world, interaction, data),
    intents: 0,
    guildId: channel.guildId,
  });
  return interaction;
}

/** Tells whether no further response is possible. */
export function isFinished({ clock }: World, { state, createdAt }: Interaction): boolean {
  return state.kind === 'failed' || clock.now() - createdAt >= TOKEN_LIFETIME;
}
