// A decision painted before the desk has answered: plain functions from a page to a page.
import type {Decided, NewDecision, Page, Proposal} from '../api/schemas';

export type Standing = 'undecided' | 'removed' | 'kept';

export function standingOf(proposal: Proposal): Standing {
  if (!proposal.decided) return 'undecided';
  return proposal.decided.verdict === 'release' ? 'kept' : 'removed';
}

export function painted(page: Page, decisions: NewDecision[], by: string): Page {
  const decided = new Map<string, Decided>();
  for (const one of decisions) {
    if (one.what === 'proposal' && one.proposal && one.verdict) {
      decided.set(one.proposal, {verdict: one.verdict, ground: one.ground ?? '', reason: one.reason, by, at: '', through: 'place'});
    }
  }
  if (decided.size === 0) return page;
  return {...page, proposals: page.proposals.map((proposal) => {
    const fresh = decided.get(proposal.id);
    return fresh ? {...proposal, decided: fresh} : proposal;
  })};
}

// Takes the painted decisions off again and leaves what was painted since.
export function restored(page: Page, before: Page, decisions: NewDecision[]): Page {
  const failed = new Set(decisions.map((one) => one.proposal));
  const was = new Map(before.proposals.map((proposal) => [proposal.id, proposal]));
  return {...page, proposals: page.proposals.map((proposal) => failed.has(proposal.id) ? was.get(proposal.id) ?? proposal : proposal)};
}

export function countsOf(page: Page): Record<Standing, number> {
  const counts = {undecided: 0, removed: 0, kept: 0};
  for (const proposal of page.proposals) ++counts[standingOf(proposal)];
  return counts;
}

// The next undecided place behind this one, round the end to the start.
export function nextOnPage(page: Page, from: string): string | undefined {
  const here = page.proposals.findIndex((proposal) => proposal.id === from);
  for (let step = 1; step <= page.proposals.length; ++step) {
    const one = page.proposals[(here + step) % page.proposals.length];
    if (one && one.id !== from && standingOf(one) === 'undecided') return one.id;
  }
  return undefined;
}

// Who changed what one is looking at, as far as the page tells.
export function changedBy(before: Page, after: Page): string[] {
  const was = new Map(before.proposals.map((proposal) => [proposal.id, proposal.decided]));
  const names = new Set<string>();
  for (const proposal of after.proposals) {
    const old = was.get(proposal.id);
    if (proposal.decided && (old?.verdict !== proposal.decided.verdict || old.by !== proposal.decided.by)) names.add(proposal.decided.by);
  }
  const passages = new Set(before.passages.map((passage) => JSON.stringify(passage.boxes)));
  for (const passage of after.passages) if (!passages.has(JSON.stringify(passage.boxes))) names.add(passage.by);
  if (after.withheld && !before.withheld) names.add(after.withheld.by);
  return [...names];
}

export function looksTheSame(before: Page, after: Page): boolean {
  const bare = (page: Page) => JSON.stringify([page.proposals.map(({id, decided}) => [id, decided?.verdict, decided?.ground]), page.passages, page.withheld?.verdict]);
  return bare(before) === bare(after);
}
