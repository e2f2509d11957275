import {describe, expect, it} from 'vitest';
import {handsMoved, handsMovedWithin, isByItself} from './hands';

describe('what the page asks', () => {
  it('comes of somebody’s hands for ten seconds, and is by itself before and after', () => {
    expect(isByItself(0)).toBe(true);
    handsMoved(1_000);
    expect(isByItself(11_000)).toBe(false);
    expect(isByItself(11_001)).toBe(true);
    expect(handsMovedWithin(60_000, 61_000)).toBe(true);
  });
});
