import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { embedText } from '../../render/embedText.ts';

/** A quotation in a message, as its readers see it. */
export interface ShownQuote {
  /** What stands on the line above it. */
  readonly head: string;
  readonly text: string;
}

/** A quote and the source that its footnote names. */
export interface Citation {
  readonly text: string;
  readonly file: string;
  /** Such as `paragraph 1, line 8`. */
  readonly place: string;
}

const QUOTATION = /(?<head>.*)\n(?<quoted>(?:> .*(?:\n|$))+)/gu;
const FOOTNOTE = /^\\\[(?<number>\d+)\] (?<place>.*)$/u;

/** The quotations in a message. */
export function quotesIn(message: Pick<ShownMessage, 'embeds'>): ShownQuote[] {
  return [...descriptionOf(message).matchAll(QUOTATION)].map(({ groups }) => ({
    head: readable(groups?.head ?? ''),
    text: readable((groups?.quoted ?? '').replaceAll(/^> /gmu, '').trimEnd()),
  }));
}

/** The quotes of a reply with their footnotes. */
export function citationsIn(message: Pick<ShownMessage, 'embeds'>): Citation[] {
  const sources = sourcesIn(descriptionOf(message));
  return quotesIn(message).map(({ head, text }) => {
    const source = sources.get(head);
    if (source === undefined) throw new Error(`no footnote to: ${text}`);
    return { text, ...source };
  });
}

/** Where the articles hold a text, told from the files alone: a title or front matter, then paragraphs between empty lines. */
export function citationOf(articles: Readonly<Record<string, string>>, text: string): Citation {
  const [file, article] =
    Object.entries(articles).find(([, article]) => article.includes(text)) ?? [];
  if (file === undefined || article === undefined) throw new Error(`no article holds: ${text}`);
  return { text, file, place: placeOf(article, text) };
}

/** The paragraphs and lines of a text in an article that holds it. */
export function placeOf(article: string, text: string): string {
  const start = article.indexOf(text);
  const before = [article.slice(0, start), article.slice(0, start + text.length)];
  const paragraphs = before.map(part => part.split(/\n{2,}/u).length - 1);
  const lines = before.map(part => part.split('\n').length);
  return `${numbered('paragraph', paragraphs)}, ${numbered('line', lines)}`;
}

/** What a message says besides its content: each embed's description, then its footer. */
export function descriptionOf({ embeds }: Pick<ShownMessage, 'embeds'>): string {
  return embedText({ embeds });
}

/** A text without the signs that Discord's client does not show. */
export function readable(written: string): string {
  return written
    .replaceAll(/[\u2068\u2069]/gu, '')
    .replaceAll(/\\(?<sign>[!-/:-@[-`{-~])|\*\*/gu, (_, sign: string | undefined) => sign ?? '');
}

/** Sources by the numbers of their footnotes, such as `[1]`. */
function sourcesIn(description: string): Map<string, Omit<Citation, 'text'>> {
  const [, list = ''] = description.split('**Sources**\n');
  const sources = new Map<string, Omit<Citation, 'text'>>();
  let file = '';
  for (const line of list.split('\n')) {
    const { number, place = '' } = FOOTNOTE.exec(line)?.groups ?? {};
    if (number === undefined) file = line.split(', ').at(-1) ?? '';
    else sources.set(`[${number}]`, { file, place });
  }
  return sources;
}

function numbered(noun: string, [first, last]: readonly number[]): string {
  return first === last ? `${noun} ${first}` : `${noun}s ${first}–${last}`;
}
