import {
  type ApplicationCommandType,
  type ApplicationIntegrationType,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import type { Application } from '../../model/world.ts';
import { supportedIntegrationTypes } from '../../permissions/installations.ts';
import { notAllowed, type Path, refuseFaults } from '../fault.ts';
import { createRefusal, type Refusal, refuseField } from '../refusal.ts';

/** Maximum commands created per scope and day (application-commands#registering-a-command). */
const DAILY_COMMAND_CREATIONS = 200;
/** Maximum commands by type, per scope (application-commands#registering-a-command). */
const COMMAND_COUNTS: Readonly<Record<ApplicationCommandType, number>> = {
  1: 100,
  2: 15,
  3: 15,
  4: 1,
};

/** The command does not exist in the scope (topics/opcodes-and-status-codes#json). */
export function unknownCommand(): Refusal {
  return createRefusal(
    'unknownCommand',
    404,
    RESTJSONErrorCodes.UnknownApplicationCommand,
    'Unknown application command',
  );
}

/** The guild has set no permissions for the command (topics/opcodes-and-status-codes#json). */
export function unknownCommandPermissions(): Refusal {
  return createRefusal(
    'unknownCommandPermissions',
    404,
    RESTJSONErrorCodes.UnknownApplicationCommandPermissions,
    'Unknown application command permissions',
  );
}

/** Command permissions can be set only with a user's token (application-commands#permissions). */
export function botsCannotSetCommandPermissions(): Refusal {
  return createRefusal(
    'botsCannotSetCommandPermissions',
    403,
    RESTJSONErrorCodes.BotsCannotUseThisEndpoint,
    'Bots cannot use this endpoint',
  );
}

/**
 * Commands cannot support installation contexts that the application does not
 * (application-commands#installation-context). The code is the sandbox's own.
 */
export function supportedInstallation(
  application: Application,
  requests: readonly { readonly integration_types: readonly ApplicationIntegrationType[] | null }[],
  at: (index: number) => Path,
): Refusal | null {
  const supported = supportedIntegrationTypes(application);
  const faults = requests.flatMap(({ integration_types: installs }, index) =>
    installs === null || installs.every(type => supported.includes(type))
      ? []
      : [
          notAllowed(
            [...at(index), 'integration_types'],
            'The application does not support this installation context.',
          ),
        ],
  );
  return refuseFaults('supportedInstallation', faults);
}

/** Limits new commands per scope and day (application-commands#registering-a-command). */
export function dailyCommandLimit(created: number, more: number): Refusal | null {
  if (created + more <= DAILY_COMMAND_CREATIONS) return null;
  return createRefusal(
    'dailyCommandLimit',
    400,
    RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached,
    `Max number of daily application command creates has been reached (${DAILY_COMMAND_CREATIONS})`,
  );
}

/** Limits commands of a type per scope (application-commands#registering-a-command). */
export function commandLimit(type: ApplicationCommandType, count: number): Refusal | null {
  const limit = COMMAND_COUNTS[type];
  if (count <= limit) return null;
  return createRefusal(
    'commandLimit',
    400,
    RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached,
    `Maximum number of application commands reached (${limit})`,
  );
}

/** Names are unique per type and scope (application-commands#updating-and-deleting-a-command). */
export function uniqueName(isTaken: boolean): Refusal | null {
  if (!isTaken) return null;
  return refuseField('uniqueName', 'name', {
    code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
    message: 'Application command names must be unique',
  });
}
