import type { Landmark } from '../../article.ts';
import { endsAsSentence } from '../../lines/lineEnd.ts';
import type { Block, ReadResult } from '../extract.ts';
import { type Cue, readCues } from './readCues.ts';
import { joinText, plainLine, readTurns, type Turn } from './readTurns.ts';

/** A pause that starts a paragraph. Unit: seconds. */
const PAUSE = 3;
/** The time of a word, which automatic captions give when they first show it. */
const WORD_TIME = /<\d[\d:.]*>/u;
/**
 * Length from which a paragraph ends with a sentence, and from which it ends with a cue, because
 * automatic captions have no full stops. Unit: UTF-16 code units.
 */
const PARAGRAPH = { sentence: 600, cue: 1200 } as const;

/** What is written so far; the open paragraph is kept apart, so that its end is cheap to look at. */
interface Draft {
  readonly paragraphs: string[];
  /** Where the open paragraph starts. */
  start: number;
  open: string;
  speaker: string | null;
  readonly blocks: Block[];
  readonly landmarks: Landmark[];
}

const GAP = '\n\n';

/**
 * Reads SRT and WebVTT. Cues are joined into paragraphs, which end at a pause, at a change of speaker
 * or when they are long; the name in a voice tag is written before what is said.
 */
export function readSubtitles(text: string): ReadResult {
  const { cues, header } = readCues(text);
  if (cues.length === 0) return { ok: false, reason: 'has no subtitles: no line gives a time' };
  const { paragraphs, blocks, landmarks } = writeCues(cues);
  if (blocks.length === 0) return { ok: false, reason: 'has no text in its subtitles' };
  const extract = { text: paragraphs.join(GAP), blocks, landmarks, fields: header };
  return { ok: true, extracts: [{ ...extract, firstLine: null, warnings: [] }] };
}

function writeCues(cues: readonly Cue[]): Draft {
  const draft: Draft = {
    paragraphs: [],
    start: 0,
    open: '',
    speaker: null,
    blocks: [],
    landmarks: [],
  };
  let shown: Cue | null = null;
  for (const cue of cues) {
    const pause = shown === null ? 0 : cue.start - shown.end;
    writeCue(draft, withoutRepeated(cue, shown), pause);
    if (cue.lines.length > 0) shown = cue;
  }
  endParagraph(draft);
  return draft;
}

/** A cue without the line above the new one, which rolling captions show a second time. */
function withoutRepeated(cue: Cue, shown: Cue | null): Cue {
  const lines = cue.lines.map(plainLine).filter(line => line !== '');
  const isRolling = lines.length > 1 || shown?.lines.some(line => WORD_TIME.test(line)) === true;
  const last = shown?.lines.map(plainLine).findLast(line => line !== '');
  if (!isRolling || last === undefined || lines[0] !== last) return cue;
  const first = cue.lines.findIndex(line => plainLine(line) !== '');
  return { ...cue, lines: cue.lines.slice(first + 1) };
}

function writeCue(draft: Draft, cue: Cue, pause: number): void {
  for (const [index, turn] of readTurns(cue).entries()) {
    const pauses = index === 0 && (pause >= PAUSE || pause < 0);
    if (pauses || isFull(draft) || changesSpeaker(draft, turn)) endParagraph(draft);
    const start = writeTurn(draft, turn);
    if (index === 0) draft.landmarks.push({ start, page: null, chapter: null, time: cue.time });
  }
}

function changesSpeaker(draft: Draft, { speaker, opens }: Turn): boolean {
  return opens || speaker !== draft.speaker;
}

function isFull({ open }: Draft): boolean {
  if (open.length < PARAGRAPH.sentence) return false;
  return open.length >= PARAGRAPH.cue || endsAsSentence(open);
}

/** Appends to the open paragraph, or opens one; returns where the turn starts. */
function writeTurn(draft: Draft, { speaker, text }: Turn): number {
  if (draft.open === '') {
    draft.speaker = speaker;
    draft.open = speaker === null ? text : `${speaker}: ${text}`;
    return draft.start;
  }
  draft.open = joinText(draft.open, text);
  return draft.start + draft.open.length - text.length;
}

function endParagraph(draft: Draft): void {
  const { open, start, paragraphs, blocks } = draft;
  if (open === '') return;
  const end = start + open.length;
  paragraphs.push(open);
  blocks.push({ start, end, role: 'text', level: null });
  draft.start = end + GAP.length;
  draft.open = '';
}
