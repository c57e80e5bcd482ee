import process from 'node:process';
import { openFolder } from './openFolder.ts';
import { processorTime } from './processorTime.ts';

/** Measures the opening of the folder named first, from the index in the one named second. */
const [, , articlesDir = '', cacheDir = ''] = process.argv;
const [time, library] = await processorTime(() => openFolder(articlesDir, cacheDir, () => {}));
await library.close();
process.stdout.write(JSON.stringify(time));
