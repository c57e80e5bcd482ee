import { describe, expect, it } from 'vitest';
import { attributesSpeech, QUOTATION_MARKER } from '../../src/passages/attributesSpeech.ts';

describe('attributesSpeech', () => {
  it.each([
    'Smith said the war was over.',
    'According to Axios, the war was over.',
    `${QUOTATION_MARKER}, Smith added.`,
    `${QUOTATION_MARKER} continued Smith.`,
    `The statement read: ${QUOTATION_MARKER}`,
    `Smith called it ${QUOTATION_MARKER}.`,
    'Smith noted that the war was over.',
    'Moscow claims the town.',
  ])('is true for %j', text => {
    expect(attributesSpeech(text)).toBe(true);
  });

  it.each([
    'The war continued.',
    'Smith read the paper and left.',
    'The firm added 200 jobs.',
    'The claims were many.',
    'Multiple reports surfaced.',
    'He posted a picture.',
    '',
  ])('is false for %j', text => {
    expect(attributesSpeech(text)).toBe(false);
  });
});
