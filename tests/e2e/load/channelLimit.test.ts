import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { startFootnote } from '../footnote.ts';
import { gates } from '../newsroom.ts';

const FOUND = /^11 passages found/u;
const TIMINGS = [
  ['at once', Infinity],
  ['after thinking', 0],
] as const;

describe('a channel at its limit of replies', () => {
  const limits = { channelReplies: 3, channelWindow: 10_000 };
  const REASON =
    '-# Only you can see this: the channel had 3 public answers in the last 10 seconds.';
  const open = () =>
    startFootnote({ articles: gates(11), limits, sandbox: { channels: ['general', 'other'] } });

  it.each(TIMINGS)('gets the next reply in private with the reason, %s', async (_, slowAfter) => {
    const { sandbox, restart } = await open();
    await restart({ slowAfter });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    for (let replies = 0; replies < 3; replies += 1) await ask(ana);
    const next = await ask(ben);
    expect(next).toMatchObject({ isPrivate: true, content: expect.stringMatching(FOUND) });
    expect(next.content.split('\n').at(-1)).toBe(REASON);
    expect(ana.sees()).toHaveLength(3);
  });

  it('does not affect moderators, other channels or private replies', async () => {
    const { sandbox } = await open();
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
    for (let replies = 0; replies < 3; replies += 1) await ask(ana);
    const inPrivate = await ben.slash('search', { keywords: 'lantern', private: true });
    expect(inPrivate).toMatchObject({ isPrivate: true });
    expect(inPrivate.content).not.toContain(REASON);
    expect(await ask(mo)).toMatchObject({ isPrivate: false });
    const other = sandbox.channel('other');
    const elsewhere = await ben.slash('search', { keywords: 'lantern' }, other);
    expect(elsewhere).toMatchObject({ isPrivate: false });
    expect(await ask(ben)).toMatchObject({ isPrivate: true });
  });

  it('does not count private replies', async () => {
    const { sandbox } = await open();
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    for (let replies = 0; replies < 6; replies += 1) {
      await ana.slash('search', { keywords: 'lantern', private: true });
    }
    await ana.slash('search', { keywords: '-lantern' });
    expect(await ask(ben)).toMatchObject({ isPrivate: false });
  });

  it('is open again after its window', async () => {
    const { sandbox } = await open();
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    for (let replies = 0; replies < 3; replies += 1) await ask(ana);
    expect(await ask(ben)).toMatchObject({ isPrivate: true });
    sandbox.clock.advance(limits.channelWindow);
    const reply = await ask(ben);
    expect(reply).toMatchObject({ isPrivate: false });
    expect(reply.content).not.toContain('Only you can see this');
  });
});

function ask(member: User): Promise<ShownMessage> {
  return member.slash('search', { keywords: 'lantern' });
}
