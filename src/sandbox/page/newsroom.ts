import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Sandbox, SandboxOptions } from '../startSandbox.ts';
import type { Persona, Role } from './views/persona.ts';

/** A message posted before the user arrives. */
export interface Line {
  readonly by: Role;
  readonly where: Room;
  readonly text: string;
}

type Room = (typeof GENERAL)['name'] | (typeof MODERATORS)['name'] | (typeof THREAD)['name'];

const NAMES = {
  member: 'Mira',
  moderator: 'Tomas',
  administrator: 'Ayo',
} as const satisfies Readonly<Record<Role, string>>;
const GENERAL = { name: 'general' } as const;
const MODERATORS = { name: 'moderators' } as const;
const THREAD = { name: 'morning-briefing' } as const;

/** Sandbox settings of the newsroom. */
export const NEWSROOM = {
  channels: [GENERAL.name, MODERATORS.name],
  readsMessageContent: true,
  isUserInstallable: true,
  // Matches the maximum that a command looks back on.
  messagesKept: 100,
} as const satisfies SandboxOptions;

/** Adds people and channels; the first person is the default. */
export function openNewsroom(sandbox: Sandbox): readonly [Persona, ...Persona[]] {
  const moderators = sandbox.addRole('Moderators', {
    permissions: PermissionFlagsBits.ManageMessages,
    isMentionable: true,
  });
  const people: readonly [Persona, ...Persona[]] = [
    { role: 'member', user: sandbox.member(NAMES.member) },
    { role: 'moderator', user: sandbox.member(NAMES.moderator, { roles: [moderators.id] }) },
    {
      role: 'administrator',
      user: sandbox.member(NAMES.administrator, {
        permissions: PermissionFlagsBits.Administrator,
      }),
    },
  ];
  const { ViewChannel } = PermissionFlagsBits;
  sandbox.setOverwrites(MODERATORS.name, [
    { id: sandbox.guild.id, type: 0, allow: 0n, deny: ViewChannel },
    { id: moderators.id, type: 0, allow: ViewChannel, deny: 0n },
    { id: sandbox.applicationId, type: 1, allow: ViewChannel, deny: 0n },
  ]);
  sandbox.addThread(GENERAL.name, THREAD.name);
  return people;
}

/** Posts messages in order. */
export function postConversation(
  sandbox: Sandbox,
  people: readonly Persona[],
  lines: readonly Line[],
): void {
  for (const { by, where, text } of lines) {
    people.find(({ role }) => role === by)?.user.say(text, sandbox.channel(where));
  }
}
