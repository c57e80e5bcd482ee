import type { StoredFeed } from '../../storage/feeds/storedFeed.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';

/** Room for a feed's name. Unit: UTF-16 code units. */
const NAME_ROOM = 100;

/** A feed's title, or its address if no character of the title can be seen, for use inside a sentence. */
export function feedName({ title, url }: Pick<StoredFeed, 'title' | 'url'>): string {
  const name = escapeLine(firstWords(title ?? '', NAME_ROOM));
  return name === '' ? escapeLine(firstWords(url, NAME_ROOM)) : name;
}
