import { describe, expect, it } from 'vitest';
import { articleOf } from '../../search/articleOf.ts';
import { measureFolder } from './measureFolder.ts';
import { folderReport } from './report.ts';
import { SNOW_ENCODER } from './snowEncoder.ts';

const ARTICLES = [
  articleOf('rain.txt', ['Rain fell on the coast.', 'The harbour flooded on Monday.']),
  articleOf('snow.txt', ['White flakes covered the mountains.', 'Schools stayed closed.']),
];

describe('measureFolder', () => {
  it('measures each system on the questions of each kind', async () => {
    const figures = await measureFolder(SNOW_ENCODER, {
      name: 'weather',
      articles: ARTICLES,
      questions: [
        ask('what flooded on monday', 'rain.txt', 'The harbour flooded'),
        ask('where did snow fall', 'snow.txt', 'covered the mountains'),
        { q: 'who closed the harbour', accept: [], kind: 'near-miss' },
      ],
    });
    expect(figures).toMatchObject({ articles: 2, answerable: 2, nearMisses: 1, offTopic: 0 });
    const firstRight = figures.systems.map(({ name, firstRight: share }) => [name, share?.mean]);
    expect(Object.fromEntries(firstRight)).toMatchObject({
      MiniSearch: 0.5,
      'encoder alone': 0.5,
      'Footnote, ENCODER=off': 0.5,
      Footnote: 1,
    });
    expect(figures.systems.map(({ offTopicAnswered }) => offTopicAnswered)).toEqual(
      figures.systems.map(() => null),
    );
    expect(folderReport(figures)).toContain('MiniSearch             0.50 (');
  });
});

function ask(q: string, article: string, text: string) {
  return { q, accept: [{ article, text }], kind: 'answered' } as const;
}
