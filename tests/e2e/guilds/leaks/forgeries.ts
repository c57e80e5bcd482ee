import { FIND_IN_ARTICLES } from '../../../../src/render/answers/renderFound.ts';
import { FOLLOW_UP_INPUT } from '../../../../src/render/components/answerButtons.ts';
import { ADD_INPUTS } from '../../../../src/render/library/addForm.ts';
import { SERVER_NAME_INPUT } from '../../../../src/render/library/renderDeletion.ts';
import { QUESTION, SECRET, type Secrets } from './secrets.ts';
import type { Forgery } from './visitor.ts';

/** How each action of a component or form may name what a server has added; those that delete come last. */
export const FORGERIES: Readonly<Record<string, (secrets: Secrets) => readonly Forgery[]>> = {
  'context:open': ({ quote, earlierQuote }) =>
    [quote, earlierQuote].map(({ reference }) => ({ state: reference.split(':') })),
  'context:choose': ({ quote, earlierQuote }) =>
    [quote, earlierQuote].map(({ reference }) => ({ values: [reference] })),
  'followUp:open': ({ asked }) => [{ state: ['-'], below: asked }],
  'followUp:ask': ({ asked }) => [
    { state: ['-'], fields: { [FOLLOW_UP_INPUT]: 'And who caught it?' }, below: asked },
  ],
  'starter:ask': () => [{ state: ['Quillon'] }],
  'search:page': ({ quote, searched }) => [
    { state: ['0', '', '-'], below: searched },
    { state: ['0', '', quote.key], below: searched },
  ],
  // Posts what it stands under, and reads no article.
  [`${FIND_IN_ARTICLES}:show`]: () => [],
  'summary:open': ({ quote }) => [{ state: [quote.key] }],
  'compare:choose': ({ quote, compared }) => [
    { state: ['-'], values: [quote.key], below: compared },
  ],
  'articles:page': () => [{ state: ['0', ''] }, { state: ['1', ''] }],
  'library list:page': () => [{ state: ['0'] }, { state: ['1'] }],
  'library log:page': () => [{ state: ['0'] }, { state: ['1'] }],
  'library add:submit': () => [{ fields: { [ADD_INPUTS.text]: SECRET } }],
  'help:data': () => [{}],
  'help:admin': () => [{}],
  'help:forget': () => [{}],
  'help:keep': () => [{}],
  'feed list:page': () => [{ state: ['0'] }, { state: ['1'] }],
  'feed log:page': () => [{ state: ['0'] }, { state: ['1'] }],
  'feed resume:again': ({ feedId }) => [{ state: [feedId] }],
  'announcement:ask': ({ quote }) => [{ state: [quote.key] }],
  'announcement:answer': ({ quote }) => [
    { state: [quote.key], fields: { [FOLLOW_UP_INPUT]: QUESTION } },
  ],
  'library export:part': ({ exportKey }) => [{ state: ['1', '0', exportKey] }],
  'library import:add': ({ importId }) => [{ state: [importId] }],
  'library import:discard': ({ importId }) => [{ state: [importId] }],
  'draft:show': ({ draftId, preview }) => [
    { state: ['upload'], values: [draftId], below: preview },
  ],
  'draft:page': ({ draftId, preview }) => [{ state: [draftId, '0', 'upload'], below: preview }],
  'draft:edit': ({ draftId, preview }) => [{ state: [draftId, '0', 'upload'], below: preview }],
  'draft:save': ({ draftId, preview }) => [
    { state: [draftId, '0', 'upload'], fields: { title: 'Forged' }, below: preview },
  ],
  'draft:replace': ({ articleId, draftId, preview }) => [
    { state: [draftId, articleId, 'upload'], below: preview },
  ],
  'draft:addAll': ({ preview }) => [{ state: ['upload'], below: preview }],
  'draft:add': ({ draftId, preview }) => [{ state: [draftId, 'upload'], below: preview }],
  'draft:discard': ({ draftId, preview }) => [{ state: [draftId, 'upload'], below: preview }],
  'vote:helpful': ({ asked }) => [{ state: ['answered'], below: asked }],
  'vote:unhelpful': ({ asked }) => [{ state: ['answered'], below: asked }],
  'gaps:page': () => [{ state: ['0'] }],
  'gaps:back': () => [{}],
  'gaps:choose': ({ gapId }) => [{ values: [gapId] }],
  'gaps:add': () => [{}],
  'gaps:ask': ({ gapId }) => [{ state: [gapId] }],
  'gaps:dismiss': ({ gapId }) => [{ state: [gapId] }],
  'gaps:turnOff': () => [{}],
  'gaps:turnOn': () => [{}],
  'settings:folder': () => [{ state: ['off'] }],
  'settings:private': () => [{ state: ['on'] }],
  'settings:votes': () => [{ state: ['off'] }],
  'settings:language': () => [{ values: ['fr'] }],
  'settings:channels': () => [{ values: [] }],
  'library retract:retract': ({ articleId }) => [{ state: [articleId] }],
  'library retract:reinstate': ({ articleId }) => [{ state: [articleId] }],
  'library remove:confirm': ({ articleId }) => [{ state: [articleId] }],
  'library delete-everything:open': () => [{}],
  'library delete-everything:confirm': () => [{ fields: { [SERVER_NAME_INPUT]: 'Newsroom' } }],
  'help:forgetNow': () => [{}],
  'deleteAnswer:press': ({ asked }) => [{ state: ['-'], below: asked }],
};
