import type { Location } from '../../answer/quote/quote.ts';
import { articleKey } from '../../articles/articleKey.ts';
import { decodeCustomId } from './customId.ts';

/** A range of an article's text; the article is given by its key. */
export interface QuoteReference {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const REFERENCE = /^(?<key>[\w-]{1,64}):(?<start>[0-9a-z]{1,11}):(?<end>[0-9a-z]{1,11})$/u;

/** Encodes a location in at most 36 characters, to be the value of a select option. */
export function quoteReference(location: Location): string {
  return quoteReferenceParts(location).join(':');
}

/** The parts of a reference, to be the state of a custom id. */
export function quoteReferenceParts({ article, start, end }: Location): readonly string[] {
  return [articleKey(article), start.toString(36), end.toString(36)];
}

/** A component, or a row of them, as far as it may refer to quotes. */
export interface ReferringComponent {
  readonly type: number;
  readonly custom_id?: string | undefined;
  readonly options?: readonly { readonly value?: string | undefined }[] | undefined;
  readonly components?: readonly ReferringComponent[] | undefined;
}

/** The quotes that the Context buttons or menus of a message refer to, in order. */
export function quotesReferredTo(
  components: readonly ReferringComponent[],
): readonly QuoteReference[] {
  return components.flatMap(({ custom_id: id = '', options = [], components: inner = [] }) => {
    const own = decodeCustomId(id);
    const values = own?.action === 'open' ? [own.state.join(':')] : options.map(one => one.value);
    const found = own?.command === 'context' ? values : [];
    return [
      ...found.flatMap(value => parseQuoteReference(value ?? '') ?? []),
      ...quotesReferredTo(inner),
    ];
  });
}

/** Decodes a reference; null for anything else. */
export function parseQuoteReference(value: string): QuoteReference | null {
  const { key, start, end } = REFERENCE.exec(value)?.groups ?? {};
  if (key === undefined || start === undefined || end === undefined) return null;
  return { key, start: Number.parseInt(start, 36), end: Number.parseInt(end, 36) };
}
