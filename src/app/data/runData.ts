import path from 'node:path';
import { ConfigError, readConfig } from '../../config.ts';
import { makeFolder } from '../../library/saved/dataDir.ts';
import { backUp, restore } from '../../storage/backup.ts';
import { openStorage, type Storage } from '../../storage/storage.ts';
import { EXIT } from '../exitStatus.ts';
import { exitStatusOf, isExpected } from '../expectedError.ts';
import { loadSettings } from '../loadSettings.ts';
import { createOutput, type Output, type OutputStreams } from '../output.ts';
import { deleteServer, listServers, showServer } from './servers.ts';

/** What a data command takes from its process. */
export interface DataSurroundings extends OutputStreams {
  readonly environment: NodeJS.ProcessEnv;
}

/** What a data command works on. */
interface DataContext {
  readonly storage: Storage;
  readonly dataDir: string;
  readonly say: Output['say'];
}

/** Takes a file or the id of a server, if it needs one. */
type DataCommand = (context: DataContext, argument: string) => Promise<void>;

const COMMANDS: Readonly<Record<string, DataCommand>> = {
  'backup FILE': async ({ storage, say }, file) => {
    await backUp(storage, path.resolve(file));
    say(`backup written to ${file}`);
  },
  'restore FILE': async ({ storage, dataDir, say }, file) => {
    await restore(storage, dataDir, path.resolve(file));
    say(`restored from ${file}`);
  },
  'servers list': ({ storage, say }) => listServers(storage, say),
  'servers show ID': ({ storage, say }, id) => showServer(storage, id, say),
  'servers delete ID': ({ storage, say }, id) => deleteServer(storage, id, say),
};

/**
 * Runs the command that the arguments name on the database, also while the bot uses it;
 * resolves with the exit status. An expected failure is one line on standard error.
 */
export async function runData(
  args: readonly string[],
  surroundings: DataSurroundings,
): Promise<number> {
  const output = createOutput(surroundings);
  try {
    const { run, argument } = parse(args);
    for (const warning of loadSettings(surroundings.environment)) output.complain(warning);
    const { databaseUrl, dataDir } = readConfig(surroundings.environment);
    if (dataDir === null) throw new ConfigError('DATA_DIR is not set, and there is no home folder');
    await makeFolder(dataDir);
    const storage = await openStorage(databaseUrl === null ? dataDir : { databaseUrl });
    try {
      await run({ storage, dataDir, say: output.say }, argument);
    } finally {
      await storage.close();
    }
    return EXIT.stopped;
  } catch (error) {
    if (!isExpected(error)) throw error;
    output.complain(error.message);
    return exitStatusOf(error);
  }
}

/** Finds the command whose words the arguments start with; words in capitals stand for an argument. */
function parse(args: readonly string[]): { readonly run: DataCommand; readonly argument: string } {
  for (const [usage, run] of Object.entries(COMMANDS)) {
    const words = usage.split(' ');
    const fits = words.every((word, at) => word === args[at] || word === word.toUpperCase());
    if (fits && words.length === args.length) return { run, argument: args.at(-1) ?? '' };
  }
  const usages = Object.keys(COMMANDS).map(usage => usage.replace(' ', ' -- '));
  const named = usages.filter(usage => usage.split(' ')[0] === args[0]);
  const list = (named.length > 0 ? named : usages).map(usage => `npm run ${usage}`);
  throw new ConfigError(`usage: ${list.join(', ')}`);
}
