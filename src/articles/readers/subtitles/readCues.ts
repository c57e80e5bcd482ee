/** A piece of text with the time at which it is shown. */
export interface Cue {
  /** Unit: seconds. */
  readonly start: number;
  readonly end: number;
  /** The start as the file writes it, without milliseconds. */
  readonly time: string;
  /** As in the file, tags included, without blank lines. */
  readonly lines: readonly string[];
}

/** The cues of a subtitle file, and the `name: value` lines above the first cue of WebVTT. */
export interface SubtitleFile {
  readonly cues: readonly Cue[];
  readonly header: Readonly<Record<string, string>>;
}

interface OpenCue extends Cue {
  readonly lines: string[];
}

const TIME = String.raw`((?:\d{1,4}:)?\d{1,2}:\d{1,2})[.,](\d{1,3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-{1,2}>\s*${TIME}(?:\s|$)`, 'u');
const LINE_END = /\r\n|[\r\n]/u;
const SIGNATURE = /^WEBVTT(?:\s|$)/u;
const HIDDEN_BLOCK = /^(?:NOTE|STYLE|REGION)(?:\s|$)/u;
const HEADER_LINE = /^([A-Za-z][\w-]*):\s*(\S.*)$/u;
const COUNTER = /^\s*\d+\s*$/u;

/** Reads the cues of SRT or WebVTT in the file's order; lines that belong to no cue are left out. */
export function readCues(text: string): SubtitleFile {
  const lines = text.split(LINE_END);
  return SIGNATURE.test(lines[0] ?? '')
    ? { cues: readBlocks(lines, true), header: readHeader(lines) }
    : { cues: readBlocks(lines, false), header: {} };
}

/**
 * Blank lines end a cue of WebVTT. In SRT they do not, because hand-made files have them inside cues;
 * there a cue ends at the next timing.
 */
function readBlocks(lines: readonly string[], isWebVtt: boolean): OpenCue[] {
  const cues: OpenCue[] = [];
  let cue: OpenCue | null = null;
  let isHidden = false;
  for (const [index, line] of lines.entries()) {
    const opened = readTiming(line);
    if (opened !== null) {
      if (cue !== null) dropIdentifier(cue, lines, index);
      cues.push(opened);
      cue = opened;
      isHidden = false;
    } else if (isBlank(line)) {
      if (isWebVtt && line === '') cue = null;
      isHidden = false;
    } else if (isWebVtt && cue === null && HIDDEN_BLOCK.test(line)) {
      isHidden = true;
    } else if (!isHidden) {
      cue?.lines.push(line.trim());
    }
  }
  return cues;
}

function readTiming(line: string): OpenCue | null {
  const [, from, fromFraction, to, toFraction] = TIMING.exec(line) ?? [];
  if (from === undefined || to === undefined) return null;
  return {
    start: secondsOf(from, fromFraction),
    end: secondsOf(to, toFraction),
    time: from,
    lines: [],
  };
}

function secondsOf(time: string, fraction = '0'): number {
  const whole = time.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
  return whole + Number(`0.${fraction}`);
}

/** Removes the identifier of the next cue, which stands above its timing, from the cue before. */
function dropIdentifier(cue: OpenCue, lines: readonly string[], timing: number): void {
  const identifier = lines[timing - 1] ?? '';
  if (isBlank(identifier)) return;
  if (COUNTER.test(identifier) || isBlank(lines[timing - 2] ?? '')) cue.lines.pop();
}

function readHeader(lines: readonly string[]): Record<string, string> {
  const header: Record<string, string> = {};
  for (const line of lines.slice(1, lines.indexOf(''))) {
    const [, name, value] = HEADER_LINE.exec(line) ?? [];
    if (name !== undefined && value !== undefined) header[name] = value.trim();
  }
  return header;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
