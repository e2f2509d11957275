// One decision for everything about a person, shown before it is taken: how many places, and what stays as it is.
import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import {decidePerson} from '../../api/case_calls';
import {messageOf, Refused} from '../../api/client';
import type {PersonDecided, PersonDecision, PersonLine} from '../../api/schemas';
import {Button} from '../../parts/button';
import {Check, Radios} from '../../parts/fields';
import {GroundSelect, ReasonBox, reasonFor} from '../../parts/ground_fields';
import {showDone, showProblem} from '../../state/announce';
import {caseTag, groundLabel, keepReasons, key, loadCase, loadRail, takeOver} from '../../state/current_case';
import {onAction} from '../../state/page_keys';
import {plural} from '../../state/words';
import {MentionRows} from './mentions';
import {detailsFor, groundFor, keepReasonFor, proposedFor, type PersonVerdict} from './person_default';

interface Form { verdict: PersonVerdict | ''; ground: string; reason: string; details: boolean }

// Enter on it takes the decision: the eyes have the count, the hands stay where they are.
interface PreviewProps { told: PersonDecided; form: Form; onTake: () => void; onBack: () => void }

function Preview({told, form, onTake, onBack}: PreviewProps) {
  const box = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => { box.current?.querySelector<HTMLElement>('button[type=submit]')?.focus({preventScroll: true}); }, []);
  const onKey = (event: KeyboardEvent) => { if (event.key === 'Escape') onBack(); };
  return (
    <form class="preview" ref={box} onKeyDown={onKey} onSubmit={(event) => { event.preventDefault(); onTake(); }}>
      <p class="govuk-body" id="preview-words"><strong>This {form.verdict === 'redact' ? 'removes' : 'keeps'} {plural(told.places, 'place')} on {plural(told.pages, 'page')}.</strong>{' '}
        {told.exceptions.length > 0 ? `${plural(told.exceptions.length, 'place was', 'places were')} decided one by one before, the other way, and will stay so:` : 'Nothing was decided the other way before.'}</p>
      <p class="govuk-body">{form.ground && form.verdict === 'redact' && <>{groundLabel(form.ground)} ({form.ground}). </>}Reason: {form.reason}{form.details && ' Addresses, numbers and facts of which the same is proposed are among them.'}</p>
      {told.left > 0 && <p class="govuk-body">{plural(told.left, 'address, number or fact', 'addresses, numbers or facts')} of theirs {told.left === 1 ? 'is' : 'are'} not among them: something else is proposed, or somebody must look at {told.left === 1 ? 'it' : 'them'}.</p>}
      {told.exceptions.length > 0 && <MentionRows mentions={told.exceptions} caption="Exceptions that stay" />}
      <div class="govuk-button-group"><Button submit describedby="preview-words">Take this decision</Button><Button kind="secondary" onClick={onBack}>Change it</Button></div>
    </form>
  );
}

const kEmpty: Form = {verdict: '', ground: '', reason: '', details: false};

function formFor(person: PersonLine, verdict: PersonVerdict): Form {
  const ground = verdict === 'redact' ? groundFor(person) : '';
  return {verdict, ground, reason: verdict === 'redact' ? reasonFor(ground) : keepReasonFor(person, keepReasons.value), details: detailsFor(person, verdict)};
}

function whatIsMissing({verdict, ground, reason}: Form): string {
  return !verdict ? 'Say whether this person is removed or kept' : verdict === 'redact' && !ground ? 'Choose a ground' : !reason.trim() ? 'Write the reason' : '';
}

export function PersonDecisionForm({person, onDecided, onTaken}: {person: PersonLine; onDecided: () => Promise<void>; onTaken: () => Promise<void>}) {
  const [form, setForm] = useState(kEmpty);
  const [problem, setProblem] = useState('');
  const [told, setTold] = useState<PersonDecided | null>(null);
  const [busy, setBusy] = useState(false);

  const ask = async (wanted: Form, preview: boolean) => {
    const missing = whatIsMissing(wanted);
    setProblem(missing);
    if (missing) setTimeout(() => document.getElementById(wanted.verdict === 'redact' && !wanted.ground ? 'person-ground' : 'person-reason')?.focus(), 0);
    if (missing || busy) return;
    setBusy(true);
    const {verdict, ground, reason, details} = wanted;
    const body: PersonDecision = {verdict: verdict === 'redact' ? 'redact' : 'release', ...(verdict === 'redact' ? {ground} : {}), reason: reason.trim(), details, preview};
    try {
      const answer = await decidePerson(key.value, person.id, body, caseTag.value);
      if (answer.body.taken) {
        takeOver(answer.body.taken);
        showDone(`${person.name}: ${answer.body.taken.words}${answer.body.left > 0 ? `. ${plural(answer.body.left, 'detail')} must be looked at one by one` : ''}`);
        setTold(null);
        setForm(kEmpty);
        await onTaken();
      } else setTold(answer.body);
    } catch (failure) {
      setTold(null);
      if (failure instanceof Refused && failure.status === 412) {
        await Promise.all([loadCase(), loadRail(), onDecided()]);
        showProblem('Somebody else changed this case meanwhile. Nothing was taken. Look at the preview again.');
      } else showProblem(messageOf(failure));
    }
    setBusy(false);
  };
  const choose = (verdict: PersonVerdict) => { setTold(null); setProblem(''); setForm(formFor(person, verdict)); };
  const byKey = (verdict: PersonVerdict | '') => {
    if (!verdict) { showDone(`${person.name}: nothing is proposed for all places. Look at them, then remove or keep.`); return; }
    choose(verdict);
    void ask(formFor(person, verdict), true);
  };
  onAction('remove', () => byKey('redact'));
  onAction('keep', () => byKey('release'));
  onAction('rest', () => byKey(proposedFor(person)));
  // Enter on a list that has been chosen from goes on, as it does in a text field.
  const onFormKey = (event: KeyboardEvent) => { if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) { event.preventDefault(); void ask(form, true); } };
  const set = (part: Partial<Form>) => { setForm({...form, ...part}); setProblem(''); };
  const {verdict} = form;
  return (
    <section class="panel" aria-labelledby="one-decision">
      <h3 class="govuk-heading-s" id="one-decision">One decision for this person</h3>
      {told ? <Preview told={told} form={form} onTake={() => void ask(form, false)} onBack={() => setTold(null)} /> : (
        <form onKeyDown={onFormKey} onSubmit={(event) => { event.preventDefault(); void ask(form, true); }}>
          {problem && <p class="card__problem" role="alert">{problem}</p>}
          <Radios name="person-verdict" legend="In all places" value={verdict} inline choices={[{value: 'redact', label: 'Remove'}, {value: 'release', label: 'Keep'}]} onChange={(fresh) => choose(fresh as PersonVerdict)} />
          {verdict === 'redact' && <GroundSelect id="person-ground" ground={form.ground} onChange={(ground, reason) => set({ground, reason})} />}
          {verdict && <ReasonBox id="person-reason" reason={form.reason} onInput={(reason) => set({reason})} keeping={verdict === 'release'} />}
          {verdict && person.details > 0 && <Check id="person-details" label={`Their addresses, numbers and facts too (${person.details})`} checked={form.details} onChange={(details) => set({details})} />}
          {verdict && <Button submit disabled={busy}>Preview</Button>}
        </form>
      )}
    </section>
  );
}
