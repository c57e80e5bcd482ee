import { newInteractionToken } from '../model/interactionToken.ts';
import {
  type Interaction,
  type InteractionKind,
  known,
  sourceMessageId,
  type World,
} from '../model/world.ts';
import {
  interactionChannelPayload,
  interactionMemberPayload,
  LOCALE,
  userPayload,
} from '../payloads/guildPayload.ts';
import { messageForApp } from '../payloads/messagePayload.ts';
import { appPermissions, contextOf, ownersOf } from '../permissions/installations.ts';
import { ANSWER_WINDOW, TOKEN_LIFETIME } from '../rules/state/refusals.ts';

/** What someone does, and where. */
export interface Deed {
  readonly kind: InteractionKind;
  readonly userId: string;
  readonly channelId: string;
  /** The `data` of the interaction (receiving-and-responding#interaction-object-interaction-data). */
  readonly data: unknown;
}

/** The size of a file that anyone may upload (reference#uploading-files). Unit: bytes. */
const ATTACHMENT_SIZE_LIMIT = 20 * 1024 * 1024;

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

/** An interaction object (receiving-and-responding#interaction-object). */
function interactionPayload(world: World, interaction: Interaction, data: unknown) {
  const { id, token, kind, userId, channelId } = interaction;
  const channel = known(world.channels, channelId);
  const messageId = sourceMessageId(interaction);
  const message = messageId === null ? undefined : world.messages.get(messageId);
  return {
    id,
    application_id: world.application.id,
    type: kind.type,
    data,
    token,
    version: 1,
    channel_id: channelId,
    channel: interactionChannelPayload(world, channel, userId),
    ...(message === undefined ? {} : { message: messageForApp(world, message) }),
    app_permissions: String(appPermissions(world, userId, channel)),
    locale: LOCALE,
    entitlements: [],
    authorizing_integration_owners: interaction.owners,
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    context: contextOf(world, channel),
    ...placeFields(world, interaction),
  };
}

function placeFields(world: World, { userId, channelId }: Interaction) {
  const channel = known(world.channels, channelId);
  if (channel.guildId === null) {
    return { user: userPayload(known(world.people, userId)) };
  }
  const guild = known(world.guilds, channel.guildId);
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: LOCALE, features: [] },
    guild_locale: LOCALE,
    member: interactionMemberPayload(world, guild, userId, channel),
  };
}
