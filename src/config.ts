import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { type Environment, stateFolder } from './config/stateFolder.ts';
import { databaseAddress, encodingName, hostNames, wholeNumber } from './config/valueSchemas.ts';

/** The settings; .env.example explains each variable. */
export interface Config {
  /** The articles folder, relative to the working directory or absolute. */
  readonly articlesDir: string;
  /** Larger article files are skipped. Unit: bytes. */
  readonly maxArticleBytes: number;
  /** The encoding of text files that are not UTF-8 and name none, or null to detect it. */
  readonly articlesEncoding: string | null;
  /** A file of spellings that count as one word, or null. */
  readonly aliasesFile: string | null;
  /** Address of the PostgreSQL database for what servers add; null to keep it in `dataDir`. A secret. */
  readonly databaseUrl: string | null;
  /** Folder for what servers add, or null to store nothing. */
  readonly dataDir: string | null;
  /** Folder below it for what can be made again, such as the saved index; null with it. */
  readonly cacheDir: string | null;
  /** Maximum articles in a server's own library. */
  readonly libraryArticles: number;
  /** Maximum size of a server's own library, files and texts of all versions. Unit: MiB. */
  readonly libraryMegabytes: number;
  /** Maximum feeds of a server. */
  readonly feedsPerServer: number;
  /** How often a feed is read. Unit: minutes. */
  readonly feedMinutes: number;
  /** Memory for the indexes of servers' libraries, as estimated. Unit: MiB. */
  readonly indexMemory: number;
  /** Larger libraries of servers stay in PostgreSQL. Unit: passages. */
  readonly largeLibrary: number;
  /** Whether linked pages are fetched. */
  readonly fetch: boolean;
  /** The only hosts that pages are fetched from, or null for all public ones. */
  readonly fetchHosts: readonly string[] | null;
  /** `on`, `off`, or a folder with the encoder's model. */
  readonly encoder: string;
  /** The bot's token, or null. A secret. */
  readonly discordToken: string | null;
  /** The only server to register commands in, or null for all. */
  readonly guildId: string | null;
  /** Whether the bot may read messages in channels; needs Discord's privileged Message Content Intent. */
  readonly messageContent: boolean;
  /** Base URL of Discord's REST API, without a version and a trailing slash. */
  readonly discordApi: string;
  /** Longest expected wait for an answer; members who would wait longer are rejected. Unit: seconds. */
  readonly maxWait: number;
  /** Maximum waiting requests per member. */
  readonly memberLimit: number;
  /** Maximum public answers per channel within `channelCooldown`. */
  readonly channelReplies: number;
  /** Unit: seconds; 0 disables the limit. */
  readonly channelCooldown: number;
  /** Preferred port of the trial page; 0 for any free one. */
  readonly port: number;
  /** Port of health checks and metrics; 0 for any free one, null for none. */
  readonly metricsPort: number | null;
  /** Address that they are served on. */
  readonly metricsHost: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Whether a token is required, so that the demo does not start by mistake. */
  readonly isProduction: boolean;
}

/** A variable has an invalid value; the message names the variable and never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** From least to most output. */
const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .trim()
    .nullable()
    .default(null)
    .meta({ meaning: "the bot's token (secret)" }),
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
    .default(5 * 1024 * 1024)
    .meta({ meaning: 'maximum size of an article file, in bytes' }),
  ARTICLES_ENCODING: encodingName().nullable().default(null).meta({
    meaning: 'encoding of text files that are not UTF-8 and name none, such as `windows-1251`',
    fallback: 'detected',
  }),
  ALIASES_FILE: z.string().nullable().default(null).meta({
    meaning: 'file of spellings that count as one word: a group per line, separated by commas',
  }),
  DATA_DIR: z.string().nullable().default(null).meta({
    meaning: 'folder for what servers add (keep it), and for a cache that can be deleted',
    fallback: "the user's state folder",
  }),
  DATABASE_URL: databaseAddress()
    .nullable()
    .default(null)
    .meta({ meaning: 'PostgreSQL database for what servers add, instead of `DATA_DIR` (secret)' }),
  ENCODER: z
    .string()
    .trim()
    .default('on')
    .meta({ meaning: '`off` ranks answers by words alone; a folder has a copy of the model' }),
  LIBRARY_ARTICLES: wholeNumber(1, 100_000)
    .default(1000)
    .meta({ meaning: 'articles that a server may add to its own library' }),
  LIBRARY_MB: wholeNumber(1, 100_000)
    .default(200)
    .meta({ meaning: "size of a server's own library, with all versions, in MiB" }),
  FEEDS_PER_SERVER: wholeNumber(0, 1000)
    .default(20)
    .meta({ meaning: 'feeds that a server may follow' }),
  FEED_MINUTES: wholeNumber(1, 1440)
    .default(10)
    .meta({ meaning: 'minutes between two looks at a feed, unless its server asks for more' }),
  INDEX_MEMORY: wholeNumber(1, 100_000)
    .default(256)
    .meta({ meaning: "memory for servers' own libraries in use, in MiB" }),
  LARGE_LIBRARY: wholeNumber(1, 100_000_000)
    .default(50_000)
    .meta({ meaning: 'passages from which a library stays in PostgreSQL instead of memory' }),
  FETCH: z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .default('on')
    .meta({ meaning: '`off` fetches no linked pages and no feeds' }),
  FETCH_HOSTS: hostNames()
    .nullable()
    .default(null)
    .meta({ meaning: 'the only hosts to fetch from: `a.org, *.b.org`', fallback: 'all public' }),
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
  PORT: wholeNumber(0, 65_535)
    .default(3000)
    .meta({ meaning: 'port of the trial page; if it is in use, any free one is taken' }),
  METRICS_PORT: wholeNumber(0, 65_535).nullable().default(null).meta({
    meaning: 'port of health checks and metrics for Prometheus',
  }),
  METRICS_HOST: z
    .string()
    .trim()
    .default('127.0.0.1')
    .meta({ meaning: 'address on which they are served; `0.0.0.0` for all' }),
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

/** A setting in the README's table. */
export interface Variable {
  readonly name: string;
  /** Its value when unset. */
  readonly fallback: string;
  readonly meaning: string;
}

const explanation = z.object({ meaning: z.string(), fallback: z.string().optional() });

/** Every setting, in the order of the README's table. */
export function configVariables(): readonly Variable[] {
  const unset: Readonly<Record<string, string | number | boolean | readonly string[] | null>> =
    schema.parse({});
  return Object.entries(schema.shape).map(([name, variable]) => {
    const { meaning, fallback } = explanation.parse(variable.meta());
    const value = unset[name] ?? null;
    return {
      name,
      meaning,
      fallback: fallback ?? (value === null ? 'none' : `\`${String(value)}\``),
    };
  });
}

/**
 * Reads the settings from environment variables; an empty variable counts as unset.
 *
 * @throws ConfigError when a variable has an invalid value.
 */
export function readConfig(environment: Environment, platform: string = process.platform): Config {
  const set = Object.entries(environment).filter(([, value]) => value?.trim());
  const parsed = schema.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new ConfigError(problems.join('; '));
  }
  const dataDir = parsed.data.DATA_DIR ?? stateFolder(environment, platform);
  return {
    articlesDir: parsed.data.ARTICLES_DIR,
    maxArticleBytes: parsed.data.MAX_ARTICLE_BYTES,
    articlesEncoding: parsed.data.ARTICLES_ENCODING,
    aliasesFile: parsed.data.ALIASES_FILE,
    databaseUrl: parsed.data.DATABASE_URL,
    dataDir,
    cacheDir: dataDir === null ? null : path.join(dataDir, 'cache'),
    libraryArticles: parsed.data.LIBRARY_ARTICLES,
    libraryMegabytes: parsed.data.LIBRARY_MB,
    feedsPerServer: parsed.data.FEEDS_PER_SERVER,
    feedMinutes: parsed.data.FEED_MINUTES,
    indexMemory: parsed.data.INDEX_MEMORY,
    largeLibrary: parsed.data.LARGE_LIBRARY,
    fetch: parsed.data.FETCH === 'on',
    fetchHosts: parsed.data.FETCH_HOSTS,
    encoder: parsed.data.ENCODER,
    discordToken: parsed.data.DISCORD_TOKEN,
    guildId: parsed.data.GUILD_ID,
    messageContent: parsed.data.MESSAGE_CONTENT,
    discordApi: parsed.data.DISCORD_API,
    maxWait: parsed.data.MAX_WAIT,
    memberLimit: parsed.data.MEMBER_LIMIT,
    channelReplies: parsed.data.CHANNEL_REPLIES,
    channelCooldown: parsed.data.CHANNEL_COOLDOWN,
    port: parsed.data.PORT,
    metricsPort: parsed.data.METRICS_PORT,
    metricsHost: parsed.data.METRICS_HOST,
    // The demo's user reads its introduction, not the log.
    logLevel: parsed.data.LOG_LEVEL ?? (parsed.data.DISCORD_TOKEN === null ? 'error' : 'info'),
    isProduction: parsed.data.NODE_ENV === 'production',
  };
}
