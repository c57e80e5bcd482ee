import { describe, expect, it } from 'vitest';
import { createCooldown } from '../../../src/discord/load/cooldown.ts';

describe('createCooldown', () => {
  it('is on after so many replies, until the first of them is past the window', () => {
    let now = 0;
    const cooldown = createCooldown({ replies: 2, window: 10, now: () => now });
    cooldown.count('a');
    expect(cooldown.isOn('a')).toBe(false);
    now = 4;
    cooldown.count('a');
    expect(cooldown.isOn('a')).toBe(true);
    now = 9;
    expect(cooldown.isOn('a')).toBe(true);
    now = 10;
    expect(cooldown.isOn('a')).toBe(false);
    cooldown.count('a');
    expect(cooldown.isOn('a')).toBe(true);
  });

  it('concerns no other channel', () => {
    const cooldown = createCooldown({ replies: 1, window: 10, now: () => 0 });
    cooldown.count('a');
    expect(cooldown.isOn('b')).toBe(false);
    cooldown.count('b');
    expect([cooldown.isOn('a'), cooldown.isOn('b')]).toEqual([true, true]);
  });

  it('is told of once each time that it is on', () => {
    let now = 0;
    const cooldown = createCooldown({ replies: 1, window: 10, now: () => now });
    const told: boolean[] = [];
    for (const time of [0, 12, 30]) {
      now = time;
      cooldown.count('a');
      told.push(cooldown.isToBeTold('a'), cooldown.isToBeTold('a'));
    }
    expect(told).toEqual([true, false, true, false, true, false]);
  });

  it('that was told of is not told of again for a reply beyond the limit', () => {
    const cooldown = createCooldown({ replies: 1, window: 10, now: () => 0 });
    cooldown.count('a');
    expect(cooldown.isToBeTold('a')).toBe(true);
    cooldown.count('a');
    expect(cooldown.isToBeTold('a')).toBe(false);
  });

  it('is never on without a window', () => {
    const cooldown = createCooldown({ replies: 1, window: 0, now: () => 0 });
    cooldown.count('a');
    expect(cooldown.isOn('a')).toBe(false);
  });
});
