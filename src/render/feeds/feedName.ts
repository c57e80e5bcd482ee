import type { StoredFeed } from '../../storage/feeds/storedFeed.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';

/** Room for a feed's name. Unit: UTF-16 code units. */
const NAME_ROOM = 100;

/** A feed's title, or its address, for use inside a sentence. */
export function feedName({ title, url }: Pick<StoredFeed, 'title' | 'url'>): string {
  return escapeLine(firstWords(title ?? url, NAME_ROOM));
}
