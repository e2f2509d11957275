// Beside the page: how far it is, what holds it, its places, and the place selected.
import type {Page} from '../../api/schemas';
import {Button} from '../../parts/button';
import {StandingMark} from '../../parts/marks';
import {key, nameOf} from '../../state/current_case';
import {countsOf} from '../../state/optimistic';
import {address} from '../../state/route';
import {decideAndLook} from '../../state/decide';
import {hint} from '../../state/keys';
import {DecisionCard} from './decision_card';
import {Passages, PendingCard} from './passage_card';
import {ProposalList} from './proposal_list';
import {acceptRest, dialog, mayDecide, pending, proposal} from './reading';

function Notes({page}: {page: Page}) {
  const open = page.holds.filter((hold) => hold.open);
  const release = () => decideAndLook([{what: 'page', document: page.document, page: page.page, verdict: 'release', reason: 'The page goes out after another look.'}]);
  return (
    <>
      {page.withheld && (
        <p class="note note--strong"><strong>Page withheld</strong> by {page.withheld.by}. {page.withheld.reason}{' '}
          {mayDecide.value && page.withheld.through === 'page' && <button type="button" class="link-button" onClick={() => void release()}>Let it go out</button>}</p>
      )}
      {open.map((hold, index) => <p key={index} class="note note--strong"><strong>On hold: {hold.kind.replaceAll('-', ' ')}.</strong> {hold.why} <a class="govuk-link" href={address.screen(key.value, hold.kind === 'unread' ? 'transcribe' : 'queues')}>Settle it</a></p>)}
      {page.outside && <p class="note">This is our own page. It shows what the file holds outside its pages.</p>}
      {page.copies.length > 0 && (
        <p class="note">Also in {page.copies.map((copy, index) => <>{index > 0 && ', '}<a class="govuk-link" href={address.page(key.value, copy.document, copy.page)}>{nameOf(copy.document)}, page {copy.page}</a>{copy.differs ? ' (differs)' : ''}</>)}.</p>
      )}
    </>
  );
}

function Counts({page}: {page: Page}) {
  const counts = countsOf(page);
  return (
    <div class="page-counts">
      <p class="page-counts__line">
        {page.withheld ? <StandingMark standing="removed" words="Withheld: nothing to decide" /> : <StandingMark standing="undecided" words={`${counts.undecided} to decide`} />}{!page.withheld && <><StandingMark standing="removed" words={`${counts.removed + page.passages.length} removed`} /><StandingMark standing="kept" words={`${counts.kept} kept`} /></>}
      </p>
      {mayDecide.value && (
        <p class="page-counts__acts">
          <Button kind="quiet" keyHint={hint('rest')} disabled={counts.undecided === 0 || page.withheld !== null} onClick={acceptRest}>Accept the rest as proposed</Button>
          {!page.withheld && <Button kind="quiet" onClick={() => { dialog.value = 'withhold'; }}>Withhold page</Button>}
        </p>
      )}
    </div>
  );
}

export function PageSide({page}: {page: Page}) {
  const one = proposal.value;
  return (
    <div class="page-side">
      <Counts page={page} />
      <div class="page-side__list"><Notes page={page} /><ProposalList page={page} /><Passages page={page} /></div>
      {pending.value ? <PendingCard page={page} /> : one && <DecisionCard proposal={one} />}
    </div>
  );
}
