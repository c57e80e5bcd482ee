import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Sandbox, SandboxOptions } from '../startSandbox.ts';
import type { Persona, Role } from './views/persona.ts';

/** Something that was said before the reader came. */
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

/** How the stand-in is set up on which a newsroom opens. */
export const NEWSROOM = {
  channels: [GENERAL.name, MODERATORS.name],
  readsMessageContent: true,
  isUserInstallable: true,
  // As many as a command may look back on.
  messagesKept: 100,
} as const satisfies SandboxOptions;

/** Fills the server with people and rooms; the first of the people is the one to start as. */
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

/** Lets the people of a newsroom say something, one after the other. */
export function postConversation(
  sandbox: Sandbox,
  people: readonly Persona[],
  lines: readonly Line[],
): void {
  for (const { by, where, text } of lines) {
    people.find(({ role }) => role === by)?.user.say(text, sandbox.channel(where));
  }
}
