import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { GuildLibrary } from '../../../src/library/guilds/guildLibrary.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { addArticle } from '../../library/guilds/addArticle.ts';
import { type Footnote, startFootnote } from '../footnote.ts';

/** A server with a library of its own. */
export interface OwnLibrary extends Pick<Footnote, 'sandbox' | 'storage'> {
  readonly footnote: Footnote;
  readonly library: GuildLibrary;
  /** May manage messages. */
  readonly mo: User;
  /** May not. */
  readonly ana: User;
}

/** A text of the server whose title is its file's name without the ending. */
export function textOn(title: string): string {
  return `# ${title}\n\nThe ${title} opened on Friday. It has twelve rooms and a long corridor.\n`;
}

/** Starts the bot in a server that has added texts, given by file name. */
export async function startWithLibrary(
  texts: Readonly<Record<string, string>>,
): Promise<OwnLibrary> {
  const footnote = await startFootnote({ articles: {}, stores: true });
  const { sandbox, storage, libraryOf } = footnote;
  const library = await libraryOf(sandbox.guild.id);
  for (const [name, text] of Object.entries(texts)) await addArticle(library, name, text);
  return {
    footnote,
    sandbox,
    storage,
    library,
    mo: sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages }),
    ana: sandbox.member('Ana'),
  };
}
