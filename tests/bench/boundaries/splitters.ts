import sbd from 'sbd';
import { split } from 'sentence-splitter';
import winkUtils from 'wink-nlp-utils';
import { splitSentences } from '../../../src/passages/splitSentences.ts';

/** Splits a text into sentences, which may lose surrounding white space. */
export type Splitter = (text: string) => readonly string[];

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Our splitter and others, by name. */
export const SPLITTERS: Readonly<Record<string, Splitter>> = {
  Footnote: text => splitSentences(text).map(({ start, end }) => text.slice(start, end)),
  'sentence-splitter (npm)': text =>
    split(text).flatMap(({ type, raw }) => (type === 'Sentence' ? raw : [])),
  'sbd (npm)': text => sbd.sentences(text, { newline_boundaries: true, sanitize: false }),
  'wink-nlp-utils (npm)': text => winkUtils.string.sentences(text),
  'Intl.Segmenter': text => [...segmenter.segment(text)].map(({ segment }) => segment),
};
