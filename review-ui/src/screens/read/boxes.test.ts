import {describe, expect, it} from 'vitest';
import type {Word} from '../../api/schemas';
import {boxBetween, boxesOfWords, grown, isLargeEnough, moved, wordAt} from './boxes';

const words: Word[] = [
  {text: 'told', box: [10, 10, 30, 20], line: 0}, {text: 'me', box: [34, 10, 44, 20], line: 0}, {text: 'that', box: [48, 10, 66, 20], line: 0}, {text: 'Karen', box: [10, 30, 38, 40], line: 1}, {text: 'went', box: [42, 30, 60, 40], line: 1},
];

describe('boxes', () => {
  it('are the same whichever corner is drawn from, and stay on the page', () => {
    expect(boxBetween({x: 50, y: 80}, {x: 10, y: 20}, 595, 842)).toEqual([10, 20, 50, 80]);
    expect(boxBetween({x: -5, y: 800}, {x: 700, y: 900}, 595, 842)).toEqual([0, 800, 595, 842]);
  });
  it('need a size: a click is no box', () => {
    expect(isLargeEnough([10, 10, 11, 40])).toBe(false);
    expect(isLargeEnough([10, 10, 20, 20])).toBe(true);
  });
  it('move and grow with the keys without leaving the page', () => {
    expect(moved([10, 10, 30, 20], -20, 0, 100, 100)).toEqual([0, 10, 20, 20]);
    expect(grown([80, 10, 95, 20], 20, 0, 100, 100)).toEqual([80, 10, 100, 20]);
  });
});

describe('selected text', () => {
  it('becomes one box a line, so that no gap between words is left and nothing between the lines is taken', () => {
    expect(boxesOfWords(words, 1, 3)).toEqual([[34, 10, 66, 20], [10, 30, 38, 40]]);
  });
  it('is the same when it is chosen backwards', () => { expect(boxesOfWords(words, 3, 1)).toEqual(boxesOfWords(words, 1, 3)); });
  it('snaps to the nearest word of the line', () => {
    expect(wordAt(words, 31, 15)).toBe(0);
    expect(wordAt(words, 200, 35)).toBe(4);
    expect(wordAt([], 1, 1)).toBe(-1);
  });
});
