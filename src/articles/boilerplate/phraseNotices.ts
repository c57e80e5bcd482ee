import {
  CALLS_TO_READERS,
  OFFER_OPENINGS,
  OFFERED_THINGS,
  PROMPTS_FOR_COMMENTS,
} from '../../languages/en/boilerplate/callsToReaders.ts';
import { CREDIT_LABELS, PICTURE_CREDITS } from '../../languages/en/boilerplate/credits.ts';
import { LINK_LABELS } from '../../languages/en/boilerplate/linkLabels.ts';
import {
  CONTINUATIONS,
  FORM_TEXTS,
  REPUBLISHING_NOTICES,
  STANDING_NOTICES,
} from '../../languages/en/boilerplate/siteNotices.ts';
import { findPhrase, hasPhrase } from '../../languages/phrases/findPhrase.ts';
import type { PhraseTable } from '../../languages/phrases/phraseTable.ts';
import { readTokens } from '../../languages/phrases/readTokens.ts';

interface PhraseNotice {
  readonly phrases: PhraseTable;
  /** Unit: UTF-16 code units. */
  readonly maxLength: number;
  /** Does not apply to a line that ends with a full stop: that is a sentence of the article. */
  readonly neverSentence?: true;
  /** Does not apply to a line with a match. */
  readonly unless?: RegExp;
}

/** Notices by the phrase that a line starts with. */
const NOTICES: readonly PhraseNotice[] = [
  { phrases: CALLS_TO_READERS, maxLength: 600, neverSentence: true, unless: /["”»],? /u },
  { phrases: FORM_TEXTS, maxLength: 600 },
  { phrases: LINK_LABELS, maxLength: 300, neverSentence: true },
  { phrases: CREDIT_LABELS, maxLength: 300, neverSentence: true },
  { phrases: PICTURE_CREDITS, maxLength: 160, neverSentence: true },
  { phrases: CONTINUATIONS, maxLength: 160, neverSentence: true },
  { phrases: STANDING_NOTICES, maxLength: 300 },
  { phrases: REPUBLISHING_NOTICES, maxLength: 160 },
  {
    phrases: PROMPTS_FOR_COMMENTS,
    maxLength: 160,
    unless: /\b(?:said|says|told|asked|added|wrote)\b/iu,
  },
];
const FIRST_WORDS = new Set(
  [...NOTICES.map(({ phrases }) => phrases), OFFER_OPENINGS].flatMap(({ anchored }) => [
    ...anchored.byWord.keys(),
  ]),
);
/** A word and the apostrophe of a contraction: "don’t" is "do" and "not". */
const FIRST_WORD = /^(?<word>\p{L}{1,20})(?<apostrophe>['’])?/u;

/** Units: UTF-16 code units. */
const MAX_OFFER_LENGTH = 600;
const MAX_GAP_IN_OFFER = 300;
/** Text in which the first word of a line ends. */
const MAX_FIRST_WORD = 30;
/** Text in which the phrase at the start of a line ends. */
const MAX_PHRASE = 160;

/** Whether a line starts with a phrase of notices, such as "Sign up for" or "Read more:". */
export function isPhraseNotice(line: string, endsWithStop: boolean): boolean {
  if (!canStart(line)) return false;
  const [first] = readTokens(line.slice(0, MAX_FIRST_WORD));
  if (first?.kind !== 'word') return false;
  const startsSo = ({ anchored }: PhraseTable): boolean => anchored.byWord.has(first.word);
  const possible = NOTICES.filter(
    ({ phrases, maxLength, neverSentence }) =>
      startsSo(phrases) && line.length <= maxLength && !(neverSentence && endsWithStop),
  );
  const canBeOffer = startsSo(OFFER_OPENINGS) && line.length <= MAX_OFFER_LENGTH;
  if (possible.length === 0 && !canBeOffer) return false;
  const opening = readTokens(line.slice(0, MAX_PHRASE));
  return (
    possible.some(({ phrases, unless }) => hasPhrase(phrases, opening) && !unless?.test(line)) ||
    (canBeOffer && hasPhrase(OFFER_OPENINGS, opening) && isOffer(line))
  );
}

/** Quick check, which costs no tokens. */
function canStart(line: string): boolean {
  const { word = '', apostrophe } = FIRST_WORD.exec(line)?.groups ?? {};
  return apostrophe !== undefined || FIRST_WORDS.has(word.toLowerCase());
}

/** Whether a line with the opening of an offer also names what is offered. */
function isOffer(line: string): boolean {
  const tokens = readTokens(line);
  const end = findPhrase(OFFER_OPENINGS, tokens)?.end ?? 0;
  const offered = findPhrase(OFFERED_THINGS, tokens, end);
  const from = tokens[end]?.start ?? 0;
  return offered !== null && (tokens[offered.first]?.start ?? 0) - from <= MAX_GAP_IN_OFFER;
}
