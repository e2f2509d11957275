import {describe, expect, it} from 'vitest';
import type {Page, Proposal} from '../../api/schemas';
import {keepReasons} from '../../state/current_case';
import {asProposed, keepReasonOf} from './reading';

const proposal = (id: string, verdict: Proposal['verdict'], more: Partial<Proposal> = {}): Proposal => ({
  id, boxes: [], kind: 'person', text: '', person: '', person_name: '', verdict, ground: verdict === 'keep' ? '' : 'TP-FAM', why: '', rule: '', score: 1, high_risk: false, read_by: 'text-layer', reason: 'Because.', elsewhere: 0, copies: 0, copies_that_differ: 0, decided: null, ...more,
});
const page = (proposals: Proposal[]) => ({proposals} as Page);

describe('accepting the rest of a page as proposed', () => {
  it('removes with the ground and reason proposed, and keeps what is proposed to be kept', () => {
    expect(asProposed(page([proposal('a', 'redact'), proposal('b', 'keep')])).decisions).toEqual([
      {what: 'proposal', proposal: 'a', verdict: 'redact', ground: 'TP-FAM', reason: 'Because.'}, {what: 'proposal', proposal: 'b', verdict: 'release', reason: 'Because.'},
    ]);
  });
  it('leaves what somebody must look at, and what has no ground or reason yet', () => {
    expect(asProposed(page([proposal('a', 'review'), proposal('b', 'redact', {ground: ''}), proposal('c', 'redact', {reason: ''})]))).toEqual({decisions: [], left: 3});
  });
  it('touches nothing that is decided', () => {
    expect(asProposed(page([proposal('a', 'redact', {decided: {verdict: 'release', ground: '', reason: 'r', by: 'M', at: '', through: 'place'}})])).decisions).toEqual([]);
  });
});

describe('the reason for keeping a place', () => {
  it('is never "your own information" for what is another person\'s', () => {
    keepReasons.value = ['Your own information.', 'It is reasonable to share this.'];
    expect(keepReasonOf(proposal('a', 'review', {person: 'subject'}))).toBe('Your own information.');
    expect(keepReasonOf(proposal('a', 'review', {person: 'p3'}))).toBe('It is reasonable to share this.');
    expect(keepReasonOf(proposal('a', 'redact'))).toBe('It is reasonable to share this.');
    expect(keepReasonOf(proposal('a', 'keep', {person: 'p3'}))).toBe('Because.');
  });
});
