import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/articles/article.ts';
import type { SentenceInput } from '../../../../src/encoder/worker/inputs.ts';
import { guildFiles } from '../../../../src/library/guilds/cache/guildFiles.ts';
import { createGuildVectors } from '../../../../src/library/guilds/cache/guildVectors.ts';
import { articleOf } from '../../../search/articleOf.ts';
import { sentencesOf } from '../../../search/semantic/encoded.ts';
import { randomNumbers, randomVector } from '../../../search/semantic/vectors.ts';
import { createTestFolder, GUILD, OTHER_GUILD } from '../../../storage/openTestStorage.ts';

const VECTOR = randomVector(randomNumbers(1));

function numbered(id: string, count: number): Article {
  return articleOf(
    id,
    Array.from({ length: count }, (_, at) => `Sentence ${at} of ${id}.`),
  );
}

/** Vectors of servers with an encoder that notes what it encodes. */
async function start() {
  const root = await createTestFolder();
  const folder = path.join(root, 'servers');
  const texts: string[] = [];
  const encodeSentences = async (inputs: readonly SentenceInput[]) => {
    texts.push(...inputs.map(({ text }) => text));
    // Takes longer than asking for the next batch.
    for (let turn = 0; turn < 10; turn += 1) await setImmediate();
    return inputs.map(() => VECTOR);
  };
  const open = () =>
    createGuildVectors({
      encoder: { state: () => ({ kind: 'ready', model: 'test' }), encodeSentences },
      files: guildFiles(folder),
      onError: error => {
        throw error;
      },
    });
  return { texts, open };
}

async function follow(vectors: ReturnType<typeof createGuildVectors>, guildId: string) {
  const opened = await vectors.open(guildId);
  if (opened === null) throw new Error('no encoder');
  return {
    ...opened,
    update: (...articles: Article[]) => opened.update({ articles, sentencesOf }),
  };
}

describe('the vectors of servers', () => {
  it('are made in turns', async () => {
    const { texts, open } = await start();
    const vectors = open();
    const [one, two] = [await follow(vectors, GUILD), await follow(vectors, OTHER_GUILD)];
    await Promise.all([one.update(numbered('one', 96)), two.update(numbered('two', 96))]);
    await Promise.all([one.finished(), two.finished()]);
    const order = texts.map(text => text.split(' ').at(-1)).filter((_, at) => at % 16 === 0);
    expect(order).toHaveLength(12);
    // The first may encode some before the second begins.
    const both = order.slice(order.indexOf('two.'), order.lastIndexOf('one.'));
    expect(both.length).toBeGreaterThan(3);
    expect(both.filter((name, at) => name === both[at + 1])).toEqual([]);
  });

  it('are found again by a later process', async () => {
    const { texts, open } = await start();
    const first = await follow(open(), GUILD);
    await first.update(numbered('one', 3));
    await first.finished();
    await first.close();
    const again = await follow(open(), GUILD);
    const article = numbered('one', 3);
    await again.update(article);
    expect(again.vectors.encodedCount(article)).toBe(3);
    expect(texts).toHaveLength(3);
  });

  it('of articles that are gone are not kept', async () => {
    const { open } = await start();
    const vectors = open();
    const first = await follow(vectors, GUILD);
    await first.update(numbered('one', 3));
    await first.finished();
    await first.update();
    await first.finished();
    await first.close();
    const again = await follow(vectors, GUILD);
    expect(again.vectors.table.size).toBe(0);
  });
});
