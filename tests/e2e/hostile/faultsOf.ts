import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Article, lineAt } from '../../../src/articles/article.ts';
import { articleKey } from '../../../src/articles/articleKey.ts';
import { parseQuoteReference } from '../../../src/render/components/quoteReference.ts';
import { flattenComponents } from '../../../src/sandbox/model/components.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { type Node, readMarkdown, visibleText } from '../../render/markdown.ts';

/** Where a message was asked for, and of what. */
export interface Occasion {
  readonly articles: readonly Article[];
  readonly asker: string;
  /** The value of the menu's option that it opens; null for what a command answers. */
  readonly opened: string | null;
}

/** What a message does that no article or question may make it do, and how its quotes are wrong. */
export function faultsOf(message: ShownMessage, occasion: Occasion): string[] {
  const nodes = message.embeds.flatMap(({ description = '' }) => readMarkdown(description));
  return [
    ...pings(message),
    ...links(message, occasion),
    ...actions(readMarkdown(message.content), []),
    ...actions(nodes, ['strong', 'blockQuote', 'user']),
    ...strangers(nodes, occasion),
    ...(occasion.opened === null
      ? quotes(message, nodes, occasion)
      : context(nodes, { ...occasion, opened: occasion.opened })),
  ];
}

function pings({ mentions: { userIds, roleIds, everyone } }: ShownMessage): string[] {
  return [...userIds, ...roleIds, ...(everyone ? ['everyone'] : [])].map(id => `pings ${id}`);
}

function links({ content, embeds, components }: ShownMessage, { articles }: Occasion): string[] {
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
    ...(bare === null ? [] : [`the content holds ${bare[0]}`]),
    ...embeds
      .flatMap(embed => Object.keys(embed))
      .filter(field => field !== 'description' && field !== 'type')
      .map(field => `has the field ${field}, where nothing is looked for`),
  ];
}

/** Whatever is neither plain nor of the allowed types; a command that is named in code is no harm. */
function actions(nodes: readonly Node[], allowed: readonly string[]): string[] {
  return nodes.flatMap(({ type, text, children }) => [
    ...(type === 'text' || allowed.includes(type) || (type === 'inlineCode' && text === '/articles')
      ? []
      : [`${type} ${text}`]),
    ...actions(children, ['strong']),
  ]);
}

function strangers(nodes: readonly Node[], { asker }: Occasion): string[] {
  return nodes
    .filter(({ type }, at) => type === 'user' && at > 0)
    .concat(nodes.filter(({ type, text }) => type === 'user' && text !== asker))
    .map(({ text }) => `names ${text}`);
}

/** A quote under its number is what the menu's option of that number refers to. */
function quotes(message: ShownMessage, nodes: readonly Node[], occasion: Occasion): string[] {
  const references = optionsOf(message).map(({ label, value }) => ({
    label,
    ...find(value, occasion),
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

/** Every part stands in the article, and what is bold is the quote, or lines of it where it says so. */
function context(nodes: readonly Node[], { opened, ...occasion }: Occasion & { opened: string }) {
  const { article, quote } = find(opened, { ...occasion, opened });
  const blocks = nodes.filter(({ type }) => type === 'blockQuote');
  const bold = blocks
    .flatMap(({ children }) => children.filter(({ type }) => type === 'strong'))
    .map(({ text }) => solid(text));
  const isLeftOut = visibleText(nodes).includes('\n\nToo long to show here: ');
  const isBold = bold.join('') === solid(quote) || (isLeftOut && bold.length === 0);
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

/** What a menu's value refers to, read from the article itself. */
function find(value: string, { articles }: Occasion) {
  const { key, start, end } = parseQuoteReference(value) ?? { key: '', start: 0, end: 0 };
  const article = articles.find(article => articleKey(article) === key);
  if (article === undefined) return { article, quote: '', lines: 'no such article' };
  const [first, last] = [lineAt(article, start), lineAt(article, end - 1)];
  const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
  return { article, quote: article.text.slice(start, end), lines };
}

/** What a reader sees of a text: no control characters and no marks that reorder it. */
function shown(text: string): string {
  return text
    .replaceAll(/\r\n|[\r\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}

function solid(text: string): string {
  return shown(text).replaceAll(/\s/gu, '');
}
