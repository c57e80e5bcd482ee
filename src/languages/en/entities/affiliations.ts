/** Source: own compilation. */
import { wordList } from '../../wordList.ts';

/** Parties and creeds of people, which are written with a capital but name nobody by themselves. */
export const AFFILIATIONS = wordList(`
  catholic catholics christian christians communist communists conservative conservatives democrat
  democratic democrats hindu hindus islamic islamist islamists jewish liberal liberals muslim
  muslims nationalist nationalists orthodox protestant protestants republican republicans
  socialist socialists tories tory`);
