import type { Cue } from './readCues.ts';

/** What one speaker says in a cue. */
export interface Turn {
  /** The name in a voice tag; null without one. */
  readonly speaker: string | null;
  /** Whether the text itself shows that another speaker begins. */
  readonly opens: boolean;
  /** Without tags and line ends; never blank. */
  readonly text: string;
}

const TAG = /<\/?(?:[ibus]|font|c|v|lang|ruby|rt)(?:[\s.][^<>]*)?>|<\d[\d:.]*>/giu;
const OVERRIDE = /\{\\[^{}]*\}|\{[a-z]:[^{}]*\}/giu;
/** Old SRT files put the place on the picture before the text. */
const POSITION = /^(?:\s*[XY][12]:\d+)+\s*/u;
const VOICE = /<v(?:\.[^\s<>]*)?\s([^<>]*)>/giu;
const VOICE_END = /<\/v>/giu;
/** A dash, `>>` or a name in capitals. */
const NEW_SPEAKER = /^(?:[-–—]\s?(?=[\p{L}\p{N}¿¡"“«'‘[(♪])|>>|\p{Lu}[\p{Lu}\p{N} .'’-]{1,40}:\s)/u;
const REFERENCE = /&(amp|lt|gt|nbsp|lrm|rlm|quot|apos|#39);/gu;
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  quot: '"',
  apos: "'",
  '#39': "'",
};
const UNSPACED_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、！？]$/u;
const UNSPACED_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、！？]/u;

/** Splits a cue where the speaker changes. */
export function readTurns({ lines }: Pick<Cue, 'lines'>): Turn[] {
  const voices = splitVoices(lines.join('\n').replace(POSITION, ''));
  return voices.flatMap(({ speaker, text }) => splitSpeech(speaker, text));
}

/** The visible text of a line of a cue. */
export function plainLine(line: string): string {
  const shown = line.replace(TAG, '').replace(OVERRIDE, '');
  const decoded = shown.replace(REFERENCE, (whole, name: string) => CHARACTERS[name] ?? whole);
  return decoded.trim();
}

/** Joins text with a space, or with none where the script writes none. */
export function joinText(before: string, after: string): string {
  const isUnspaced = UNSPACED_END.test(before.slice(-2)) && UNSPACED_START.test(after);
  return `${before}${isUnspaced ? '' : ' '}${after}`;
}

function splitVoices(text: string): { speaker: string | null; text: string }[] {
  const starts = [...text.matchAll(VOICE)];
  const first = starts[0]?.index ?? text.length;
  const parts: { speaker: string | null; text: string }[] = [
    { speaker: null, text: text.slice(0, first) },
  ];
  for (const [index, match] of starts.entries()) {
    const end = starts[index + 1]?.index ?? text.length;
    const said = text.slice(match.index + match[0].length, end).replace(VOICE_END, '');
    parts.push({ speaker: plainLine(match[1] ?? '') || null, text: said });
  }
  return parts;
}

function splitSpeech(speaker: string | null, text: string): Turn[] {
  const turns: Turn[] = [];
  for (const raw of text.split('\n')) {
    const line = plainLine(raw);
    if (line === '') continue;
    const opens = NEW_SPEAKER.test(line);
    const last = opens ? undefined : turns.pop();
    if (last === undefined) turns.push({ speaker, opens, text: line });
    else turns.push({ ...last, text: joinText(last.text, line) });
  }
  return turns;
}
