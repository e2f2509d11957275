import {describe, expect, it} from 'vitest';
import type {Thread} from '../../api/schemas';
import {branchesOf, kDeepest, type Branch} from './thread_tree';

const thread = (answers: number[]): Thread => {
  const depths: number[] = [];
  return {subject: '', messages: answers.map((above, at) => {
    depths.push(above < 0 ? 0 : depths[above]! + 1);
    return {document: at + 1, depth: depths[at]!, answers: above, from: '', sent: '', pages: 1, own_words: 1, copies: [], guess: false, why: ''};
  })};
};
const drawn = (branches: Branch[]): string => branches.map((one) => one.message.document + (one.branches.length > 0 ? `(${drawn(one.branches)})` : '')).join(' ');

describe('the tree of a conversation', () => {
  it('has each message once, under the one it answers', () => { expect(drawn(branchesOf(thread([-1, 0, 1, 0])))).toBe('1(2(3) 4)'); });
  it('stops going deeper where no room would be left', () => {
    const chain = branchesOf(thread(Array.from({length: 10000}, (_, at) => at - 1)));
    let level = chain;
    for (let step = 0; step < kDeepest; ++step) level = level[0]!.branches;
    expect(level).toHaveLength(10000 - kDeepest);
    expect(level.at(-1)!.answered!.document).toBe(9999);
  });
  it('bears what no desk should send', () => {
    const odd = thread([-1, 0]);
    odd.messages[1]!.depth = 5;
    expect(drawn(branchesOf(odd))).toBe('1(2)');
    expect(branchesOf({subject: '', messages: []})).toEqual([]);
  });
});
