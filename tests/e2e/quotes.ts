import type { ShownMessage } from '../../src/sandbox/user/shownMessage.ts';
import { embedText } from '../render/embedText.ts';

/** A quotation in a message, as readers see it. */
export interface ShownQuote {
  readonly text: string;
  /** The number of its footnote; null in a reply that shows a quote in context. */
  readonly number: number | null;
  /** The article's title, from the footnote or the heading above; "" if neither names it. */
  readonly title: string;
  /** Such as `¶ 1, line 8`. */
  readonly place: string;
}

/** A quote and its source. */
export type Citation = Pick<ShownQuote, 'text' | 'title' | 'place'>;

const FOOTNOTE = /^(?:\*\*(?<number>\d+)\*\* · )?(?:(?<source>.*) · )?(?<place>¶ .*)$/u;

/** The quotations in a message; throws if one has no source right below it. */
export function quotesIn(message: Pick<ShownMessage, 'embeds'>): ShownQuote[] {
  const quotes: ShownQuote[] = [];
  let heading = '';
  let quoted: string[] = [];
  for (const line of descriptionOf(message).split('\n')) {
    if (line.startsWith('> ')) {
      quoted.push(line.slice(2));
      continue;
    }
    if (line.startsWith('**')) heading = line.replaceAll('**', '');
    if (quoted.length === 0) continue;
    const text = readable(quoted.join('\n').trimEnd());
    quoted = [];
    const { number, source = heading, place } = footnoteOn(line);
    quotes.push({ text, number, title: titleIn(source), place });
  }
  return quotes;
}

/** The quotes of a reply with their sources. */
export function citationsIn(message: Pick<ShownMessage, 'embeds'>): Citation[] {
  return quotesIn(message).map(({ text, title, place }) => ({ text, title, place }));
}

/** The source of a text, computed from the files alone: a title or front matter, then paragraphs between empty lines. */
export function citationOf(articles: Readonly<Record<string, string>>, text: string): Citation {
  const article = Object.values(articles).find(article => article.includes(text));
  if (article === undefined) throw new Error(`no article contains: ${text}`);
  return { text, title: titleOf(article), place: placeOf(article, text) };
}

/** The paragraphs and lines of a text in an article that contains it. */
export function placeOf(article: string, text: string): string {
  const start = article.indexOf(text);
  const before = [article.slice(0, start), article.slice(0, start + text.length)];
  const paragraphs = before.map(part => part.split(/\n{2,}/u).length - 1);
  const lines = before.map(part => part.split('\n').length);
  return `¶ ${range(paragraphs)}, ${new Set(lines).size === 1 ? 'line' : 'lines'} ${range(lines)}`;
}

/** The description and footer of each embed. */
export function descriptionOf({ embeds }: Pick<ShownMessage, 'embeds'>): string {
  return embedText({ embeds });
}

/** The question that a reply shows in its content, with the asker before it if it names them. */
export function questionLineOf({ content }: Pick<ShownMessage, 'content'>): string {
  const line = content.split('\n').find(line => /^-# (?:<@\d+>: )?“/u.test(line));
  return readable(line?.slice('-# '.length) ?? '');
}

/** A text without the escapes and marks that Discord's client does not show. */
function readable(written: string): string {
  return written
    .replaceAll(/[\u2068\u2069]/gu, '')
    .replaceAll(/\\(?<sign>[!-/:-@[-`{-~])|\*\*/gu, (_, sign: string | undefined) => sign ?? '');
}

function footnoteOn(line: string) {
  const { number, source, place } = FOOTNOTE.exec(line.replace(/^-# /u, ''))?.groups ?? {};
  if (place === undefined) throw new Error(`not a footnote: ${line}`);
  return { number: number === undefined ? null : Number(number), source, place };
}

/** The title at the start of a source, without its link. */
function titleIn(source: string): string {
  const [title = ''] = source.split(' · ');
  return readable(title.replace(/^\[(?<label>.*)\]\(.*\)$/u, '$<label>'));
}

/** The title in the front matter of a file, or its first line. */
function titleOf(article: string): string {
  return /^title: (?<title>.*)$/mu.exec(article)?.groups?.title ?? article.split('\n', 1)[0] ?? '';
}

function range([first, last]: readonly number[]): string {
  return first === last ? `${first}` : `${first}–${last}`;
}
