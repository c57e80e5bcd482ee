import type { Fault, Path, Rule } from '../fault.ts';
import { walkComponents } from './component.ts';
import type { MessageBody, MessageDraft } from './messageBody.ts';

/** A URL in a message. */
export interface Link {
  readonly url: string;
  readonly path: Path;
  /** Allowed schemes, lower case. */
  readonly schemes: readonly string[];
}

const PAGE = ['http', 'https'];
const IMAGE = ['http', 'https', 'attachment'];
const BUTTON = ['discord', 'http', 'https'];
const FILE = ['attachment'];

/** Rules for URLs. */
export const LINK_RULES: readonly Rule<MessageDraft>[] = [linkSchemes, linksWellFormed];

/** Lists all URLs of a message. */
export function linksOf({ embeds, components }: MessageBody): Link[] {
  return [...embedLinks(embeds ?? []), ...componentLinks(components ?? [])].flatMap(link =>
    typeof link.url === 'string' ? [{ ...link, url: link.url }] : [],
  );
}

/** Scheme of a URL, lower case; empty if it has none. */
export function schemeOf(url: string): string {
  return /^([^:/?#]*):/u.exec(url)?.[1]?.toLowerCase() ?? '';
}

/**
 * "Only supports http(s)", "http(s) and attachments" (resources/message#embed-object); "only
 * supports attachment references" (components/reference#file-file-structure). Assumption: the
 * schemes of link buttons.
 */
function linkSchemes({ body }: MessageDraft): Fault[] {
  return linksOf(body)
    .filter(({ url, schemes }) => !schemes.includes(schemeOf(url)))
    .map(({ url, path, schemes }) => {
      const allowed = schemes.map(scheme => `'${scheme}'`).join(', ');
      const message = `Scheme "${schemeOf(url)}" is not supported. Scheme must be one of (${allowed}).`;
      return { path, code: 'URL_TYPE_INVALID_SCHEME', message };
    });
}

/**
 * Assumption, based on reported errors of Discord: URLs must parse, and hosts in embeds and buttons
 * must be domain names with a dot. (Examples of media in components/reference have hosts without
 * one.)
 */
function linksWellFormed({ body }: MessageDraft): Fault[] {
  return linksOf(body)
    .filter(({ url, path, schemes }) => {
      const isMedia = path[0] !== 'embeds' && schemes !== BUTTON;
      return !URL.canParse(url) || (!isMedia && !hasDomain(url));
    })
    .map(({ path }) => ({ path, code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }));
}

const DOMAIN = /^(?:[a-z\d-]+\.)+[a-z\d-]+$/u;

function hasDomain(url: string): boolean {
  return !PAGE.includes(schemeOf(url)) || DOMAIN.test(new URL(url).hostname);
}

type PossibleLink = Omit<Link, 'url'> & { readonly url: string | null | undefined };

function embedLinks(embeds: NonNullable<MessageBody['embeds']>): PossibleLink[] {
  return embeds.flatMap(({ url, author, footer, image, thumbnail }, index) => {
    const at = ['embeds', index];
    return [
      { url, path: [...at, 'url'], schemes: PAGE },
      { url: author?.url, path: [...at, 'author', 'url'], schemes: PAGE },
      { url: author?.icon_url, path: [...at, 'author', 'icon_url'], schemes: IMAGE },
      { url: footer?.icon_url, path: [...at, 'footer', 'icon_url'], schemes: IMAGE },
      { url: image?.url, path: [...at, 'image', 'url'], schemes: IMAGE },
      { url: thumbnail?.url, path: [...at, 'thumbnail', 'url'], schemes: IMAGE },
    ];
  });
}

function componentLinks(components: NonNullable<MessageBody['components']>): PossibleLink[] {
  return walkComponents(components).flatMap(({ component: { url, media, file, items }, path }) => [
    { url, path: [...path, 'url'], schemes: BUTTON },
    { url: media?.url, path: [...path, 'media', 'url'], schemes: IMAGE },
    { url: file?.url, path: [...path, 'file', 'url'], schemes: FILE },
    ...(items ?? []).map((item, index) => ({
      url: item.media.url,
      path: [...path, 'items', index, 'media', 'url'],
      schemes: IMAGE,
    })),
  ]);
}
