import { exportKey, exportPart } from '../../../../src/library/guilds/transfer/exportPart.ts';
import { decodeCustomId } from '../../../../src/render/components/customId.ts';
import { LIMITS } from '../../../../src/render/limits.ts';
import { flattenComponents } from '../../../../src/sandbox/model/components.ts';
import type { ShownMessage } from '../../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../../src/sandbox/user/user.ts';
import { setDigest } from '../../../../src/storage/digests/changeDigests.ts';
import { listDigests } from '../../../../src/storage/digests/readDigests.ts';
import { addFeed, setPaused } from '../../../../src/storage/feeds/changeFeeds.ts';
import { listFeeds } from '../../../../src/storage/feeds/readFeeds.ts';
import type { Storage } from '../../../../src/storage/storage.ts';
import { ADDER, addArticle } from '../../../library/guilds/addArticle.ts';
import type { Footnote } from '../../footnote.ts';
import { contextButtons } from '../../hostile/contextComponents.ts';
import { messageOf } from '../../outcomes.ts';

/** Of a server's library, everything that a forged request can name. */
export interface Secrets {
  readonly articleId: string;
  readonly draftId: string;
  readonly importId: string;
  readonly exportKey: string;
  readonly gapId: string;
  readonly feedId: string;
  /** Of the current version. */
  readonly quote: Quote;
  /** Of a version before. */
  readonly earlierQuote: Quote;
  /** Replies in the server. */
  readonly asked: ShownMessage;
  readonly searched: ShownMessage;
  readonly compared: ShownMessage;
  readonly preview: ShownMessage;
}

interface Quote {
  /** Key of the article. */
  readonly key: string;
  /** As in the state of a custom id. */
  readonly reference: string;
}

/** Its name and its words for things are nowhere else. */
export const SECRET = `---
publisher: Savanna Post
---
# Quillon the zebra

A zebra named Quillon escaped from the harbour zoo on Monday. Keepers caught Quillon at the lighthouse.
`;
const OKAPI = `# Okapi of the harbour zoo

A zebra and an okapi share a house in the harbour zoo. Keepers call the okapi Wendeline.
`;
const HERON = `# Heron of the harbour zoo

A heron named Ottokar nests on the roof of the harbour zoo.
`;
/** Paused, so that nothing is fetched. */
export const FEED = {
  url: 'https://quillon.example/feed',
  title: 'Quillon Gazette',
  channelId: null,
  roleId: null,
  filter: 'quillon',
  mode: 'silent',
} as const;
export const DIGEST = { time: '08:30', timezone: 'Europe/Berlin', topic: 'heron' } as const;
export const QUESTION = 'Where was Quillon caught?';
const DRAFT_FILE = {
  name: 'tapir.md',
  contentType: 'text/markdown',
  bytes: Buffer.from(SECRET.replaceAll('Quillon', 'Tapirella')),
};

/** Adds everything that a library can hold, as a moderator of the sandbox's server who leaves one draft. */
export async function addSecrets(
  { sandbox, libraryOf, storage }: Footnote,
  moderator: User,
): Promise<Secrets> {
  const library = await libraryOf(sandbox.guild.id);
  await addDigest(storage(), {
    guildId: sandbox.guild.id,
    channelId: sandbox.channel('general').id,
  });
  await addArticle(library, 'heron.md', HERON);
  const articleId = await addArticle(library, 'quillon.md', SECRET);
  const earlier = await moderator.slash('ask', { question: QUESTION });
  const changed = Buffer.from(SECRET.replace('on Monday', 'on Tuesday'));
  const read = await library.readFile({ name: 'quillon.md', bytes: changed }, ADDER);
  if (read.kind !== 'draft') throw new Error(read.reason);
  await library.replaceByDraft(articleId, read.draft.id, ADDER);
  await library.setRetracted(await addArticle(library, 'okapi.md', OKAPI), true, ADDER);
  const mentionChannels = ['general', 'talk'].map(name => sandbox.channel(name).id);
  await library.changeSettings({ mentionChannels }, '#general, #talk', ADDER);
  await library.changeSettings({ gaps: true }, 'questions kept', ADDER);
  library.noteGap({ text: 'Who fed Quillon?', carried: [] }, 'nothing', null);
  const asked = await moderator.slash('ask', { question: QUESTION });
  const preview = await moderator.slash('library add', { file: DRAFT_FILE });
  const feedId = await addPausedFeed(storage(), sandbox.guild.id);
  const { bytes } = await exportPart(library, { start: 0, maxBytes: LIMITS.attachment });
  const imported = await library.readImport({ name: 'library.zip', bytes }, ADDER);
  if (imported.kind !== 'import') throw new Error(imported.reason);
  return {
    articleId,
    draftId: draftIdOf(preview),
    importId: imported.found.id,
    exportKey: exportKey(await library.listArticles()),
    feedId,
    gapId: (await library.readGaps())[0]?.[0].id ?? '',
    quote: firstQuote(asked),
    earlierQuote: firstQuote(earlier),
    asked,
    searched: await moderator.slash('search', { keywords: 'zebra' }),
    compared: messageOf(await moderator.invoke('compare', { topic: 'zebra' })),
    preview,
  };
}

async function addPausedFeed(storage: Storage, guildId: string): Promise<string> {
  const author = { member: ADDER, at: 0 };
  const added = await addFeed(storage, guildId, FEED, { author, limit: 1 });
  if (added.kind !== 'added') throw new Error(added.kind);
  await setPaused(storage, guildId, added.feed.id, true, author);
  return added.feed.id;
}

async function addDigest(
  storage: Storage,
  { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
): Promise<void> {
  const digest = { ...DIGEST, channelId, day: 'sunday', length: 'short' } as const;
  const author = { member: ADDER, at: 0 };
  await setDigest(storage, guildId, digest, { author, limit: 1, nextAt: Number.MAX_SAFE_INTEGER });
}

/** Gives the sandbox's server settings that change all of its replies. */
export async function changeSettings({ sandbox, libraryOf }: Footnote): Promise<void> {
  const library = await libraryOf(sandbox.guild.id);
  const changes = { sharedFolder: false, privateReplies: true, language: 'de' };
  await library.changeSettings(changes, 'no folder, private, German', ADDER);
}

/** Everything that is stored for the sandbox's server. */
export async function storedIn(
  { sandbox, libraryOf, storage }: Footnote,
  { articleId, draftId, importId }: Secrets,
): Promise<unknown> {
  const library = await libraryOf(sandbox.guild.id);
  return {
    articles: await library.listArticles(),
    versions: await library.listVersions(articleId),
    draft: await library.findDraft(draftId),
    import: await library.findImport(importId),
    gaps: await library.readGaps(),
    votes: await library.readVotes(),
    feeds: await listFeeds(storage(), sandbox.guild.id),
    digests: await listDigests(storage(), sandbox.guild.id),
    log: await library.readLog({ limit: 100 }),
  };
}

function firstQuote(reply: ShownMessage): Quote {
  const reference = contextButtons(reply)[0]?.reference ?? '';
  return { key: reference.split(':')[0] ?? '', reference };
}

function draftIdOf({ components }: ShownMessage): string {
  const ids = flattenComponents(components).flatMap(component =>
    'custom_id' in component ? (decodeCustomId(component.custom_id) ?? []) : [],
  );
  return ids.find(({ command, action }) => command === 'draft' && action === 'add')?.state[0] ?? '';
}
