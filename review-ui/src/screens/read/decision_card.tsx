// The place selected: why it is proposed, the ground, the reason, and the two answers. It stays where it is so that hands learn it.
import {useRef, useState} from 'preact/hooks';
import type {Proposal} from '../../api/schemas';
import {Button} from '../../parts/button';
import {letGo} from '../../parts/let_go';
import {StandingMark} from '../../parts/marks';
import {reasonFor} from '../../parts/ground_fields';
import {groundLabel, grounds, keepReasons, key} from '../../state/current_case';
import {hint} from '../../state/keys';
import {copiesOf} from '../../state/copies';
import {standingOf} from '../../state/optimistic';
import {go, address} from '../../state/route';
import {asked} from '../search/search_state';
import {kReadNames, moment, plain, plural} from '../../state/words';
import {CarryCheck} from './carry_check';
import {decideSelected, keepReasonOf, mayDecide} from './reading';
import {onAction} from '../../state/page_keys';

const kThrough: Record<string, string> = {place: '', person: ' through the decision on the person', page: ' through the decision on the page', document: ' through the decision on the document'};

function Decision({proposal}: {proposal: Proposal}) {
  const decided = proposal.decided;
  if (!decided) return null;
  return (
    <p class="card__decided">
      <StandingMark standing={standingOf(proposal)} /> by {decided.by}{decided.at ? `, ${moment(decided.at)}` : ''}{kThrough[decided.through]}.
      {decided.ground && <> {groundLabel(decided.ground)}.</>} {decided.reason}
    </p>
  );
}

function Why({proposal}: {proposal: Proposal}) {
  const searchIt = () => { asked.value = {words: proposal.text, mode: 'words'}; go(address.screen(key.value, 'search')); };
  return (
    <>
      <p class="card__why">{proposal.why}</p>
      <p class="card__facts">
        {plain(proposal.kind)} · read {kReadNames[proposal.read_by]} · {Math.round(proposal.score * 100)}% sure · rule {proposal.rule}
        {proposal.elsewhere > 0 && <> · <button type="button" class="link-button" onClick={searchIt}>{plural(proposal.elsewhere, 'other place', 'other places')}</button></>}
        {proposal.person && <> · <a class="govuk-link" href={address.person(key.value, proposal.person)}>Person</a></>}
      </p>
    </>
  );
}

// The label again where the field is too short for it.
function lawLine(ground: string): string {
  const label = groundLabel(ground);
  return `${label.length > 46 ? `${label} · ` : ''}${ground} · ${grounds.value.find((one) => one.code === ground)?.law ?? ''}`;
}

interface Form { of: string; ground: string; reason: string; keepReason: string; own: boolean; problem: string }   // own: the reason is the person's own words

function formFor(proposal: Proposal, of: string): Form {
  const decided = proposal.decided;
  const before = decided?.verdict === 'redact' ? decided : null;
  const toKeep = proposal.verdict === 'keep';   // goes out unless somebody chooses a ground
  return {
    of, ground: before?.ground ?? (toKeep ? '' : proposal.ground), reason: before?.reason ?? (toKeep ? '' : proposal.reason),
    keepReason: decided?.verdict === 'release' ? decided.reason : keepReasonOf(proposal), own: false, problem: '',
  };
}

// The form is that of the place shown, from the moment it is shown: a key pressed right after another must not carry the ground of
// one place over to the next.
function useForm(proposal: Proposal): [Form, (part: Partial<Form>) => void] {
  const [, redraw] = useState(0);
  const form = useRef<Form | null>(null);
  const of = `${proposal.id}/${proposal.decided?.verdict ?? ''}/${proposal.decided?.by ?? ''}/${keepReasons.value.length}`;
  if (form.current?.of !== of) form.current = formFor(proposal, of);
  const change = (part: Partial<Form>) => { form.current = {...form.current!, ...part}; redraw((count) => count + 1); };
  return [form.current, change];
}

export function DecisionCard({proposal}: {proposal: Proposal}) {
  const [{ground, reason, keepReason, own, problem}, change] = useForm(proposal);
  const setProblem = (words: string) => change({problem: words});

  const remove = () => {
    if (!ground) { setProblem(proposal.verdict === 'keep' ? 'This is proposed to be kept. Choose the ground if it must go, then Enter' : 'Choose a ground'); document.getElementById('ground')?.focus(); return false; }
    if (!reason.trim()) { setProblem('Write the reason'); document.getElementById('reason')?.focus(); return false; }
    decideSelected({what: 'proposal', proposal: proposal.id, verdict: 'redact', ground, reason: reason.trim()});
    return true;
  };
  const keep = () => decideSelected({what: 'proposal', proposal: proposal.id, verdict: 'release', reason: (own && reason.trim()) || keepReason});
  onAction('remove', () => { remove(); });
  onAction('keep', keep);

  const toPlaces = () => document.querySelector<HTMLElement>('.places')?.focus();   // where single keys work
  const onGroundKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (remove()) toPlaces();
  };
  const onFormKey = (event: KeyboardEvent) => { if (event.key === 'Escape') toPlaces(); };
  const reasons = [...new Set([keepReason, ...keepReasons.value])].filter(Boolean);
  return (
    <section class="card" aria-label="The place selected">
      <h3 class="card__title">{proposal.text || 'A place without text'} <span class="card__person">{proposal.person_name}</span></h3>
      <Decision proposal={proposal} />
      <Why proposal={proposal} />
      {mayDecide.value && (
        <form class="card__form" onKeyDown={onFormKey} onSubmit={(event) => { event.preventDefault(); remove(); }}>
          <label class="card__label" for="ground">Ground</label>
          <select id="ground" class="govuk-select" value={ground} aria-describedby="ground-law" aria-invalid={problem !== '' && !ground ? true : undefined} onKeyDown={onGroundKey}
            onChange={(event) => { const code = event.currentTarget.value; letGo(event.currentTarget); change({ground: code, problem: '', ...(own ? {} : {reason: code === proposal.ground && proposal.verdict !== 'keep' ? proposal.reason : reasonFor(code)})}); }}>
            <option value="">Choose a ground</option>
            {grounds.value.map((one) => <option key={one.code} value={one.code} selected={one.code === ground}>{one.label}</option>)}
          </select>
          <p id="ground-law" class="card__law">{problem ? <strong class="card__problem">{problem}</strong> : ground ? lawLine(ground) : 'A removal needs a ground.'}</p>
          <label class="card__label" for="reason">Reason, as the requester reads it</label>
          <textarea id="reason" class="govuk-textarea" rows={2} value={reason} onInput={(event) => change({reason: event.currentTarget.value, own: true})} />
          <div class="card__keep">
            <label for="keep-reason">If kept</label>
            <select id="keep-reason" class="govuk-select" value={keepReason} disabled={own} onChange={(event) => { change({keepReason: event.currentTarget.value}); letGo(event.currentTarget); }}>
              {reasons.map((one) => <option key={one} value={one} selected={one === keepReason}>{one}</option>)}
            </select>
          </div>
          {proposal.copies > 0 ? <CarryCheck id="carry" words={copiesOf(proposal)} /> : proposal.copies_that_differ > 0 && <p class="card__facts">{copiesOf(proposal)}.</p>}
          <div class="card__buttons">
            <Button kind="main" class="button-remove" keyHint={hint('remove')} submit>Remove</Button>
            <Button kind="secondary" class="button-keep" keyHint={hint('keep')} onClick={keep}>Keep</Button>
          </div>
        </form>
      )}
    </section>
  );
}
