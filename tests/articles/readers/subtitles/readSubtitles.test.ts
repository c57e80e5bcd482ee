import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSubtitles } from '../../../../src/articles/readers/subtitles/readSubtitles.ts';
import { blocksOf, landmarksOf, onlyExtract } from '../extracts.ts';

/** The paragraphs of a file. */
function paragraphsOf(file: string): string[] {
  return blocksOf(onlyExtract(readSubtitles(file))).map(block => block.replace(/^text: /u, ''));
}

/** An SRT file of a minute that says the same words each second. */
function cues(words: string): string {
  return Array.from({ length: 60 }, (_, index) => {
    const second = String(index).padStart(2, '0');
    return `00:00:${second},000 --> 00:00:${second},900\n${words}\n`;
  }).join('\n');
}

describe('readSubtitles', () => {
  it('joins the cues of SRT into sentences and keeps the time of each', () => {
    const extract = onlyExtract(
      readSubtitles(
        [
          '1',
          '00:00:01,000 --> 00:00:04,000',
          'The council closed the east pier',
          '',
          '2',
          '00:00:04,000 --> 00:00:08,000',
          'on Tuesday, after a survey.',
          '',
        ].join('\n'),
      ),
    );
    expect(extract.text).toBe('The council closed the east pier on Tuesday, after a survey.');
    expect(landmarksOf(extract)).toEqual(['00:00:01: The council ', '00:00:04: on Tuesday, ']);
    expect(extract.firstLine).toBeNull();
  });

  it('reads WebVTT without notes, styles, regions, settings and identifiers', () => {
    const file = [
      'WEBVTT - Harbour news',
      'Kind: captions',
      'Language: en-GB',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      'REGION',
      'id:fred',
      '',
      'NOTE',
      '00:01 was checked',
      'twice',
      '',
      'intro',
      '00:01.000 --> 00:02.000 align:start position:0%',
      '<i>The pier</i> &amp; the <c.loud>quay</c> are',
      '<00:01.500>closed.',
      '',
      'stray line',
      '',
      '01:00:02.000 --> 01:00:03.000',
      'Until May.',
    ].join('\r\n');
    const extract = onlyExtract(readSubtitles(file));
    expect(blocksOf(extract)).toEqual([
      'text: The pier & the quay are closed.',
      'text: Until May.',
    ]);
    expect(landmarksOf(extract, 5)).toEqual(['00:01: The p', '01:00:02: Until']);
    expect(extract.fields).toEqual({ Kind: 'captions', Language: 'en-GB' });
  });

  it('writes the name in a voice tag and starts a paragraph with another speaker', () => {
    const file = [
      'WEBVTT',
      '',
      '00:01.000 --> 00:02.000',
      '<v.first.loud Mary Ann>It is closed,</v>',
      '',
      '00:02.000 --> 00:03.000',
      '<v Mary Ann>all of it.',
      '',
      '00:03.000 --> 00:04.000',
      '<v Bob>Why?</v><v Mary Ann>Rot.</v>',
    ].join('\n');
    expect(paragraphsOf(file)).toEqual([
      'Mary Ann: It is closed, all of it.',
      'Bob: Why?',
      'Mary Ann: Rot.',
    ]);
  });

  it.each([
    ['a dash', '- Is it closed?\n- It is.', ['- Is it closed?', '- It is.']],
    ['>>', '>> Is it closed?\n>> It is.', ['>> Is it closed?', '>> It is.']],
    ['a name', 'ANNA: Is it\nclosed?\nDR. BOB: It is.', ['ANNA: Is it closed?', 'DR. BOB: It is.']],
    ['no sign', 'It cost -\n5 pounds: too much.', ['It cost - 5 pounds: too much.']],
  ])('starts a paragraph at a change of speaker shown by %s', (_, lines, expected) => {
    expect(paragraphsOf(`1\n00:00:01,000 --> 00:00:02,000\n${lines}\n`)).toEqual(expected);
  });

  it('starts a paragraph after a pause of three seconds', () => {
    const file = [
      '00:00:01,000 --> 00:00:02,000',
      'Before.',
      '',
      '00:00:04,900 --> 00:00:05,000',
      'Soon after.',
      '',
      '00:00:08,000 --> 00:00:09,000',
      'Later.',
    ].join('\n');
    expect(paragraphsOf(file)).toEqual(['Before. Soon after.', 'Later.']);
  });

  it('reads SRT with blank lines in cues, without counters, with tags and positions', () => {
    const file = [
      '1',
      '00:00:01,000 --> 00:00:02,000 X1:1 X2:2',
      '{\\an8}<font color="red">A < B</font>',
      '',
      'second part',
      '',
      '0:00:02.5 --> 0:00:03.5',
      'No counter.',
      '3',
      '00:00:04,000 --> 00:00:05,000',
      'In 1999,',
      '12',
      'ships sank.',
    ].join('\n');
    expect(paragraphsOf(file)).toEqual(['A < B second part No counter. In 1999, 12 ships sank.']);
  });

  it('shows the lines of rolling captions once', () => {
    const file = [
      'WEBVTT',
      '',
      '00:00.000 --> 00:02.000',
      ' ',
      'the<00:00.500><c> council</c>',
      '',
      '00:02.000 --> 00:02.010',
      'the council',
      ' ',
      '',
      '00:02.010 --> 00:04.000',
      'the council',
      'closed<00:03.000><c> the pier</c>',
      '',
      '00:04.000 --> 00:06.000',
      'No.',
      '',
      '00:06.000 --> 00:08.000',
      'No.',
    ].join('\n');
    expect(paragraphsOf(file)).toEqual(['the council closed the pier No. No.']);
  });

  it('writes no space between lines of Chinese', () => {
    const file = '1\n00:00:01,000 --> 00:00:02,000\n市议会关闭了\n东码头。\n';
    expect(paragraphsOf(file)).toEqual(['市议会关闭了东码头。']);
  });

  it('ends a long paragraph with a sentence, or with a cue where there are no sentences', () => {
    const sentences = paragraphsOf(cues('The pier is closed until further notice.'));
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.every(text => text.endsWith('.') && text.length < 700)).toBe(true);
    const unpunctuated = paragraphsOf(cues('the pier is closed until further notice'));
    expect(unpunctuated.length).toBeGreaterThan(1);
    expect(unpunctuated.every(text => text.length < 1300)).toBe(true);
  });

  it('refuses a file without times or without text', () => {
    expect(readSubtitles('Plain text.')).toEqual({
      ok: false,
      reason: 'has no subtitles: no line gives a time',
    });
    expect(readSubtitles('1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n')).toEqual({
      ok: false,
      reason: 'has no text in its subtitles',
    });
  });

  it('keeps blocks apart, in order and inside the text for any lines', () => {
    const line = fc.constantFrom(
      '00:00:01,000 --> 00:00:02,000',
      '00:09.000 --> 00:08.000',
      'WEBVTT',
      'NOTE',
      '',
      '12',
      '<v Ann>Yes.',
      '- No.',
      'and',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), lines => {
        const result = readSubtitles(lines.join('\n'));
        if (!result.ok) return;
        const { text, blocks, landmarks } = onlyExtract(result);
        let end = 0;
        for (const block of blocks ?? []) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(end).toBe(text.length);
        const starts = landmarks.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });
});
