import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { SandboxGuild } from '../../../../src/sandbox/guild/createGuild.ts';
import type { User } from '../../../../src/sandbox/user/user.ts';
import { addArticle } from '../../../library/guilds/addArticle.ts';
import { type Footnote, startFootnote } from '../../footnote.ts';
import { type Visitor, visit } from './visitor.ts';

/** A bot in the sandbox's server and in another one, which has an article of its own. */
export interface Servers {
  readonly footnote: Footnote;
  readonly other: SandboxGuild;
  /** Moderates both. */
  readonly ben: User;
  /** Moderates the sandbox's server. */
  readonly ana: User;
  /** Has installed the app, and is in neither. */
  readonly cem: User;
}

const FERRY = `# Ferry to Sandholm

The ferry to Sandholm leaves at noon on Fridays. The crossing takes forty minutes.
`;
const TRAM = `# Tram to Sandholm

The tram to Sandholm leaves at one on Fridays. The ride takes thirty minutes.
`;
/** A channel of the sandbox's server where nothing has been written. */
const VISITED = 'talk';
const MODERATOR = {
  permissions: PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ManageGuild,
};

/** Starts a bot in two servers. */
export async function startServers(): Promise<Servers> {
  const footnote = await startFootnote({
    articles: { 'ferry.md': FERRY },
    stores: true,
    sandbox: { readsMessageContent: true, channels: ['general', VISITED] },
  });
  const { sandbox, libraryOf } = footnote;
  const other = sandbox.addGuild('Other');
  await addArticle(await libraryOf(other.id), 'tram.md', TRAM);
  return {
    footnote,
    other,
    ben: sandbox.member('Ben', MODERATOR),
    ana: sandbox.member('Ana', MODERATOR),
    cem: sandbox.stranger('Cem', { hasInstalled: true }),
  };
}

/** A moderator in the sandbox's server itself. */
export function visitHome({ footnote, ben }: Servers): Visitor {
  const where = footnote.sandbox.channel(VISITED);
  return visit(footnote, { user: ben, where, isRead: true });
}

/** Where nothing of the sandbox's server may be shown. */
export const ELSEWHERE: Readonly<Record<string, (servers: Servers) => Visitor>> = {
  'another server, to a moderator of both': ({ footnote, other, ben }) => {
    const user = other.member(ben, MODERATOR);
    return visit(footnote, { user, where: other.channel('general'), isRead: true });
  },
  'direct messages, to a moderator': ({ footnote, ana }) =>
    visit(footnote, { user: ana, where: ana.directMessages, isRead: true }),
  'a server without the bot': ({ footnote, cem }) => {
    const without = footnote.sandbox.addGuild('Without', { hasBot: false });
    const user = without.member(cem, MODERATOR);
    return visit(footnote, { user, where: without.channel('general'), isRead: false });
  },
  'a group chat with moderators': ({ footnote, ana, ben, cem }) => {
    const where = footnote.sandbox.addDirectMessages(cem, ana, ben);
    return visit(footnote, { user: cem, where, isRead: false });
  },
  'the server, through an installation in another server': ({ footnote, other, ana }) => {
    const owners = { 0: other.id };
    const where = footnote.sandbox.channel(VISITED);
    return visit(footnote, { user: ana, where, isRead: false, owners });
  },
  'the server, through an installation of a member': ({ footnote, ana }) => {
    const owners = { 1: ana.id };
    const where = footnote.sandbox.channel(VISITED);
    return visit(footnote, { user: ana, where, isRead: false, owners });
  },
};
