import type { Method } from '../faults/requestFaults.ts';
import type { Command } from '../model/interaction.ts';
import {
  readCommandChanges,
  readCommandRequest,
  readCommandRequests,
} from '../operations/commandRequest.ts';
import {
  commandsCreatedToday,
  commandsOf,
  findCommand,
  putCommand,
  removeCommand,
  replaceCommand,
} from '../operations/commands.ts';
import { commandPermissionsPayloads } from '../payloads/commandPermissionsPayload.ts';
import { localize } from '../payloads/localize.ts';
import type { Refusal } from '../rules/refusal.ts';
import {
  botsCannotSetCommandPermissions,
  commandLimit,
  dailyCommandLimit,
  supportedInstallation,
  uniqueName,
  unknownCommand,
  unknownCommandPermissions,
} from '../rules/state/commandRefusals.ts';
import { missingAccess, otherApplication, unknownGuild } from '../rules/state/refusals.ts';
import { checkBody } from './checkBody.ts';
import {
  botRoute,
  isTrue,
  NO_CONTENT,
  ok,
  type Route,
  type RouteCall,
  type RouteResponse,
} from './route.ts';

/** Routes for commands and their permissions, global and per guild. */
export const commandRoutes: readonly Route[] = [
  ...scopeRoutes('/applications/:application/commands', () => null),
  botRoute('GET', '/applications/:application/guilds/:guild/commands/permissions', call =>
    inGuild(call, guildId => ok(commandPermissionsPayloads(call.world, guildId))),
  ),
  botRoute('PUT', '/applications/:application/guilds/:guild/commands/permissions', () =>
    botsCannotSetCommandPermissions(),
  ),
  ...scopeRoutes('/applications/:application/guilds/:guild/commands', ({ param }) =>
    param('guild'),
  ),
  botRoute('GET', '/applications/:application/guilds/:guild/commands/:command/permissions', call =>
    inGuild(call, guildId => permissionsOf(call, guildId)),
  ),
  botRoute('PUT', '/applications/:application/guilds/:guild/commands/:command/permissions', () =>
    botsCannotSetCommandPermissions(),
  ),
];

/** A guild id, or null for global commands. */
type Scope = string | null;

function scopeRoutes(path: string, scopeOf: (call: RouteCall) => Scope): readonly Route[] {
  const route = (
    method: Method,
    rest: string,
    act: (call: RouteCall, scope: Scope) => RouteResponse | Refusal,
  ) =>
    botRoute(method, path + rest, call => {
      const scope = scopeOf(call);
      return refuseScope(call, scope) ?? act(call, scope);
    });
  return [
    route('GET', '', list),
    route('POST', '', create),
    route('PUT', '', overwrite),
    route('GET', '/:command', (call, scope) => onCommand(call, scope, ok)),
    route('PATCH', '/:command', (call, scope) =>
      onCommand(call, scope, command => edit(call, scope, command)),
    ),
    route('DELETE', '/:command', (call, scope) =>
      onCommand(call, scope, command => {
        removeCommand(call.world, command);
        return NO_CONTENT;
      }),
    ),
  ];
}

function refuseScope({ world, param }: RouteCall, scope: Scope): Refusal | null {
  if (param('application') !== world.application.id) return otherApplication();
  if (scope === null) return null;
  const guild = world.guilds.get(scope);
  if (guild === undefined) return unknownGuild();
  return guild.members.has(world.application.id) ? null : missingAccess();
}

function list({ world, query, locale }: RouteCall, scope: Scope): RouteResponse {
  const commands = commandsOf(world, scope);
  if (isTrue(query, 'with_localizations')) return ok(commands);
  return ok(commands.map(command => localize(command, locale)));
}

function create(call: RouteCall, scope: Scope): RouteResponse | Refusal {
  const { world, json } = call;
  const invalid = checkBody(call, { kind: 'create command', scope: nameOf(scope) });
  if (invalid !== null) return invalid;
  const request = readCommandRequest(json);
  const isNew = findCommand(world, scope, request) === undefined;
  const sameType = commandsOf(world, scope).filter(({ type }) => type === request.type);
  const tooMany = isNew
    ? (commandLimit(request.type, sameType.length + 1) ??
      dailyCommandLimit(commandsCreatedToday(world, scope), 1))
    : null;
  const refusal = supportedInstallation(world.application, [request], () => []) ?? tooMany;
  if (refusal !== null) return refusal;
  return { status: isNew ? 201 : 200, body: putCommand(world, scope, request) };
}

/**
 * Commands keep their ids by name and type; only new ones count towards the daily limit
 * (application-commands#bulk-overwrite-global-application-commands).
 */
function overwrite(call: RouteCall, scope: Scope): RouteResponse | Refusal {
  const { world, json } = call;
  const invalid = checkBody(call, { kind: 'overwrite commands', scope: nameOf(scope) });
  if (invalid !== null) return invalid;
  const requests = readCommandRequests(json);
  const created = requests.filter(request => findCommand(world, scope, request) === undefined);
  const refusal =
    supportedInstallation(world.application, requests, index => [index]) ??
    dailyCommandLimit(commandsCreatedToday(world, scope), created.length);
  if (refusal !== null) return refusal;
  const kept = new Set(requests.map(request => findCommand(world, scope, request)?.id));
  for (const command of commandsOf(world, scope)) {
    if (!kept.has(command.id)) removeCommand(world, command);
  }
  return ok(requests.map(request => putCommand(world, scope, request)));
}

function edit(call: RouteCall, scope: Scope, command: Command): RouteResponse | Refusal {
  const { world, json } = call;
  const { type } = command;
  const invalid = checkBody(call, { kind: 'edit command', scope: nameOf(scope), type });
  if (invalid !== null) return invalid;
  const request = readCommandChanges(command, json);
  const namesake = findCommand(world, scope, request);
  const refusal =
    supportedInstallation(world.application, [request], () => []) ??
    uniqueName(namesake !== undefined && namesake.id !== command.id);
  return refusal ?? ok(replaceCommand(world, command, request));
}

function onCommand(
  { world, param }: RouteCall,
  scope: Scope,
  act: (command: Command) => RouteResponse | Refusal,
): RouteResponse | Refusal {
  const command = world.commands.get(param('command'));
  if (command === undefined || (command.guild_id ?? null) !== scope) return unknownCommand();
  return act(command);
}

function inGuild(
  call: RouteCall,
  act: (guildId: string) => RouteResponse | Refusal,
): RouteResponse | Refusal {
  const guildId = call.param('guild');
  return refuseScope(call, guildId) ?? act(guildId);
}

/**
 * The application's id stands for all commands
 * (application-commands#application-command-permissions-object-guild-application-command-permissions-structure).
 */
function permissionsOf({ world, param }: RouteCall, guildId: string): RouteResponse | Refusal {
  const id = param('command');
  const command = world.commands.get(id);
  const isHere = (command?.guild_id ?? guildId) === guildId;
  const isKnown = id === world.application.id || (command !== undefined && isHere);
  if (!isKnown) return unknownCommand();
  const own = commandPermissionsPayloads(world, guildId).find(set => set.id === id);
  return own === undefined ? unknownCommandPermissions() : ok(own);
}

function nameOf(scope: Scope): 'global' | 'guild' {
  return scope === null ? 'global' : 'guild';
}
