import type { Messages } from '../../messages/messages.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { type NamedArticle, storedName } from './storedName.ts';

/** Maximum length of a typed name that is repeated. Unit: UTF-16 code units. */
const NAME_LENGTH = 200;
const MAX_NAMED = 5;

/** Says that a server has added no article with a name. */
export function unknownStored(typed: string, messages: Messages): string {
  return messages.library.unknownArticle({ name: quotedName(typed, messages) });
}

/** Says that a name matches several articles that a server has added. */
export function ambiguousStored(
  typed: string,
  meant: readonly NamedArticle[],
  messages: Messages,
): string {
  const more = meant.length > MAX_NAMED ? [messages.notices.andMore] : [];
  const names = meant.slice(0, MAX_NAMED).map(article => storedName(article, NAME_LENGTH));
  return messages.notices.ambiguousArticle({
    name: quotedName(typed, messages),
    articles: [...names, ...more].map(name => `- ${name}`).join('\n'),
  });
}

function quotedName(typed: string, { answers }: Messages): string {
  return answers.quoted({ text: escapeLine(firstWords(typed, NAME_LENGTH)) });
}
