import {describe, expect, it} from 'vitest';
import type {DocumentRows} from '../../state/rail_rows';
import {heightOf, kHeadHeight, kRowHeight, topOf, windowOf} from './rail_window';

const long: DocumentRows[] = Array.from({length: 40}, (_, at) => ({document: at + 1, name: `Document ${at + 1}`, file: '', date: '', holds: [], rows: Array.from({length: 50}, (_each, index) => ({document: at + 1, page: index + 1, proposals: 0, undecided: 0, removed: 0, kept: 0, flags: 0}))}));

describe('a rail of two thousand pages', () => {
  it('draws only the rows near the screen', () => {
    const shown = windowOf(long, 20_000, 600).flatMap((one) => one.rows);
    expect(shown.length).toBeGreaterThan(600 / kRowHeight);
    expect(shown.length).toBeLessThan(60);
  });
  it('puts each row where it is, with its number among all pages', () => {
    const row = windowOf(long, 20_000, 600).flatMap((one) => one.rows)[10]!;
    expect(row.top).toBe(topOf(long, row.row.document, row.row.page));
    expect(row.index).toBe((row.row.document - 1) * 50 + row.row.page - 1);
  });
  it('is as high as all rows and headings', () => { expect(heightOf(long)).toBe(40 * kHeadHeight + 2000 * kRowHeight); });
  it('knows no place for a page that the filter hides', () => { expect(topOf(long, 41, 1)).toBe(-1); });
});
