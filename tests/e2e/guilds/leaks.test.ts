import { PermissionFlagsBits } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { FIND_IN_ARTICLES } from '../../../src/render/answers/renderFound.ts';
import type { Channel } from '../../../src/sandbox/model/channel.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { addArticle } from '../../library/guilds/addArticle.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { contextButtons } from '../hostile/contextComponents.ts';
import { postButton } from '../hostile/postButton.ts';
import { awaitReply, botMention } from '../messaging.ts';

const FERRY = `# Ferry to Sandholm

The ferry to Sandholm leaves at noon on Fridays. The crossing takes forty minutes.
`;
const TRAM = `# Tram to Sandholm

The tram to Sandholm leaves at one on Fridays. The ride takes thirty minutes.
`;
/** Its name and its words for things are nowhere else. */
const SECRET = `# Quillon the zebra

A zebra named Quillon escaped from the harbour zoo on Monday. Keepers caught Quillon at the lighthouse.
`;
const TRACES = /zebra|harbour|zoo|keepers|lighthouse/iu;

const QUESTION = 'Where was Quillon caught?';

/** Where someone may ask for what another server has added. */
interface Elsewhere {
  readonly user: User;
  readonly where: Channel;
}

/** Everything that a surface says, without what was asked. */
type Surface = (place: Elsewhere) => Promise<unknown>;

let footnote: Footnote;
let places: Readonly<Record<string, Elsewhere>>;
let ana: User;

beforeEach(async () => {
  const articles = { 'ferry.md': FERRY, 'tram.md': TRAM };
  footnote = await startFootnote({
    articles,
    stores: true,
    sandbox: { readsMessageContent: true },
  });
  const { sandbox, libraryOf } = footnote;
  await addArticle(await libraryOf(sandbox.guild.id), 'quillon.md', SECRET);
  ana = sandbox.member('Ana', { permissions: PermissionFlagsBits.ManageMessages });
  const other = sandbox.addGuild('Other');
  const ben = other.member('Ben', { permissions: PermissionFlagsBits.ManageMessages });
  const without = sandbox.addGuild('Without', { hasBot: false });
  const cem = without.member(sandbox.stranger('Cem', { hasInstalled: true }));
  places = {
    'another server': { user: ben, where: other.channel('general') },
    'direct messages': { user: ben, where: ben.directMessages },
    'a user install': { user: cem, where: without.channel('general') },
  };
});

const SURFACES: Readonly<Record<string, Surface>> = {
  ask: ({ user, where }) => user.slash('ask', { question: QUESTION }, where),
  search: ({ user, where }) => user.slash('search', { keywords: 'Quillon escaped' }, where),
  articles: ({ user, where }) => user.slash('articles', {}, where),
  help: ({ user, where }) => user.slash('help', {}, where),
  'suggested questions': ({ user, where }) =>
    user.complete('ask', 'question', 'quillon', {}, where),
  'suggested articles': ({ user, where }) =>
    user.complete('search', 'article', '', { keywords: 'noon' }, where),
  'an article by its name': ({ user, where }) =>
    user.slash('search', { keywords: 'noon', article: 'quillon.md' }, where),
  'a corrected word': ({ user, where }) => user.slash('search', { keywords: 'quilon' }, where),
  'find in articles': ({ user, where }) =>
    user.rightClick(user.say(QUESTION, where), FIND_IN_ARTICLES, where),
};

/** Where only members of a server that the bot is in can ask. */
const SERVER_SURFACES: Readonly<Record<string, Surface>> = {
  compare: ({ user, where }) => user.slash('compare', { topic: 'Quillon' }, where),
  summary: ({ user, where }) => user.slash('summary', {}, where),
  'summary of a topic': ({ user, where }) => user.slash('summary', { topic: 'Quillon' }, where),
  status: ({ user, where }) => user.slash('status', {}, where),
  gaps: ({ user, where }) => user.slash('gaps', {}, where),
  lookup: ({ user, where }) => {
    user.say(QUESTION, where);
    return user.slash('lookup', {}, where);
  },
  'a mention': ({ user, where }) =>
    awaitReply(user, `${botMention(footnote.sandbox)} ${QUESTION}`, { where }),
};

it("a server's own article is quoted in its server", async () => {
  const reply = await ana.slash('ask', { question: QUESTION });
  expect(textOf(reply)).toMatch(TRACES);
  expect(textOf(await ana.press(reply, 'Context 1'))).toMatch(TRACES);
});

describe.each(['another server', 'direct messages', 'a user install'])('from %s', name => {
  it.each(Object.entries(SURFACES))('nothing of it is shown by %s', async (_, surface) => {
    expect(textOf(await surface(placeNamed(name)))).not.toMatch(TRACES);
  });
});

describe('from another server', () => {
  it.each(Object.entries(SERVER_SURFACES))('nothing of it is shown by %s', async (_, surface) => {
    expect(textOf(await surface(placeNamed('another server')))).not.toMatch(TRACES);
  });

  it.each(['another server', 'direct messages'])(
    'a button that refers to one of its quotes shows nothing in %s',
    async name => {
      const { user, where } = placeNamed(name);
      const reply = await ana.slash('ask', { question: QUESTION });
      const [button] = contextButtons(reply);
      const customId = `2:context:open:${button?.reference ?? ''}`;
      const posted = await postButton(footnote.sandbox, where, user, customId);
      expect(textOf(await user.press(posted, 'Forged'))).toContain(en.notices.articleChanged);
    },
  );
});

function placeNamed(name: string): Elsewhere {
  const place = places[name];
  if (place === undefined) throw new Error(`no ${name}`);
  return place;
}

/** Everything that a response holds. */
function textOf(response: unknown): string {
  return JSON.stringify(response);
}
