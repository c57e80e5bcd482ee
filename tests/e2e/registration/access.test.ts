import {
  type APIApplicationCommandPermission,
  ApplicationCommandPermissionType as For,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { NotOffered } from '../../../src/sandbox/user/userError.ts';
import { startFootnote } from '../footnote.ts';
import { NEWSROOM } from '../newsroom.ts';

const EVERYWHERE = ['ask', 'search', 'Find in articles', 'articles', 'help'];
const FOR_EVERYONE = [...EVERYWHERE, 'lookup', 'summary', 'compare'];

let sandbox: Sandbox;

beforeEach(async () => {
  ({ sandbox } = await startFootnote({ articles: NEWSROOM }));
});

describe('in a server', () => {
  it('/status, /library, /feed and /digest can be used by members who may manage messages', async () => {
    const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
    expect([...mo.offered()].sort()).toEqual(
      ['gaps', 'status', 'library', 'feed', 'digest', 'Add to library', ...FOR_EVERYONE].sort(),
    );
    expect((await mo.slash('status')).content).toMatch(/^Footnote answers from 3 articles/u);
  });

  it('/status and /library are neither offered to nor usable by anyone else', async () => {
    const ana = sandbox.member('Ana');
    expect([...ana.offered()].sort()).toEqual([...FOR_EVERYONE].sort());
    await expect(ana.slash('status')).rejects.toThrow(NotOffered);
    await expect(ana.slash('library list')).rejects.toThrow(NotOffered);
  });

  it('/settings can be used by members who may manage the server, and by nobody else', async () => {
    const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
    await expect(mo.slash('settings')).rejects.toThrow(NotOffered);
    const gil = sandbox.member('Gil', { permissions: PermissionFlagsBits.ManageGuild });
    expect([...gil.offered()].sort()).toEqual(['settings', ...FOR_EVERYONE].sort());
  });

  it.each<[what: string, permissions: bigint, settings: Settings]>([
    ['a member whose role the server allows it', 0n, ({ role }) => [allow(role, For.Role)]],
    ['a member the server allows it', 0n, ({ user }) => [allow(user, For.User)]],
    [
      'an administrator the server denies it',
      PermissionFlagsBits.Administrator,
      ({ user }) => [deny(user, For.User)],
    ],
  ])('/summary can be used by %s', async (_, permissions, settings) => {
    const cy = memberWith(permissions, settings);
    expect(cy.offered()).toContain('summary');
    expect((await cy.slash('summary')).content).toMatch(/^Summary of /u);
  });

  it.each<[what: string, settings: Settings]>([
    ['the server denies it', ({ user }) => [deny(user, For.User)]],
    ['whose role the server denies it', ({ role }) => [deny(role, For.Role)]],
    [
      'who is denied it although their role is allowed it',
      ({ user, role }) => [allow(role, For.Role), deny(user, For.User)],
    ],
  ])('/summary is not offered to a moderator %s', async (_, settings) => {
    const cy = memberWith(PermissionFlagsBits.ManageMessages, settings);
    expect(cy.offered()).not.toContain('summary');
    await expect(cy.slash('summary')).rejects.toThrow(NotOffered);
  });
});

describe('in direct messages', () => {
  it('everything is offered but commands for servers, to moderators too', () => {
    const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
    expect([...mo.offered(mo.directMessages)].sort()).toEqual([...EVERYWHERE].sort());
  });

  it.each([
    ['ask', { question: 'Where did the Aurora run aground?' }, /^Ferry runs aground/u],
    ['search', { keywords: 'northport' }, /^4 passages found/u],
    ['articles', {}, /^3 articles/u],
    ['help', {}, /^Footnote answers from the articles/u],
  ])('/%s answers there and nowhere else', async (name, options, content) => {
    const ana = sandbox.member('Ana');
    const reply = await ana.slash(name, options, ana.directMessages);
    expect(reply.content).toMatch(content);
    expect(ana.sees(ana.directMessages)).toEqual([reply]);
    expect(ana.sees()).toEqual([]);
  });

  it('a quote can be read in context', async () => {
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('search', { keywords: 'cables' }, ana.directMessages);
    const opened = await ana.press(reply, 'Context 1');
    expect(opened).toMatchObject({ kind: 'message', message: { isPrivate: true } });
  });
});

type Setting = APIApplicationCommandPermission;
/** A server's permissions for /summary, given the ids of a member and of their role. */
type Settings = (ids: { readonly user: string; readonly role: string }) => Setting[];

function allow(id: string, type: For): Setting {
  return { id, type, permission: true };
}

function deny(id: string, type: For): Setting {
  return { id, type, permission: false };
}

/** A member of a server with these permissions for /summary. */
function memberWith(permissions: bigint, settings: Settings): User {
  const role = sandbox.addRole('Readers').id;
  const member = sandbox.member('Cy', { permissions, roles: [role] });
  sandbox.setCommandPermissions('summary', settings({ user: member.id, role }));
  return member;
}
