import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { runSteps } from '../../../src/concurrency/steps.ts';
import { indexOf } from '../../testLibrary.ts';
import { fakeSemantics } from '../fakeSemantics.ts';
import chinese from './languages/chinese.json' with { type: 'json' };
import english from './languages/english.json' with { type: 'json' };
import french from './languages/french.json' with { type: 'json' };
import german from './languages/german.json' with { type: 'json' };
import spanish from './languages/spanish.json' with { type: 'json' };
import ukrainian from './languages/ukrainian.json' with { type: 'json' };

interface Language {
  /** Paragraphs by file name, the title first. */
  readonly articles: Readonly<Record<string, readonly string[]>>;
  /** Part of a sentence that answers none of the questions. */
  readonly decoy: string;
  readonly questions: readonly string[];
}

const OTHERS: readonly (Language & { readonly name: string })[] = [
  { name: 'Spanish', ...spanish },
  { name: 'German', ...german },
  { name: 'French', ...french },
  { name: 'Ukrainian', ...ukrainian },
  { name: 'Chinese', ...chinese },
];
const ask = askerOf([...OTHERS, english]);
const askEnglish = askerOf([english]);

describe.each(OTHERS)('a question in $name', language => {
  const askAlone = askerOf([language]);

  it.each(language.questions)('is answered by words alone: %s', async question => {
    const byWords = await askAlone(question, 'words');
    expect(byWords.outcome).not.toBe('nothing');
    expect(await askAlone(question, 'meaning')).toEqual(byWords);
  });

  it.each(language.questions)(
    'is answered by words alone among articles in six languages: %s',
    async question => {
      expect(await ask(question, 'meaning')).toEqual(await ask(question, 'words'));
    },
  );

  it.each(language.questions)(
    'is answered by words alone among articles in English: %s',
    async question => {
      const byWords = await askEnglish(question, 'words');
      expect(await askEnglish(question, 'meaning')).toEqual(byWords);
    },
  );
});

describe('a question in English', () => {
  it.each(english.aboutOtherLanguages)(
    'is answered by words alone if the best passage is not in English: %s',
    async question => {
      expect(await ask(question, 'meaning')).toEqual(await ask(question, 'words'));
    },
  );

  it.each(english.questions)('is answered by meaning otherwise: %s', async question => {
    expect(await ask(question, 'meaning')).not.toEqual(await ask(question, 'words'));
  });
});

/** Asks about the articles of some languages, in which only the decoys are similar to any question. */
function askerOf(languages: readonly Language[]) {
  const index = indexOf(
    Object.fromEntries(
      languages.flatMap(({ articles }) =>
        Object.entries(articles).map(([id, paragraphs]) => [id, paragraphs.join('\n\n')]),
      ),
    ),
  );
  const similar = Object.fromEntries(languages.map(({ decoy }) => [decoy, 0.9]));
  const semantics = fakeSemantics(index, { similar });
  return (question: string, by: 'words' | 'meaning') =>
    runSteps(answerQuestion(index, question, { semantics: by === 'words' ? null : semantics }));
}
