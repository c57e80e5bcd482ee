/** Source: own compilation, from names in news copy. */
import { wordList } from '../wordList.ts';

/** Words in lower case inside the names of people: "Charles de Gaulle". */
export const NAME_PARTICLES = wordList('al bin da de del della der di dos du el ibn la van von');
