// The places of this page in reading order. The list is one stop of the Tab key; arrows move in it.
import {useEffect, useRef} from 'preact/hooks';
import type {Page, Proposal} from '../../api/schemas';
import {StandingMark, Tag} from '../../parts/marks';
import {groundLabel} from '../../state/current_case';
import {kStandingNames, standingWords} from './standing_words';
import {select, selected, stepOnPage} from './reading';
import {standingOf} from '../../state/optimistic';

function Row({proposal, number}: {proposal: Proposal; number: number}) {
  const standing = standingOf(proposal);
  const isSelected = selected.value === proposal.id;
  const ground = proposal.decided ? proposal.decided.ground : proposal.verdict === 'keep' ? '' : proposal.ground;
  return (
    <li id={`row-${proposal.id}`} role="option" aria-selected={isSelected} class={`place-row place-row--${standing}`} onClick={() => select(proposal.id)}>
      <span class="place-row__number">{number}</span>
      <span class="place-row__words">
        <span class="place-row__text">{proposal.text || 'a place without text'}</span>
        <span class="place-row__who">{[proposal.person_name, ground && groundLabel(ground)].filter(Boolean).join(' · ') || proposal.kind}</span>
      </span>
      <span class="place-row__state">
        <StandingMark standing={standing} words={standing === 'undecided' ? standingWords(proposal) : kStandingNames[standing]} />
        {proposal.high_risk && <Tag kind="attention">High risk</Tag>}
      </span>
    </li>
  );
}

export function ProposalList({page}: {page: Page}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => { document.getElementById(`row-${selected.value}`)?.scrollIntoView({block: 'nearest'}); }, [selected.value, page.document, page.page]);
  if (page.proposals.length === 0) return <p class="places-empty">Nothing is proposed on this page. Read it all the same: draw a box or select text for what the program did not find.</p>;
  const onKey = (event: KeyboardEvent) => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key] as 1 | -1 | undefined;
    if (step) stepOnPage(step);
    else if (event.key === 'Home') select(page.proposals[0]?.id ?? '');
    else if (event.key === 'End') select(page.proposals.at(-1)?.id ?? '');
    else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} class="places" role="listbox" tabIndex={0} aria-label="Places on this page" aria-activedescendant={selected.value ? `row-${selected.value}` : undefined} onKeyDown={onKey}>
      {page.proposals.map((proposal, index) => <Row key={proposal.id} proposal={proposal} number={index + 1} />)}
    </ul>
  );
}
