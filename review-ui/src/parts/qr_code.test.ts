import {describe, expect, it} from 'vitest';
import {runsOf} from './qr_code';

// The dark modules of the drawing.
function darkIn(path: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) for (let step = 0; step < Number(width); ++step) dark.add(`${Number(x) + step}/${y}`);
  return dark;
}

describe('the drawing of a QR code', () => {
  const {size, path} = runsOf('otpauth://totp/Candour:Idris%20Penhaligon?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Candour');
  const dark = darkIn(path);
  it('is as large as a code of its length has to be', () => { expect(size).toBe(41); });
  it('has the three patterns by which a reader finds it, and none in the fourth corner', () => {
    const finder = (left: number, top: number) => [0, 1, 2, 3, 4, 5, 6].every((step) => [0, 6].every((edge) => dark.has(`${left + step}/${top + edge}`) && dark.has(`${left + edge}/${top + step}`)));
    expect([finder(0, 0), finder(size - 7, 0), finder(0, size - 7), finder(size - 7, size - 7)]).toEqual([true, true, true, false]);
  });
  it('has the line of turns between them', () => {
    for (let at = 8; at < size - 8; ++at) expect(dark.has(`${at}/6`)).toBe(at % 2 === 0);
  });
});
