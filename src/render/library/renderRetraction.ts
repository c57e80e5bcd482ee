import { ButtonStyle } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import { encodeCustomId } from '../components/customId.ts';
import { oneButton } from '../components/oneButton.ts';
import type { Message } from '../message.ts';
import { type NamedArticle, storedName } from './storedName.ts';

/** Room for the article's name in a sentence. */
const NAME_ROOM = 500;

/** Shows whether an article is retracted, with a button that changes that. */
export function renderRetraction(
  article: NamedArticle & { readonly id: string },
  isRetracted: boolean,
  { library }: Messages,
): Message {
  const name = { article: storedName(article, NAME_ROOM) };
  const id = encodeCustomId('library retract', isRetracted ? 'reinstate' : 'retract', article.id);
  const label = isRetracted ? library.reinstate : library.retract;
  return {
    content: isRetracted ? library.isRetracted(name) : library.isReinstated(name),
    embeds: [],
    components: [oneButton(label, id, ButtonStyle.Secondary)],
  };
}
