import { termsOf } from './tokenize.ts';

/** Irregular forms that stemming does not unite, and derived nouns. */
const IRREGULAR = `
  arise arose arisen|awake awoke awoken|bear bore born birth|beat beaten|become became|
  begin began begun|
  bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|
  bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen choice|creep crept|
  deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|
  fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown flight|
  forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|foresee foresaw foreseen|
  freeze froze frozen|give gave given gift|grind ground|grow grew grown growth|hang hung|hear heard|
  hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lead led|leave left|
  lend lent|lie lay laid lain|light lit|lose lost loss|make made|mean meant|meet met|mistake mistook
  mistaken|overcome overcame|oversee oversaw overseen|overthrow overthrew overthrown|pay paid|
  rebuild rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran|see saw seen sight|
  seek sought|sell sold sale|send sent|shake shook shaken|shine shone|shoot shot|show shown|
  shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|
  speak spoke spoken speech|spend spent|spin spun|stand stood|steal stole stolen|stick stuck|
  strike struck|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|
  teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|
  understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|
  weave wove woven|win won|withdraw withdrew withdrawn|withstand withstood|write wrote written|
  man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|goose geese|
  life lives|wife wives|wolf wolves|half halves|knife knives|thief thieves|
  shelf shelves|crisis crises|basis bases|analysis analyses|hypothesis hypotheses|
  phenomenon phenomena|criterion criteria|medium media|datum data|bacterium bacteria|nucleus nuclei|
  fungus fungi|index indices|matrix matrices|
  die died death dead|long length|wide width|deep depth|high height|strong strength|
  broad breadth|hot heat|young youth|old age|believe belief|prove proof|succeed success|fail failure|
  advise advice|behave behaviour behavior|destroy destruction|receive reception receipt|
  perceive perception|describe description|
  decide decision|divide division|explode explosion|invade invasion|
  conclude conclusion|expand expansion|extend extension extent|permit permission|admit admission|
  absorb absorption|solve solution|resolve resolution|marry marriage|bury burial|deny denial|
  try trial|rely reliance|sign signature|poor poverty|free freedom|wise wisdom|just justice|
  true truth|warm warmth|hungry hunger|angry anger|proud pride
`;

const NUMBERS = `
  two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|
  first 1st|second 2nd|third 3rd|fourth 4th|fifth 5th|sixth 6th|seventh 7th|eighth 8th|ninth 9th|
  tenth 10th|sixteenth 16th|seventeenth 17th|eighteenth 18th|nineteenth 19th|twentieth 20th
`;

const COUNTRIES = `
  France French Frenchman|Spain Spanish Spaniard|England English|Britain British UK|Germany German|
  Italy Italian|Greece Greek|Netherlands Dutch Holland|Switzerland Swiss|Denmark Danish Dane|
  Sweden Swedish Swede|Norway Norwegian|Finland Finnish|Poland Polish Pole|Russia Russian|
  Turkey Turkish Turk|China Chinese|Japan Japanese|Korea Korean|India Indian|Ireland Irish|
  Scotland Scottish Scot|Wales Welsh|Portugal Portuguese|Belgium Belgian|Austria Austrian|
  Hungary Hungarian|Egypt Egyptian|Iran Iranian Persian|Iraq Iraqi|Israel Israeli|Mexico Mexican|
  Canada Canadian|Brazil Brazilian|Australia Australian|America American US USA|Africa African|
  Europe European|Asia Asian|Vietnam Vietnamese|Thailand Thai|Ukraine Ukrainian|Rome Roman|
  Mongolia Mongolian Mongol|Tibet Tibetan|Syria Syrian|Arabia Arab|Peru Peruvian|Cuba Cuban|
  Czechia Czech
`;

const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  [IRREGULAR, NUMBERS, COUNTRIES].flatMap(groups =>
    groups.split('|').flatMap(group => {
      const forms = termsOf(group.replaceAll(/\s+/gu, ' ').trim());
      return forms.map((form): [string, string[]] => [form, forms.filter(other => other !== form)]);
    }),
  ),
);

/**
 * Terms of a word's other English forms that stemming does not unite, such as wrote for write, death
 * for die, 3 for three and French for France; empty for most words.
 */
export function otherForms(term: string): readonly string[] {
  return FORMS.get(term) ?? [];
}
