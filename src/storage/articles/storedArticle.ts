import type { Kysely } from 'kysely';
import type { Origin, Schema } from '../schema.ts';

/** What is known of an article without its text; null where it is not known. */
export interface ArticleDetails {
  readonly title: string | null;
  readonly publisher: string | null;
  /** An ISO 8601 date, or date and time. */
  readonly published: string | null;
  /** A BCP 47 language tag. */
  readonly language: string | null;
  /** The canonical address. */
  readonly url: string | null;
}

/** The details of something that has more than those. */
export function detailsOf({
  title,
  publisher,
  published,
  language,
  url,
}: ArticleDetails): ArticleDetails {
  return { title, publisher, published, language, url };
}

/** A text that was read from a file. */
export interface NewVersion extends ArticleDetails {
  /** Its place among the articles of the file, counted from 0. */
  readonly part: number;
  readonly format: string;
  /** The version of the reader. */
  readonly reader: number;
  /** What the reader extracted, as JSON; storage does not look into it. */
  readonly extract: string;
  /** A digest of the normalised text, for finding duplicates. */
  readonly digest: string;
  /** What citations name it by; unlike that of any other version. */
  readonly key: string;
}

/** The first version of an article, with the id that it will have. */
export interface NewArticle extends NewVersion {
  readonly id: string;
}

/** A version of an article, without its text. */
export interface StoredVersion extends Omit<NewVersion, 'extract'> {
  /** Counted from 1. */
  readonly version: number;
  /** The file's name. */
  readonly name: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** Unit: milliseconds since 1970. */
  readonly readAt: number;
}

/** An article in its current version. */
export interface StoredArticle extends StoredVersion {
  readonly id: string;
  /** Greater than that of every article that the server has ever had before. */
  readonly number: number;
  readonly origin: Origin;
  /** Null once the member's data was deleted. */
  readonly addedBy: string | null;
  readonly addedAt: number;
  /** Null unless it is retracted. */
  readonly retractedAt: number | null;
  /** 1 if a feed gave only a part of its text, else 0. */
  readonly isExcerpt: number;
  /** Where it was fetched, and is fetched again; null if it was not. */
  readonly pageUrl: string | null;
  /** When that was last tried. */
  readonly pageCheckedAt: number | null;
  /** When its page was first found to be deleted; null while it is there. */
  readonly pageGoneAt: number | null;
}

/** The columns of a `StoredVersion`. */
export const VERSION_COLUMNS = [
  'versions.version',
  'versions.name',
  'versions.sha256',
  'versions.part',
  'versions.format',
  'versions.reader',
  'versions.digest',
  'versions.key',
  'versions.title',
  'versions.publisher',
  'versions.published',
  'versions.language',
  'versions.url',
  'versions.read_at as readAt',
] as const;

/** A query for a server's articles in their current versions. */
export function selectArticles(db: Kysely<Schema>, guildId: string) {
  return db
    .selectFrom('articles')
    .innerJoin('versions', join =>
      join
        .onRef('versions.guild_id', '=', 'articles.guild_id')
        .onRef('versions.article_id', '=', 'articles.id')
        .onRef('versions.version', '=', 'articles.version'),
    )
    .leftJoin('links', join =>
      join
        .onRef('links.guild_id', '=', 'articles.guild_id')
        .onRef('links.article_id', '=', 'articles.id'),
    )
    .where('articles.guild_id', '=', guildId)
    .select([
      'articles.id',
      'articles.number',
      'articles.origin',
      'articles.added_by as addedBy',
      'articles.added_at as addedAt',
      'articles.retracted_at as retractedAt',
      'articles.is_excerpt as isExcerpt',
      'links.url as pageUrl',
      'links.checked_at as pageCheckedAt',
      'links.gone_at as pageGoneAt',
      ...VERSION_COLUMNS,
    ]);
}
