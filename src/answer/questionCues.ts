import type { QueryTerm } from '../search/searchIndex.ts';
import { type Token, termsOf } from '../search/terms/tokenize.ts';

/** What a question asks for, as far as its words tell. */
export type Cue = 'person' | 'time' | 'place' | 'amount' | 'duration' | 'reason';

const QUESTION_CUES: readonly (readonly [Cue, RegExp])[] = [
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

const SENTENCE_CUES: Readonly<Record<Exclude<Cue, 'person'>, RegExp>> = {
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

const ASKS_FOR_SUBJECT = /^\s*(?:what|who|where)(?:['’]s| is| are| was| were)\b/iu;

/** What a question asks for, or null if none of its words tells. */
export function cueOf(question: string): Cue | null {
  return QUESTION_CUES.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

/** Tells whether a question asks what, who or where something is, which articles open with. */
export function asksForSubject(question: string): boolean {
  return ASKS_FOR_SUBJECT.test(question);
}

/** Tells whether a sentence holds what is asked for; a person by a name that was not `asked`. */
export function meetsCue(
  cue: Cue,
  sentence: string,
  tokens: readonly Token[],
  asked: ReadonlySet<string>,
): boolean {
  if (cue !== 'person') return SENTENCE_CUES[cue].test(sentence);
  return tokens.some(
    ({ term, start }, index) =>
      index > 0 &&
      term !== null &&
      !asked.has(term) &&
      /^\p{Lu}/u.test(sentence.slice(start, start + 2)),
  );
}

/** Words that questions are made of rather than about; each counts less. */
const ASKING_TERMS: ReadonlySet<string> = new Set(
  termsOf(
    `say tell happen mention describe explain state talk think know call name mean give get make
    take use way thing kind type differ become come go one many much long often usual main example
    include consider refer occur cause result locate first please summarise summarize recap`,
  ),
);
const ASKING_WEIGHT = 0.35;

/** A term of a question, weighing less if it only helps to ask. */
export function weighAsAsked(term: QueryTerm): QueryTerm {
  return helpsToAsk(term) ? { ...term, idf: term.idf * ASKING_WEIGHT } : term;
}

/** Tells whether a word helps to ask rather than says about what. */
export function helpsToAsk({ term }: QueryTerm): boolean {
  return ASKING_TERMS.has(term);
}
