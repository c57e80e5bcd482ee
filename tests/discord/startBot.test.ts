import { describe, expect, it } from 'vitest';
import { type Command, defineCommand } from '../../src/discord/command.ts';
import { type Footnote, startFootnote } from '../e2e/footnote.ts';

const ARTICLES = { 'ferry.txt': 'The ferry Aurora ran aground near Northport.\n' };

/** A command that does something while it is being answered. */
function during(act: () => void): Command {
  return defineCommand(
    { name: 'pause', description: 'Do something meanwhile' },
    {
      run: () => {
        act();
        return { content: 'done', embeds: [], components: [] };
      },
    },
  );
}

describe('startBot', () => {
  it.each([
    [4004, /^Discord refuses the token: copy it anew/u],
    [4010, /^Discord refuses the shard: run one copy/u],
    [4011, /^Discord requires sharding/u],
    [4012, /update Footnote$/u],
    [4013, /update Footnote$/u],
    [4014, /^Discord does not allow an intent: switch it on/u],
  ])('says what to do when Discord closes for good with %i', async (code, reason) => {
    const { sandbox, bot } = await startFootnote({ articles: ARTICLES });
    sandbox.gateway.disconnect(code);
    expect(await bot().ended).toMatch(reason);
  });

  it('goes on after a close that it recovers from', async () => {
    const { sandbox } = await startFootnote({ articles: ARTICLES });
    sandbox.gateway.disconnect(4000);
    const shown = await sandbox.member('Ana').slash('ask', { question: 'Where is the Aurora?' });
    expect(shown.content).toContain('line 1');
  });

  it('finishes what is in flight before it stops, and takes no more', async () => {
    let stopping: Promise<void> | undefined;
    const footnote: Footnote = await startFootnote({
      articles: ARTICLES,
      commands: [
        during(() => {
          stopping = footnote.bot().stop();
        }),
      ],
    });
    const shown = await footnote.sandbox.member('Ana').slash('pause');
    expect(shown.content).toBe('done');
    await stopping;
    expect(footnote.sandbox.gateway.sessionCount()).toBe(0);
  });
});
