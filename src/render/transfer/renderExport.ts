import { ButtonStyle } from 'discord-api-types/v10';
import type { ExportPart } from '../../library/guilds/transfer/exportPart.ts';
import type { Messages } from '../../messages/messages.ts';
import { encodeCustomId } from '../components/customId.ts';
import { oneButton } from '../components/oneButton.ts';
import { storedName } from '../library/storedName.ts';
import type { Message } from '../message.ts';

/** Room for an article's name in a list. */
const NAME_ROOM = 160;
const MAX_NAMED = 5;

/**
 * Gives a part of an export as a file, with a button for the next part.
 *
 * @param number of the part, counted from 1
 * @param key of all that is exported, which the button keeps
 */
export function renderExport(
  part: ExportPart,
  { number, key }: { readonly number: number; readonly key: string },
  messages: Messages,
): Message {
  const { exporting } = messages.library;
  const { bytes, start, end, total } = part;
  const isWhole = start === 0 && end === total;
  const lines = [
    isWhole
      ? exporting.whole({ articles: total })
      : exporting.part({ first: start + 1, last: end, articles: total }),
    ...withoutFilesNote(part, messages),
  ];
  const next = encodeCustomId('library export', 'part', number + 1, end, key);
  const name = isWhole ? 'library.zip' : `library-part-${number}.zip`;
  return {
    content: lines.join('\n'),
    embeds: [],
    components: end < total ? [oneButton(exporting.nextPart, next, ButtonStyle.Primary)] : [],
    files: [{ name, contentType: 'application/zip', bytes }],
  };
}

function withoutFilesNote({ withoutFiles }: ExportPart, { library, adding }: Messages): string[] {
  if (withoutFiles.length === 0) return [];
  const more = withoutFiles.length - MAX_NAMED;
  const names = [
    ...withoutFiles.slice(0, MAX_NAMED).map(article => `**${storedName(article, NAME_ROOM)}**`),
    ...(more > 0 ? [adding.moreArticles({ articles: more })] : []),
  ];
  return [library.exporting.withoutFiles({ names: names.map(name => `- ${name}`).join('\n') })];
}
