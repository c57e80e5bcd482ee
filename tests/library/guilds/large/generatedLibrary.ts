import { randomNumbers } from '../../../search/semantic/vectors.ts';

/** A generated article, and questions that its sentences answer. */
export interface GeneratedArticle {
  readonly name: string;
  readonly text: string;
  readonly questions: readonly string[];
}

const PLACES = ['Northport', 'Sandholm', 'Eastleigh', 'Kirkwall', 'Marsford', 'Oldbury', 'Penrith'];
const THINGS = ['ferry', 'bridge', 'school', 'harbour', 'tunnel', 'library', 'mill', 'market'];
const DEEDS = ['closed', 'reopened', 'flooded', 'burned', 'expanded', 'moved', 'failed', 'won'];
const WHYS = ['after a storm', 'because of the strike', 'for repairs', 'without a permit'];
const SYLLABLES = ['ba', 'den', 'fi', 'gor', 'hul', 'jam', 'kes', 'lo', 'mar', 'nit', 'os', 'per'];

/** Generates articles of short paragraphs, the same ones each time. */
export function generateArticles(count: number): readonly GeneratedArticle[] {
  const random = randomNumbers(7);
  const pick = (words: readonly string[]): string =>
    words[Math.floor(random() * words.length)] ?? '';
  const name = (): string => {
    const word = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  return Array.from({ length: count }, (_, at) => {
    const people = Array.from({ length: 3 }, name);
    const sentence = (): string =>
      `${pick(people)} said the ${pick(THINGS)} in ${pick(PLACES)} ${pick(DEEDS)} ${pick(WHYS)} in ${1950 + Math.floor(random() * 70)}.`;
    const paragraphs = Array.from({ length: 6 }, () =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, sentence).join(' '),
    );
    const questions = [paragraphs[1], paragraphs[4]].map(paragraph => {
      const [said = '', , , ...words] = paragraph?.split(' ') ?? [];
      return `When did ${said} say the ${words.slice(0, 4).join(' ')}?`;
    });
    const heading = `## ${pick(THINGS)} of ${pick(PLACES)}\n\n`;
    const body = [...paragraphs.slice(0, 3), heading + paragraphs[3], ...paragraphs.slice(4)];
    return {
      name: `article-${at}.md`,
      text: `# ${people[0]} and the ${pick(THINGS)}\n\n${body.join('\n\n')}\n`,
      questions,
    };
  });
}
