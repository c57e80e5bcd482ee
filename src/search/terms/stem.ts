import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemUkrainian } from '@orama/stemmers/ukrainian';

const ENGLISH = /^[a-z]{3,}$/u;
const CYRILLIC = /^\p{Script=Cyrillic}{5,}$/u;
/** Prefixes of Larkey et al., "Improving Stemming for Arabic Information Retrieval", 2002. */
const ARABIC_ARTICLE = /^(?:و?(?:ال|بال|كال|فال)|لل)(?=\p{Script=Arabic}{2})/u;
const HANGUL = /^\p{Script=Hangul}{3,}$/u;
const KOREAN_PARTICLES: readonly string[] = [
  '에서',
  '에게',
  '께서',
  '까지',
  '부터',
  '처럼',
  '보다',
  '으로',
  ...'은는이가을를의에도만과와로',
];

/**
 * The stem of a folded word: without its English, Ukrainian or Russian ending, its Arabic article or
 * its Korean particles. Words in other scripts stay whole.
 */
export function stem(word: string): string {
  if (ENGLISH.test(word)) return stemEnglish(word);
  if (CYRILLIC.test(word)) return stemUkrainian(word) || word;
  return HANGUL.test(word) ? withoutParticles(word) : word.replace(ARABIC_ARTICLE, '');
}

/** Leaves at least two syllables of a word in front of as many particles as it ends in. */
function withoutParticles(word: string): string {
  const starts = [word.length];
  for (let at = word.length - 1; at >= 2; at -= 1) {
    const isParticle = KOREAN_PARTICLES.some(
      particle => word.startsWith(particle, at) && starts.includes(at + particle.length, -2),
    );
    if (isParticle) starts.push(at);
  }
  return word.slice(0, starts.at(-1));
}
