import { expect, it } from 'vitest';
import { FIND_IN_ARTICLES } from '../../../src/render/answers/renderFound.ts';
import { troubles } from '../faults/witness.ts';
import { startFootnote } from '../footnote.ts';
import { NEWSROOM } from './newsroom.ts';

const OUTDATED = 'Discord is still updating this command. Try again in a minute.';

it.each<[what: string, options: readonly object[]]>([
  ['without a required option', []],
  ['with an option of another type', [{ name: 'keywords', type: 4, value: 7 }]],
  ['with an option of a type to come', [{ name: 'keywords', type: 99, value: 'ferry' }]],
  ['with a required option that is null', [{ name: 'keywords', type: 3, value: null }]],
  [
    'with an option that it does not have',
    [
      { name: 'keywords', type: 3, value: 'ferry' },
      { name: 'shiny', type: 5, value: true },
    ],
  ],
  ['with a sub-command', [{ name: 'all', type: 1, options: [] }]],
  ['with a group of sub-commands', [{ name: 'all', type: 2 }]],
])('a command that comes %s is being updated, which its asker is told', async (_, options) => {
  const footnote = await startFootnote({ articles: NEWSROOM });
  footnote.sandbox.faults.onEvent('INTERACTION_CREATE', ({ data, ...rest }) => ({
    ...rest,
    data: { ...Object(data), options },
  }));
  const reply = await footnote.sandbox.member('Ana').slash('search', { keywords: 'ferry' });
  expect(reply).toMatchObject({ content: OUTDATED, isPrivate: true });
  expect(troubles(footnote)).toEqual([]);
});

it('so is a command on a message that comes without the message', async () => {
  const { sandbox } = await startFootnote({ articles: NEWSROOM });
  const ana = sandbox.member('Ana');
  sandbox.faults.onEvent('INTERACTION_CREATE', ({ data, ...rest }) => ({
    ...rest,
    data: { ...Object(data), resolved: {} },
  }));
  const reply = await ana.rightClick(ana.say('The rudder failed'), FIND_IN_ARTICLES);
  expect(reply).toMatchObject({ content: OUTDATED, isPrivate: true });
});
