import { describe, expect, it } from 'vitest';
import { createCooldown } from '../../../src/discord/load/cooldown.ts';

describe('createCooldown', () => {
  it('is active from the last allowed reply until the first one leaves the window', () => {
    let now = 0;
    const cooldown = createCooldown({ replies: 2, window: 10, now: () => now });
    cooldown.record('a');
    expect(cooldown.isActive('a')).toBe(false);
    now = 4;
    cooldown.record('a');
    expect(cooldown.isActive('a')).toBe(true);
    now = 9;
    expect(cooldown.isActive('a')).toBe(true);
    now = 10;
    expect(cooldown.isActive('a')).toBe(false);
    cooldown.record('a');
    expect(cooldown.isActive('a')).toBe(true);
  });

  it('counts each channel on its own', () => {
    const cooldown = createCooldown({ replies: 1, window: 10, now: () => 0 });
    cooldown.record('a');
    expect(cooldown.isActive('b')).toBe(false);
    cooldown.record('b');
    expect([cooldown.isActive('a'), cooldown.isActive('b')]).toEqual([true, true]);
  });

  it('announces each cooldown once', () => {
    let now = 0;
    const cooldown = createCooldown({ replies: 1, window: 10, now: () => now });
    const announced: boolean[] = [];
    for (const time of [0, 12, 30]) {
      now = time;
      cooldown.record('a');
      announced.push(cooldown.claimNotice('a'), cooldown.claimNotice('a'));
    }
    expect(announced).toEqual([true, false, true, false, true, false]);
  });

  it('does not announce a cooldown again after a reply beyond the limit', () => {
    const cooldown = createCooldown({ replies: 1, window: 10, now: () => 0 });
    cooldown.record('a');
    expect(cooldown.claimNotice('a')).toBe(true);
    cooldown.record('a');
    expect(cooldown.claimNotice('a')).toBe(false);
  });

  it('is never active with a window of 0', () => {
    const cooldown = createCooldown({ replies: 1, window: 0, now: () => 0 });
    cooldown.record('a');
    expect(cooldown.isActive('a')).toBe(false);
  });
});
