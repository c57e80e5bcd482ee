import { type APIEmbedFooter, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Article, linesOf } from '../../../src/articles/article.ts';
import { articleKey } from '../../../src/articles/articleKey.ts';
import { parseQuoteReference } from '../../../src/render/components/quoteReference.ts';
import { flattenComponents } from '../../../src/sandbox/model/components.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { type Node, readMarkdown, visibleText } from '../../render/markdown.ts';

/** Control characters other than a line feed, and overrides of direction. */
const HIDDEN = /[^\n\P{Cc}]|[\u202a-\u202e]/u;

/** What a message was asked for with. */
export interface MessageContext {
  readonly articles: readonly Article[];
  readonly asker: string;
  /** The menu value that opened it; null for a reply to a command. */
  readonly opened: string | null;
}

/** Finds pings, foreign links and markup that an article or question must not cause, and wrong quotes. */
export function problemsIn(message: ShownMessage, context: MessageContext): string[] {
  const nodes = message.embeds.flatMap(({ description = '' }) => readMarkdown(description));
  return [
    ...pings(message),
    ...links(message, context),
    ...markup(readMarkdown(message.content), []),
    ...markup(nodes, ['strong', 'blockQuote', 'user']),
    ...otherUsers(nodes, context),
    ...(context.opened === null
      ? quotes(message, nodes, context)
      : surroundings(nodes, { ...context, opened: context.opened })),
  ];
}

function pings({ mentions: { userIds, roleIds, everyone } }: ShownMessage): string[] {
  return [...userIds, ...roleIds, ...(everyone ? ['everyone'] : [])].map(id => `pings ${id}`);
}

function links(
  { content, embeds, components }: ShownMessage,
  { articles }: MessageContext,
): string[] {
  const own = new Set(articles.flatMap(({ url }) => (url === null ? [] : new URL(url).href)));
  const foreign = flattenComponents(components)
    .filter(component => component.type === ComponentType.Button)
    .filter(button => button.style === ButtonStyle.Link)
    .filter(
      ({ url, label = '' }) => !own.has(url) || !label.endsWith(new URL(url).host.slice(-50)),
    );
  const bare = /https?:\/\/|\bdiscord(?:app)?\.(?:gg|com)(?::\d+)?\//iu.exec(content);
  return [
    ...foreign.map(({ url, label }) => `${label} leads to ${url}`),
    ...(bare === null ? [] : [`the content has ${bare[0]}`]),
    ...embeds.flatMap(({ footer, ...embed }, at) => [
      ...Object.keys(embed)
        .filter(field => field !== 'description' && field !== 'type')
        .map(field => `has the unchecked field ${field}`),
      ...(footer === undefined ? [] : footerProblems(footer, at)),
    ]),
  ];
}

/** The footer of the first embed is the question, in which Discord reads no markup. */
function footerProblems({ text, ...others }: APIEmbedFooter, at: number): string[] {
  return [
    ...(at === 0 ? [] : [`has a footer in embed ${at}`]),
    ...Object.keys(others).map(field => `has the unchecked field footer.${field}`),
    ...(text.split('\n').length <= 2 && !HIDDEN.test(text) ? [] : [`has the footer ${text}`]),
  ];
}

/** Markup other than the allowed types; a command name in code is harmless. */
function markup(nodes: readonly Node[], allowed: readonly string[]): string[] {
  return nodes.flatMap(({ type, text, children }) => [
    ...(type === 'text' || allowed.includes(type) || (type === 'inlineCode' && text === '/articles')
      ? []
      : [`${type} ${text}`]),
    ...markup(children, ['strong']),
  ]);
}

function otherUsers(nodes: readonly Node[], { asker }: MessageContext): string[] {
  return nodes
    .filter(({ type }, at) => type === 'user' && at > 0)
    .concat(nodes.filter(({ type, text }) => type === 'user' && text !== asker))
    .map(({ text }) => `names ${text}`);
}

/** Each quote must match the menu option of its number. */
function quotes(message: ShownMessage, nodes: readonly Node[], context: MessageContext): string[] {
  const references = optionsOf(message).map(({ label, value }) => ({
    label,
    ...find(value, context),
  }));
  const blocks = nodes.filter(({ type }) => type === 'blockQuote');
  const marks = nodes.filter(({ type, text }) => type === 'strong' && /^\[\d+\]$/u.test(text));
  const below = visibleText(nodes).split('Sources\n').at(-1) ?? '';
  return [
    ...(marks.length === blocks.length ? [] : [`${marks.length} numbers, ${blocks.length} quotes`]),
    ...blocks.flatMap(({ text }, at) => {
      const reference = references.find(({ label }) => label.startsWith(`${marks[at]?.text} `));
      return reference !== undefined && shown(text) === shown(reference.quote)
        ? []
        : [`${marks[at]?.text} shows ${text} for ${reference?.quote}`];
    }),
    ...references.flatMap(({ label, lines }) =>
      label.endsWith(lines) ? [] : [`${label} for ${lines}`],
    ),
    ...references.flatMap(({ label, lines }) =>
      below.endsWith('more, in the menu below') ||
      below
        .split('\n')
        .some(line => line.startsWith(label.slice(0, label.indexOf(' '))) && line.includes(lines))
        ? []
        : [`${label} is not among the sources`],
    ),
  ];
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
  const isLeftOut = visibleText(nodes).includes('\n\nToo long to show here: ');
  const isBold = bold.join('') === withoutSpaces(quote) || (isLeftOut && bold.length === 0);
  return [
    ...blocks
      .filter(({ text }) => !shown(article?.text ?? '').includes(shown(text)))
      .map(({ text }) => `shows ${text}`),
    ...(isBold || article === undefined ? [] : [`shows ${bold.join('')} in bold`]),
  ];
}

function optionsOf({ components }: ShownMessage) {
  return flattenComponents(components)
    .filter(component => component.type === ComponentType.StringSelect)
    .flatMap(({ options }) => options);
}

/** The quote that a menu value refers to, read from the article itself. */
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
