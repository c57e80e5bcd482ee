import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/ask/answerQuestion.ts';
import { compareArticles, findArticlesOn } from '../../src/answer/compare/compareArticles.ts';
import { findOnMessage } from '../../src/answer/conversation/findOnMessage.ts';
import { lookUpConversation } from '../../src/answer/conversation/lookUpConversation.ts';
import { quoteInContext } from '../../src/answer/expand/quoteInContext.ts';
import { searchPassages } from '../../src/answer/search/searchPassages.ts';
import { summarize } from '../../src/answer/summary/summarize.ts';
import { drain } from '../../src/concurrency/steps.ts';
import { en } from '../../src/messages/en/index.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { uk } from '../../src/messages/uk/index.ts';
import { renderAnswer } from '../../src/render/answers/renderAnswer.ts';
import { renderComparison } from '../../src/render/answers/renderComparison.ts';
import { renderContext } from '../../src/render/answers/renderContext.ts';
import { renderFound } from '../../src/render/answers/renderFound.ts';
import { renderLookup } from '../../src/render/answers/renderLookup.ts';
import { renderSearch } from '../../src/render/answers/renderSearch.ts';
import { renderSummary } from '../../src/render/answers/renderSummary.ts';
import { withAnswerButtons } from '../../src/render/components/answerButtons.ts';
import { renderArticles } from '../../src/render/lists/renderArticles.ts';
import type { Message } from '../../src/render/message.ts';
import { renderAdministration, renderHelp } from '../../src/render/notices/renderHelp.ts';
import { renderSettings } from '../../src/render/notices/renderSettings.ts';
import { renderStatus } from '../../src/render/notices/renderStatus.ts';
import { renderForgetting, renderYourData } from '../../src/render/notices/renderYourData.ts';
import { indexOf } from '../testLibrary.ts';
import { embedText } from './embedText.ts';

const ASKER = '123456789012345678';
const TOPICS = ['Aurora', 'Northport'];
const STORED = {
  guildId: '7',
  articles: 2,
  drafts: 1,
  feeds: 3,
  digests: 2,
  logLines: 5,
  changedSettings: true,
  votes: 3,
};
const SETTINGS = {
  sharedFolder: false,
  privateReplies: true,
  language: 'es-ES',
  mentionChannels: ['123456789012345679'],
  votes: true,
  gaps: true,
};
const SCOPE = { asker: ASKER, within: null, topics: TOPICS };

const index = indexOf({
  'ferry.md': `---
title: Ferry runs aground
publisher: Harbour News
url: https://harbour.example/ferry
published: 2025-03-02
---

The ferry Aurora ran aground near Northport on Sunday, according to the coastguard.

The rudder of the Aurora had failed, Captain Ivanka Zelenskyy said.
`,
  'storm.txt': 'A storm came up on Sunday. The Aurora was towed to Northport by two tugs.\n',
  'yard.txt': `The yard at Northport

The rudder of the Aurora was repaired in January, a spokesman of the yard said.
`,
});

/** Every kind of public reply. */
const PUBLIC: Readonly<Record<string, (messages: Messages) => Message>> = {
  'an answer of one quote': messages => answer('Where did the Aurora run aground?', messages, 1),
  'an answer of three quotes': messages => {
    const { nearest, ...rest } = drain(answerQuestion(index, 'What happened to the Aurora?'));
    const answered = { ...rest, outcome: 'answered', quotes: nearest, nearest: [] } as const;
    return renderAnswer(answered, SCOPE, messages);
  },
  'the closest passages': messages => answer('Which opera did the Aurora stage?', messages),
  'no answer': messages => answer('Who painted the Mona Lisa?', messages),
  'a search': messages => {
    const result = drain(searchPassages(index, 'rudder Auroraa', { limit: 2 }));
    if (!result.ok) throw new Error(result.problem);
    const page = { number: 0, size: 2, library: 'abcdefghijkl', hasChanged: false };
    return renderSearch(result, page, { asker: ASKER, within: null }, messages);
  },
  'a summary': messages => {
    const summary = drain(summarize(index, index.articles, { length: 'short', topic: 'rudder' }));
    const [message] = renderSummary(summary, { topic: 'rudder', requestedBy: ASKER }, messages);
    if (message === undefined) throw new Error('no message');
    return message;
  },
  'a comparison': messages => {
    const comparison = drain(compareArticles(index, 'Aurora'));
    const candidates = drain(findArticlesOn(index, 'Aurora'));
    return renderComparison(comparison, { asker: ASKER, candidates }, messages);
  },
  'a lookup': messages => {
    const texts = ['the rudder of the Aurora failed', 'lol'];
    const said = texts.map((text, at) => ({ id: `${at + 10}`, author: ASKER, text }));
    const talk = drain(lookUpConversation(index, said));
    return renderLookup(talk, { channelLink: linkTo, leftOut: { fromApps: 2 } }, messages);
  },
  articles: messages =>
    renderArticles(
      index.articles,
      { number: 0, library: 'abcdefghijkl', hasChanged: false },
      messages,
    ),
};

/** Every kind of reply that only the asker sees. */
const PRIVATE: Readonly<Record<string, (messages: Messages) => Message>> = {
  'passages on a message': messages =>
    renderFound(drain(findOnMessage(index, 'the rudder of the Aurora failed')), '42', messages),
  'a quote in context': messages => {
    const [, storm] = index.articles;
    const context =
      storm && quoteInContext(index, storm, { start: 27, end: storm.text.length - 1 });
    if (!context) throw new Error('no such quote');
    return renderContext(context, messages);
  },
  help: messages =>
    renderHelp(
      {
        commands: [
          { name: 'ask', isSlash: true, id: '7', isForModerators: false },
          { name: 'Find in articles', isSlash: false, id: '8', isForModerators: false },
        ],
        topics: TOPICS,
        withoutCommand: 'mention',
      },
      messages,
    ),
  'your data': messages =>
    renderYourData({ guildId: '7', data: [STORED], keepsQuestions: false }, messages),
  'your data in all servers': messages =>
    renderYourData({ guildId: null, data: [STORED, STORED], keepsQuestions: false }, messages),
  'your data where nothing is stored': messages =>
    renderYourData({ guildId: '7', data: [], keepsQuestions: false }, messages),
  'deleting your data': renderForgetting,
  settings: messages => renderSettings(SETTINGS, messages),
  administration: messages =>
    renderAdministration(
      [{ name: 'status', isSlash: true, id: '9', isForModerators: true }],
      messages,
    ),
  status: messages =>
    renderStatus(
      {
        version: '1.2.3',
        articles: 1200,
        passages: 34_567,
        reading: { done: 3, total: 9 },
        openedAt: 1_700_000_000_000,
        reloadedAt: null,
        warnings: ['a.txt is empty'],
        encoder: {
          state: { kind: 'ready', model: 'e0d8' },
          answeredWithout: 2,
          encoded: { done: 2000, total: 34_000 },
        },
        latency: null,
        memory: 2 ** 27,
        startedAt: 1_600_000_000_999,
      },
      {
        days: [{ day: '2025-03-02', answered: 7, closest: 2, nothing: 1 }],
        votes: { helpful: 5, unhelpful: 2 },
        feeds: [
          { state: 'active', problem: null },
          { state: 'active', problem: '{"id":"timeout"}' },
          { state: 'disabled', problem: '{"id":"gone"}' },
        ],
        lacksVectors: true,
        digests: [{ postedAt: 1_700_000_000_000, channelId: '5' }],
      },
      messages,
    ),
};

describe.each([
  ['English', en],
  ['Ukrainian', uk],
])('replies in %s', (_, messages) => {
  it.each(Object.entries(PUBLIC))('%s', (__, reply) => {
    expect(shown(withAnswerButtons(reply(messages), ASKER, messages, true))).toMatchSnapshot();
  });

  it.each(Object.entries(PRIVATE))('%s, in private', (__, reply) => {
    expect(shown(reply(messages))).toMatchSnapshot();
  });
});

function answer(question: string, messages: Messages, limit = 3): Message {
  return renderAnswer(drain(answerQuestion(index, question, { limit })), SCOPE, messages);
}

/** What readers see of a message: its texts, and the labels of its buttons and menus. */
function shown(message: Message): string {
  const rows = message.components.map(({ components }) =>
    components
      .flatMap(component =>
        'options' in component
          ? [component.placeholder, ...component.options.map(({ label }) => label)]
          : 'label' in component
            ? component.label
            : [],
      )
      .map(label => `[${label}]`)
      .join(' '),
  );
  return [message.content, embedText(message), rows.join('\n')]
    .filter(part => part !== '')
    .join('\n\n');
}

function linkTo(id: string): string {
  return `https://discord.com/channels/1/2/${id}`;
}
