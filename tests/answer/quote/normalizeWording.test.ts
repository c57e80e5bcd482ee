import { describe, expect, it } from 'vitest';
import { normalizeWording } from '../../../src/answer/quote/normalizeWording.ts';

describe('normalizeWording', () => {
  it.each([
    ['“Nobody  signed.”', 'nobody signed.'],
    ['Cafe\u0301', 'CAFÉ'],
    ['« Oui »', 'oui'],
    ['line\r\nend', 'line end'],
  ])('gives %j and %j the same form', (a, b) => {
    expect(normalizeWording(a)).toBe(normalizeWording(b));
  });

  it.each([
    ['Nobody signed.', 'Nobody signed'],
    ['20 men', '30 men'],
    ['resumé', 'resume'],
  ])('gives %j and %j different forms', (a, b) => {
    expect(normalizeWording(a)).not.toBe(normalizeWording(b));
  });
});
