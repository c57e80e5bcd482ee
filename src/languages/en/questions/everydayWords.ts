/** Source: own compilation, from conversations in English. */
import { wordList } from '../../wordList.ts';

/** Words of everyday talk on any subject, besides numbers, days and pronouns. */
export const EVERYDAY_WORDS = wordList(`
  able actually again ago agree almost already always amazing answer ask away awesome back bad began
  begin begun believe best better big bit boring bought break bring broke broken busy buy bye call came
  care channel chat check close cool couple crazy cute day deal different done early easy else end
  enough even ever every exactly fair fast feel felt few find fine first found friend fun funny game
  gave given glad go gone good got gotten great guess guy haha half happy hard hate hear heard hello help
  here hey hi home hope hour hundred idea job joke just keep kept kid kind knew known last late
  lately later leave left let life like link listen little live lol long look lose lost lot love
  luck lucky made man matter maybe meant message met mind minute moment month move much need never
  new news next nice now number ok okay old open paid pay people person place play please point post
  pretty probably problem put question quick quite ran reach read ready real really remember rest
  right room round run sad said same sat saw say second see seem seen send sent serious server set
  show side since sit sleep slept slow small soon sorry sound spend spent start stay still stood
  stop story stuff stupid sure taken talk tell thank thanks thing third thought thousand time
  together told took total totally touch true trust try turn understand understood usually voice
  wait walk want watch week weekend weird welcome well went whole win wish woman won wonder word
  work world worse worst wow write written wrong wrote yeah year yes yet`);
