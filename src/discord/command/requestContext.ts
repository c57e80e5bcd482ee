import type { Steps } from '../../concurrency/steps.ts';
import type { GuildDigests } from '../../digests/guildDigests.ts';
import type { GuildFeeds } from '../../feeds/guildFeeds.ts';
import type { GuildLibrary } from '../../library/guilds/guildLibrary.ts';
import type { PersonalData } from '../../library/guilds/personalData.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Reading } from '../../render/notices/notices.ts';
import type { ListedCommand } from '../../render/notices/renderHelp.ts';
import type { Status } from '../../render/notices/renderStatus.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import type { Semantics } from '../../search/semantic/semantics.ts';
import type { Download } from '../../sources/upload/download.ts';
import type { GuildSettings } from '../../storage/settings.ts';
import type { Place } from '../permissions/place.ts';
import type { Channels } from './channels.ts';
import type { Draw } from './draw.ts';

/** What a command can use to open a form, for which Discord waits three seconds. */
export type FormContext = Pick<RequestContext, 'library' | 'messages' | 'place'>;

/** What a command can use to answer one request. */
export interface RequestContext {
  /** Index of the library of the place. */
  readonly index: SearchIndex;
  /** Compares the sentences of `index` by meaning; null to compare words alone. */
  readonly semantics: Semantics | null;
  /** Whether the server's own sentences are found by words alone, as their vectors do not fit in memory. */
  readonly lacksVectors: boolean;
  /** What the server has set; the defaults outside of servers that the bot is installed in. */
  readonly settings: GuildSettings;
  /** What the server has stored; null outside of servers that the bot is installed in. */
  readonly library: GuildLibrary | null;
  /** The server's feeds; null where `library` is. */
  readonly feeds: GuildFeeds | null;
  /** The server's digests; null where `library` is. */
  readonly digests: GuildDigests | null;
  /** Downloads a file that a member sent. */
  readonly download: Download;
  readonly draw: Draw;
  /** What is stored about the asker in this server, or in all servers elsewhere; null if nothing is ever stored. */
  readonly personalData: PersonalData | null;
  /** Progress of reading the articles for `index`; null once all are read. */
  readonly reading: Reading | null;
  /** In the asker's language if only they see the reply, else in that of the server's settings, or of Discord. */
  readonly messages: Messages;
  /** Id of the asker, to name them in the reply; null when only they see it. */
  readonly asker: string | null;
  /** Commands that the asker can use in this place, in the order of `Services.commands`. */
  readonly availableCommands: () => Promise<readonly ListedCommand[]>;
  /** Ids of registered commands by name; empty until Discord has confirmed them. */
  readonly commandIds: ReadonlyMap<string, string>;
  readonly place: Place;
  readonly channels: Channels;
  readonly status: () => Status;
  /** Whether the bot may read the content of messages in channels. */
  readonly readsMessages: boolean;
  /** Runs CPU-bound steps in the queue; rejects with QueueClosed when the bot stops first. */
  readonly compute: <Result>(start: () => Steps<Result>) => Promise<Result>;
}
