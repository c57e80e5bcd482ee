import { describe, expect, it } from 'vitest';
import { articlesByChoice } from '../../../src/render/lists/articleChoices.ts';
import { articleListChoices, namesInList } from '../../../src/render/lists/articleListChoices.ts';
import { indexOf } from '../../testLibrary.ts';

const LONG =
  'Harbour inspectors publish their yearly report on the state of the piers and the lights';
const { articles } = indexOf({
  'bridge.txt': 'Bridge closes\n\nThe bridge is closed.\n',
  'ferry.txt': 'Ferry sails\n\nThe ferry sails.\n',
  'mill.txt': 'Mill opens\n\nThe mill is open.\n',
  'a.txt': `${LONG} A\n\nReport A is out.\n`,
  'b.txt': `${LONG} B\n\nReport B is out.\n`,
  'semi;colon.txt': '---\ntitle: Rain; then sun\n---\n\nIt rained.\n',
});
const labels = (typed: string) => articleListChoices(articles, typed).map(({ name }) => name);

/** The files that a list refers to, one per name. */
function filesIn(list: string): string[] {
  return namesInList(list).map(name =>
    articlesByChoice(articles, name)
      .map(({ id }) => id)
      .join(' or '),
  );
}

describe('namesInList', () => {
  it.each([
    ['one; two ;three', ['one', 'two', 'three']],
    [' ; one;; one;', ['one']],
    [' ; ', []],
  ])('reads %j', (typed, names) => {
    expect(namesInList(typed)).toEqual(names);
  });
});

describe('articleListChoices', () => {
  it('completes the last name of the list', () => {
    expect(labels('fer')).toEqual(['Ferry sails']);
    expect(labels('Ferry sails; mil')).toEqual(['Ferry sails; Mill opens']);
  });

  it('leaves out articles that the list has already', () => {
    expect(labels('ferry;').some(label => label.endsWith('Ferry sails'))).toBe(false);
    expect(labels('ferry;')).toHaveLength(articles.length - 1);
  });

  it.each(['zeppelin; mi', '.txt; mi'])('offers nothing after a name like %j', typed => {
    expect(labels(typed)).toEqual([]);
  });

  it('offers nothing beyond five articles', () => {
    expect(labels('bridge; ferry; mill; a.txt;')).not.toEqual([]);
    expect(labels('bridge; ferry; mill; a.txt; b.txt;')).toEqual([]);
  });

  it('stays within Discord’s limits, and each value identifies the chosen articles', () => {
    const files = ['a.txt', 'b.txt', 'semi;colon.txt', 'ferry.txt', 'mill.txt'];
    let list = '';
    for (const [at, file] of files.entries()) {
      const offered = articleListChoices(articles, list === '' ? '' : `${list};`);
      for (const { name, value } of offered) {
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
      }
      const chosen = offered.find(({ value }) => filesIn(value).at(-1) === file);
      list = chosen?.value ?? '';
      expect(filesIn(list)).toEqual(files.slice(0, at + 1));
    }
  });
});
