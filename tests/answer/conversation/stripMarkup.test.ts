import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCommand, stripMarkup } from '../../../src/answer/conversation/stripMarkup.ts';
import { hostileText } from '../../render/hostile.ts';

describe('isCommand', () => {
  const bots = new Set(['42']);

  it.each([
    ['/ask who ran aground', true],
    ['!play the ferry song', true],
    ['?rank', true],
    ['.help me', true],
    ['  !ban', true],
    ['<@42> who ran aground', true],
    ['<@!42> who ran aground', true],
    ['<@7> did you see the ferry?', false],
    ['did <@42> say so?', false],
    ['!!! the ferry ran aground', false],
    ['... and then it sank', false],
    ['?? what', false],
    ['.5 percent', false],
    ['and/or', false],
    ['', false],
  ])('of %j: %j', (text, is) => {
    expect(isCommand(text, bots)).toBe(is);
  });
});

describe('stripMarkup', () => {
  it.each([
    ['plain words', 'The ferry ran aground.', 'The ferry ran aground.'],
    ['a mention', 'hi <@12> and <@!12> and <@&3>', 'hi and and'],
    ['a channel and its list', 'see <#12> or <id:browse>', 'see or'],
    ['a command to click', 'use </ask me:12> now', 'use now'],
    ['everyone', '@everyone the ferry @here', 'the ferry'],
    ['a custom emoji', 'nice <:kappa:12> <a:b_c:12>', 'nice'],
    ['an emoji by name', 'nice :joy: :+1:', 'nice'],
    ['a time of day', 'at 12:30:45 sharp', 'at 12:30:45 sharp'],
    ['a time', 'back <t:1618953630:R>', 'back'],
    ['a link', 'see https://a.example/ferry?x=1 now', 'see now'],
    ['a link without preview', 'see <https://a.example/x> now', 'see now'],
    ['an invitation', 'join discord.gg/abc today', 'join today'],
    ['a masked link', '[the ferry](https://a.example/x) sank', 'the ferry sank'],
    ['inline code', 'run `npm start ferry` now', 'run now'],
    ['double inline code', 'run ``a ` b`` now', 'run now'],
    ['a code block', 'look:\n```js\nferry();\n```\nthere', 'look:\nthere'],
    ['a code block left open', 'look ```ferry', 'look'],
    ['a quoted line', '> the ferry sank\nno it did not', 'no it did not'],
    ['an empty quoted line', '>\nno', 'no'],
    ['a quotation to the end', 'he said\n>>> the ferry\nsank', 'he said'],
    ['a comparison', 'ferry > bridge', 'ferry > bridge'],
    ['emphasis', '**The** *ferry* __ran__ _aground_ ~~twice~~', 'The ferry ran aground twice'],
    ['a name with underscores', 'the old_mill_2 page', 'the old_mill_2 page'],
    ['a spoiler', 'it was ||the rudder||', 'it was the rudder'],
    ['a heading', '## The ferry', 'The ferry'],
    ['small print', '-# the ferry', 'the ferry'],
    ['a list', '- the ferry\n* the mill\n1. the bridge', 'the ferry\nthe mill\nthe bridge'],
    ['lines', ' a \r\n\n b\tc ', 'a\nb c'],
    ['lines between separators', 'a\u2028> quoted\u2029- b', 'a\nb'],
    ['signs alone', '👍 ... ?!', ''],
    ['nothing', '', ''],
  ])('strips %s', (_, text, plain) => {
    expect(stripMarkup(text)).toBe(plain);
  });

  it('keeps words and leaves no link or mention', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/u), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, hostileText, (words, hostile) => {
        const said = words.join(' ');
        expect(stripMarkup(said)).toBe(said);
        const lines = stripMarkup(`${said}\n${hostile}`).split('\n');
        expect(lines[0]).toBe(said);
        for (const line of lines) expect(line).toMatch(/[\p{L}\p{N}]/u);
        expect(lines.slice(1).join('\n')).not.toMatch(/https?:\/\/|<[@#]!?\d+>/iu);
      }),
    );
  });
});
