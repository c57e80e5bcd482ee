import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
} from 'discord-api-types/v10';
import type { Article } from '../articles/article.ts';

/** A reply in the format of Discord's API. */
export interface Message {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files?: readonly MessageFile[];
}

/** A file attached to a reply. */
export interface MessageFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Of a picture, for people who cannot see it; at most `LIMITS.altText` long. */
  readonly description?: string;
}

/** Who reads a reply, and which articles it is limited to. */
export interface ReplyScope {
  /** Id of the member who asked; null in a private reply. */
  readonly asker: string | null;
  /** The only article it quotes; null for all. */
  readonly within: Article | null;
}
