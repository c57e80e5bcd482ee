import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Article, linesOf } from '../../../src/articles/article.ts';
import { articleKey } from '../../../src/articles/articleKey.ts';
import { parseQuoteReference } from '../../../src/render/components/quoteReference.ts';
import { flattenComponents } from '../../../src/sandbox/model/components.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { type Node, readMarkdown, visibleText } from '../../render/markdown.ts';
import { contextButtons, contextOptions } from './contextComponents.ts';

/** What a message was asked for with. */
export interface MessageContext {
  readonly articles: readonly Article[];
  readonly asker: string;
  /** The reference of the quote that it shows in context; null for a reply to a command. */
  readonly opened: string | null;
}

/** Finds pings, foreign links and markup that an article or question must not cause, and wrong quotes. */
export function problemsIn(message: ShownMessage, context: MessageContext): string[] {
  const nodes = message.embeds.flatMap(({ description = '' }) => readMarkdown(description));
  const content = readMarkdown(message.content);
  return [
    ...pings(message),
    ...links(message),
    ...markup(content, ['subtext', 'user', 'link', 'url']),
    ...markup(nodes, ['strong', 'blockQuote', 'subtext', 'timestamp', 'link', 'url']),
    ...foreignLinks(content, context),
    ...foreignLinks(nodes, context),
    ...otherUsers([...content, ...nodes], context),
    ...(context.opened === null
      ? quotes(message, nodes, context)
      : surroundings(nodes, { ...context, opened: context.opened })),
  ];
}

function pings({ mentions: { userIds, roleIds, everyone } }: ShownMessage): string[] {
  return [...userIds, ...roleIds, ...(everyone ? ['everyone'] : [])].map(id => `pings ${id}`);
}

function links({ embeds, components }: ShownMessage): string[] {
  const buttons = flattenComponents(components)
    .filter(component => component.type === ComponentType.Button)
    .filter(button => button.style === ButtonStyle.Link);
  return [
    ...buttons.map(({ url, label }) => `${label} leads to ${url}`),
    ...embeds.flatMap(embed =>
      Object.keys(embed)
        .filter(field => !['color', 'description', 'type'].includes(field))
        .map(field => `has the unchecked field ${field}`),
    ),
  ];
}

/** Links to other addresses than those of the articles. */
function foreignLinks(nodes: readonly Node[], { articles }: MessageContext): string[] {
  const own = new Set(
    articles.flatMap(({ url }) =>
      url === null ? [] : new URL(url).href.replaceAll(/[()]/gu, encoded),
    ),
  );
  return withDescendants(nodes)
    .filter(({ type }) => type === 'link' || type === 'url')
    .filter(({ target = '' }) => !own.has(target))
    .map(({ text, target }) => `${text} leads to ${target}`);
}

function encoded(sign: string): string {
  return sign === '(' ? '%28' : '%29';
}

/** Markup other than the allowed types; a command name in code is harmless. */
function markup(nodes: readonly Node[], allowed: readonly string[]): string[] {
  return nodes.flatMap(({ type, text, children }) => [
    ...(type === 'text' || allowed.includes(type) || (type === 'inlineCode' && text === '/articles')
      ? []
      : [`${type} ${text}`]),
    ...markup(children, type === 'blockQuote' ? ['strong'] : allowed),
  ]);
}

function otherUsers(nodes: readonly Node[], { asker }: MessageContext): string[] {
  return withDescendants(nodes)
    .filter(({ type, text }) => type === 'user' && text !== asker)
    .map(({ text }) => `names ${text}`);
}

/** Each quote must match the button or menu option of its number, and stand above its place. */
function quotes(message: ShownMessage, nodes: readonly Node[], context: MessageContext): string[] {
  const references = [
    ...contextButtons(message),
    ...contextOptions(message).map(({ number, value }) => ({ number, reference: value })),
  ].map(({ number, reference }) => ({ number, ...find(reference, context) }));
  return nodes.flatMap(({ type, text }, at) => {
    if (type !== 'blockQuote') return [];
    const below = nodes.slice(at + 1);
    const end = below.findIndex(node => node.type === 'blockQuote');
    const small = below.slice(0, end < 0 ? below.length : end);
    const mark = small.find(node => node.type === 'strong')?.text;
    const reference = references.find(({ number }) => String(number) === mark);
    if (reference === undefined) return [`${text} has the number ${mark}`];
    return [
      ...(shown(text) === shown(reference.quote) ? [] : [`${mark} shows ${text}`]),
      ...(visibleText(small).includes(reference.lines)
        ? []
        : [`${mark} is not on the lines named`]),
    ];
  });
}

/** Every part must occur in the article, and the bold text must be the quote unless it is too long to show. */
function surroundings(
  nodes: readonly Node[],
  { opened, ...context }: MessageContext & { opened: string },
) {
  const { article, quote } = find(opened, { ...context, opened });
  const blocks = nodes.filter(({ type }) => type === 'blockQuote');
  const bold = blocks
    .flatMap(({ children }) => children.filter(({ type }) => type === 'strong'))
    .map(({ text }) => withoutSpaces(text));
  const isLeftOut = /(?:^|\n\n)Too long to show here: /u.test(visibleText(nodes));
  const isBold = bold.join('') === withoutSpaces(quote) || (isLeftOut && bold.length === 0);
  return [
    ...blocks
      .filter(({ text }) => !shown(article?.text ?? '').includes(shown(text)))
      .map(({ text }) => `shows ${text}`),
    ...(isBold || article === undefined ? [] : [`shows ${bold.join('')} in bold`]),
  ];
}

function withDescendants(nodes: readonly Node[]): Node[] {
  return nodes.flatMap(node => [node, ...withDescendants(node.children)]);
}

/** The quote that a reference names, read from the article itself. */
function find(value: string, { articles }: MessageContext) {
  const { key, start, end } = parseQuoteReference(value) ?? { key: '', start: 0, end: 0 };
  const article = articles.find(article => articleKey(article) === key);
  if (article === undefined) return { article, quote: '', lines: 'no such article' };
  const [first, last] = linesOf(article, { start, end }) ?? [];
  const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
  return { article, quote: article.text.slice(start, end), lines };
}

/** Drops control characters and directional marks, which readers do not see. */
function shown(text: string): string {
  return text
    .replaceAll(/\r\n|[\r\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}

function withoutSpaces(text: string): string {
  return shown(text).replaceAll(/\s/gu, '');
}
