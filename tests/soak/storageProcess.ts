import process from 'node:process';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { AMPLE, ANA, articleOf, fileOf, GUILD } from '../storage/openTestStorage.ts';

/** Adds articles until it is killed, and prints the id and text of each that is confirmed. */
async function addForever(dataDir: string): Promise<never> {
  const storage = await openStorage(dataDir);
  const author = { member: ANA, at: 0 };
  for (let number = 0; ; number++) {
    const text = `article ${number} of process ${process.pid} `.repeat(500);
    const versions = [articleOf(text, { title: null })];
    const addition = { source: fileOf(text, 'a.txt'), origin: 'upload' as const, versions };
    const limits = {
      ...AMPLE,
      articles: Number.POSITIVE_INFINITY,
      bytes: Number.POSITIVE_INFINITY,
    };
    const outcome = await addArticles(storage, GUILD, addition, { author, limits });
    if (outcome.kind === 'added') process.stdout.write(`${outcome.ids.join()} ${text}\n`);
  }
}

const [, , dataDir = ''] = process.argv;
await addForever(dataDir);
