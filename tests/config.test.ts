import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      articlesDir: 'seeds',
      maxArticleBytes: 5_242_880,
      articlesEncoding: null,
      aliasesFile: null,
      databaseUrl: null,
      dataDir: null,
      cacheDir: null,
      libraryArticles: 1000,
      libraryMegabytes: 200,
      feedsPerServer: 20,
      feedMinutes: 10,
      indexMemory: 256,
      largeLibrary: 50_000,
      fetch: true,
      fetchHosts: null,
      encoder: 'on',
      discordToken: null,
      guildId: null,
      messageContent: false,
      discordApi: 'https://discord.com/api',
      maxWait: 20,
      memberLimit: 20,
      channelReplies: 5,
      channelCooldown: 10,
      port: 3000,
      metricsPort: null,
      metricsHost: '127.0.0.1',
      logLevel: 'error',
      isProduction: false,
    });
  });

  it('reads settings and ignores other variables', () => {
    const environment = {
      ARTICLES_DIR: '/srv/news',
      MAX_ARTICLE_BYTES: '1000',
      ARTICLES_ENCODING: 'windows-1251',
      ALIASES_FILE: 'names.txt',
      DISCORD_TOKEN: ' a.b.c ',
      GUILD_ID: '1234567890123456789',
      MESSAGE_CONTENT: 'true',
      DISCORD_API: 'http://127.0.0.1:3000/api/v10/',
      MAX_WAIT: '60',
      MEMBER_LIMIT: '3',
      CHANNEL_REPLIES: '2',
      CHANNEL_COOLDOWN: '0',
      PORT: '8080',
      METRICS_PORT: '9464',
      METRICS_HOST: ' ::1 ',
      LOG_LEVEL: 'debug',
      NODE_ENV: 'production',
      DATA_DIR: '/var/lib/footnote',
      DATABASE_URL: 'postgresql://footnote:secret@localhost/footnote',
      LIBRARY_ARTICLES: '50',
      LIBRARY_MB: '20',
      INDEX_MEMORY: '64',
      LARGE_LIBRARY: '1000',
      ENCODER: 'off',
      FETCH: 'off',
      FETCH_HOSTS: ' Example.org, *.example.net 127.0.0.1:8080',
      HOME: '/home/x',
    };
    expect(readConfig(environment)).toEqual({
      articlesDir: '/srv/news',
      maxArticleBytes: 1000,
      articlesEncoding: 'windows-1251',
      aliasesFile: 'names.txt',
      databaseUrl: 'postgresql://footnote:secret@localhost/footnote',
      dataDir: '/var/lib/footnote',
      cacheDir: '/var/lib/footnote/cache',
      libraryArticles: 50,
      libraryMegabytes: 20,
      feedsPerServer: 20,
      feedMinutes: 10,
      indexMemory: 64,
      largeLibrary: 1000,
      fetch: false,
      fetchHosts: ['example.org', '*.example.net', '127.0.0.1:8080'],
      encoder: 'off',
      discordToken: 'a.b.c',
      guildId: '1234567890123456789',
      messageContent: true,
      discordApi: 'http://127.0.0.1:3000/api',
      maxWait: 60,
      memberLimit: 3,
      channelReplies: 2,
      channelCooldown: 0,
      port: 8080,
      metricsPort: 9464,
      metricsHost: '::1',
      logLevel: 'debug',
      isProduction: true,
    });
  });

  it('logs more when there is a token', () => {
    expect(readConfig({ DISCORD_TOKEN: 'a.b.c' }).logLevel).toBe('info');
  });

  it('counts an empty variable as unset', () => {
    expect(readConfig({ ARTICLES_DIR: ' ', MAX_ARTICLE_BYTES: '' }).articlesDir).toBe('seeds');
  });

  it.each([
    ['linux', { HOME: '/home/x' }, '/home/x/.local/state/footnote'],
    ['linux', { HOME: '/home/x', XDG_STATE_HOME: '/srv/state' }, '/srv/state/footnote'],
    ['linux', { HOME: '/home/x', XDG_STATE_HOME: 'state' }, '/home/x/.local/state/footnote'],
    ['darwin', { HOME: '/Users/x' }, '/Users/x/Library/Application Support/footnote'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\x' }, 'C:\\Users\\x\\footnote'],
    ['win32', { HOME: '/home/x' }, null],
    ['linux', {}, null],
  ])('stores data on %s, with %j, in %s', (platform, environment, folder) => {
    expect(readConfig(environment, platform).dataDir).toBe(folder);
  });

  it.each(['5 MB', '-1', '0', '1.5', '1e6'])(
    'names the variable with the invalid value %j',
    value => {
      expect(() => readConfig({ MAX_ARTICLE_BYTES: value })).toThrow(
        new ConfigError('MAX_ARTICLE_BYTES must be a whole number of bytes, such as 5242880'),
      );
    },
  );

  it.each([
    ['MESSAGE_CONTENT', 'yes', 'must be true or false'],
    ['GUILD_ID', 'my server', "must be a server's id, such as 1234567890123456789"],
    [
      'DATABASE_URL',
      'localhost/footnote',
      'must be an address, such as postgresql://user:password@localhost/footnote',
    ],
    ['DISCORD_API', 'discord.com', 'must be an address, such as https://discord.com/api'],
    ['DISCORD_API', 'ftp://discord.com', 'must be an address, such as https://discord.com/api'],
    ['DISCORD_API', 'https://me:secret@proxy.example', 'must be an address without a user name'],
    ['ARTICLES_ENCODING', 'klingon', 'must be an encoding, such as windows-1251'],
    ['FETCH', 'no', 'must be on or off'],
    ['FETCH_HOSTS', 'https://a.org', 'must be host names, such as example.org, *.example.net'],
    ['MAX_WAIT', '0', 'must be a whole number from 1 to 600'],
    ['MEMBER_LIMIT', '1001', 'must be a whole number from 1 to 1000'],
    ['CHANNEL_REPLIES', 'many', 'must be a whole number from 1 to 1000'],
    ['CHANNEL_COOLDOWN', '-1', 'must be a whole number from 0 to 3600'],
    ['PORT', '65536', 'must be a whole number from 0 to 65535'],
    ['LOG_LEVEL', 'loud', 'must be one of silent, fatal, error, warn, info, debug, trace'],
  ])('says what %s must be', (name, value, must) => {
    expect(() => readConfig({ [name]: value })).toThrow(new ConfigError(`${name} ${must}`));
  });

  it('never repeats a value, which may be a misplaced secret', () => {
    expect(() => readConfig({ GUILD_ID: 'SECRET' })).toThrow(/^(?!.*SECRET)/u);
  });
});
