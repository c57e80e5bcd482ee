import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { LANGUAGES } from '../../../src/messages/locales.ts';
import { LIMITS } from '../../../src/render/limits.ts';
import { questionChart } from '../../../src/render/questions/questionChart.ts';
import { chartDescription, questionTotals } from '../../../src/render/questions/questionTotals.ts';
import type { DayCounts } from '../../../src/storage/questions/counts.ts';

interface Box {
  readonly y: number;
  readonly height: number;
  readonly color: string;
}

const DAY = 24 * 60 * 60_000;
const TOP = 66;
const BOTTOM = 206;
const BAR =
  /<rect x="[\d.]+" y="(?<y>[\d.]+)" width="[\d.]+" height="(?<height>[\d.]+)" fill="(?<color>[^"]+)"/gu;
const COLORS = { answered: '#58b0d8', closest: '#e8b84a', nothing: '#8d96a0' };

const count = fc.nat({ max: 5000 });
const anyDays = fc.array(fc.record({ answered: count, closest: count, nothing: count }), {
  minLength: 30,
  maxLength: 30,
});

/** Counts of successive days. */
function daysOf(counts: readonly Omit<DayCounts, 'day'>[]): DayCounts[] {
  const first = Date.UTC(2025, 1, 1);
  return counts.map((each, at) => ({
    day: new Date(first + at * DAY).toISOString().slice(0, 10),
    ...each,
  }));
}

function barsIn(svg: string): Box[] {
  const known: readonly string[] = Object.values(COLORS);
  return [...svg.matchAll(BAR)].flatMap(({ groups }) => {
    const color = groups?.color ?? '';
    return known.includes(color)
      ? { y: Number(groups?.y), height: Number(groups?.height), color }
      : [];
  });
}

describe('questionChart', () => {
  it('draws a part for each outcome that a day has, within the plot', () => {
    fc.assert(
      fc.property(anyDays, counts => {
        const bars = barsIn(questionChart(daysOf(counts), en));
        const parts = counts.flatMap(each => Object.values(each)).filter(each => each > 0);
        expect(bars).toHaveLength(parts.length);
        for (const { y, height } of bars) {
          expect(y).toBeGreaterThanOrEqual(TOP - 1e-6);
          expect(y + height).toBeLessThanOrEqual(BOTTOM + 1);
        }
      }),
    );
  });

  it('draws twice as many questions twice as high', () => {
    const none = { answered: 0, closest: 0, nothing: 0 };
    const svg = questionChart(
      daysOf([
        { ...none, answered: 20 },
        { ...none, nothing: 40 },
      ]),
      en,
    );
    const [first, second] = barsIn(svg);
    expect(first?.color).toBe(COLORS.answered);
    expect(second?.color).toBe(COLORS.nothing);
    expect((BOTTOM - (second?.y ?? 0)) / (BOTTOM - (first?.y ?? 0))).toBeCloseTo(2);
  });

  it.each([
    [1, ['0', '1']],
    [3, ['0', '1', '2', '3']],
    [18, ['0', '5', '10', '15', '20']],
    [1234, ['0', '500', '1000', '1500']],
  ])('has lines for round numbers up to %i', (most, lines) => {
    const svg = questionChart(daysOf([{ answered: most, closest: 0, nothing: 0 }]), en);
    const labels = [...svg.matchAll(/text-anchor="end">(?<label>\d+)</gu)];
    expect(labels.map(({ groups }) => groups?.label)).toEqual(lines);
  });
});

describe('the numbers', () => {
  const days = daysOf(
    Array.from({ length: 30 }, (_, at) => ({
      answered: 1,
      closest: at === 29 ? 2 : 0,
      nothing: 0,
    })),
  );

  it('are those of today, a week and 30 days', () => {
    expect(questionTotals(days, en)).toMatchInlineSnapshot(`
      "**Questions**
      - today: 3 (1 answered, 2 closest only, 0 nothing)
      - last 7 days: 9 (7 answered, 2 closest only, 0 nothing)
      - last 30 days: 32 (30 answered, 2 closest only, 0 nothing)"
    `);
  });

  it('describe the chart within Discord’s limit, in every language', () => {
    const busy = daysOf(
      Array.from({ length: 30 }, () => ({ answered: 1000, closest: 100, nothing: 10 })),
    );
    for (const messages of Object.values(LANGUAGES)) {
      const description = chartDescription(busy, messages);
      expect(description.length).toBeLessThanOrEqual(LIMITS.altText);
      expect(description).not.toMatch(/…$/u);
    }
    expect(chartDescription(days.slice(-2), en)).toMatchInlineSnapshot(
      `"Bar chart of the questions a day from 1 March 2025 to 2 March 2025. Answered, closest passages only and nothing found, on days with questions: 1 Mar: 1, 0, 0; 2 Mar: 1, 2, 0."`,
    );
  });
});
