import {describe, expect, it} from 'vitest';
import {kWarnBefore, secondsUntil} from './session';

describe('the end of a session', () => {
  it('is the earlier of being idle and of the longest that is allowed', () => {
    expect(secondsUntil(0, 900_000, 36_000_000)).toBe(900);
    expect(secondsUntil(35_900_000, 36_800_000, 36_000_000)).toBe(100);
    expect(secondsUntil(50_000, 40_000, 90_000)).toBe(0);
  });
  it('is told two minutes before', () => { expect(kWarnBefore).toBe(120); });
});
