import { parseArgs } from 'node:util';
import type { SummaryLength } from '../answer/summary/summarize.ts';

const COMMANDS = ['ask', 'search', 'summary', 'compare', 'articles'] as const;
type CommandName = (typeof COMMANDS)[number];

/** Validated command-line arguments. */
export interface CommandLine {
  readonly command: CommandName;
  /** The words after the command, as split by the shell. */
  readonly texts: readonly string[];
  /** Whether to read texts from standard input, one per line. */
  readonly fromInput: boolean;
  readonly articlesDir: string | null;
  /** File name or title of the only article to answer from; null for all. */
  readonly article: string | null;
  readonly limit: number | null;
  /** Counted from 1. */
  readonly page: number;
  readonly length: SummaryLength;
  readonly topic: string | null;
  /** File name or title of the article whose extracted text is printed; null for the list. */
  readonly text: string | null;
  readonly json: boolean;
}

/** A command to run, a request for help, or a usage error. */
export type ParsedCommandLine =
  | { readonly kind: 'run'; readonly commandLine: CommandLine }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string };

const MAX_LIMIT = 1000;
const LENGTHS = ['short', 'medium', 'long'] as const satisfies readonly SummaryLength[];

const OPTIONS = {
  articles: { type: 'string' },
  article: { type: 'string' },
  limit: { type: 'string' },
  page: { type: 'string' },
  length: { type: 'string' },
  topic: { type: 'string' },
  text: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof OPTIONS;

const COMMON = ['articles', 'limit', 'json', 'help'] as const;
const ALLOWED: Readonly<Record<CommandName, readonly OptionName[]>> = {
  ask: [...COMMON, 'article'],
  search: [...COMMON, 'article', 'page'],
  summary: [...COMMON, 'length', 'topic'],
  compare: ['articles', 'json', 'help'],
  articles: [...COMMON, 'text'],
};

const USAGE: Readonly<Record<CommandName, string>> = {
  ask: 'npm run ask -- "QUESTION"',
  search: `npm run search -- 'WORDS "A PHRASE" -EXCLUDED'`,
  summary: 'npm run summary -- [ARTICLE ...]',
  compare: 'npm run compare -- "TOPIC" [ARTICLE ...]',
  articles: 'npm run articles',
};
const NEEDS_TEXT: Readonly<Partial<Record<CommandName, string>>> = {
  ask: 'ask',
  search: 'search for',
  compare: 'compare',
};

const HELP: Readonly<Record<OptionName, string>> = {
  articles: '--articles DIR    the folder of articles (default: ARTICLES_DIR, or seeds)',
  article: '--article NAME    only this article, by file name or title',
  limit: '--limit N         at most N results (ask: at most 3)',
  page: '--page N          the N-th page of results',
  length: '--length LENGTH   short, medium (default) or long',
  topic: '--topic WORDS     only what is about these words',
  text: '--text NAME       the text of an article as it is quoted, by file name or title',
  json: '--json            one JSON object a line, see src/terminal/README.md',
  help: '--help            this text',
};

/** Parses the arguments after the program's name. */
export function parseCommandLine(args: readonly string[]): ParsedCommandLine {
  const [name, ...rest] = args;
  const command = COMMANDS.find(known => known === name);
  if (command === undefined) {
    if (name === '--help' || name === '-h')
      return { kind: 'help', text: COMMANDS.map(helpText).join('\n\n') };
    return wrong(
      `${name === undefined ? 'no command' : `no command "${name}"`}: use ${COMMANDS.join(', ')}`,
    );
  }
  const exclusions = command === 'search' ? rest.filter(isExclusion) : [];
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(rest.filter(argument => !exclusions.includes(argument)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [message = ''] = error.message.split('. ');
    return wrong(`${message}; see npm run ${command} -- --help`);
  }
  const { values } = parsed;
  const positionals = [...parsed.positionals, ...exclusions];
  if (values.help === true) return { kind: 'help', text: helpText(command) };
  const stray = Object.keys(values).find(
    option => !ALLOWED[command].some(known => known === option),
  );
  if (stray !== undefined)
    return wrong(`${command} has no option --${stray}; see npm run ${command} -- --help`);

  const limit = wholeNumber(values.limit);
  const page = wholeNumber(values.page ?? '1');
  const length = LENGTHS.find(known => known === (values.length ?? 'medium'));
  if (Number.isNaN(limit)) return wrong(`--limit must be a whole number from 1 to ${MAX_LIMIT}`);
  if (page === null || Number.isNaN(page))
    return wrong(`--page must be a whole number from 1 to ${MAX_LIMIT}`);
  if (length === undefined) return wrong(`--length must be one of ${LENGTHS.join(', ')}`);
  if (values.articles?.trim() === '') return wrong('--articles must name a folder');
  if (command === 'articles' && positionals.length > 0) return wrong('articles takes no words');
  const fromInput = positionals.length === 1 && positionals[0] === '-';
  const needed = NEEDS_TEXT[command];
  if (needed !== undefined && !fromInput && positionals.join('').trim() === '') {
    return wrong(`nothing to ${needed}: ${USAGE[command]}`);
  }
  return {
    kind: 'run',
    commandLine: {
      command,
      texts: positionals,
      fromInput,
      articlesDir: values.articles ?? null,
      article: values.article ?? null,
      limit,
      page,
      length,
      topic: values.topic ?? null,
      text: values.text ?? null,
      json: values.json ?? false,
    },
  };
}

/** True for a word to exclude from a search, such as "-putin", which is not an option. */
function isExclusion(argument: string): boolean {
  return /^-[^-\s]/u.test(argument) && argument !== '-h';
}

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
}

/** Parses a number; null for undefined; NaN if it is not a whole number from 1 to 1000. */
function wholeNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
  return number >= 1 && number <= MAX_LIMIT ? number : Number.NaN;
}

function wrong(message: string): ParsedCommandLine {
  return { kind: 'wrong', message };
}

function helpText(command: CommandName): string {
  const options = ALLOWED[command].map(option => `  ${HELP[option]}`);
  const input =
    command === 'articles' ? [] : ['  -                 read one per line from standard input'];
  return [`Usage: ${USAGE[command]}`, ...input, ...options].join('\n');
}
