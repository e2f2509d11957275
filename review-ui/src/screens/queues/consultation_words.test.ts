import {describe, expect, it} from 'vitest';
import type {Consultation} from '../../api/schemas';
import {consultedFor, inTwoWeeks, stateInWords} from './consultation_words';

const base: Consultation = {id: 1, kind: 'partner-agency', document: 5, name: '', file: '', person: '', whom: 'Brackwell Police', question: '', asked_on: '2026-11-02', reply_by: '2026-11-16', replied_on: '', outcome: 'waiting', views: '', state: 'waiting', expires_on: '', by: '', at: ''};

describe('a consultation in words', () => {
  it('says until when a reply was asked for, and when that is past', () => {
    expect(stateInWords(base)).toBe('no reply yet, asked for by 16 November 2026');
    expect(stateInWords({...base, reply_by: ''})).toBe('no reply yet');
    expect(stateInWords({...base, state: 'overdue'})).toBe('no reply, due on 16 November 2026');
  });
  it('says of a health professional what the test of the law says, and until when that counts', () => {
    const opinion: Consultation = {...base, kind: 'health-professional', outcome: 'agrees', state: 'answered', replied_on: '2026-11-10', expires_on: '2027-05-09'};
    expect(stateInWords(opinion)).toBe('No serious harm: it may go out (10 November 2026). The opinion counts until 9 May 2027.');
    expect(stateInWords({...opinion, state: 'expired'})).toContain('ask again');
  });
  it('asks for a reply within two weeks', () => {
    expect(inTwoWeeks('2026-12-24')).toBe('2027-01-07');
    expect(inTwoWeeks('')).toBe('');
  });
  it('knows whom a hold asks for', () => { expect([consultedFor('restricted'), consultedFor('health'), consultedFor('court')]).toEqual(['originator', 'health-professional', 'manager']); });
});
