import type { GuildLibrary } from '../../../src/library/guilds/guildLibrary.ts';

/** The member who adds articles in tests. */
export const ADDER = '200000000000000009';

/** Adds a text to a server's library; resolves with the id of the article. */
export async function addArticle(
  library: GuildLibrary,
  name: string,
  text: string,
): Promise<string> {
  const read = await library.readFile({ name, bytes: new TextEncoder().encode(text) }, ADDER);
  if (read.kind !== 'draft') throw new Error(`${name} ${read.reason}`);
  const outcome = await library.addDraft(read.draft.id, 'upload', ADDER);
  if (outcome.kind !== 'added') throw new Error(outcome.kind);
  return outcome.ids.join();
}
