import type { Hit, QueryTerm, SearchIndex } from '../search/searchIndex.ts';
import { termsOf } from '../search/terms.ts';
import { evidence, holdsAnswer } from './evidence.ts';
import { cueOf, weighAsAsked } from './questionCues.ts';
import { locate, type Quote, quoteAt, textAt } from './quote.ts';
import { overlaps, sameWording, type Told, tellsSame } from './repetition.ts';
import {
  type MeasuredSentence,
  measureSentence,
  type Question,
  rateSentence,
  sentenceFeatures,
} from './sentenceFeatures.ts';
import { standAlone } from './standAlone.ts';
import { type SpellingUse, spellingsIn, unknownWords } from './wordUse.ts';

/** Passages on a question, or word that the articles do not answer it. */
export interface Answer {
  readonly question: string;
  readonly answered: boolean;
  /** One to three when answered, best first; none otherwise. */
  readonly quotes: readonly Quote[];
  /** The nearest passages when not answered. */
  readonly nearest: readonly Quote[];
  /** Words of the question that occur nowhere in the articles, as they were typed. */
  readonly unknownWords: readonly string[];
  /** Spellings other than the typed ones by which the quotes were found. */
  readonly spellings: readonly SpellingUse[];
  readonly terms: readonly QueryTerm[];
}

interface Options {
  /** The most quotes to give. */
  readonly limit?: number;
  /** Ids of the articles to answer from; all when left out. */
  readonly articles?: ReadonlySet<string>;
}

interface Candidate {
  readonly hit: Hit;
  readonly measured: MeasuredSentence;
  readonly score: number;
}

const MAX_QUOTES = 3;
/** Passages whose sentences are rated; the answer hardly ever stands further down. */
const RATED_PASSAGES = 12;
/** A further quote must come this close to the best one's score. */
const WORTH_SHOWING = 0.75;

/** Finds the passages on a question, or tells that the articles do not answer it. */
export function ask(index: SearchIndex, text: string, options: Options = {}): Answer {
  const terms = index.interpret(text).map(weighAsAsked);
  const question: Question = { text, terms, cue: cueOf(text) };
  const hits = index.rank(terms, options.articles);
  const candidates = rate(index, question, hits);
  const limit = Math.min(Math.max(options.limit ?? MAX_QUOTES, 1), MAX_QUOTES);
  const quotes = choose(index, candidates, limit, options.articles);
  const found = { hits, best: candidates[0]?.measured, quote: quotes[0] };
  const answered = holdsAnswer(evidence(index, terms, found));
  return {
    question: text,
    answered,
    quotes: answered ? quotes : [],
    nearest: answered ? [] : quotes,
    unknownWords: unknownWords(terms),
    spellings: spellingsIn(quotes, terms),
    terms,
  };
}

/** Rates every sentence of the best passages, best first. */
function rate(index: SearchIndex, question: Question, hits: readonly Hit[]): Candidate[] {
  const best = hits[0]?.score ?? 1;
  const none: ReadonlySet<string> = new Set();
  const candidates: Candidate[] = [];
  for (const hit of hits.slice(0, RATED_PASSAGES)) {
    const { passage } = hit;
    const heading = new Set(termsOf(`${passage.article.title ?? ''} ${passage.heading ?? ''}`));
    const [first] = passage.sentences;
    const previous = first && index.sentencesOf(passage.article)[first.index - 1];
    let before = previous ? measureSentence(passage, previous).terms : none;
    for (const sentence of passage.sentences) {
      const measured = measureSentence(passage, sentence);
      const around = { before, heading, passage: hit.score / best };
      const score = rateSentence(sentenceFeatures(question, measured, around));
      candidates.push({ hit, measured, score });
      before = measured.terms;
    }
  }
  return candidates.sort((a, b) => b.score - a.score);
}

/** The best quotes from different places that do not tell the same news. */
function choose(
  index: SearchIndex,
  candidates: readonly Candidate[],
  limit: number,
  articles: ReadonlySet<string> | undefined,
): Quote[] {
  const chosen: { quote: Quote; told: Told }[] = [];
  const best = candidates[0]?.score ?? 0;
  for (const { hit, measured, score } of candidates) {
    if (chosen.length >= limit || score < best * WORTH_SHOWING) break;
    const { article } = hit.passage;
    const sentences = index.sentencesOf(article);
    const run = standAlone(article, sentences, measured.sentence.index);
    const location = locate(article, sentences, run);
    if (chosen.some(({ quote }) => overlaps(quote, location))) continue;
    const text = textAt(location);
    const told = { text, terms: new Set(termsOf(text)) };
    if (chosen.some(other => tellsSame(told, other.told))) continue;
    chosen.push({ quote: quoteAt(location, score, sameWording(index, location, articles)), told });
  }
  return chosen.map(({ quote }) => quote);
}
