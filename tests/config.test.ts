import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      articlesDir: 'seeds',
      maxArticleBytes: 5_242_880,
      aliasesFile: null,
    });
  });

  it('takes what is set and ignores other variables', () => {
    const environment = {
      ARTICLES_DIR: '/srv/news',
      MAX_ARTICLE_BYTES: '1000',
      ALIASES_FILE: 'names.txt',
      HOME: '/home/x',
    };
    expect(readConfig(environment)).toEqual({
      articlesDir: '/srv/news',
      maxArticleBytes: 1000,
      aliasesFile: 'names.txt',
    });
  });

  it('counts an empty variable as unset', () => {
    expect(readConfig({ ARTICLES_DIR: ' ', MAX_ARTICLE_BYTES: '' }).articlesDir).toBe('seeds');
  });

  it.each(['5 MB', '-1', '0', '1.5', '1e6'])('names the variable that holds %j', value => {
    expect(() => readConfig({ MAX_ARTICLE_BYTES: value })).toThrow(
      new ConfigError('MAX_ARTICLE_BYTES must be a whole number of bytes, such as 5242880'),
    );
  });
});
