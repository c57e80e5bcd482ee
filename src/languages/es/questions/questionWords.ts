/** Source: own compilation, from questions in Spanish; the other function words are those of `@orama/stopwords`. */
import { wordList } from '../../wordList.ts';

/** Function words of questions, some of which the package lacks, and words that frame a question. */
export const QUESTION_WORDS = wordList(`
  a al articulo articulos artículo artículos como con cual cuando cuanto cuenta cuentan cuál
  cuáles cuándo cuánta cuántas cuánto cuántos cómo de del desde dice dicen dijeron dijo donde
  dónde e el en entre era es eso esta estas este esto estos fue fueron gracias hasta hay hola la
  las le les lo los mas me mi muy más no nos o para pero por porqué que quien quién quiénes qué
  se si sin sobre son su sus sí te tu u un una unas unos y ya`);
