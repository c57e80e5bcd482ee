import {
  NO_NAMES,
  PHRASE_DETERMINERS,
  PHRASE_OPENERS,
  THIRD_PERSON,
} from '../../languages/en/antecedents.ts';
import { PREPOSITIONS } from '../../languages/en/functionWords.ts';
import { SPEECH_VERBS } from '../../passages/speechVerbs.ts';
import { WORD } from '../../passages/word.ts';

const NAME = /^\p{Lu}/u;
const CONTRACTION = /['’]\p{L}{1,200}$/u;
/** Adverbs and participles, which may come before the subject: "Speaking in Kyiv, she". */
const OPENING_SUFFIX = /\p{L}(?:ly|ing|ed)$/iu;

const noNames: ReadonlySet<string> = new Set(NO_NAMES);
const determiners: ReadonlySet<string> = new Set(PHRASE_DETERMINERS);
const openers: ReadonlySet<string> = new Set(PHRASE_OPENERS);
const pronouns: ReadonlySet<string> = new Set(THIRD_PERSON);
const prepositions: ReadonlySet<string> = new Set(PREPOSITIONS);

/** Whether the words before a pronoun contain a name or noun that it can refer to. */
export function containsAntecedent(before: string, asSubject: boolean): boolean {
  const [first = ''] = before.match(WORD) ?? [];
  const comma = before.indexOf(',');
  const afterPhrase = opensPhrase(first) && comma >= 0;
  const words: readonly string[] = (afterPhrase ? before.slice(comma) : before).match(WORD) ?? [];
  const named = words.some((word, at) => {
    if (!mayName(word)) return false;
    if (at === 0 && !afterPhrase) return !opensPhrase(word) && !determiners.has(word.toLowerCase());
    return !prepositions.has((words[at - 1] ?? '').toLowerCase());
  });
  if (named) return true;
  if (words.length < 2 || (!afterPhrase && opensPhrase(first))) return false;
  return !asSubject || words.slice(1).some(word => SPEECH_VERBS.has(word) || word === 'who');
}

/** Whether a word is a pronoun of the third person, or "he's" and the like. */
export function isThirdPerson(word: string): boolean {
  return pronouns.has(word.replace(CONTRACTION, '').toLowerCase());
}

function mayName(word: string): boolean {
  return NAME.test(word) && !noNames.has(word.replace('’', "'")) && !isThirdPerson(word);
}

function opensPhrase(word: string): boolean {
  return openers.has(word.toLowerCase()) || OPENING_SUFFIX.test(word);
}
