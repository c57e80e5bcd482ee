import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitSentences } from '../../src/passages/splitSentences.ts';

/** A bar marks each sentence end, after its white space. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'plain sentences': [
    'The talks ended. |Nobody signed.',
    'Is it over? |It is not! |Wait.',
    'What?! |He left.',
    '  Spaces first. |Then more.  ',
    'One\u00a0stop.\u00a0|Another.',
    'He won $5.5 million at 3.14 percent. |Then he left.',
    'It fell .5 percent. |Then it rose.',
    'They left. |20 people stayed.',
    'iPhones sold well. |iPhone sales rose.',
  ],
  'titles and names': [
    'President Donald J. Trump met Mr. Putin. |They spoke.',
    'Sen. Bernie Sanders and Rep. Alexandria Ocasio-Cortez agreed.',
    'Lt. Gov. Dan Patrick and Sgt. 1st Class Paul Smith spoke. |Then they left.',
    'The Rev. Martin Luther King Jr. spoke. |He was heard.',
    'He met Martin Luther King Jr. |The crowd cheered.',
    'J.K. Rowling wrote it. |J. R. R. Tolkien did not.',
    'Ursula K. Le Guin and Robert M. La Follette never met.',
    'Robert F. “Bobby” Kennedy ran. |He lost.',
    'He saw St. Louis and Mt. Everest.',
    'Roe v. Wade and Dobbs vs. Jackson differ.',
    'Dwayne Johnson, a.k.a. The Rock, spoke.',
    'She did one more rep. |Then she sat.',
    'It happened in World War I. |Germany lost.',
    'He takes vitamin C. |Doctors approve.',
  ],
  'countries, states and cities': [
    'The U.S. Senate and the U.N. Security Council met.',
    'He moved to the U.S. |He stayed.',
    'He moved to the U.S. |“We are glad,” she said.',
    'The U.S. “does not want escalation.”',
    'The “U.S.” Senate met.',
    'U.S. Fears Direct Escalation with Russia',
    'U.S. Is Not Ready to Send Missiles',
    'He lives in Washington, D.C. |The rest left.',
    'He lives in Washington, D.C., with his wife.',
    'A Washington, D.C. Chipotle closed.',
    'It fell in Ballwin, Mo. |Workers cleared it.',
    'PORTLAND, Ore. — The mayor resigned.',
    'Durbin, D-Ill., spoke. |Rep. John Smith (R-Tex.) Tuesday agreed.',
    'The U.S. No. 1 seed lost.',
  ],
  'companies and other abbreviations': [
    'Apple Inc. Chief Executive Tim Cook spoke.',
    'She works at Apple Inc. |The firm grew.',
    'Apple Inc. (NASDAQ: AAPL) rose.',
    'Smith & Co. said so. |Ford Motor Co. and Acme Corp. agreed.',
    'Fruit, e.g. Apples, i.e. The best, is cheap.',
    'Apples, pears, etc. |Then he left.',
    'Smith et al. (2020) agree. |So do Jones et al.',
    'He is No. 10 on the list.',
    'He said no. |Then he left.',
    'See pp. 10 and Fig. 3. |Then stop.',
    'She earned a Ph.D. |She then left.',
  ],
  'dates and times': [
    'He spoke at 5 p.m. |Then he left.',
    'He spoke at 5 p.m. Monday and at 8 a.m. Eastern.',
    'It began at 10 p.m. Paris time.',
    'At 10 a.m. Trump arrived. |He left at 11 a.m. |Putin stayed.',
    'It happened on Jan. 6. |It was cold.',
    'It began in Sept. |Trump knew.',
    'He was born on March 9. |Angel was not.',
  ],
  quotations: [
    '“I think we’re done. |Let’s see what happens next week,” Trump said abruptly. |He left.',
    '“Why?” he asked. |“Because.”',
    '“Why?” Trump asked. |Nobody knew.',
    '“Why?” President Donald Trump asked. |Nobody knew.',
    '“Why?” Mr. Trump asked. |Nobody knew.',
    '“Why?” |Mr. Trump said the talks had failed.',
    '“Why?” Smith, 42, later asked.',
    '“Is it?” Amanpour interrupted, “or is it not?”',
    '“Stop!” Trump told the crowd. |It did not.',
    '“Who pays?” |Supermarkets said they did not know.',
    '“Why?” |The president left.',
    '“We won!” they shouted. |“We did.”',
    '“We won.” |“Did we?”',
    '"We won." |"Did we?" |Nobody knew.',
    "'We won.' |'Did we?'",
    'He called it “a big deal.” |Others did not.',
    'He called it "a big deal". |Others did not.',
    'He said, “No.” and left.',
    'He answered: “... No.”',
    '“We have to stop.” — Volodymyr Zelensky',
    'He asked “what?” and “why?” twice.',
  ],
  'names that end with a mark': [
    'She told Yahoo! News so. |He reads Yahoo! |The end.',
    '“Jeopardy!” Host Ken Jennings spoke.',
  ],
  ellipses: [
    'He paused ... and went on.',
    'He paused... |Then he left.',
    'He paused… |Then he left.',
    'He paused . . . and left. . . . |Then he slept.',
    '“I... I do not know.”',
    'I simply adored her... |I still do.',
    'He said “[...] The talks failed.” |They did.',
    'Really...? |Yes.',
  ],
  brackets: [
    'He left. |(He came back later.) |Then he slept.',
    'He left (he came back. Then he slept) again.',
    'He left (the rest stayed.) |Then they slept.',
    'Kim (really?) Kardashian spoke.',
    'The ferry (built by the yard\nBerg and Sons. It was the last) sank. |Nobody drowned.',
    'The port [founded in Holm\r\nBerg notes] is old. |It is.',
    'He left (the firm (of Anna Berg) failed. Then it closed) again. |She did not.',
    'The list (see A, B (Lyon). |Others: C (Paris), D (Nice).',
    'Smile :(\n\n|Next (again).',
    'It is true.[1] |It is not.[2][3]',
    'It is true. [1] |It is not. [2][3] |Really.',
    'The fatigue is growing. (PW)',
    'Do you agree? 🇺🇦🤔',
    'Do you agree? 🇺🇦🤔\n|Next Post',
    'It is a win. |🎉 Fans cheer.',
  ],
  addresses: [
    'Visit www.example.com. |Then write to a.b@example.com.',
    'Read https://example.com/a.b?c=D.E today.',
    'Node.js 20.19.1 is out. |Upgrade.',
  ],
  'a missing space': [
    'They want an end to the war.|The next day they left.',
    'They left in 2024.|The rest stayed.',
    '“We won.”|The rest left.',
    'The site Booking.Com rose.',
  ],
  'lines and lists': [
    'A headline without a stop\n|The first sentence of the text, which is longer. |The second.',
    'A paragraph\n\n|another paragraph',
    'The president of the United States said on\nMonday that he would meet the president of\nUkraine. |He did\nnot.',
    'The White House said that President Donald\nTrump would go. |He did.',
    'Zelensky Leaves White House Without Missiles\n|Talks stall.',
    'Buy:\n|- milk\n|- eggs\n|* bread',
    'Steps:\n|1. Open it.\n|2. Close it.\n|3. Leave.',
    'a) first\r\n|b) second',
    'He said that he met Mr.\nTrump there. |They spoke of the war.',
    'He was at that time at the age of\n45. |He left.',
    'He met the writer George Raymond\nR. Martin. |They spoke.',
    'The chairman of the port authority told reporters after a long meeting in the old customs house on Monday that Donald\nTrump would visit the harbour. |He did.',
    `${'The committee met the mayor and '.repeat(12)}Donald\nTrump. |It left.`,
    'The chairman of the port authority told reporters after a long meeting in the old customs house on Monday that the\nUN would pay. |It did.\n|It was enough.',
    `Harbour opens\n|${'The committee met the mayor and the port. |'.repeat(4)}It left.`,
  ],
  'other scripts': [
    '他走了。|她留下了！|为什么？|没人知道。',
    '“我们完了。”他说。|她走了。',
    '彼は「行く。」と言った。|彼女は残った。',
    'वह गया। |वह रुकी।',
    'ذهب الرجل. |هل عاد؟ |لا أحد يعرف.',
    'وہ چلا گیا۔ |کیا وہ واپس آیا؟ |نہیں۔',
    'Նա գնաց։ |Նա մնաց։',
    'Έφυγε. |Πού πήγε; |Κανείς δεν ξέρει.',
    'А. С. Пушкин жил на ул. Пушкина. |Он писал.',
    '— Зачем? |Он ушёл и т. д. |Она осталась.',
    'Am 3. Oktober sprach Dr. Müller, z.B. über Geld. |Er ging.',
    'Das Rathaus dementierte den Bericht am 3. März. |Der Rat schwieg.',
    'Sie kam am 14. Oktober, er „am 15. November“. |Dann gingen beide.',
    'Im 19. Jahrhundert war es so. |Heute nicht.',
    '„Warum?“ fragte er. |„Wir gehen.“ |Dann ging er.',
    '»Warum?« fragte er. |Niemand wusste es.',
    '« Pourquoi ? » demanda M. Le Pen. |Personne ne sait.',
    'Il est parti ! |Elle est restée.',
    '¿Por qué? |El Sr. Pérez viajó a EE. UU. |Los demás no.',
    'እሱ ሄደ። |እሷ ቀረች።',
  ],
};

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe.each(Object.entries(CASES))('splits %s', (_name, texts) => {
  test.each(texts)('%j', marked => {
    expect(split(marked.replaceAll('|', ''))).toEqual(marked.split('|'));
  });
});

const isBlank = (text: string): boolean => /^[\s\p{Cf}]*$/u.test(text);

describe('splitSentences', () => {
  const words = 'a B The said Mr U.S no Mo p.m 5 19 é e\u0301 \u0301 他 「 」 と वह ذهب Πού Он 1.';
  const marks = '. ... … ? ! , : ; - — " \' “ ” » * ( ) [ ] 。 । ؟ ۔ ։ 🇺🇦 🤔 \ud83d \u200b \u200d';
  const spaces = [' ', '  ', '\u00a0', '\t', '\n', '\r\n', '\r', '\n\n', '\u2028', '\ufeff', ' . '];
  const piece = fc.oneof(
    fc.constantFrom(...words.split(' ')),
    fc.constantFrom(...marks.split(' ')),
    fc.constantFrom(...spaces),
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('tiles the text without blank sentences', () => {
    fc.assert(
      fc.property(texts, text => {
        const spans = splitSentences(text);
        fc.pre(!isBlank(text));
        expect(spans.map(({ start }) => start)).toEqual([
          0,
          ...spans.slice(0, -1).map(({ end }) => end),
        ]);
        expect(spans.at(-1)?.end).toBe(text.length);
        expect(split(text).filter(isBlank)).toEqual([]);
      }),
    );
  });

  it('finds no sentence in a text without visible characters', () => {
    const blank = fc.string({ unit: fc.constantFrom(' ', '\n', '\r\n', '\t', '\u200b', '\ufeff') });
    fc.assert(
      fc.property(blank, text => {
        expect(splitSentences(text)).toEqual([]);
      }),
    );
  });

  it('never cuts a surrogate pair or a CRLF', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const { end } of splitSentences(text).slice(0, -1)) {
          expect(text.slice(end - 1, end + 1)).not.toMatch(
            /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/,
          );
        }
      }),
    );
  });

  it('keeps the next cell of a table row, but not the next row', () => {
    const text = '| It rose by 9 percent. | False. It fell. |\n| It is new. | True. |';
    expect(split(text).map(sentence => sentence.trim())).toEqual([
      '| It rose by 9 percent. | False.',
      'It fell. |',
      '| It is new. | True. |',
    ]);
  });
});
