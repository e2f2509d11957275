import {describe, expect, it} from 'vitest';
import type {Hit} from '../../api/schemas';
import {decisionsFor} from './hit_decisions';

const hit = (proposals: string[], box: number[]): Hit => ({document: 2, page: 3, boxes: [box], proposals, state: 'none', snippet: {before: '', text: 'x', after: ''}});

describe('deciding on what a search found', () => {
  it('decides the proposals that stand on the words, each once, and takes the words themselves where there are none', () => {
    expect(decisionsFor([hit(['a'], [1, 1, 2, 2]), hit(['a', 'b'], [3, 3, 4, 4]), hit([], [5, 5, 9, 9])], 'redact', 'TP-OTH', 'r')).toEqual([
      {what: 'proposal', proposal: 'a', verdict: 'redact', ground: 'TP-OTH', reason: 'r'}, {what: 'proposal', proposal: 'b', verdict: 'redact', ground: 'TP-OTH', reason: 'r'},
      {what: 'passage', document: 2, page: 3, boxes: [[5, 5, 9, 9]], verdict: 'redact', ground: 'TP-OTH', reason: 'r'},
    ]);
  });
  it('keeps without a ground', () => { expect(decisionsFor([hit(['a'], [])], 'release', 'TP-OTH', 'r')).toEqual([{what: 'proposal', proposal: 'a', verdict: 'release', reason: 'r'}]); });
});
