import type { APIEmbed } from 'discord-api-types/v10';
import { type MarkdownContext, markdownNodes } from '../markdown/markdownNodes.ts';
import { element } from '../widgets/element.ts';

/** Renders an embed without images, since the page loads nothing from other sites. */
export function embedNode(embed: APIEmbed, context: MarkdownContext): HTMLElement {
  const node = element(
    'discord-embed',
    { slot: 'embeds' },
    element('discord-embed-description', { slot: 'description' }, ...partsOf(embed, context)),
  );
  if (embed.color !== undefined) {
    node.style.setProperty('--embed-edge', `#${embed.color.toString(16).padStart(6, '0')}`);
  }
  return node;
}

function partsOf(
  { author, title, url, description, fields = [], footer }: APIEmbed,
  context: MarkdownContext,
): readonly Node[] {
  const parts: Node[] = [];
  const add = (className: string, ...children: readonly (Node | string)[]): void => {
    parts.push(element('div', { className }, ...children));
  };
  if (author !== undefined) add('embed-author', author.name);
  if (title !== undefined) add('embed-title', titleOf(title, url, context));
  if (description !== undefined) add('embed-text', ...markdownNodes(description, context));
  for (const { name, value } of fields) {
    add('embed-title', ...markdownNodes(name, context));
    add('embed-text', ...markdownNodes(value, context));
  }
  if (footer !== undefined) add('embed-footer', footer.text);
  return parts;
}

function titleOf(title: string, url: string | undefined, context: MarkdownContext): Node {
  const isWeb = url !== undefined && /^https?:\/\//iu.test(url);
  if (!isWeb) return element('span', {}, ...markdownNodes(title, context));
  return element('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, title);
}
