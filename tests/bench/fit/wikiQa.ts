import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { articleOf } from '../../search/articleOf.ts';
import type { QuestionFolder } from '../natural/questionFolders.ts';

const line = z.object({
  question: z.string(),
  title: z.string(),
  sentences: z.array(z.object({ text: z.string(), answer: z.boolean() })),
});

/** Reads each question as a folder of its own, with one article of one paragraph. */
export async function readWikiQa(file: string): Promise<QuestionFolder[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(text => text !== '');
  return lines.map((text, at) => {
    const { question, title, sentences } = line.parse(JSON.parse(text));
    const article = articleOf(`${at}.txt`, [sentences.map(each => each.text).join(' ')], title);
    const accept = sentences
      .filter(({ answer }) => answer)
      .map(sentence => ({ article: article.id, text: sentence.text }));
    return {
      name: title,
      articles: [article],
      questions: [{ q: question, accept, kind: 'answered' }],
    };
  });
}
