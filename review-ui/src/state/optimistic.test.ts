import {describe, expect, it} from 'vitest';
import type {Decided, Page, Proposal} from '../api/schemas';
import {changedBy, countsOf, looksTheSame, nextOnPage, painted, restored} from './optimistic';

const proposal = (id: string, decided: Decided | null = null): Proposal => ({
  id, boxes: [[1, 2, 3, 4]], kind: 'person', text: 'Tyler', person: 'p2', person_name: 'Tyler Whittle', verdict: 'redact', ground: 'TP-FAM', why: '', rule: 'request-person', score: 0.9, high_risk: false, read_by: 'text-layer', reason: 'r', elsewhere: 0, copies: 0, copies_that_differ: 0, decided,
});
const by = (name: string, verdict: Decided['verdict'] = 'release'): Decided => ({verdict, ground: '', reason: 'r', by: name, at: '', through: 'place'});
const page = (...proposals: Proposal[]): Page => ({document: 1, page: 1, name: '', file: '', width: 595, height: 842, version: 1, scanned: false, source: 'text-layer', proposals, passages: [], unread_regions: [], holds: [], withheld: null, outside: false, copies: []});
const remove = (id: string) => ({what: 'proposal' as const, proposal: id, verdict: 'redact' as const, ground: 'TP-FAM', reason: 'r'});

describe('a decision painted before the desk has answered', () => {
  const before = page(proposal('a'), proposal('b'));
  it('shows at once and counts', () => {
    const after = painted(before, [remove('a')], 'Morwenna Tallack');
    expect(after.proposals[0]?.decided).toMatchObject({verdict: 'redact', by: 'Morwenna Tallack', through: 'place'});
    expect(countsOf(after)).toEqual({undecided: 1, removed: 1, kept: 0});
    expect(before.proposals[0]?.decided).toBeNull();
  });
  it('is taken off again alone: what was decided since stays painted', () => {
    const two = painted(painted(before, [remove('a')], 'M'), [remove('b')], 'M');
    const back = restored(two, before, [remove('a')]);
    expect(back.proposals.map((one) => one.decided?.verdict ?? 'undecided')).toEqual(['undecided', 'redact']);
  });
  it('leads to the next undecided place, round the end of the page', () => {
    const now = page(proposal('a'), proposal('b', by('M')), proposal('c'));
    expect(nextOnPage(now, 'a')).toBe('c');
    expect(nextOnPage(now, 'c')).toBe('a');
    expect(nextOnPage(page(proposal('a')), 'a')).toBeUndefined();
  });
});

describe('a page that somebody else changed meanwhile', () => {
  it('names who decided, and who withheld it', () => {
    const before = page(proposal('a'), proposal('b'));
    expect(changedBy(before, page(proposal('a', by('Rhian Pascoe')), proposal('b')))).toEqual(['Rhian Pascoe']);
    expect(changedBy(before, {...before, withheld: by('Idris Penhaligon', 'withhold')})).toEqual(['Idris Penhaligon']);
    expect(changedBy(before, {...before, passages: [{boxes: [[1, 1, 9, 9]], ground: 'TP-OTH', reason: 'r', by: 'Rhian Pascoe'}]})).toEqual(['Rhian Pascoe']);
  });
  it('is the same when only its version grew', () => {
    const before = page(proposal('a'));
    expect(looksTheSame(before, {...before, version: 9})).toBe(true);
    expect(looksTheSame(before, page(proposal('a', by('Rhian Pascoe'))))).toBe(false);
  });
});
