import { ApplicationFlags } from 'discord-api-types/v10';
import type { Sharding } from '../gateway/shard.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { World } from '../model/world.ts';
import { guildPayload } from '../payloads/guildPayload.ts';
import { memberPayload, userPayload } from '../payloads/userPayload.ts';
import { supportedIntegrationTypes } from '../permissions/installations.ts';
import type { Refusal } from '../rules/refusal.ts';
import { unknownGuild, unknownMember, unknownUser } from '../rules/state/refusals.ts';
import { botRoute, ok, type Route, type RouteCall, type RouteResponse } from './route.ts';

/** Maximum session starts per day (events/gateway#session-start-limit-object). */
export const DAILY_SESSION_STARTS = 1000;
/** Unit: milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** What GET /gateway/bot tells. */
interface GatewayAdvice {
  readonly url: string;
  readonly sharding: () => Sharding;
  readonly startsRemaining: () => number;
}

/**
 * Routes for the bot user, its application and guilds, and the gateway URL with its session start
 * limit.
 */
export function applicationRoutes({
  url,
  sharding,
  startsRemaining,
}: GatewayAdvice): readonly Route[] {
  return [
    { ...botRoute('GET', '/gateway', () => ok({ url })), needsBot: false },
    botRoute('GET', '/gateway/bot', () =>
      ok({
        url,
        shards: sharding().shards,
        session_start_limit: {
          total: DAILY_SESSION_STARTS,
          remaining: startsRemaining(),
          reset_after: DAY,
          max_concurrency: sharding().maxConcurrency,
        },
      }),
    ),
    botRoute('GET', '/users/@me', ({ world }) => ok(botUserPayload(world))),
    botRoute('GET', '/applications/@me', ({ world }) => ok(applicationPayload(world))),
    botRoute('GET', '/oauth2/applications/@me', ({ world }) => ok(applicationPayload(world))),
    botRoute('GET', '/guilds/:guild', ({ world, param }) => {
      const guild = world.guilds.get(param('guild'));
      const isIn = guild?.members.has(world.application.id) ?? false;
      return guild !== undefined && isIn ? ok(guildPayload(guild)) : unknownGuild();
    }),
    botRoute('GET', '/guilds/:guild/members/:user', getMember),
  ];
}

/** A member with their user (resources/guild#get-guild-member). */
function getMember({ world, param }: RouteCall): RouteResponse | Refusal {
  const guild = world.guilds.get(param('guild'));
  if (guild?.members.has(world.application.id) !== true) return unknownGuild();
  const person = world.people.get(param('user'));
  if (person === undefined) return unknownUser();
  const member = guild.members.get(person.id);
  if (member === undefined) return unknownMember();
  return ok({ ...memberPayload(member), user: userPayload(person) });
}

/**
 * Flags of the application: the message content intent for apps in few guilds
 * (resources/application#application-object-application-flags).
 */
export function applicationFlags({ application }: World): number {
  return application.readsMessageContent ? ApplicationFlags.GatewayMessageContentLimited : 0;
}

/** The bot's user object (resources/user#get-current-user). */
export function botUserPayload({ people, application }: World) {
  return {
    ...userPayload(getOrThrow(people, application.id)),
    mfa_enabled: true,
    locale: 'en-US',
    verified: true,
    email: null,
  };
}

/** An application object (resources/application#application-object). */
function applicationPayload(world: World) {
  const { application, people, guilds } = world;
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: '',
    type: null,
    bot: userPayload(getOrThrow(people, application.id)),
    bot_public: true,
    bot_require_code_grant: false,
    summary: '',
    verify_key: '0'.repeat(64),
    team: null,
    owner: null,
    flags: applicationFlags(world),
    hook: true,
    is_monetized: false,
    integration_types_config: Object.fromEntries(
      supportedIntegrationTypes(application).map(type => [type, {}]),
    ),
    approximate_guild_count: guilds.size,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
  };
}
