import { ButtonStyle } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import { encodeCustomId } from '../components/customId.ts';
import { oneButton } from '../components/oneButton.ts';
import type { Message } from '../message.ts';
import { privateNotice } from '../notices/notices.ts';
import { type NamedArticle, storedName } from './storedName.ts';

/** Room for an article's name in a sentence. */
const NAME_ROOM = 500;

/** Asks whether to remove an article, with a button that does. */
export function renderRemovalQuestion(
  article: NamedArticle & { readonly id: string },
  { library }: Messages,
): Message {
  const id = encodeCustomId('library remove', 'confirm', article.id);
  return {
    content: library.askToRemove({ article: storedName(article, NAME_ROOM) }),
    embeds: [],
    components: [oneButton(library.removeForGood, id, ButtonStyle.Danger)],
  };
}

/** Says that an article is removed. */
export function renderRemoved(article: NamedArticle, { library }: Messages): Message {
  return privateNotice(library.removed({ article: storedName(article, NAME_ROOM) }));
}
