/** Source: own compilation, from questions and conversations in English. */
import { wordList } from '../../wordList.ts';

/** Words that frame a question ("say", "mean", "kind") rather than name its subject. */
export const FRAMING_WORDS = wordList(`
  become call cause come consider describe differ example explain first get give go happen include
  kind know locate long main make many mean mention much name occur often one please recap refer
  result say state summarise summarize take talk tell thing think type use usual way`);
