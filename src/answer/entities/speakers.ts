import { attributesSpeech, QUOTATION_MARKER } from '../../passages/attributesSpeech.ts';
import { findQuotations } from '../../passages/findQuotations.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
import type { Entity } from './entity.ts';
import { nameAt } from './names.ts';
import {
  ACCORDING,
  AFTER_VERB,
  BEFORE_NAME,
  BEFORE_VERB,
  BELONGS,
  CLAUSE_END,
  ENDS_IN_SOURCE,
  LEADING,
  NO_TITLE,
} from './speakerPatterns.ts';

/** Context read on either side of a speaker, in UTF-16 code units. */
const REACH = 400;

/**
 * Finds who is quoted or cited in English: a name or kind of source ("officials") next to a verb of
 * speech outside quotations, or after "according to". Ignores pronouns.
 */
export function speakersIn(text: string): Entity[] {
  const own = withoutSpeech(text);
  const found = [BEFORE_VERB, AFTER_VERB, ACCORDING].flatMap(pattern =>
    [...own.matchAll(pattern)].flatMap(match => speakerAt(own, match) ?? []),
  );
  return found.sort((a, b) => a.start - b.start);
}

function speakerAt(own: string, match: RegExpExecArray): Entity | null {
  const { 0: written, index, groups = {} } = match;
  const speaker = groups.speaker ?? '';
  const from = index + written.indexOf(speaker);
  const leading = LEADING.exec(speaker)?.[0] ?? '';
  const bare = speaker.slice(leading.length);
  const start = from + leading.length;
  const isSource = ENDS_IN_SOURCE.test(bare);
  const { name } = groups;
  if (groups.verb !== undefined) {
    const [title = ''] = (written.endsWith(speaker) ? speaker : bare).match(BEFORE_NAME) ?? [];
    if (NO_TITLE.test(title)) return null;
    if (BELONGS.test(own.slice(Math.max(0, start - 20), start))) return null;
    if (!attributesSpeech(clauseAround(own, index, index + written.length))) return null;
  }
  if (!isSource) return nameAt(own, bare, start);
  const named = name === undefined ? null : nameAt(own, name, index + written.indexOf(name));
  return named ?? sourceAt(bare, start);
}

/** The clause around a range, from which a verb of speech can be recognized. */
function clauseAround(own: string, start: number, end: number): string {
  const before =
    own
      .slice(Math.max(0, start - REACH), start)
      .split(CLAUSE_END)
      .at(-1) ?? '';
  const [after = ''] = own.slice(end, end + REACH).split(CLAUSE_END);
  return before + own.slice(start, end) + after;
}

/** A source without a name; its key is its last word, so that "local officials" are officials. */
function sourceAt(speaker: string, start: number): Entity | null {
  const keys = termsOf(speaker).slice(-1);
  return keys.length === 0 ? null : { start, end: start + speaker.length, keys, implied: [] };
}

/** Blanks out the quotations of a text, keeping its length. */
function withoutSpeech(text: string): string {
  let own = '';
  for (const { start, end } of findQuotations(text)) {
    own += text.slice(own.length, start);
    const length = end - start;
    own +=
      length < 4
        ? QUOTATION_MARKER.padEnd(length).slice(0, length)
        : QUOTATION_MARKER.padEnd(length - 2) + QUOTATION_MARKER;
  }
  return own + text.slice(own.length);
}
