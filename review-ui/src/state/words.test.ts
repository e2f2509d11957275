import {describe, expect, it} from 'vitest';
import {initials, day, daysLeft, moment, plain, plural, shortDay, withoutDay} from './words';

describe('how things are said', () => {
  it('says days as people write them, and leaves what is no date alone', () => {
    expect(day('2026-12-02')).toBe('2 December 2026');
    expect(shortDay('2013-05-11')).toBe('11 May 2013');
    expect(day('about 2004')).toBe('about 2004');
    expect(moment('2026-11-20T14:03:00Z')).toBe('20 Nov 2026, 14:03');
  });
  it('does not say a paper’s day twice', () => { expect([withoutDay('Letter, 6 June 2013', '2013-06-06'), withoutDay('Letter, 6 June 2013', ''), withoutDay('E-mail', '2013-06-06')]).toEqual(['Letter', 'Letter, 6 June 2013', 'E-mail']); });
  it('says how much time is left, and that it is over', () => {
    expect(daysLeft(12)).toBe('12 days left');
    expect(daysLeft(1)).toBe('1 day left');
    expect(daysLeft(0)).toBe('due today');
    expect(daysLeft(-1)).toBe('1 day overdue');
  });
  it('counts', () => { expect([plural(1, 'page'), plural(12034, 'page'), plural(2, 'entry', 'entries')]).toEqual(['1 page', '12,034 pages', '2 entries']); });
  it('turns codes into words', () => { expect([plain('partner-agency'), plain('e-mail')]).toEqual(['Partner agency', 'E-mail']); });
  it('of a person are first and last letters, whatever the name', () => {
    expect(['Rhian Pascoe', 'Łukasz', 'siân de la Mare', 'J. Featherstonehaugh-Cholmondeley', '42'].map(initials)).toEqual(['RP', 'Ł', 'SM', 'JC', '?']);
  });
});
