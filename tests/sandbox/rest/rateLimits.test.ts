import { expect, it } from 'vitest';
import { createRateLimits, type RateLimitCharge } from '../../../src/sandbox/rest/rateLimits.ts';

const CHARGE: RateLimitCharge = {
  bucket: 'abc',
  resource: '1',
  limit: { requests: 2, window: 4000 },
  countsToBot: true,
};

function limits() {
  let now = 1_000_000;
  const rule = createRateLimits({
    now: () => now,
    after: () => () => undefined,
    advance: milliseconds => {
      now += milliseconds;
    },
    stop: () => undefined,
  });
  return {
    rule,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

it('reports in the headers what remains and until when', () => {
  const { rule, wait } = limits();
  rule(CHARGE);
  wait(1500);
  expect(rule(CHARGE)).toEqual({
    headers: {
      'X-RateLimit-Limit': '2',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': '1004.000',
      'X-RateLimit-Reset-After': '2.500',
      'X-RateLimit-Bucket': 'abc',
    },
    refusal: null,
  });
});

it('refuses requests over a limit until it resets', () => {
  const { rule, wait } = limits();
  rule(CHARGE);
  rule(CHARGE);
  wait(1500);
  expect(rule(CHARGE)).toMatchObject({
    headers: { 'Retry-After': '3', 'X-RateLimit-Scope': 'user' },
    refusal: { status: 429, body: { retry_after: 2.5, global: false } },
  });
  wait(2500);
  expect(rule(CHARGE).refusal).toBeNull();
});

it('counts each resource separately', () => {
  const { rule } = limits();
  rule(CHARGE);
  rule(CHARGE);
  expect(rule({ ...CHARGE, resource: '2' }).refusal).toBeNull();
});

it('limits a bot to 50 requests a second in total, not counting interaction responses', () => {
  const { rule, wait } = limits();
  for (let resource = 0; resource < 50; resource += 1) {
    expect(rule({ ...CHARGE, resource: `${resource}` }).refusal).toBeNull();
  }
  expect(rule({ ...CHARGE, resource: 'next' })).toMatchObject({
    headers: { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' },
    refusal: { body: { global: true } },
  });
  expect(rule({ ...CHARGE, resource: 'token', countsToBot: false }).refusal).toBeNull();
  wait(1000);
  expect(rule({ ...CHARGE, resource: 'next' }).refusal).toBeNull();
});
