import { expect, it } from 'vitest';
import { FIND_IN_ARTICLES } from '../../../src/render/answers/renderFound.ts';
import { startFootnote } from '../footnote.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { NEWSROOM } from '../newsroom.ts';

const OUTDATED = 'Discord is still updating this command. Try again in a minute.';

it.each<[what: string, options: readonly object[]]>([
  ['without a required option', []],
  ['with an option of another type', [{ name: 'keywords', type: 4, value: 7 }]],
  ['with an option of an unknown type', [{ name: 'keywords', type: 99, value: 'ferry' }]],
  ['with a required option that is null', [{ name: 'keywords', type: 3, value: null }]],
  [
    'with an unknown option',
    [
      { name: 'keywords', type: 3, value: 'ferry' },
      { name: 'shiny', type: 5, value: true },
    ],
  ],
  ['with a group of sub-commands', [{ name: 'all', type: 2 }]],
])('a command %s gets a notice that Discord is still updating it', async (_, options) => {
  const footnote = await startFootnote({ articles: NEWSROOM });
  footnote.sandbox.faults.onEvent('INTERACTION_CREATE', ({ data, ...rest }) => ({
    ...rest,
    data: { ...Object(data), options },
  }));
  const reply = await footnote.sandbox.member('Ana').slash('search', { keywords: 'ferry' });
  expect(reply).toMatchObject({ content: OUTDATED, isPrivate: true });
  expect(loggedProblems(footnote)).toEqual([]);
});

it('an unknown sub-command gets a notice that it no longer exists', async () => {
  const { sandbox } = await startFootnote({ articles: NEWSROOM });
  sandbox.faults.onEvent('INTERACTION_CREATE', ({ data, ...rest }) => ({
    ...rest,
    data: { ...Object(data), options: [{ name: 'all', type: 1, options: [] }] },
  }));
  const reply = await sandbox.member('Ana').slash('search', { keywords: 'ferry' });
  expect(reply.content).toMatch(/^This command no longer exists\./u);
  expect(reply.isPrivate).toBe(true);
});

it('a message command without its message gets the same notice', async () => {
  const { sandbox } = await startFootnote({ articles: NEWSROOM });
  const ana = sandbox.member('Ana');
  sandbox.faults.onEvent('INTERACTION_CREATE', ({ data, ...rest }) => ({
    ...rest,
    data: { ...Object(data), resolved: {} },
  }));
  const reply = await ana.rightClick(ana.say('The rudder failed'), FIND_IN_ARTICLES);
  expect(reply).toMatchObject({ content: OUTDATED, isPrivate: true });
});
