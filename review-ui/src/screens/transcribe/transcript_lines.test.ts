import {describe, expect, it} from 'vitest';
import {isLines, linesFor, textOf} from './transcript_lines';

describe('a transcript', () => {
  it('is written line by line only where the ink was found line by line', () => { expect([isLines([[0, 0, 300, 20], [0, 22, 300, 44]]), isLines([[0, 0, 300, 20], [0, 22, 300, 244]])]).toEqual([true, false]); });
  it('has a line for each line of the page', () => { expect(linesFor('one\ntwo', 3)).toEqual(['one', 'two', '']); });
  it('loses nothing that was written before when the page has fewer lines', () => { expect(linesFor('one\ntwo\nthree', 2)).toEqual(['one', 'two three']); });
  it('keeps empty lines in their place, and is nothing when all are empty', () => {
    expect(textOf(['one', '', ' three '])).toBe('one\n\nthree');
    expect(textOf(['', ' '])).toBe('');
  });
});
