import { describe, expect, it } from 'vitest';
import { settingWarnings } from '../../src/app/settingWarnings.ts';

const inFile = (text: string): string[] => settingWarnings({ name: '.env', text }, {});

describe('settingWarnings', () => {
  it.each([
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
    ['DISCORD_TOEKN', 'DISCORD_TOKEN'],
    ['ARTICLE_DIR', 'ARTICLES_DIR'],
    ['discord_token', 'DISCORD_TOKEN'],
    ['LOGLEVEL', 'LOG_LEVEL'],
  ])('suggests a setting for %s', (name, meant) => {
    const warning = `${name} is not a setting; did you mean ${meant}?`;
    expect(settingWarnings(null, { [name]: 'x' })).toEqual([warning]);
    expect(inFile(`${name}=x\n`)).toEqual([`.env: ${warning}`]);
  });

  it('warns once when the file and the environment have the same misspelling', () => {
    const file = { name: '.env', text: 'DISCORD_TOKN=a\n' };
    expect(settingWarnings(file, { DISCORD_TOKN: 'b' })).toHaveLength(1);
  });

  it('warns about any unknown variable in the file', () => {
    expect(inFile('BOT_TOKEN=x\n')).toEqual([
      '.env: BOT_TOKEN is not a setting; .env.example lists them',
    ]);
  });

  it.each(['BUILD_ID', 'PATH', 'BOT_TOKEN', 'LOG_LEVEL_2', 'npm_config_cache', 'DATADIRECTORY'])(
    'ignores %s in the environment, which is for other programs',
    name => {
      expect(settingWarnings(null, { [name]: 'x' })).toEqual([]);
    },
  );

  it('accepts a valid file', () => {
    const text = [
      '\uFEFF# a comment',
      '',
      'export DISCORD_TOKEN=a.b.c # another',
      "ARTICLES_DIR='my articles'",
      'ALIASES_FILE="a\r\nb c"',
      'DATA_DIR: /data',
      'LOG_LEVEL=',
      'LOG_LEVEL=info',
      'TZ=Europe/Kyiv',
    ].join('\r\n');
    expect(inFile(text)).toEqual([]);
  });

  it.each([
    ['DISCORD_TOKEN a.SECRET.c', '.env, line 2: ignored: write NAME=value'],
    ['DISCORD TOKEN=a.SECRET.c', '.env, line 2: ignored: write NAME=value'],
    ['=SECRET\n[SECRET]', '.env, lines 2, 3: ignored: write NAME=value'],
    ['DISCORD_TOKEN="a.SECRET.c', '.env, line 2: a quotation mark is not closed'],
    ["DISCORD_TOKEN='a.SECRET.c\nDATA_DIR=x", '.env, line 2: a quotation mark is not closed'],
  ])('names the line of %j but not its content', (text, warning) => {
    expect(inFile(`LOG_LEVEL=info\n${text}\n`)).toEqual([warning]);
  });

  it('names only the first few lines of a binary file', () => {
    const [warning, ...others] = inFile('\x01=\x02\n'.repeat(1000));
    expect(warning).toBe('.env, lines 1, 2, 3, 4, 5 and 995 more: ignored: write NAME=value');
    expect(others).toEqual([]);
  });
});
