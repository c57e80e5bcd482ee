/** Source: own compilation, by the word classes of "The Cambridge Grammar of the English Language". */
import { wordList } from '../wordList.ts';

export const ARTICLES = wordList('a an the');

export const DEMONSTRATIVES = wordList('that these this those');

export const SUBJECT_PRONOUNS = wordList('he i it she they we you');

export const POSSESSIVE_DETERMINERS = wordList('her his its my our their your');

/** Pronouns that refer to what a text has named before. */
export const THIRD_PERSON_PRONOUNS = wordList(`
  he her hers herself him himself his it its itself she their theirs them themselves they`);

/** Pronouns of people in general: "nobody", "someone". */
export const INDEFINITE_PRONOUNS = wordList(`
  anybody anyone anything everybody everyone everything nobody none nothing somebody someone
  something`);

/** Determiners of quantity and choice. */
export const QUANTIFIERS = wordList(`
  all another any both each either enough every few fewer less many more most much neither no other
  others several some such`);

export const PREPOSITIONS = wordList(`
  about above across after against along alongside amid amidst among around as at before behind
  below beneath beside besides between beyond by despite down during except following for from given
  in inside into like near of off on onto opposite out outside over past per regarding since than
  through throughout till to toward towards under underneath unlike until up upon versus via with
  within without`);

/** The most frequent of them. */
export const COMMON_PREPOSITIONS = wordList('as at by for from in of on to with');

export const COORDINATORS = wordList('and but nor or so yet');

export const SUBORDINATORS = wordList(`
  after although as because before if once since that though unless until when where whereas
  whether while`);

export const QUESTION_WORDS = wordList('how what when where which who whom whose why');

export const FORMS_OF_BE = wordList('am are be been being is was were');

export const FORMS_OF_HAVE = wordList('had has have having');

export const FORMS_OF_DO = wordList('did do does doing done');

export const MODALS = wordList('can could may might must ought shall should will would');

export const NEGATION_WORDS = wordList(
  'cannot neither never no nobody none nor not nothing nowhere',
);

/** Adverbs that link a sentence to the one before it. */
export const LINKING_ADVERBS = wordList(`
  accordingly additionally afterward afterwards also besides consequently earlier finally
  furthermore hence however indeed instead later likewise meanwhile moreover nevertheless next
  nonetheless now otherwise similarly soon still subsequently then therefore though thus yet`);
