/** Source: own compilation. */
import { wordList } from '../../wordList.ts';

/** People, bodies and documents that news copy cites without a name. */
export const CITED_SOURCES = wordList(`
  activist activists adviser advisers advisor advisors agency aide aides airline ambassador
  ambassadors analyst analysts architect architects army association authorities authority board
  campaigner campaigners captain captains chairman chairmen chairwoman chairwomen charity chief
  chiefs club coastguard commander commanders commission committee company complaint council
  court critics customers department diplomat diplomats doctor doctors document documents driver
  drivers economist economists employees engineer engineers envoy envoys expert experts
  eyewitnesses farmer farmers federation firefighters firm founder founders government governor
  governors historian historians hospital indictment insider insiders inspector inspectors
  institute investigator investigators judge judges lawmakers lawsuit lawyer lawyers leader
  leaders legislators mayor mayors medics military minister ministers ministries ministry navy
  neighbor neighbors neighbour neighbours nurse nurses observer observers official officials
  operator opponents organisation organiser organisers organization organizer organizers owner
  owners parents party passenger passengers patients police president presidents professor
  professors prosecutor prosecutors protesters regulator regulators relatives report reports
  rescuers researcher researchers resident residents scientist scientists senator senators
  soldier soldiers source sources spokesman spokespeople spokesperson spokeswoman students
  studies study supporters survey survivor survivors teacher teachers union unions university
  villager villagers witnesses workers`);

/** Words between a speaker and the verb, besides adverbs in "-ly". */
export const WORDS_BEFORE_SPEECH = wordList('again also had has have later once then');

/** Words after which a name is not the speaker: "a spokesman for Smith said". */
export const WORDS_BEFORE_OTHERS = wordList(`
  about after against and at before between by during for from in near of on or outside over
  than to under via with`);

/** Words in front of a speaker that do not belong to it, besides those and adverbs in "-ly". */
export const WORDS_BEFORE_SPEAKERS = wordList(`
  a an as because but her his however if its later many meanwhile most my other our several some
  that the their these this those three today two when while yesterday`);

/** Words that are in no title before a name, besides `WORDS_BEFORE_OTHERS`: "..., said when Smith left". */
export const WORDS_OUTSIDE_TITLES = wordList(`
  as because he her his how if is it its she that their they was we when which while who why`);

/** Words inside the names of bodies, besides the particles of people's names: "Bank of England". */
export const WORDS_IN_NAMES = wordList('for of');
