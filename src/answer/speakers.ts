import { namesSpeaker, QUOTED, SPEECH_VERBS } from '../passages/speech.ts';
import { termsOf } from '../search/terms/tokenize.ts';
import type { Mention } from './mention.ts';
import { nameAt } from './names.ts';
import { findQuotations } from './quotations.ts';

const WORD = String.raw`\p{L}[\p{L}\p{M}'’-]{0,40}`;
const CAPITALISED = String.raw`\p{Lu}(?:[\p{L}\p{M}]|['’-](?=\p{L})|\.(?=\p{Lu})){0,40}`;
const RUN = `${CAPITALISED}(?:\\s(?:(?:of|for|de|del|della|di|da|du|la|van|von|der|bin|ibn|al|el)\\s)?${CAPITALISED}){0,5}`;
/** Those who are cited without a name. */
const SOURCES =
  'officials?|authority|authorities|board|department|institute|operator|firm|airline|association|federation|charity|organi[sz]ation|organi[sz]ers?|party|club|relatives|parents|workers|employees|customers|students|patients|nurses?|inspectors?|architects?|founders?|sources?|insiders?|witnesses|eyewitnesses|analysts?|experts?|observers?|critics|supporters|opponents|diplomats?|aides?|advisers?|advisors?|lawmakers|legislators|police|prosecutors?|investigators?|lawyers?|residents?|villagers?|neighbou?rs?|activists?|campaigners?|protesters|researchers?|scientists?|doctors?|medics|economists?|historians?|engineers?|firefighters|rescuers|coastguard|ministry|ministries|government|military|army|navy|council|commission|committee|court|judges?|regulators?|union|unions|company|agency|university|hospital|spokes(?:man|woman|person|people)|leaders?|presidents?|ministers?|mayors?|governors?|senators?|ambassadors?|envoys?|commanders?|soldiers?|chiefs?|chairm[ae]n|chairwom[ae]n|professors?|teachers?|farmers?|owners?|drivers?|passengers?|survivors?|captains?|reports?|study|studies|survey|documents?|lawsuit|complaint|indictment';
const SOURCE = `(?:(?:[\\p{L}][\\p{L}\\p{M}.'’-]{1,30}\\s){0,2})?(?:${SOURCES})`;
const ADVERBS = String.raw`(?:(?:has|have|had|also|later|then|again|once|repeatedly|\p{L}{2,30}ly)\s){0,3}`;
const VERB = `(?<verb>${[...SPEECH_VERBS].filter(verb => verb !== 'according').join('|')}|describe|deny|argue|claim|suggest|note|add|insist|predict)`;

const ENDS_IN_SOURCE = new RegExp(`(?:^|\\s)(?:${SOURCES})$`, 'iu');
/** Names and sources directly before a verb of saying, with a name or words between commas at the most. */
const BEFORE_VERB = new RegExp(
  `(?<speaker>${RUN}|(?<![\\p{L}’'-])${SOURCE})(?:,\\s(?:(?<name>${RUN})|[^,.;:!?“”]{1,60}),)?\\s${ADVERBS}${VERB}(?!\\p{L})`,
  'gu',
);
/** "...,” said Captain Smith", "..., said the engineer Tom Smith" */
const AFTER_VERB = new RegExp(
  `(?:${QUOTED}[,\\s]{0,3}|,)\\s?${VERB}\\s(?<speaker>(?:\\p{Ll}[\\p{L}’'-]{1,30}\\s){0,3}${RUN}|(?:the\\s|an?\\s)?${SOURCE})(?!\\p{L})`,
  'gu',
);
const ACCORDING = new RegExp(
  `\\b[Aa]ccording\\sto\\s(?:the\\s|an?\\s)?(?<speaker>${RUN}|${SOURCE})(?!\\p{L})`,
  'gu',
);
const PREPOSITIONS =
  'for|of|by|to|with|at|from|in|on|near|against|about|over|and|or|than|between|after|before|under|outside|during|via';
/** "a spokesman for Smith said", "after talks with Smith, said": somebody else speaks. */
const BELONGS = new RegExp(`\\b(?:${PREPOSITIONS})\\s(?:the\\s|an?\\s)?$`, 'iu');
/** "..., said in Kyiv", "..., added that Smith": what stands between is no title. */
const NO_TITLE = new RegExp(
  `\\b(?:${PREPOSITIONS}|that|as|when|while|who|which|if|because|how|why|it|he|she|they|we|his|her|its|their|is|was)\\s`,
  'u',
);
/** What stands before the first capital. */
const BEFORE_NAME = /^\P{Lu}*/u;
const CLAUSE_END = /[.!?;](?=\s|$)/u;
/** Unit: UTF-16 code units. */
const REACH = 400;
const LEADING = new RegExp(
  `^(?:(?:${PREPOSITIONS}|the|an?|his|her|its|their|our|my|this|some|many|several|most|other|these|those|two|three|but|and|that|as|while|when|if|because|however|meanwhile|yesterday|today|later|${WORD}ly)\\s)+`,
  'iu',
);

/**
 * Finds who is quoted or named as a source in English: a name or a kind of source ("officials")
 * beside a verb of saying outside quotations, or after "according to". Pronouns are left out.
 */
export function speakersIn(text: string): Mention[] {
  const own = withoutSpeech(text);
  const found = [BEFORE_VERB, AFTER_VERB, ACCORDING].flatMap(pattern =>
    [...own.matchAll(pattern)].flatMap(match => speakerAt(own, match) ?? []),
  );
  return found.sort((a, b) => a.start - b.start);
}

function speakerAt(own: string, match: RegExpExecArray): Mention | null {
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
    if (!namesSpeaker(clauseAround(own, index, index + written.length))) return null;
  }
  if (!isSource) return nameAt(own, bare, start);
  const named = name === undefined ? null : nameAt(own, name, index + written.indexOf(name));
  return named ?? sourceAt(bare, start);
}

/** What stands around a range up to the next stops, as far as a verb of saying is told by it. */
function clauseAround(own: string, start: number, end: number): string {
  const before =
    own
      .slice(Math.max(0, start - REACH), start)
      .split(CLAUSE_END)
      .at(-1) ?? '';
  const [after = ''] = own.slice(end, end + REACH).split(CLAUSE_END);
  return before + own.slice(start, end) + after;
}

/** It is known by its last word, so that "local officials" are officials. */
function sourceAt(speaker: string, start: number): Mention | null {
  const keys = termsOf(speaker).slice(-1);
  return keys.length === 0 ? null : { start, end: start + speaker.length, keys, implied: [] };
}

/** A text of the same length with signs and spaces in place of its quotations. */
function withoutSpeech(text: string): string {
  let own = '';
  for (const { start, end } of findQuotations(text)) {
    own += text.slice(own.length, start);
    const length = end - start;
    own += length < 4 ? QUOTED.padEnd(length).slice(0, length) : QUOTED.padEnd(length - 2) + QUOTED;
  }
  return own + text.slice(own.length);
}
