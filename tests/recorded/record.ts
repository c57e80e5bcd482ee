import type { SearchIndex } from '../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../src/search/startIndexing.ts';
import { parseCommandLine } from '../../src/terminal/parseCommandLine.ts';
import { runCommand } from '../../src/terminal/runCommand.ts';
import { commandsOn } from './commandsOn.ts';
import { readLibraries } from './libraries.ts';

/** The output of a command; `result` is a line of JSON, or empty. */
export interface Recorded {
  /** The library and the command line. */
  readonly asked: string;
  readonly result: string;
}

/** Runs every command on its library, in a fixed order. */
export async function* record(): AsyncGenerator<Recorded> {
  for (const library of await readLibraries()) {
    const index = createSearchIndex(library.articles);
    for (const args of commandsOn(library)) {
      yield { asked: [library.name, ...args].join(' '), result: await printed(index, args) };
    }
  }
}

async function printed(index: SearchIndex, args: readonly string[]): Promise<string> {
  const parsed = parseCommandLine(args);
  if (parsed.kind !== 'run') throw new Error(`cannot run ${args.join(' ')}`);
  const lines: string[] = [];
  await runCommand({ index }, parsed.commandLine, {
    layout: { width: 80, color: false },
    print: line => lines.push(line),
    complain: () => {},
    lines: () => emptyInput(),
  });
  return lines.join('\n');
}

async function* emptyInput(): AsyncGenerator<string> {}
