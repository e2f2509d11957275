import {describe, expect, it} from 'vitest';
import {people} from '../../../e2e/desk/told';
import {matches, ordered, personState} from './people_order';

const [subject, karen, tyler] = people;

describe('the list of people', () => {
  it('shows first who has something to decide, the most first', () => {
    const list = [{...subject!, mentions: 90}, {...karen!, undecided: 2}, {...tyler!, undecided: 7}];
    expect(ordered(list, {words: '', only: 'all'}).map((one) => one.name)).toEqual(['Tyler Whittle', 'Karen Whittle', 'Corin Ashdown']);
    expect(ordered(list, {words: '', only: 'undecided'})).toHaveLength(2);
    expect(ordered(list, {words: '', only: 'subject'})).toHaveLength(1);
  });
  it('puts behind the others whom a decision has been taken on, though a detail of theirs is left', () => {
    const decided = {verdict: 'redact' as const, ground: 'TP-FAM', reason: 'x', by: 'Anna', at: '', through: 'person' as const};
    const list = [{...karen!, undecided: 9, decided}, {...tyler!, undecided: 2}];
    expect(ordered(list, {words: '', only: 'all'}).map((one) => one.name)).toEqual(['Tyler Whittle', 'Karen Whittle']);
  });
  it('is searched by every name somebody has, and by what they are', () => {
    expect(matches(karen!, 'kaz')).toBe(true);
    expect(matches(karen!, 'birth mother')).toBe(true);
    expect(matches(karen!, 'Rowan')).toBe(false);
  });
  it('says of a person decided place by place that it was so', () => {
    expect(personState({...karen!, removed: 2, kept: 1})).toEqual({standing: 'removed', words: 'One by one'});
    expect(personState({...karen!, kept: 3})).toEqual({standing: 'kept', words: 'Kept'});
  });
});
