import { describe, expect, it } from 'vitest';
import { FIND_IN_ARTICLES } from '../../../src/render/answers/renderFound.ts';
import type { AnswerFault } from '../../../src/sandbox/faults/requestFaults.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { awaitReply } from '../messaging.ts';
import { NEWSROOM } from '../newsroom.ts';
import { messageOf } from '../outcomes.ts';
import { FILTERS, failRequests } from './requestFaults.ts';

const APOLOGY = 'Something went wrong in Footnote. Try again in a moment.';
const UNANSWERED = /^Discord did not respond\./u;
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
  ])('is one line in the log when Discord refuses every text: %i, %i', async (status, code) => {
    const { footnote, ana, question } = await setUp();
    const tried = failPosts(footnote, { kind: 'refusal', status, code, message: 'Refused' });
    const asked = ana.say(question);
    await tried;
    await footnote.bot().stop();
    expect(ana.sees()).toEqual([asked]);
    expect(loggedProblems(footnote)).toEqual(['could not report the failure to the asker']);
  });

  it.each([
    [200000, 'Nothing was posted: AutoMod blocked it.', []],
    [240000, 'Nothing was posted: Discord’s link filter blocked it.', []],
    [50035, APOLOGY, ['failed']],
  ])(
    'is replaced by the reason or an apology when Discord refuses its text: %i',
    async (code, content, lines) => {
      const { footnote, sandbox, ana, question } = await setUp();
      const refused = { status: 400, code, message: 'Refused' };
      sandbox.faults.onRequest(FILTERS.post, { kind: 'refusal', ...refused });
      expect(await awaitReply(ana, question)).toMatchObject({
        content,
        embeds: [],
        components: [],
      });
      expect(loggedProblems(footnote)).toEqual(lines);
    },
  );

  it('is not sent when the message has been deleted', async () => {
    const gone = 'replyToKnownMessage';
    const { footnote, sandbox, ana, question } = await setUp({ refusals: [gone, gone] });
    const asked = ana.say(question);
    sandbox.faults.onRequest(FILTERS.post, { kind: 'meanwhile', act: () => ana.remove(asked) });
    const next = await awaitReply(ana, question);
    await footnote.bot().stop();
    expect(ana.sees().filter(({ author }) => author === 'Footnote')).toEqual([next]);
    expect(loggedProblems(footnote)).toEqual(['could not report the failure to the asker']);
  });

  it.concurrent.for(NEVER)(
    'is one line in the log when Discord never takes it: %s',
    async (row, { expect, ...test }) => {
      const [, fault] = row;
      const { footnote, ana, question } = await setUp({ test });
      const tried = failPosts(footnote, fault);
      const asked = ana.say(question);
      await tried;
      await footnote.bot().stop();
      expect(ana.sees()).toEqual([asked]);
      expect(loggedProblems(footnote)).toEqual(['could not respond any more']);
    },
  );
});

describe('a result that Discord never posts to the channel', () => {
  it.concurrent.for(NEVER)(
    'is reported to whoever shows it: %s',
    async (row, { expect, ...test }) => {
      const [, fault] = row;
      const { footnote, ana } = await setUp({ test });
      const message = ana.say('I heard the ferry ran aground since its rudder failed');
      const found = await ana.rightClick(message, FIND_IN_ARTICLES);
      const tried = failPosts(footnote, fault);
      const shown = ana.press(found, 'Share in channel');
      await tried;
      await footnote.bot().stop();
      const told = messageOf(await shown);
      expect(told).toMatchObject({ content: expect.stringMatching(UNANSWERED), isPrivate: true });
      expect(ana.sees()).toEqual([message, found, told]);
      expect(loggedProblems(footnote)).toEqual(['Discord did not answer']);
    },
  );
});

interface Setup {
  readonly footnote: Footnote;
  readonly sandbox: Sandbox;
  readonly ana: User;
  /** Mentions the bot. */
  readonly question: string;
}

async function setUp(options: Partial<Parameters<typeof startFootnote>[0]> = {}): Promise<Setup> {
  const footnote = await startFootnote({ articles: NEWSROOM, ...options });
  const { sandbox } = footnote;
  const question = `<@${sandbox.applicationId}> Where did the Aurora run aground?`;
  return { footnote, sandbox, ana: sandbox.member('Ana'), question };
}

/** Makes every post fail from now on; resolves when the first is tried. */
function failPosts(footnote: Footnote, fault: AnswerFault): Promise<void> {
  return new Promise(resolve => {
    const body = (): boolean => {
      resolve();
      return true;
    };
    failRequests(footnote, { ...FILTERS.post, body }, fault, Infinity);
  });
}
