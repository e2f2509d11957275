// Decisions said once of every copy: the same words on a twin page, a resend, the quoted part of a reply. The desk carries them, never where
// a name, figure or turning word is another; one undo takes the decision and what was carried back.
import {signal} from '@preact/signals';
import type {Page, Proposal, Taken} from '../api/schemas';
import {plural} from './words';

export const carries = signal(true);   // until somebody says otherwise

// Whether to ask the desk for it: not where there is nothing to carry to.
export const wantsCopies = (page: Page): boolean => carries.value && page.copies.length > 0;

// Said only where something was carried: what differs stands beside the place already.
export function copiesInWords(taken: Taken): string {
  if (taken.carried === 0) return '';
  const left = taken.copies_that_differ > 0 ? ` ${plural(taken.copies_that_differ, 'copy', 'copies')} in which something differs ${taken.copies_that_differ === 1 ? 'is' : 'are'} left as ${taken.copies_that_differ === 1 ? 'it is' : 'they are'}.` : '';
  return `The same decided on ${plural(taken.carried, 'copy', 'copies')}.${left}`;
}

export function copiesOf(proposal: Proposal): string {
  const {copies, copies_that_differ: differ} = proposal;
  const told = differ > 0 ? `${plural(differ, 'copy', 'copies')} in which something differs ${differ === 1 ? 'is' : 'are'} for you to decide` : '';
  return copies > 0 ? `Decide the same on ${copies === 1 ? 'its copy' : `its ${copies} copies`}${told ? ` (${told})` : ''}` : told;
}
