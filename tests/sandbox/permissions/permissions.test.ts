import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it, test } from 'vitest';
import type { Overwrite } from '../../../src/sandbox/model/channel.ts';
import {
  ALL_PERMISSIONS,
  basePermissions,
  effectivePermissions,
  type PermissionHolder,
} from '../../../src/sandbox/permissions/permissions.ts';

const GUILD = '100';
const USER = '200';
const [A, B] = ['301', '302'];
const USUAL = P.ViewChannel | P.SendMessages | P.EmbedLinks | P.AttachFiles | P.MentionEveryone;

function holder(change: Partial<PermissionHolder> = {}): PermissionHolder {
  return {
    userId: USER,
    isOwner: false,
    isTimedOut: false,
    everyoneRole: { id: GUILD, permissions: USUAL },
    roles: [],
    ...change,
  };
}

function role(id: string, permissions = 0n) {
  return { id, permissions };
}

function overwrite(type: 0 | 1, id: string, change: Partial<Overwrite>): Overwrite {
  return { type, id, allow: 0n, deny: 0n, ...change };
}

const everyone = (change: Partial<Overwrite>) => overwrite(0, GUILD, change);

describe('effectivePermissions', () => {
  test.each<{
    name: string;
    who?: Partial<PermissionHolder>;
    overwrites?: readonly Overwrite[];
    isThread?: boolean;
    expected: bigint;
  }>([
    { name: 'grants the permissions of @everyone', expected: USUAL },
    {
      name: 'adds the permissions of roles',
      who: { roles: [role(A, P.ManageMessages), role(B, P.AddReactions)] },
      expected: USUAL | P.ManageMessages | P.AddReactions,
    },
    { name: 'grants the owner all permissions', who: { isOwner: true }, expected: ALL_PERMISSIONS },
    {
      name: 'grants administrators all permissions, whatever a channel denies',
      who: { roles: [role(A, P.Administrator)] },
      overwrites: [
        everyone({ deny: ALL_PERMISSIONS }),
        overwrite(1, USER, { deny: P.ViewChannel }),
      ],
      expected: ALL_PERMISSIONS,
    },
    {
      name: 'does not grant administrator through an overwrite',
      overwrites: [overwrite(1, USER, { allow: P.Administrator })],
      expected: USUAL | P.Administrator,
    },
    {
      name: 'applies denials for @everyone',
      overwrites: [everyone({ deny: P.EmbedLinks })],
      expected: USUAL & ~P.EmbedLinks,
    },
    {
      name: 'applies grants for @everyone after denials',
      overwrites: [everyone({ deny: P.EmbedLinks, allow: P.EmbedLinks })],
      expected: USUAL,
    },
    {
      name: 'lets a role overwrite deny what @everyone is granted',
      who: { roles: [role(A)] },
      overwrites: [everyone({ allow: P.AddReactions }), overwrite(0, A, { deny: P.AddReactions })],
      expected: USUAL,
    },
    {
      name: 'lets one role grant what another denies, in any order',
      who: { roles: [role(A), role(B)] },
      overwrites: [
        overwrite(0, B, { allow: P.ViewChannel }),
        overwrite(0, A, { deny: P.ViewChannel }),
      ],
      expected: USUAL,
    },
    {
      name: 'ignores overwrites for roles that the member lacks',
      overwrites: [overwrite(0, A, { deny: P.ViewChannel })],
      expected: USUAL,
    },
    {
      name: 'lets a member overwrite deny what a role grants',
      who: { roles: [role(A)] },
      overwrites: [
        overwrite(0, A, { allow: P.AddReactions }),
        overwrite(1, USER, { deny: P.AddReactions }),
      ],
      expected: USUAL,
    },
    {
      name: 'lets a member overwrite grant what a role denies',
      who: { roles: [role(A)] },
      overwrites: [
        overwrite(0, A, { deny: P.ViewChannel }),
        overwrite(1, USER, { allow: P.ViewChannel }),
      ],
      expected: USUAL,
    },
    {
      name: 'does not apply a member overwrite to a role',
      overwrites: [overwrite(0, USER, { deny: P.ViewChannel })],
      expected: USUAL,
    },
    {
      name: 'denies everything without VIEW_CHANNEL',
      overwrites: [everyone({ deny: P.ViewChannel })],
      expected: 0n,
    },
    {
      name: 'denies mentions, files and embeds without SEND_MESSAGES',
      overwrites: [everyone({ deny: P.SendMessages, allow: P.ReadMessageHistory })],
      expected: P.ViewChannel | P.ReadMessageHistory,
    },
    {
      name: 'requires SEND_MESSAGES_IN_THREADS in a thread',
      isThread: true,
      expected: P.ViewChannel | P.SendMessages,
    },
    {
      name: 'does not require SEND_MESSAGES in a thread',
      overwrites: [everyone({ deny: P.SendMessages, allow: P.SendMessagesInThreads })],
      isThread: true,
      expected: (USUAL & ~P.SendMessages) | P.SendMessagesInThreads,
    },
  ])('$name', ({ who, overwrites = [], isThread = false, expected }) => {
    expect(effectivePermissions(holder(who), { overwrites, isThread })).toBe(expected);
  });
});

describe('basePermissions', () => {
  it('supports more than 31 bits', () => {
    const who = holder({ roles: [role(A, P.UseExternalApps)] });
    expect(basePermissions(who) & P.UseExternalApps).toBe(1n << 50n);
  });
});
