import { foldName } from '../../search/findArticles.ts';
import type { StoredFeed } from '../../storage/feeds/storedFeed.ts';
import { LIMITS } from '../limits.ts';
import { plainLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';

type Choosable = Pick<StoredFeed, 'id' | 'title' | 'url'>;

/** Offers the feeds whose title or address contains what has been typed; a choice's value is a feed's id. */
export function feedChoices(
  feeds: readonly Choosable[],
  typed: string,
): { readonly name: string; readonly value: string }[] {
  return matching(feeds, typed)
    .slice(0, LIMITS.autocompleteChoices)
    .map(({ id, title, url }) => ({
      name: firstWords(plainLine(title ?? url), LIMITS.choiceText),
      value: id,
    }));
}

/** The only feed that a choice's value or a typed name refers to; null for none or several. */
export function findFeed<Feed extends Choosable>(
  feeds: readonly Feed[],
  value: string,
): Feed | null {
  const byId = feeds.find(({ id }) => id === value);
  if (byId !== undefined) return byId;
  const wanted = foldName(value);
  const named = feeds.filter(feed => namesOf(feed).includes(wanted));
  const meant = named.length > 0 ? named : matching(feeds, value);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function matching<Feed extends Choosable>(feeds: readonly Feed[], typed: string): Feed[] {
  const wanted = foldName(typed);
  return feeds.filter(feed => namesOf(feed).some(name => name.includes(wanted)));
}

function namesOf({ title, url }: Choosable): string[] {
  return [title ?? '', url].map(foldName);
}
