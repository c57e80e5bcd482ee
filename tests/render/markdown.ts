import { parse } from 'discord-markdown-parser';

/** A node of Discord's Markdown, from an independent parser. */
export interface Node {
  readonly type: string;
  /** Its visible text; of a mention, the id it mentions. */
  readonly text: string;
  readonly children: readonly Node[];
  /** The address of a link. */
  readonly target?: string;
}

/** Parses a text like Discord; merges runs of text and line ends, and treats emoji as text. */
export function readMarkdown(text: string, rules: 'normal' | 'extended' = 'extended'): Node[] {
  return joined(parse(text, rules).map(toNode));
}

/** The visible characters. */
export function visibleText(nodes: readonly Node[]): string {
  return nodes.map(({ text }) => text).join('');
}

function toNode(node: Readonly<Record<string, unknown>>): Node {
  const { type, content, name, id, target } = node;
  if (type === 'br' || type === 'newline') return textNode('\n');
  if (type === 'twemoji') return textNode(String(name));
  const children = Array.isArray(content) ? joined(content.map(toNode)) : [];
  const own = type === 'user' ? id : content;
  return {
    type: String(type),
    text: visibleText(children) || String(own),
    children,
    ...(typeof target === 'string' && { target }),
  };
}

function textNode(text: string): Node {
  return { type: 'text', text, children: [] };
}

function joined(nodes: readonly Node[]): Node[] {
  const whole: Node[] = [];
  for (const node of nodes) {
    const before = whole.at(-1);
    if (node.type === 'text' && before?.type === 'text') {
      whole[whole.length - 1] = textNode(before.text + node.text);
    } else {
      whole.push(node);
    }
  }
  return whole;
}
