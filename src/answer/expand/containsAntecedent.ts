import { SPEECH_VERBS } from '../../passages/speechVerbs.ts';
import { WORD } from '../../passages/word.ts';

const NAME = /^\p{Lu}/u;
const NO_NAME =
  /^(?:I(?:['’]\p{L}{1,200})?|Mr|Mrs|Ms|Dr|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter)$/u;
/** Words that may precede the subject: "On Monday he", "Speaking in Kyiv, she". */
const OPENS_PHRASE =
  /^(?:in|on|at|by|for|from|to|of|with|without|within|after|before|during|since|until|as|when|while|where|if|although|though|because|despite|amid|among|around|about|across|against|along|behind|below|beside|besides|between|beyond|near|over|under|upon|following|according|given|like|unlike|than|that|whether|once|then|there|here|now|later|earlier|today|yesterday|tonight|tomorrow|meanwhile|however|moreover|furthermore|also|still|yet|but|and|or|nor|so|even|only|just|not|no|never|instead|perhaps|maybe|what|why|how|who|which|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|\p{L}{1,200}(?:ly|ing|ed))$/iu;
const PREPOSITION =
  /^(?:in|on|at|by|for|from|to|of|with|without|within|after|before|during|since|until|near|over|under|against|between|into|through|than|like)$/iu;

export const PERSONAL =
  /^(?:(?:he|she|they)(?:['’]\p{L}{1,200})?|him|them|his|her|hers|their|theirs|himself|herself|themselves)$/iu;

/** Whether the words before a pronoun contain a name or noun that it can refer to. */
export function containsAntecedent(before: string, asSubject: boolean): boolean {
  const [first = ''] = before.match(WORD) ?? [];
  const comma = before.indexOf(',');
  const afterPhrase = OPENS_PHRASE.test(first) && comma >= 0;
  const words: readonly string[] = (afterPhrase ? before.slice(comma) : before).match(WORD) ?? [];
  const named = words.some((word, at) => {
    if (!NAME.test(word) || NO_NAME.test(word) || PERSONAL.test(word)) return false;
    if (at === 0 && !afterPhrase) return !OPENS_PHRASE.test(word) && !isDeterminer(word);
    return !PREPOSITION.test(words[at - 1] ?? '');
  });
  if (named) return true;
  if (words.length < 2 || (!afterPhrase && OPENS_PHRASE.test(first))) return false;
  return !asSubject || words.slice(1).some(word => SPEECH_VERBS.has(word) || word === 'who');
}

function isDeterminer(word: string): boolean {
  return /^(?:the|an?|one|two|three|some|many|most|several|all|every|each|any|few|more|it|there|this|that|these|those)$/iu.test(
    word,
  );
}
