import { describe, expect, it } from 'vitest';
import { readDateline } from '../../../src/articles/lines/readDateline.ts';

describe('readDateline', () => {
  it.each([
    ['KYIV, Ukraine (Reuters) - Ukraine said', 'Reuters'],
    ['KYIV, Oct 17 (Reuters) - Ukraine said', 'Reuters'],
    ['LONDON (AP) — The prime minister', 'AP'],
    ['(CNN) -- A section of a bridge', 'CNN'],
    ['NEW YORK/WASHINGTON (Reuters) – Stocks', 'Reuters'],
    ['St. Petersburg, Russia (AFP) – The', 'AFP'],
    ['Berlin (dpa) - Der Bundestag', 'dpa'],
    ['BEIJING, Oct. 17 (Xinhua) -- China', 'Xinhua'],
    ['BOSTON, Oct. 17, 2025 /PRNewswire/ -- The company', 'PRNewswire'],
    ['MOSCOW, October 17. /TASS/. The date', 'TASS'],
    ['United States, EXAMPLE.COM – The meeting', 'EXAMPLE.COM'],
    ['SPRINGFIELD (The Daily Ledger) — The council', 'The Daily Ledger'],
    ['КИЇВ (Укрінформ) – Рух', 'Укрінформ'],
    ['بيروت (رويترز) - أقر', 'رويترز'],
    ['WASHINGTON — The president', null],
    ['**PARIS** — “No,” she said', null],
  ])('reads the source of %j', (paragraph, source) => {
    expect(readDateline(paragraph)).toEqual({ source });
  });

  it.each([
    'The president said on Friday - for the third time - that he would go.',
    'Senator Graham (R-S.C.) — a friend — said',
    'GRAHAM (R-SC) — a friend — said',
    'The World Health Organization (WHO) — which met in May — said',
    'Zelensky (Ukraine) – the president – said',
    'NATO — the alliance — said',
    'London (2025) — a novel',
    'KYIV (Reuters) said nothing',
    '- a list item',
    '',
  ])('finds none in %j', paragraph => {
    expect(readDateline(paragraph)).toBeNull();
  });
});
