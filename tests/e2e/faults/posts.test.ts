import { describe, expect, it } from 'vitest';
import { FIND_IN_ARTICLES } from '../../../src/render/renderFound.ts';
import type { AnswerFault } from '../../../src/sandbox/rest/faults.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { NEWSROOM } from '../discord/newsroom.ts';
import { messageOf } from '../discord/outcomes.ts';
import { replyTo } from '../discord/talk.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { FILTERS, failRequests } from './requestFaults.ts';
import { troubles } from './witness.ts';

const APOLOGY = 'Something went wrong on Footnote’s side. Try again in a moment.';
const UNANSWERED = /^Discord did not answer Footnote in time\./u;
const DOWN = { kind: 'server error', status: 503, isApplied: false } as const;
const SILENT = { kind: 'hang', isApplied: false } as const;
const NEVER = [
  ['an error each time', DOWN],
  ['silence', SILENT],
] as const;

describe('the answer to a message', () => {
  it.each([
    [403, 50013],
    [403, 50001],
    [404, 10003],
    [400, 200000],
    [400, 160005],
  ])(
    'that Discord refuses whatever it says is one line in the log: %i, %i',
    async (status, code) => {
      const { footnote, ana, question } = await scene();
      const tried = failPosts(footnote, { kind: 'refusal', status, code, message: 'Refused' });
      const asked = ana.say(question);
      await tried;
      await footnote.bot().stop();
      expect(ana.sees()).toEqual([asked]);
      expect(troubles(footnote)).toEqual(['could not report the failure to the asker']);
    },
  );

  it.each([
    [200000, 'Nothing was posted: AutoMod blocks it.', []],
    [240000, 'Nothing was posted: Discord’s filter for links blocks it.', []],
    [50035, APOLOGY, ['failed']],
  ])('that Discord refuses for what it says is told of: %i', async (code, content, lines) => {
    const { footnote, sandbox, ana, question } = await scene();
    const refused = { status: 400, code, message: 'Refused' };
    sandbox.faults.onRequest(FILTERS.post, { kind: 'refusal', ...refused });
    expect(await replyTo(ana, question)).toMatchObject({ content, embeds: [], components: [] });
    expect(troubles(footnote)).toEqual(lines);
  });

  it('is not given where the message is gone meanwhile', async () => {
    const gone = 'replyToKnownMessage';
    const { footnote, sandbox, ana, question } = await scene({ refusals: [gone, gone] });
    const asked = ana.say(question);
    sandbox.faults.onRequest(FILTERS.post, { kind: 'meanwhile', act: () => ana.remove(asked) });
    const next = await replyTo(ana, question);
    await footnote.bot().stop();
    expect(ana.sees().filter(({ author }) => author === 'Footnote')).toEqual([next]);
    expect(troubles(footnote)).toEqual(['could not report the failure to the asker']);
  });

  it.concurrent.for(NEVER)(
    'that Discord never takes is one line in the log: %s',
    async (row, { expect, ...test }) => {
      const [, fault] = row;
      const { footnote, ana, question } = await scene({ test });
      const tried = failPosts(footnote, fault);
      const asked = ana.say(question);
      await tried;
      await footnote.bot().stop();
      expect(ana.sees()).toEqual([asked]);
      expect(troubles(footnote)).toEqual(['could not respond any more']);
    },
  );
});

describe('a find that Discord never takes to the channel', () => {
  it.concurrent.for(NEVER)('is told of to who shows it: %s', async (row, { expect, ...test }) => {
    const [, fault] = row;
    const { footnote, ana } = await scene({ test });
    const message = ana.say('I heard the ferry ran aground since its rudder failed');
    const found = await ana.rightClick(message, FIND_IN_ARTICLES);
    const tried = failPosts(footnote, fault);
    const shown = ana.press(found, 'Show to channel');
    await tried;
    await footnote.bot().stop();
    const told = messageOf(await shown);
    expect(told).toMatchObject({ content: expect.stringMatching(UNANSWERED), isPrivate: true });
    expect(ana.sees()).toEqual([message, found, told]);
    expect(troubles(footnote)).toEqual(['Discord did not answer']);
  });
});

interface Scene {
  readonly footnote: Footnote;
  readonly sandbox: Sandbox;
  readonly ana: User;
  /** To the bot. */
  readonly question: string;
}

async function scene(options: Partial<Parameters<typeof startFootnote>[0]> = {}): Promise<Scene> {
  const footnote = await startFootnote({ articles: NEWSROOM, ...options });
  const { sandbox } = footnote;
  const question = `<@${sandbox.applicationId}> Where did the Aurora run aground?`;
  return { footnote, sandbox, ana: sandbox.member('Ana'), question };
}

/** Lets no post succeed from now on; resolves when the first is tried. */
function failPosts(footnote: Footnote, fault: AnswerFault): Promise<void> {
  return new Promise(resolve => {
    const body = (): boolean => {
      resolve();
      return true;
    };
    failRequests(footnote, { ...FILTERS.post, body }, fault, Infinity);
  });
}
