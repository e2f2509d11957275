import type {Proposal} from '../../api/schemas';
export {kStandingNames} from '../../parts/marks';

// What is proposed, for a place nobody has decided.
export function standingWords(proposal: Proposal): string {
  return {redact: 'Remove?', keep: 'Keep?', review: 'Look'}[proposal.verdict];
}
