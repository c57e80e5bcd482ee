import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en/index.ts';
import { LANGUAGES, LOCALES, messagesFor } from '../../src/messages/locales.ts';

/** Different numbers above 4, which take the same plural form in each language. */
const PROBES: Readonly<Record<string, string | number>> = {
  answers: 5,
  answered: 50,
  articles: 6,
  closest: 51,
  conversations: 7,
  date: '2025-03-02',
  days: 52,
  done: 8,
  files: 49,
  helpful: 55,
  digests: 59,
  drafts: 41,
  entries: 46,
  feeds: 47,
  first: 9,
  last: 10,
  limit: 11,
  lines: 42,
  matched: 12,
  mebibytes: 13,
  messages: 14,
  milliseconds: 15,
  more: 16,
  most: 40,
  nothing: 53,
  page: 17,
  pages: 41,
  paragraphs: 18,
  part: 19,
  parts: 25,
  passages: 26,
  places: 27,
  posted: 28,
  questions: 54,
  quoted: 5,
  remarks: 45,
  requests: 29,
  servers: 43,
  status: 48,
  time: 30,
  times: 58,
  total: 35,
  unchanged: 43,
  unhelpful: 56,
  version: 39,
  votes: 57,
  wait: 36,
  words: 37,
};
/** Messages that take text under a name that is a number elsewhere. */
const TEXTS: Readonly<
  Record<string, Readonly<Record<string, string | number | readonly string[]>>>
> = {
  'adding.language': { tag: 'qaa' },
  'answers.continuing': { words: 'Words' },
  'answers.neverMentioned': { words: 'Words' },
  'answers.neverMentionedInRead': { words: 'Words' },
  'answers.otherLanguage': { tag: 'qaa' },
  'components.context': { number: '38' },
  'conversations.conversation': { number: 38 },
  'notices.ambiguousArticle': { articles: 'Articles' },
  'notices.noWordsBut': { parts: ['Parts'] },
  'settings.mentionsIn': { channels: ['Channels'] },
  'notices.similarArticles': { articles: 'Articles' },
  'sources.also': { places: 'Places' },
  'sources.tooLongToShow': { places: 'Places' },
  'status.version': { version: '1.2.3' },
  'summaries.notQuoted': { articles: 'Articles' },
};
/** Messages that are the same in English and in another language. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: [
    'commands.digest.name',
    'commands.feed.name',
    'commands.feed add.options.filter.name',
    'commands.feed pause.options.feed.name',
    'commands.feed remove.options.feed.name',
    'commands.feed resume.options.feed.name',
    'commands.feed test.options.feed.name',
    'commands.library add.options.link.name',
    'commands.status.name',
    'digests.named',
    'status.encoder',
    'status.feeds',
    'status.version',
  ],
  es: [
    'commands.feed.name',
    'commands.feed pause.options.feed.name',
    'commands.feed remove.options.feed.name',
    'commands.feed resume.options.feed.name',
    'commands.feed test.options.feed.name',
    'status.feeds',
  ],
  fr: [
    'commands.ask.options.question.name',
    'commands.articles.name',
    'commands.ask.options.article.name',
    'commands.feed add.options.mode.name',
    'commands.library refresh.options.article.name',
    'commands.library remove.options.article.name',
    'commands.library retract.options.article.name',
    'commands.lookup.options.messages.name',
    'commands.search.options.article.name',
    'commands.summary.options.article.name',
    'commands.summary.options.length.choices.long',
    'commands.digest set.options.length.choices.long',
    'conversations.conversation',
    'conversations.message',
    'library.version',
    'sources.pages',
    'status.questions',
    'status.version',
    'summaries.articles',
  ],
  uk: [],
};
/** Parameters that a message names in English and leaves out where it repeats what Discord shows. */
const FORMATS_ONLY = new Set([
  'sources.paragraphs',
  'answers.alsoSpelt',
  'adding.language',
  'status.shortDay',
  'status.onDay',
]);

/** French punctuation that could begin or end a line. */
const BREAKABLE = /«[^\u00A0]|[^\u00A0](?:[»;!?]|:(?!\/\/))/u;

type Leaf = string | ((parameters: object) => string);

/** All messages of a language by their path. */
function leavesOf(value: unknown, path = ''): [path: string, leaf: Leaf][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    // Messages are plain functions of one object.
    return [[path, parameters => String(Reflect.apply(value, undefined, [parameters]))]];
  }
  return Object.entries(Object(value)).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** What a message is given: a marked text for each name that is read and is no number. */
function sayWithProbes(path: string, leaf: Leaf): { text: string; read: Set<string> } {
  const read = new Set<string>();
  const given = new Proxy(
    {},
    {
      get: (_, name) => {
        const key = String(name);
        read.add(key);
        return TEXTS[path]?.[key] ?? PROBES[key] ?? `<${key}>`;
      },
    },
  );
  return { text: typeof leaf === 'string' ? leaf : leaf(given), read };
}

const english = new Map(leavesOf(en));
const others = Object.entries(LANGUAGES).filter(([name]) => name !== 'en');

describe.each(others)('messages in %s', (name, messages) => {
  const leaves = new Map(leavesOf(messages));

  it('are the same as in English', () => {
    expect([...leaves.keys()]).toEqual([...english.keys()]);
  });

  it('read the same parameters, and say each', () => {
    for (const [path, leaf] of leaves) {
      const inEnglish = sayWithProbes(path, english.get(path) ?? '');
      const { text, read } = sayWithProbes(path, leaf);
      expect([path, [...read].sort()]).toEqual([path, [...inEnglish.read].sort()]);
      for (const parameter of read) {
        const value = TEXTS[path]?.[parameter] ?? PROBES[parameter] ?? `<${parameter}>`;
        const said = parameter === 'date' ? '2025' : String(value);
        expect([path, text]).toEqual([path, expect.stringContaining(said)]);
      }
    }
  });

  it('differ from English', () => {
    const same = [...leaves].filter(
      ([path, leaf]) =>
        !FORMATS_ONLY.has(path) &&
        sayWithProbes(path, leaf).text !== '' &&
        sayWithProbes(path, leaf).text === sayWithProbes(path, english.get(path) ?? '').text,
    );
    expect(same.map(([path]) => path).sort()).toEqual([...(SAME[name] ?? [])].sort());
  });

  it('have no blank and no untrimmed text', () => {
    for (const [path, leaf] of leaves) {
      const { text } = sayWithProbes(path, leaf);
      expect([path, text]).toEqual([path, text.trim()]);
      expect([path, text]).not.toEqual([path, '']);
    }
  });
});

describe('messages in French', () => {
  it('have a no-break space within guillemets and before : ; ! ?', () => {
    for (const [path, leaf] of leavesOf(LANGUAGES.fr)) {
      const { text } = sayWithProbes(path, leaf);
      expect([path, text]).toEqual([path, expect.not.stringMatching(BREAKABLE)]);
    }
  });
});

describe.each(Object.entries(LANGUAGES))(
  'components in %s',
  (_, { components, help, questions, summaries }) => {
    it('fit Discord’s limits', () => {
      const labels = [
        components.context({ number: '25' }),
        components.readInContext,
        components.askAboutIt,
        components.askAboutThem,
        components.followUp,
        components.delete,
        components.previous,
        components.next,
        components.shareInChannel,
        components.openSummary,
        components.privacy,
        components.administration,
        components.turnFolderOn,
        components.turnFolderOff,
        components.replyPrivately,
        components.replyPublicly,
        components.turnVotesOn,
        components.turnVotesOff,
        components.answerEverywhere,
        questions.helpful,
        questions.notAsked,
        questions.gaps.turnOn,
        questions.gaps.turnOff,
        questions.gaps.addSource,
        questions.gaps.askAgain,
        questions.gaps.dismiss,
        questions.gaps.back,
        components.deleteData,
        components.deleteDataNow,
        components.keepData,
      ];
      for (const label of labels) expect(label.length).toBeLessThanOrEqual(38);
      for (const text of [components.followUpTitle, components.followUpLabel]) {
        expect(text.length).toBeLessThanOrEqual(45);
      }
      expect(components.followUpHint.length).toBeLessThanOrEqual(100);
      const placeholders = [
        components.contextMenu,
        components.mentionChannels,
        components.replyLanguage,
        summaries.chooseArticles,
      ];
      for (const text of placeholders) expect(text.length).toBeLessThanOrEqual(150);
      expect(components.languageOfDiscord.length).toBeLessThanOrEqual(100);
      expect(help.whatAbout({ topic: 'x'.repeat(40) }).length).toBeLessThanOrEqual(80);
    });
  },
);

describe('words beside a number', () => {
  it.each([
    [1, '1 файл, який ви ще не додали й не відкинули; його'],
    [2, '2 файли, які ви ще не додали й не відкинули; їх'],
    [5, '5 файлів, які ви ще не додали й не відкинули; їх'],
    [21, '21 файл, який ви ще не додали й не відкинули; його'],
  ])('agree with %i in Ukrainian', (drafts, start) => {
    expect(LANGUAGES.uk.privacy.drafts({ drafts })).toContain(start);
  });

  it.each([
    [1, 'ще 1 зауваження'],
    [3, 'ще 3 зауваження'],
    [5, 'ще 5 зауважень'],
  ])('count %i remarks in Ukrainian', (remarks, text) => {
    expect(LANGUAGES.uk.adding.moreRemarks({ remarks })).toBe(text);
  });

  it.each([
    ['de', LANGUAGES.de, '1 Datei, die du', 'sie wird', '2 Dateien, die du', 'sie werden'],
    ['es', LANGUAGES.es, '1 archivo que', 'se elimina al', '2 archivos que', 'se eliminan al'],
    ['fr', LANGUAGES.fr, '1 fichier que', 'supprimé au', '2 fichiers que', 'supprimés au'],
  ])('agree with one and several in %s', (_, { privacy }, one, verb, several, verbs) => {
    expect(privacy.drafts({ drafts: 1 })).toMatch(new RegExp(`^${one}.*${verb}`, 'u'));
    expect(privacy.drafts({ drafts: 2 })).toMatch(new RegExp(`^${several}.*${verbs}`, 'u'));
  });
});

describe('messagesFor', () => {
  it.each([
    ['de', LANGUAGES.de],
    ['es-ES', LANGUAGES.es],
    ['es-419', LANGUAGES.es],
    ['fr', LANGUAGES.fr],
    ['uk', LANGUAGES.uk],
    ['en-GB', LANGUAGES.en],
    ['pl', LANGUAGES.en],
    [null, LANGUAGES.en],
  ])('gives a reader with the locale %s their language', (locale, messages) => {
    expect(messagesFor(locale)).toBe(messages);
  });

  it('covers every language but English', () => {
    expect(new Set(LOCALES.values()).size).toBe(others.length);
  });
});
