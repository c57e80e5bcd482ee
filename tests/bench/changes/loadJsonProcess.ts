import { readFile } from 'node:fs/promises';
import process from 'node:process';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { PASSAGE_FIELDS } from '../../../src/search/lexical/postings/passageTerms.ts';
import { processorTime } from './processorTime.ts';

/** Measures `loadJSON` of the indexes in a file, a JSON array of their texts. */
const [, , file = ''] = process.argv;
const texts = z.array(z.string()).parse(JSON.parse(await readFile(file, 'utf8')));
const options = { fields: PASSAGE_FIELDS };
const [time] = await processorTime(async () =>
  texts.map(text => MiniSearch.loadJSON(text, options)),
);
process.stdout.write(JSON.stringify(time));
