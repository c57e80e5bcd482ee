import { describe, expect, it } from 'vitest';
import { readDateline } from '../../../src/articles/lines/readDateline.ts';

describe('readDateline', () => {
  it.each([
    ['KYIV, Ukraine (Reuters) - Ukraine said', 'Reuters', 'Ukraine said'],
    ['KYIV, Oct 17 (Reuters) - Ukraine said', 'Reuters', 'Ukraine said'],
    ['LONDON (AP) — The prime minister', 'AP', 'The prime minister'],
    ['HOLM, Norway (AP) _ The ferry', 'AP', 'The ferry'],
    ['(CNN) -- A section of a bridge', 'CNN', 'A section of a bridge'],
    ['NEW YORK/WASHINGTON (Reuters) – Stocks', 'Reuters', 'Stocks'],
    ['St. Petersburg, Russia (AFP) – The', 'AFP', 'The'],
    ['Berlin (dpa) - Der Bundestag', 'dpa', 'Der Bundestag'],
    ['BEIJING, Oct. 17 (Xinhua) -- China', 'Xinhua', 'China'],
    ['BOSTON, Oct. 17, 2025 /PRNewswire/ -- The company', 'PRNewswire', 'The company'],
    ['MOSCOW, October 17. /TASS/. The date', 'TASS', 'The date'],
    ['United States, EXAMPLE.COM – The meeting', 'EXAMPLE.COM', 'The meeting'],
    ['SPRINGFIELD (The Daily Ledger) — The council', 'The Daily Ledger', 'The council'],
    ['КИЇВ (Укрінформ) – Рух', 'Укрінформ', 'Рух'],
    ['بيروت (رويترز) - أقر', 'رويترز', 'أقر'],
    ['WASHINGTON — The president', null, 'The president'],
    ['**PARIS** — “No,” she said', null, '“No,” she said'],
  ])('reads the source and the end of %j', (paragraph, source, rest) => {
    const dateline = readDateline(paragraph);
    expect(dateline?.source).toBe(source);
    expect(paragraph.slice(dateline?.end)).toBe(rest);
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
