import process from 'node:process';
import { z } from 'zod';

/** What the environment sets; every variable is explained in .env.example. */
export interface Config {
  /** The folder of articles, as given: relative to the working directory or absolute. */
  readonly articlesDir: string;
  /** Larger article files are left out. Unit: bytes. */
  readonly maxArticleBytes: number;
  /** A file of alternative spellings, or null. */
  readonly aliasesFile: string | null;
  /** Where the index of a large folder is kept, or null for nowhere. */
  readonly dataDir: string | null;
  /** The bot's token, or null. A secret. */
  readonly discordToken: string | null;
  /** The one server to register commands in, or null for all. */
  readonly guildId: string | null;
  /** Whether the bot may read what is written in channels, for which Discord has a privileged intent. */
  readonly messageContent: boolean;
  /** The base of Discord's REST API, without a version and a slash at its end. */
  readonly discordApi: string;
  /** A member who would have to wait longer for an answer is turned away. Unit: seconds. */
  readonly maxWait: number;
  /** How many requests of one member may wait at a time. */
  readonly memberLimit: number;
  /** How many public answers a channel may have in `channelCooldown`. */
  readonly channelReplies: number;
  /** Unit: seconds; 0 for no limit. */
  readonly channelCooldown: number;
  readonly logLevel: LogLevel;
  /** Whether the bot serves others, and not someone who tries it out. */
  readonly isProduction: boolean;
}

/** From nothing to everything. */
type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment holds a value that cannot be used; the message names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const MEBIBYTE = 1024 * 1024;

/** A whole number that a variable may set, with what to say of any other text. */
function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,6}$/u, { error })
    .transform(Number)
    .refine(number => number >= least && number <= most, { error });
}

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .trim()
    .nullable()
    .default(null)
    .meta({ meaning: "the bot's token; a secret" }),
  GUILD_ID: z
    .string()
    .trim()
    .regex(/^\d{17,20}$/u, { error: "must be a server's id, such as 1234567890123456789" })
    .nullable()
    .default(null)
    .meta({ meaning: 'registers the commands in this server only' }),
  MESSAGE_CONTENT: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default('false')
    .transform(value => value === 'true')
    .meta({ meaning: 'lets `/lookup` read channels; needs the Message Content Intent' }),
  ARTICLES_DIR: z.string().default('seeds').meta({ meaning: 'the folder of articles' }),
  MAX_ARTICLE_BYTES: z
    .string()
    .regex(/^[1-9]\d{0,11}$/u, { error: 'must be a whole number of bytes, such as 5242880' })
    .transform(Number)
    .default(5 * MEBIBYTE)
    .meta({ meaning: 'maximum size of an article file, in bytes' }),
  ALIASES_FILE: z.string().nullable().default(null).meta({
    meaning: 'file of spellings that count as one word: a group per line, separated by commas',
  }),
  DATA_DIR: z.string().nullable().default(null).meta({
    meaning: 'where the index of a large folder is kept between runs',
    fallback: "the user's state folder",
  }),
  MAX_WAIT: wholeNumber(1, 600)
    .default(20)
    .meta({ meaning: 'longest wait for an answer, in seconds; beyond it, requests are refused' }),
  MEMBER_LIMIT: wholeNumber(1, 1000)
    .default(20)
    .meta({ meaning: 'requests of one member that may wait at once' }),
  CHANNEL_REPLIES: wholeNumber(1, 1000)
    .default(5)
    .meta({ meaning: 'public answers per channel within `CHANNEL_COOLDOWN`' }),
  CHANNEL_COOLDOWN: wholeNumber(0, 3600).default(10).meta({ meaning: 'seconds; 0 for no limit' }),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .nullable()
    .default(null)
    .meta({
      meaning: '`silent`, `fatal`, `error`, `warn`, `info`, `debug` or `trace`',
      fallback: 'info; error without a token',
    }),
  DISCORD_API: z
    .url({ protocol: /^https?$/u, error: 'must be an address, such as https://discord.com/api' })
    .regex(/^[^@]*$/u, { error: 'must be an address without a user name' })
    .transform(address => address.replace(/(?:\/v\d+|(?<!\/))\/*$/u, ''))
    .default('https://discord.com/api')
    .meta({ meaning: "base URL of Discord's REST API, without a version; for a proxy" }),
  NODE_ENV: z
    .string()
    .nullable()
    .default(null)
    .meta({ meaning: '`production` requires a token: no trial page' }),
});

/** A variable of the environment, as the README explains it. */
export interface Variable {
  readonly name: string;
  /** What holds where it is unset. */
  readonly fallback: string;
  readonly meaning: string;
}

const explanation = z.object({ meaning: z.string(), fallback: z.string().optional() });

/** Every variable that is read, in the order in which they are explained. */
export function configVariables(): readonly Variable[] {
  const unset: Readonly<Record<string, string | number | boolean | null>> = schema.parse({});
  return Object.entries(schema.shape).map(([name, variable]) => {
    const { meaning, fallback } = explanation.parse(variable.meta());
    const value = unset[name] ?? null;
    return { name, meaning, fallback: fallback ?? (value === null ? 'none' : `\`${value}\``) };
  });
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from environment variables; an empty variable counts as unset.
 *
 * @throws ConfigError that says which variable is wrong and what it must be.
 */
export function readConfig(environment: Environment, platform: string = process.platform): Config {
  const set = Object.entries(environment).filter(([, value]) => value?.trim());
  const parsed = schema.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new ConfigError(problems.join('; '));
  }
  return {
    articlesDir: parsed.data.ARTICLES_DIR,
    maxArticleBytes: parsed.data.MAX_ARTICLE_BYTES,
    aliasesFile: parsed.data.ALIASES_FILE,
    dataDir: parsed.data.DATA_DIR ?? stateFolder(environment, platform),
    discordToken: parsed.data.DISCORD_TOKEN,
    guildId: parsed.data.GUILD_ID,
    messageContent: parsed.data.MESSAGE_CONTENT,
    discordApi: parsed.data.DISCORD_API,
    maxWait: parsed.data.MAX_WAIT,
    memberLimit: parsed.data.MEMBER_LIMIT,
    channelReplies: parsed.data.CHANNEL_REPLIES,
    channelCooldown: parsed.data.CHANNEL_COOLDOWN,
    // Whoever tries it out reads what it says, and not its log.
    logLevel: parsed.data.LOG_LEVEL ?? (parsed.data.DISCORD_TOKEN === null ? 'error' : 'info'),
    isProduction: parsed.data.NODE_ENV === 'production',
  };
}

/**
 * Where programs keep what is to survive a restart but can be made anew: on Linux by the XDG Base
 * Directory Specification; null where the environment names no home.
 */
function stateFolder(environment: Environment, platform: string): string | null {
  const { HOME: home, XDG_STATE_HOME: state, LOCALAPPDATA: local } = environment;
  if (platform === 'win32') return local ? `${local}\\footnote` : null;
  if (platform === 'darwin') return home ? `${home}/Library/Application Support/footnote` : null;
  // The specification has relative paths passed over.
  if (state?.startsWith('/') === true) return `${state}/footnote`;
  return home ? `${home}/.local/state/footnote` : null;
}
