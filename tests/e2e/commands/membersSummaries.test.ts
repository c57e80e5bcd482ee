import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { startFootnote } from '../footnote.ts';
import { postsIn } from '../messaging.ts';
import { NEWSROOM } from '../newsroom.ts';

const SANDBOX = { channels: ['general', 'news'] } as const;
const COMMANDS = [
  ['summary', {}],
  ['compare', { topic: 'Northport' }],
] as const;

describe.each(COMMANDS)('/%s', (name, options) => {
  it('replies privately to members', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const ana = sandbox.member('Ana');
    expect(await ana.slash(name, options)).toMatchObject({ isPrivate: true });
    expect(sandbox.member('Ben').sees()).toEqual([]);
  });

  it('replies in public to moderators, unless they ask for a private reply', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const mo = sandbox.member('Mo', { permissions: P.ManageMessages });
    expect(await mo.slash(name, options)).toMatchObject({ isPrivate: false });
    expect(await mo.slash(name, { ...options, private: true })).toMatchObject({ isPrivate: true });
  });
});

describe('/summary for another channel', () => {
  it('needs Manage Messages there', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM, sandbox: SANDBOX });
    const { id } = sandbox.channel('news');
    const notice = await sandbox.member('Ana').slash('summary', { channel: id });
    expect(notice).toMatchObject({
      content: `You need the permission **Manage Messages** in <#${id}> for that.`,
      isPrivate: true,
    });
    expect(postsIn(sandbox)).toEqual([]);
  });
});
