import {
  CALLS_TO_READERS,
  OFFER_OPENINGS,
  OFFERED_THINGS,
  PROMPTS_FOR_COMMENTS,
} from '../../languages/en/boilerplate/callsToReaders.ts';
import { CREDIT_LABELS, PICTURE_CREDITS } from '../../languages/en/boilerplate/credits.ts';
import { LINK_LABELS } from '../../languages/en/boilerplate/linkLabels.ts';
import { PAYWALLS } from '../../languages/en/boilerplate/paywalls.ts';
import {
  CONTINUATIONS,
  FORM_TEXTS,
  REPUBLISHING_NOTICES,
  STANDING_NOTICES,
} from '../../languages/en/boilerplate/siteNotices.ts';
import { FOREIGN_PAGES } from '../../languages/pageTexts.ts';
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

const SPEECH = /\b(?:said|says|told|asked|added|wrote)\b/iu;

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
    unless: SPEECH,
  },
  { phrases: PAYWALLS, maxLength: 400, unless: SPEECH },
  ...FOREIGN_PAGES.flatMap(({ notices, labels }) => [
    { phrases: notices, maxLength: 600 },
    { phrases: labels, maxLength: 80, neverSentence: true as const },
  ]),
];
/** Possible notices by the first word of a line. */
const BY_FIRST_WORD = indexNotices();

/** Units: UTF-16 code units. */
const MAX_OFFER_LENGTH = 600;
const MAX_GAP_IN_OFFER = 300;
/** Text in which the phrase at the start of a line ends. */
const MAX_PHRASE = 120;

/**
 * Whether a line starts with a phrase of notices, such as "Sign up for" or "Read more:". `firstWord` is
 * the line's first token, which excludes most lines at once.
 */
export function isPhraseNotice(line: string, firstWord: string, endsWithStop: boolean): boolean {
  const possible = BY_FIRST_WORD.get(firstWord)?.filter(
    ({ maxLength, neverSentence }) => line.length <= maxLength && !(neverSentence && endsWithStop),
  );
  const canBeOffer =
    OFFER_OPENINGS.anchored.byWord.has(firstWord) && line.length <= MAX_OFFER_LENGTH;
  if (!canBeOffer && (possible === undefined || possible.length === 0)) return false;
  const opening = readTokens(line.slice(0, MAX_PHRASE));
  return (
    possible?.some(({ phrases, unless }) => hasPhrase(phrases, opening) && !unless?.test(line)) ===
      true ||
    (canBeOffer && hasPhrase(OFFER_OPENINGS, opening) && isOffer(line))
  );
}

/** Whether a phrase of notices starts with a word. */
export function canStartPhrase(firstWord: string): boolean {
  return BY_FIRST_WORD.has(firstWord) || OFFER_OPENINGS.anchored.byWord.has(firstWord);
}

function indexNotices(): ReadonlyMap<string, readonly PhraseNotice[]> {
  const index = new Map<string, PhraseNotice[]>();
  for (const notice of NOTICES) {
    for (const word of notice.phrases.anchored.byWord.keys()) {
      const known = index.get(word) ?? [];
      index.set(word, [...known, notice]);
    }
  }
  return index;
}

/** Whether a line with the opening of an offer also names what is offered. */
function isOffer(line: string): boolean {
  const tokens = readTokens(line);
  const end = findPhrase(OFFER_OPENINGS, tokens)?.end ?? 0;
  const offered = findPhrase(OFFERED_THINGS, tokens, end);
  const from = tokens[end]?.start ?? 0;
  return offered !== null && (tokens[offered.first]?.start ?? 0) - from <= MAX_GAP_IN_OFFER;
}
