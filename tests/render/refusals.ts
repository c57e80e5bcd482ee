import {
  type APIButtonComponent,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { Row } from '../../src/render/components/row.ts';
import type { Message } from '../../src/render/message.ts';

/** Violations of Discord's documented limits; empty if the message would be accepted. */
export function refusals({ content, embeds, components }: Message): string[] {
  const descriptions = embeds.map(({ description }) => description ?? '');
  const footers = embeds.flatMap(({ footer }) => footer?.text ?? []);
  const others = embeds
    .flatMap(embed => Object.keys(embed))
    .filter(key => !['color', 'description', 'footer'].includes(key));
  const ids = components
    .flatMap(row => row.components)
    .flatMap(component => ('custom_id' in component ? component.custom_id : []));
  return [
    ...length('content', content, 2000),
    ...(embeds.length > 10 ? ['embeds: more than 10'] : []),
    ...others.map(key => `embed: ${key} is not counted`),
    ...descriptions.flatMap(description => length('description', description, 4096)),
    ...footers.flatMap(footer => length('footer', footer, 2048)),
    ...length(
      'embeds',
      `-${[...descriptions, ...footers].map(text => text.trim()).join('')}`,
      6001,
    ),
    ...(components.length > 5 ? ['components: more than 5 rows'] : []),
    ...components.flatMap(rowRefusals),
    ...ids.flatMap(id => length('custom_id', id, 100)),
    ...unlessUnique('custom_id', ids),
  ];
}

function rowRefusals({ components }: Row): string[] {
  const isMenu = components.some(({ type }) => type === ComponentType.StringSelect);
  return [
    ...(components.length === 0 || components.length > (isMenu ? 1 : 5) ? ['row: wrong size'] : []),
    ...components.flatMap(component => {
      if (component.type === ComponentType.Button) return buttonRefusals(component);
      if (component.type === ComponentType.StringSelect) return menuRefusals(component);
      return `row: component of type ${component.type}`;
    }),
  ];
}

function buttonRefusals(button: APIButtonComponent): string[] {
  return [
    ...length('label', 'label' in button ? (button.label ?? '') : '', 80),
    ...('url' in button ? length('url', button.url, 512) : []),
    ...('url' in button && !/^https?:\/\/[^@\s]+$/u.test(button.url)
      ? ['url: not of the web']
      : []),
  ];
}

function menuRefusals({ options, placeholder = '' }: APIStringSelectComponent): string[] {
  const values = options.map(({ value }) => value);
  return [
    ...length('placeholder', placeholder, 150),
    ...(options.length === 0 || options.length > 25 ? ['options: not 1 to 25'] : []),
    ...options.flatMap(({ label }) => length('label', label, 100)),
    ...options.flatMap(({ description }) =>
      description === undefined ? [] : length('description', description, 100),
    ),
    ...values.flatMap(value => length('value', value, 100)),
    ...unlessUnique('value', values),
  ];
}

/** Counts code points of the trimmed text, as Discord does. */
function length(name: string, text: string, most: number): string[] {
  const found = [...text.trim()].length;
  return found === 0 || found > most ? [`${name}: ${found} characters`] : [];
}

function unlessUnique(name: string, all: readonly string[]): string[] {
  return new Set(all).size < all.length ? [`${name}: not unique`] : [];
}
