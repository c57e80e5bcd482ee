import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
} from 'discord-api-types/v10';
import type { Article } from '../articles/article.ts';

/** A reply as Discord's API takes it. */
export interface Message {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
}

/** Who reads a reply and what it was asked of. */
export interface ReplyScope {
  /** The id of the member who asked, named in a reply for the whole channel; null in a private one. */
  readonly asker: string | null;
  /** The one article it keeps to, or null. */
  readonly within: Article | null;
}
