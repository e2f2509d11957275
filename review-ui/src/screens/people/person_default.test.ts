import {describe, expect, it} from 'vitest';
import {keepReasons, people} from '../../../e2e/desk/told';
import {detailsFor, groundFor, keepReasonFor, proposedFor} from './person_default';

const karen = {...people.find((one) => one.id === 'p1')!, proposed: 'redact' as const, ground: 'TP-FAM', details: 3};
const subject = {...people[0]!, proposed: 'keep' as const, ground: '', details: 2};
const worker = {...people.find((one) => one.class === 'professional')!, proposed: 'keep' as const, ground: 'TP-OTH', details: 1};

describe('what is said of a person until somebody says otherwise', () => {
  it('is what is proposed, and nothing where somebody must look', () => {
    expect([karen, subject, {...karen, proposed: 'review' as const}].map(proposedFor)).toEqual(['redact', 'release', '']);
  });
  it('takes the details along where the name goes, and never keeps a worker’s with the name', () => {
    expect(detailsFor(karen, 'redact')).toBe(true);
    expect(detailsFor(worker, 'release')).toBe(false);
    expect(detailsFor(subject, 'release')).toBe(true);
    expect(detailsFor({...karen, details: 0}, 'redact')).toBe(false);
  });
  it('has a ground where removal is proposed, and asks for one where it is not', () => {
    expect(groundFor(karen)).toBe('TP-FAM');
    expect(groundFor(worker)).toBe('');
  });
  it('keeps nobody else’s name as the data subject’s own information', () => {
    expect(keepReasonFor(subject, keepReasons)).toBe('This is about you.');
    expect(keepReasonFor(worker, keepReasons)).toBe('They acted in their professional role.');
    expect(keepReasonFor(karen, keepReasons)).not.toBe('This is about you.');
  });
});
