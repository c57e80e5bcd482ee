import type { Fetch } from '../../sources/fetch/createFetch.ts';
import type { Usage } from '../../storage/articles/usage.ts';
import type { ArticleReader } from '../articleReader.ts';
import type { RefreshLink } from './links/refreshLink.ts';
import type { GapParts } from './questions/bindGaps.ts';
import type { QuestionParts } from './questions/bindQuestions.ts';

/** What the functions of a server's library work with. */
export interface LibraryParts extends QuestionParts, Pick<GapParts, 'writes' | 'vectorsOf'> {
  readonly reader: ArticleReader;
  readonly fetch: Fetch;
  readonly refreshLink: RefreshLink;
  readonly limits: Usage;
  /** Called when the articles of a server may have changed. */
  readonly onChange: (guildId: string) => void;
  /** Forgets a server that was deleted; resolves when nothing of it is left in the cache. */
  readonly forget: (guildId: string) => Promise<void>;
}
