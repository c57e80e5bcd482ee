import { known } from '../model/getOrThrow.ts';
import {
  ANSWER_WINDOW,
  type Interaction,
  type InteractionKind,
  TOKEN_LIFETIME,
} from '../model/interaction.ts';
import { newInteractionToken } from '../model/interactionToken.ts';
import type { World } from '../model/world.ts';
import { interactionPayload } from '../payloads/interactionPayload.ts';
import { ownersOf } from '../permissions/installations.ts';

/** What someone does, and where. */
export interface Deed {
  readonly kind: InteractionKind;
  readonly userId: string;
  readonly channelId: string;
  /** The `data` of the interaction (receiving-and-responding#interaction-object-interaction-data). */
  readonly data: unknown;
}

/** Sends the bot an interaction, which fails unless it is answered in time. */
export function startInteraction(world: World, { data, ...deed }: Deed): Interaction {
  const id = world.newId();
  const channel = known(world.channels, deed.channelId);
  const interaction: Interaction = {
    ...deed,
    id,
    owners: ownersOf(world, deed.kind, deed.userId, channel),
    token: newInteractionToken(id),
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

/** Whether nothing more can come of an interaction. */
export function isOver({ clock }: World, { state, createdAt }: Interaction): boolean {
  return state.kind === 'failed' || clock.now() - createdAt >= TOKEN_LIFETIME;
}
