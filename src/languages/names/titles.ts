/** Source: own compilation, from titles before names in news copy. */
import { wordList } from '../wordList.ts';

/** Words of forms of address, offices and ranks. */
export const TITLE_WORDS = wordList(`
  acting admiral ambassador attorney bishop captain ceo chair chairman chairwoman chancellor chief
  colonel commander congressman congresswoman defence defense deputy detective director dr finance
  foreign former general governor health inspector interior judge justice king lady leader
  lieutenant lord major mayor minister ministers mp mps mr mrs ms officer opposition pope president
  presidents prime prince princess professor queen representative rev secretary senator senators
  sergeant sheriff sir speaker spokesman spokesperson spokeswoman state vice`);
