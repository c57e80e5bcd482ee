import type { Token } from '../../search/terms/tokenize.ts';

/** Kind of answer that a question asks for. */
export type AnswerKind = 'person' | 'time' | 'place' | 'amount' | 'duration' | 'reason';

const QUESTION_PATTERNS: readonly (readonly [AnswerKind, RegExp])[] = [
  ['duration', /\bhow long\b|\bfor how many\b/iu],
  [
    'amount',
    /\bhow (?:many|much|old|tall|far|high|deep|big|large|often|fast|wide|heavy)\b|\bwhat (?:percentage|percent|share|number|amount|age|size|proportion)\b/iu,
  ],
  [
    'time',
    /\bwhen\b|\b(?:what|which) (?:year|date|day|month|time|century|decade|week)\b|\bhow (?:soon|recently|long ago)\b/iu,
  ],
  [
    'place',
    /\bwhere\b|\b(?:what|which) (?:city|country|place|state|town|region|location|continent|area|capital)\b/iu,
  ],
  ['reason', /\bwhy\b|\bwhat (?:caused|causes|led|reasons?)\b|\bhow come\b|\bfor what reason\b/iu],
  [
    'person',
    /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|leader|president|minister|actor|author|player|official)\b/iu,
  ],
];
const MONTHS_AND_DAYS =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/u;
const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|half|twice|percent';
const UNITS = 'seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)';
const SENTENCE_PATTERNS: Readonly<Record<Exclude<AnswerKind, 'person'>, RegExp>> = {
  time: new RegExp(
    `${MONTHS_AND_DAYS.source}|\\b(?:1\\d|20)\\d\\ds?\\b|\\b(?:yesterday|today|tonight|tomorrow|ago|earlier|century)\\b|\\b(?:last|next|this) (?:week|month|year|night|summer|spring|autumn|fall|winter)\\b|\\b\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b`,
    'u',
  ),
  place: /\b(?:in|at|from|near|to|outside|across|around|inside|of|off)\s+(?:the\s+)?\p{Lu}/u,
  amount: new RegExp(`\\p{Nd}|\\b(?:${NUMBER_WORDS})\\b`, 'iu'),
  duration: new RegExp(
    `\\b(?:${UNITS})\\b|\\b(?:${NUMBER_WORDS}|\\d+)[- ](?:${UNITS})\\b|\\bsince\\b|\\buntil\\b`,
    'iu',
  ),
  reason:
    /\b(?:because|due to|owing to|since|as a result|citing|cited|reasons?|so that|in order to|therefore|caused|to (?:avoid|prevent|protect|preserve|ensure)|thanks to|needs?|led to|fear(?:s|ing|ed)?)\b/iu,
};
const ASKS_FOR_DEFINITION = /^\s*(?:what|who|where)(?:['’]s| is| are| was| were)\b/iu;

/** Whether answers of a kind are single facts, which articles often leave out. */
export function isFactKind(kind: AnswerKind): boolean {
  return kind !== 'reason';
}

/** Kind of answer that a question asks for, by its question words; null if they do not say. */
export function answerKindOf(question: string): AnswerKind | null {
  return QUESTION_PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

/** Whether a question asks what, who or where something is, which articles say first. */
export function asksForDefinition(question: string): boolean {
  return ASKS_FOR_DEFINITION.test(question);
}

/** Whether a sentence has an answer of a kind; for a person, a capitalized term not in `asked`. */
export function matchesAnswerKind(
  kind: AnswerKind,
  sentence: string,
  tokens: readonly Token[],
  asked: ReadonlySet<string>,
): boolean {
  if (kind !== 'person') return SENTENCE_PATTERNS[kind].test(sentence);
  return tokens.some(
    ({ term, start }, index) =>
      index > 0 &&
      term !== null &&
      !asked.has(term) &&
      /^\p{Lu}/u.test(sentence.slice(start, start + 2)),
  );
}
