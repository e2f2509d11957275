// One decision for everything about a person, shown before it is taken: how many places, and what stays as it is.
import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import {decidePerson} from '../../api/case_calls';
import {messageOf, Refused} from '../../api/client';
import type {PersonDecided, PersonDecision, PersonLine} from '../../api/schemas';
import {Button} from '../../parts/button';
import {Check, Radios} from '../../parts/fields';
import {GroundSelect, ReasonBox, reasonFor} from '../../parts/ground_fields';
import {showDone, showProblem} from '../../state/announce';
import {caseTag, caseVersion, groundLabel, keepReasons, key, loadCase, loadRail, peopleVersion, takeOver} from '../../state/current_case';
import {onAction} from '../../state/page_keys';
import {plural} from '../../state/words';
import {MentionRows} from './mentions';
import {detailsFor, groundFor, keepReasonFor, proposedFor, type PersonVerdict} from './person_default';

interface Form { verdict: PersonVerdict | ''; ground: string; reason: string; details: boolean }

// Enter on it takes the decision: the eyes have the count, the hands stay where they are.
// What was shown is what is taken: the answer, the form it answers and the state of the case it was of.
interface Shown { told: PersonDecided; form: Form; tag: string }
interface PreviewProps extends Shown { name: string; onTake: () => void; onBack: () => void }

function Preview({told, form, name, onTake, onBack}: PreviewProps) {
  const box = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => { box.current?.querySelector<HTMLElement>('button[type=submit]')?.focus({preventScroll: true}); }, []);
  const onKey = (event: KeyboardEvent) => { if (event.key === 'Escape') onBack(); };
  return (
    <form class="preview" ref={box} onKeyDown={onKey} onSubmit={(event) => { event.preventDefault(); onTake(); }}>
      <p class="govuk-body" id="preview-words"><strong>This {form.verdict === 'redact' ? 'removes' : 'keeps'} {plural(told.places, 'place')} on {plural(told.pages, 'page')}</strong> of {name}.{' '}
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

interface FormProps { person: PersonLine; onDecided: () => Promise<void>; onTaken: () => Promise<void> }

export function PersonDecisionForm({person, onDecided, onTaken}: FormProps) {
  const [form, setForm] = useState(kEmpty);
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState(false);
  const latest = useRef(form);   // the form that an answer must be of
  const put = (fresh: Form) => { latest.current = fresh; setForm(fresh); setShown(null); setProblem(''); };
  useEffect(() => setShown(null), [caseVersion.value, peopleVersion.value]);   // somebody changed what was counted

  const send = async (body: PersonDecision, tag: string, then: (answer: PersonDecided, tag: string) => Promise<void> | void) => {
    if (busy) return;
    setBusy(true);
    try {
      await then((await decidePerson(key.value, person.id, body, tag)).body, tag);
    } catch (failure) {
      setShown(null);
      if (failure instanceof Refused && failure.status === 412) {
        await Promise.all([loadCase(), loadRail(), onDecided()]);
        showProblem('Somebody else changed this case meanwhile. Nothing was taken. Look at the preview again.');
      } else showProblem(messageOf(failure));
    }
    setBusy(false);
  };
  const bodyOf = ({verdict, ground, reason, details}: Form, preview: boolean): PersonDecision =>
    ({verdict: verdict === 'redact' ? 'redact' : 'release', ...(verdict === 'redact' ? {ground} : {}), reason: reason.trim(), details, preview});
  const show = async (wanted: Form) => {
    const missing = whatIsMissing(wanted);
    setProblem(missing);
    if (missing) { setTimeout(() => document.getElementById(wanted.verdict === 'redact' && !wanted.ground ? 'person-ground' : 'person-reason')?.focus(), 0); return; }
    await send(bodyOf(wanted, true), caseTag.value, (told, tag) => { if (latest.current === wanted) setShown({told, form: wanted, tag}); });
  };
  const take = (of: Shown) => send(bodyOf(of.form, false), of.tag, (answer) => {
    if (!answer.taken) return;
    takeOver(answer.taken);
    showDone(`${person.name}: ${answer.taken.words}${answer.left > 0 ? `. ${plural(answer.left, 'detail')} must be looked at one by one` : ''}`);
    put(kEmpty);
    void onTaken();
  });
  const choose = (verdict: PersonVerdict) => put(formFor(person, verdict));
  const byKey = (verdict: PersonVerdict | '') => {
    if (!verdict) { showDone(`${person.name}: nothing is proposed for all places. Look at them, then remove or keep.`); return; }
    const wanted = formFor(person, verdict);
    put(wanted);
    void show(wanted);
  };
  onAction('remove', () => byKey('redact'));
  onAction('keep', () => byKey('release'));
  onAction('rest', () => byKey(proposedFor(person)));
  // Enter on a list that has been chosen from goes on, as it does in a text field.
  const onFormKey = (event: KeyboardEvent) => { if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) { event.preventDefault(); void show(form); } };
  const set = (part: Partial<Form>) => put({...form, ...part});
  const {verdict} = form;
  return (
    <section class="panel" aria-labelledby="one-decision">
      <h3 class="govuk-heading-s" id="one-decision">One decision for this person</h3>
      {shown ? <Preview {...shown} name={person.name} onTake={() => void take(shown)} onBack={() => setShown(null)} /> : (
        <form onKeyDown={onFormKey} onSubmit={(event) => { event.preventDefault(); void show(form); }}>
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
