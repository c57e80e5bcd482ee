import type { Messages } from '../../messages/messages.ts';
import type { DayCounts, QuestionCounts } from '../../storage/questions/counts.ts';
import { totalOf } from './questionTotals.ts';

/** A part of a bar, from the axis up. */
type Part = keyof QuestionCounts;

const PARTS: readonly Part[] = ['answered', 'closest', 'nothing'];

// Units: pixels of the SVG.
const WIDTH = 640;
const HEIGHT = 240;
const PLOT = { left: 44, right: 612, top: 66, bottom: 206 };
const FONT_SIZE = { title: 16, text: 13 };
/** Share of a day's width that its bar takes. */
const BAR_SHARE = 0.72;
/** Between the parts of a bar, which tells them apart without their colours. */
const GAP = 1;
/** Unit: days. */
const LABEL_INTERVAL = 7;
/** The most lines above the axis. */
const MAX_LINES = 4;

/** A panel of its own, since Discord's background is dark or light. */
const COLORS = {
  panel: '#1f2328',
  line: '#3d444d',
  text: '#f0f3f6',
  label: '#b7bfc8',
  answered: '#58b0d8',
  closest: '#e8b84a',
  nothing: '#8d96a0',
} as const;

/** Draws the questions of successive days as an SVG: a bar per day, divided by outcome. */
export function questionChart(days: readonly DayCounts[], { status }: Messages): string {
  const scale = scaleOf(Math.max(...days.map(totalOf)));
  const step = (PLOT.right - PLOT.left) / days.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Inter" font-size="${FONT_SIZE.text}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" rx="8" fill="${COLORS.panel}"/>`,
    text(status.questionsADay, { x: 16, y: 28, color: COLORS.text, size: FONT_SIZE.title }),
    ...legend(status.outcomes),
    ...gridLines(scale),
    ...days.flatMap((counts, at) => bar(counts, PLOT.left + at * step, step, scale)),
    ...dateLabels(days, step, status),
    '</svg>',
  ].join('\n');
}

/** The vertical axis: its end, and the distance of its lines, in questions. */
interface Scale {
  readonly end: number;
  readonly interval: number;
}

/** Chooses lines at 1, 2 or 5 times a power of ten. */
function scaleOf(most: number): Scale {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  const interval =
    [0.1, 0.2, 0.5, 1, 2, 5]
      .map(factor => factor * power)
      .find(each => each >= 1 && most / each <= MAX_LINES) ?? 10 * power;
  return { interval, end: Math.max(Math.ceil(most / interval), 1) * interval };
}

function heightOf(count: number, { end }: Scale): number {
  return (count / end) * (PLOT.bottom - PLOT.top);
}

function gridLines(scale: Scale): string[] {
  const lines = Array.from(
    { length: scale.end / scale.interval + 1 },
    (_, at) => at * scale.interval,
  );
  return lines.flatMap(count => {
    const y = PLOT.bottom - heightOf(count, scale);
    return [
      `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${y}" y2="${y}" stroke="${COLORS.line}"/>`,
      text(String(count), { x: PLOT.left - 8, y: y + 4, color: COLORS.label, anchor: 'end' }),
    ];
  });
}

function bar(counts: DayCounts, left: number, step: number, scale: Scale): string[] {
  const width = step * BAR_SHARE;
  let bottom = PLOT.bottom;
  return PARTS.filter(part => counts[part] > 0).map(part => {
    const height = heightOf(counts[part], scale);
    bottom -= height;
    const x = left + (step - width) / 2;
    return `<rect x="${x}" y="${bottom}" width="${width}" height="${Math.max(height - GAP, GAP)}" fill="${COLORS[part]}"/>`;
  });
}

/** Every seventh day, counted back from today. */
function dateLabels(
  days: readonly DayCounts[],
  step: number,
  { shortDay }: Messages['status'],
): string[] {
  return days.flatMap(({ day }, at) => {
    if ((days.length - 1 - at) % LABEL_INTERVAL !== 0) return [];
    const x = PLOT.left + (at + 0.5) * step;
    return text(shortDay({ iso: day }), {
      x,
      y: PLOT.bottom + 20,
      color: COLORS.label,
      anchor: 'middle',
    });
  });
}

function legend(outcomes: Messages['status']['outcomes']): string[] {
  let x = 16;
  return PARTS.flatMap(part => {
    const label = outcomes[part];
    const left = x;
    x += 34 + label.length * FONT_SIZE.text * 0.56;
    return [
      `<rect x="${left}" y="40" width="12" height="12" rx="2" fill="${COLORS[part]}"/>`,
      text(label, { x: left + 18, y: 51, color: COLORS.label }),
    ];
  });
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly size?: number;
  readonly anchor?: 'end' | 'middle';
}

/** A line of text, which is one of the messages and has nothing to escape. */
function text(content: string, { x, y, color, size, anchor }: TextStyle): string {
  const attributes = [
    `x="${x}" y="${y}" fill="${color}"`,
    size === undefined ? '' : ` font-size="${size}"`,
    anchor === undefined ? '' : ` text-anchor="${anchor}"`,
  ];
  return `<text ${attributes.join('')}>${content}</text>`;
}
