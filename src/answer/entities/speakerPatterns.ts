import { QUOTATION_MARKER } from '../../passages/attributesSpeech.ts';
import { SPEECH_VERBS } from '../../passages/speechVerbs.ts';

const WORD = String.raw`\p{L}[\p{L}\p{M}'’-]{0,40}`;
const CAPITALISED = String.raw`\p{Lu}(?:[\p{L}\p{M}]|['’-](?=\p{L})|\.(?=\p{Lu})){0,40}`;
const RUN = `${CAPITALISED}(?:\\s(?:(?:of|for|de|del|della|di|da|du|la|van|von|der|bin|ibn|al|el)\\s)?${CAPITALISED}){0,5}`;
/** Sources that are cited without a name. */
const SOURCES =
  'officials?|authority|authorities|board|department|institute|operator|firm|airline|association|federation|charity|organi[sz]ation|organi[sz]ers?|party|club|relatives|parents|workers|employees|customers|students|patients|nurses?|inspectors?|architects?|founders?|sources?|insiders?|witnesses|eyewitnesses|analysts?|experts?|observers?|critics|supporters|opponents|diplomats?|aides?|advisers?|advisors?|lawmakers|legislators|police|prosecutors?|investigators?|lawyers?|residents?|villagers?|neighbou?rs?|activists?|campaigners?|protesters|researchers?|scientists?|doctors?|medics|economists?|historians?|engineers?|firefighters|rescuers|coastguard|ministry|ministries|government|military|army|navy|council|commission|committee|court|judges?|regulators?|union|unions|company|agency|university|hospital|spokes(?:man|woman|person|people)|leaders?|presidents?|ministers?|mayors?|governors?|senators?|ambassadors?|envoys?|commanders?|soldiers?|chiefs?|chairm[ae]n|chairwom[ae]n|professors?|teachers?|farmers?|owners?|drivers?|passengers?|survivors?|captains?|reports?|study|studies|survey|documents?|lawsuit|complaint|indictment';
const SOURCE = `(?:(?:[\\p{L}][\\p{L}\\p{M}.'’-]{1,30}\\s){0,2})?(?:${SOURCES})`;
const ADVERBS = String.raw`(?:(?:has|have|had|also|later|then|again|once|repeatedly|\p{L}{2,30}ly)\s){0,3}`;
const VERB = `(?<verb>${[...SPEECH_VERBS].filter(verb => verb !== 'according').join('|')}|describe|deny|argue|claim|suggest|note|add|insist|predict)`;

export const ENDS_IN_SOURCE = new RegExp(`(?:^|\\s)(?:${SOURCES})$`, 'iu');

/** A speaker before a verb of speech, with at most a name or words between commas in between. */
export const BEFORE_VERB = new RegExp(
  `(?<speaker>${RUN}|(?<![\\p{L}’'-])${SOURCE})(?:,\\s(?:(?<name>${RUN})|[^,.;:!?“”]{1,60}),)?\\s${ADVERBS}${VERB}(?!\\p{L})`,
  'gu',
);

/** A speaker after a verb of speech: "...,” said Captain Smith". */
export const AFTER_VERB = new RegExp(
  `(?:${QUOTATION_MARKER}[,\\s]{0,3}|,)\\s?${VERB}\\s(?<speaker>(?:\\p{Ll}[\\p{L}’'-]{1,30}\\s){0,3}${RUN}|(?:the\\s|an?\\s)?${SOURCE})(?!\\p{L})`,
  'gu',
);

export const ACCORDING = new RegExp(
  `\\b[Aa]ccording\\sto\\s(?:the\\s|an?\\s)?(?<speaker>${RUN}|${SOURCE})(?!\\p{L})`,
  'gu',
);

const PREPOSITIONS =
  'for|of|by|to|with|at|from|in|on|near|against|about|over|and|or|than|between|after|before|under|outside|during|via';

/** Precedes a name that is not the speaker: "a spokesman for Smith said". */
export const BELONGS = new RegExp(`\\b(?:${PREPOSITIONS})\\s(?:the\\s|an?\\s)?$`, 'iu');

/** Words after the verb that cannot be part of a title: "..., said in Kyiv". */
export const NO_TITLE = new RegExp(
  `\\b(?:${PREPOSITIONS}|that|as|when|while|who|which|if|because|how|why|it|he|she|they|we|his|her|its|their|is|was)\\s`,
  'u',
);

/** Text before the first capital. */
export const BEFORE_NAME = /^\P{Lu}*/u;

export const CLAUSE_END = /[.!?;](?=\s|$)/u;

export const LEADING = new RegExp(
  `^(?:(?:${PREPOSITIONS}|the|an?|his|her|its|their|our|my|this|some|many|several|most|other|these|those|two|three|but|and|that|as|while|when|if|because|however|meanwhile|yesterday|today|later|${WORD}ly)\\s)+`,
  'iu',
);
