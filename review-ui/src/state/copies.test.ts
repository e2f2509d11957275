import {describe, expect, it} from 'vitest';
import type {Page, Proposal, Taken} from '../api/schemas';
import {carries, copiesInWords, copiesOf, wantsCopies} from './copies';

const taken = (carried: number, differ: number) => ({carried, copies_that_differ: differ}) as Taken;
const place = (copies: number, differ: number) => ({copies, copies_that_differ: differ}) as Proposal;
const page = (count: number) => ({copies: Array.from({length: count}, () => ({document: 2, page: 1, differs: false}))}) as Page;

describe('decisions and their copies', () => {
  it('says what was carried and what was left', () => {
    expect(copiesInWords(taken(0, 0))).toBe('');
    expect(copiesInWords(taken(1, 0))).toBe('The same decided on 1 copy.');
    expect(copiesInWords(taken(3, 1))).toBe('The same decided on 3 copies. 1 copy in which something differs is left as it is.');
    expect(copiesInWords(taken(0, 2))).toBe('');
  });
  it('offers what can be carried, and names what cannot', () => {
    expect(copiesOf(place(0, 0))).toBe('');
    expect(copiesOf(place(1, 0))).toBe('Decide the same on its copy');
    expect(copiesOf(place(2, 1))).toBe('Decide the same on its 2 copies (1 copy in which something differs is for you to decide)');
    expect(copiesOf(place(0, 2))).toBe('2 copies in which something differs are for you to decide');
  });
  it('asks for it only where there is a copy and nobody said otherwise', () => {
    expect(wantsCopies(page(0))).toBe(false);
    expect(wantsCopies(page(1))).toBe(true);
    carries.value = false;
    expect(wantsCopies(page(1))).toBe(false);
    carries.value = true;
  });
});
