import { Parser } from 'htmlparser2';

/** What the elements of a page say about it. */
export interface Head {
  /**
   * The values of each `<meta>` by its `name`, `property`, `itemprop` or `http-equiv` in lower case, and of
   * each `<time>` by its `itemprop`.
   */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The text of `<title>`. */
  readonly title: string | undefined;
  /** The text of the first `<h1>`. */
  readonly headline: string | undefined;
  readonly language: string | undefined;
  readonly canonical: string | undefined;
  /** The content of each JSON-LD script. */
  readonly jsonLd: readonly string[];
}

/** Elements whose language is that of the article, the first one first. */
const LANGUAGE_ELEMENTS: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);
const META_KEYS = ['property', 'name', 'itemprop', 'http-equiv'];
const JSON_LD = /^\s*application\/ld\+json\s*(?:;|$)/iu;

type Captured = 'title' | 'h1' | 'jsonLd';

/** Reads the metadata of a page, wherever in the page it stands. */
export function readHead(html: string): Head {
  const meta = new Map<string, string[]>();
  const captured: Record<Captured, string[]> = { title: [], h1: [], jsonLd: [] };
  let language: string | undefined;
  let canonical: string | undefined;
  let capturing: { readonly as: Captured; readonly element: string } | null = null;
  let pieces: string[] = [];
  let openDrawings = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (LANGUAGE_ELEMENTS.has(name)) language ??= attributes.lang ?? attributes['xml:lang'];
      if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical') {
        canonical ??= attributes.href?.trim();
      }
      if (name === 'meta') addMeta(meta, attributes);
      if (name === 'time') addMeta(meta, { ...attributes, content: attributes.datetime });
      if (name === 'svg') openDrawings += 1;
      const isFree = capturing === null && openDrawings === 0;
      const as = isFree ? capturedAs(name, attributes) : null;
      if (as === null) return;
      capturing = { as, element: name };
      pieces = [];
    },
    ontext: text => {
      if (capturing !== null) pieces.push(text);
    },
    onclosetag: name => {
      if (name === 'svg') openDrawings -= 1;
      if (capturing?.element !== name) return;
      const text = pieces.join('').trim();
      if (text !== '') captured[capturing.as].push(text);
      capturing = null;
    },
  });
  parser.end(html);
  return {
    meta,
    title: oneLine(captured.title.at(0)),
    headline: oneLine(captured.h1.at(0)),
    language,
    canonical,
    jsonLd: captured.jsonLd,
  };
}

function capturedAs(name: string, { type }: Readonly<Record<string, string>>): Captured | null {
  if (name === 'title' || name === 'h1') return name;
  return name === 'script' && JSON_LD.test(type ?? '') ? 'jsonLd' : null;
}

function addMeta(
  meta: Map<string, string[]>,
  attributes: Readonly<Record<string, string | undefined>>,
): void {
  const content = attributes.content?.trim() ?? '';
  if (content === '') return;
  for (const key of META_KEYS) {
    const name = attributes[key]?.toLowerCase();
    if (name === undefined) continue;
    const values = meta.get(name) ?? [];
    values.push(content);
    meta.set(name, values);
  }
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s+/gu, ' ');
}
