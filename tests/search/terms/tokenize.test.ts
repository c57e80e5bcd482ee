import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '../../../src/search/terms/fold.ts';
import { termsOf, tokenize } from '../../../src/search/terms/tokenize.ts';

function wordsOf(text: string): string[] {
  return tokenize(text).map(({ word }) => word);
}

/** Groups of texts that must have the same words. */
const SAME_WORDS: Readonly<Record<string, readonly string[]>> = {
  case: ['Tomahawk Missiles', 'TOMAHAWK MISSILES', 'tomahawk missiles'],
  accents: ['café Zürich São naïve', 'cafe Zurich Sao naive', 'CAFÉ ZÜRICH SÃO NAÏVE'],
  'special letters': ['Straße Łódź Ærø Þór œuvre', 'strasse lodz aero thor oeuvre'],
  'Turkish i': ['İstanbul Diyarbakır', 'istanbul diyarbakir'],
  'Greek accents and final sigma': ['Αθήνας ΑΘΗΝΑΣ', 'αθηνας αθηνας'],
  'Cyrillic stress and ё': ['ещё Зеле́нский', 'еще зеленский'],
  'Arabic vowel marks, stretching and hamza': [
    'مُحَمَّد الرَّئِيس أوكرانيا كـــتاب',
    'محمد الرئيس اوكرانيا كتاب',
  ],
  'Hebrew points': ['שָׁלוֹם', 'שלום'],
  'Hebrew abbreviations': ['צה״ל', 'צה"ל', 'צהל'],
  'digits of Arabic': ['٢٥٠٠ ۱۲', '2500 12'],
  apostrophes: ["O'Brien", 'O’Brien', 'OʼBrien', 'O´Brien', 'OBrien'],
  possessives: ['Ukraine', "Ukraine's", 'Ukraine’s', 'UKRAINE’S', 'Ukraine`s'],
  'Ukrainian apostrophes': ["п'ять", 'п’ять', 'пʼять'],
  elision: ['l’Ukraine d’Artagnan', 'Ukraine Artagnan'],
  dashes: ['Trump–Zelensky', 'Trump-Zelensky', 'Trump—Zelensky', 'Trump Zelensky'],
  'invisible characters': ['Rus\u00ADsia mis\u2060siles', 'Russia missiles'],
  'Persian non-joiners': ['می‌خواهد', 'میخواهد'],
  ligatures: ['ﬁnal ﬂight', 'final flight'],
  'wide letters': ['ＴＯＫＹＯ', 'tokyo'],
  thousands: ['2,500 km', '2500 km'],
  millions: ['1,234,567', '1234567'],
  'signs beside numbers': ['10% of $40', '10 of 40', '10% of €40'],
  hyphens: ['COVID-19', 'covid 19', 'COVID–19'],
};

describe('folding', () => {
  test.each(Object.entries(SAME_WORDS))('knows %s as the same words', (_, texts) => {
    for (const text of texts) expect(wordsOf(text)).toEqual(wordsOf(texts[0] ?? ''));
  });

  test.each([
    ['й and и', 'мой', 'мои'],
    ['ї and і', 'їх', 'іх'],
    ['marks of Hindi', 'की', 'का'],
    ['voiced kana', 'が', 'か'],
    ['decimals', '2.5', '25'],
    ['decimals and thousands', '2,50', '250'],
  ])('distinguishes %s', (_, a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  it('ignores whether letters are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
      }),
    );
    for (const text of ['É.U. Việt Nam 각하', 'ウクライナのゼレンスキー大統領がワシントンで']) {
      expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text));
    }
  });

  it('cuts a word of any length, composed or not, without breaking a character', () => {
    const long = 'é'.repeat(100_000);
    expect(fold(long)).toBe('e'.repeat(64));
    expect(fold(long.normalize('NFD'))).toBe(fold(long));
    expect(fold(`a${'𠀀'.repeat(100)}`)).toBe(`a${'𠀀'.repeat(63)}`);
  });
});

describe('tokenize', () => {
  it('returns each word with its offsets', () => {
    const text = 'The U.S.–Russia talks, 2,500 km away: O’Brien’s “plan”.';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'U.S.',
      'Russia',
      'talks',
      '2,500',
      'km',
      'away',
      'O’Brien’s',
      'plan',
    ]);
  });

  test.each([
    ['G7 F-16s 3D 1990s 20th', ['g7', 'f', '16s', '3d', '1990s', '20th']],
    ['3.14, 2.5. v1.2.3', ['3.14', '2.5', 'v1', '2.3']],
    ['1990’s', ['1990']],
    ['the U.S.’s plan', ['the', 'us', 'plan']],
    ['U.S-led', ['us', 'led']],
    ['J.K. Rowling and J. Smith', ['jk', 'rowling', 'and', 'j', 'smith']],
    ['e.g. this', ['eg', 'this']],
    ['❤️ 1️⃣ 🇺🇸 — … !', ['1']],
    ['user@example.com', ['user', 'example', 'com']],
    ['snake_case #hashtag', ['snake', 'case', 'hashtag']],
  ])('reads %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('returns the words of decomposed Japanese with their offsets', () => {
    const text = 'ゼレンスキー大統領が'.normalize('NFD');
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual(
      ['ゼレンスキー', '大統領', 'が'],
    );
  });

  it('returns ordered, non-empty slices for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        let last = 0;
        for (const { start, end, word, term } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toBe('');
          expect(term).not.toBe('');
          expect(word).not.toMatch(/\s/u);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('accepts any code units, including lone surrogates', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(units, codes => {
        expect(tokenize(String.fromCharCode(...codes))).toBeInstanceOf(Array);
      }),
    );
  });

  test.each(['a', 'a.', "a'", '1,', '\u00AD', 'a\u00AD', 'IT ', '战', 'สวัสดี', '״', '\u0301', 'ﷺ'])(
    'reads %j a hundred thousand times over',
    unit => {
      expect(tokenize(unit.repeat(100_000)).length).toBeLessThanOrEqual(unit.length * 100_000);
    },
  );
});

describe('stop words', () => {
  test.each([
    'the of and which whose',
    'he’ll she’d we’re I’ve don’t who’d there’ll',
    'dont cant isnt im ive lets',
    'I’m let’s that’s it’s',
    'from it to us',
    'THIS IS WHAT THEY DID TO HIM',
    'May he? Will he? He may, he will.',
  ])('are all that is in: %s', text => {
    expect(termsOf(text)).toEqual([]);
  });

  test.each([
    ['Shell profits', 'shell'],
    ['what the hell', 'hell'],
    ['ill soldiers', 'ill'],
    ['an oil well', 'well'],
    ['a garden shed', 'shed'],
    ['voter ID', 'id'],
    ['wed in Kyiv', 'wed'],
  ])('do not swallow a content word in: %s', (text, term) => {
    expect(termsOf(text)).toContain(term);
  });

  test.each([
    ['the U.S. and Russia', 'US'],
    ['the US and Russia', 'US'],
    ['the US’s and Russia’s', 'US'],
    ['US AND RUSSIA HOLD LONG TALKS', 'US'],
    ['the WHO’s report', 'WHO'],
    ['IT workers', 'IT'],
    ['in May 2024 they met', 'MAY'],
    ['talks on Monday, May 5, failed', 'MAY'],
    ['what did Theresa May’s party say', 'MAY'],
    ['the actor Will Smith spoke', 'WILL'],
    ['美国(US)总统访问基辅，世卫组织(WHO)称', 'US'],
  ])('are names if written as such: %s', (text, term) => {
    expect(termsOf(text)).toContain(term);
  });

  test.each([
    ['tell us', 'US'],
    ['IT IS NOT WHAT THEY SAID', 'IT'],
    ['What Will Trump Do', 'WILL'],
    ['Nothing happened. Will they meet', 'WILL'],
    ['he said it. May it rain', 'MAY'],
  ])('are not names in: %s', (text, term) => {
    expect(termsOf(text)).not.toContain(term);
  });
});

/** Characters that delimit words; the long run fills more than one token. */
const unit = fc.oneof(
  fc.constantFrom('a', 'B', 's', '1', '.', ',', "'", '’', '"', ' ', '-', '“'),
  fc.constantFrom('é', '\u0301', '\u00AD', 'א', 'І', '٣', '½', '中', '🇺🇦', 'a'.repeat(120)),
);

/** A text in full-width letters and digits, each of which folds to the plain one. */
function widened(text: string): string {
  // A wide s ends no possessive.
  return text.replaceAll(/[a-rt-zA-RT-Z0-9]/gu, plain =>
    String.fromCodePoint((plain.codePointAt(0) ?? 0) + 0xfee0),
  );
}

function bounds(text: string): unknown {
  return tokenize(text).map(({ start, end, word }) => ({ start, end, word }));
}

describe('word boundaries', () => {
  it('are the same in full-width letters', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), text => {
        expect(bounds(widened(text))).toEqual(bounds(text));
      }),
    );
  });
});

/** A query in another form of the passage's words, and the passage. */
const LANGUAGES: Readonly<Record<string, readonly [query: string, passage: string]>> = {
  English: ['missile supplies', 'Washington will not supply missiles.'],
  Spanish: ['¿negociacion, misiles?', 'La negociación sobre los misiles fracasó.'],
  French: ['réunion (l’Élysée)', 'La réunion à l’Elysée a échoué.'],
  German: ['Größe RAKETE', 'Die GRÖSSE der Rakete überrascht.'],
  Russian: ['переговоры Зеленского', 'Зеленский вёл переговоров пять.'],
  Ukrainian: ['переговори Зеленського', 'Зеленський на переговорах у Києві.'],
  Arabic: ['صواريخ الحرب', 'لم تقدم واشنطن الصواريخ للحرب.'],
  'Arabic with vowel marks': ['الرَّئِيسُ', 'قال الرئيس إنه لن يوافق.'],
  Hebrew: ['שָׁלוֹם צה"ל', 'שיחות שלום עם צה״ל.'],
  Hindi: ['मिसाइल वार्ता', 'मिसाइल पर वार्ता विफल रही।'],
  Chinese: ['泽连斯基 导弹', '乌克兰总统泽连斯基没有得到战斧导弹。'],
  Japanese: ['ゼレンスキー大統領', 'ウクライナのゼレンスキー大統領は会談した。'],
  Korean: ['미사일 대통령', '대통령은 미사일을 요청했다.'],
  Thai: ['ขีปนาวุธ', 'ประธานาธิบดีต้องการขีปนาวุธ'],
};

describe('languages', () => {
  test.each(Object.entries(LANGUAGES))('finds in %s what is asked in it', (_, [query, passage]) => {
    const held = new Set(termsOf(passage));
    expect(termsOf(query).map(term => [term, held.has(term)])).toEqual(
      termsOf(query).map(term => [term, true]),
    );
    expect(termsOf(query)).not.toEqual([]);
  });

  it('distinguishes countries and peoples', () => {
    const names =
      'Iran Iraq Iranian Iraqi Austria Australia Austrian Australian Niger Nigeria Nigerien Nigerian ' +
      'Slovakia Slovenia Slovak Slovene Gambia Zambia Mali Malawi Guinea Guyana India Indonesia Ireland Iceland';
    expect(new Set(termsOf(names)).size).toBe(names.split(' ').length);
  });
});

describe('a word divided at a line end', () => {
  it.each([
    ['a hyphen', 'a repre-\nsentative spoke'],
    ['a hyphen and an indent', 'a repre- \r\n   sentative spoke'],
    ['a soft hyphen', 'a repre\u00AD\nsentative spoke'],
  ])('is a word, followed by its parts, with %s', (_, text) => {
    const words = tokenize(text);
    expect(words.map(({ word }) => word)).toEqual([
      'a',
      'representative',
      'repre',
      'sentative',
      'spoke',
    ]);
    const [, whole] = words;
    expect(text.slice(whole?.start, whole?.end)).toMatch(/^repre.*\s+sentative$/su);
  });

  it('is found as a compound as well', () => {
    expect(wordsOf('a well-\nknown pier')).toEqual(['a', 'wellknown', 'well', 'known', 'pier']);
  });

  it.each([
    'a 3-\nyear plan',
    'the Harbour-\nOffice',
    'well -\nknown',
    'well-known',
    'well-\n\nknown',
  ])('is not in %j', text => {
    expect(wordsOf(text).join(' ')).not.toMatch(/wellknown|3year|harbouroffice/u);
  });
});
