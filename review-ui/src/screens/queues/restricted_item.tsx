// The manager's step: whether the reason for a restriction holds today, who was asked, what they said, and the decision.
import {useRef, useState} from 'preact/hooks';
import {decideRestricted} from '../../api/case_calls';
import {messageOf, Refused} from '../../api/client';
import type {Consultation, Hold, RestrictedDecision} from '../../api/schemas';
import {Button} from '../../parts/button';
import {Radios, SelectField, TextArea, TextField} from '../../parts/fields';
import {focusFirstError} from '../../parts/focus_error';
import {showDone} from '../../state/announce';
import {key, may, takeOver} from '../../state/current_case';
import {ConsultationsOf} from './consultations';
import {kOutcomes} from './consultation_words';
import {HoldHead} from './hold_head';

const kEmpty = {valid: '', originator: '', consulted: '', outcome: '', views: '', verdict: '', reason: ''};

export function RestrictedItem({hold, consultations, onDone}: {hold: Hold; consultations: Consultation[]; onDone: () => Promise<void>}) {
  const [open, setOpen] = useState(false);
  const busy = useRef(false);
  const [form, setForm] = useState(kEmpty);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const id = `restricted-${hold.document}-${hold.page}`;
  const set = (field: keyof typeof kEmpty) => (value: string) => setForm({...form, [field]: value});
  const error = (field: string) => problems[field] ? {error: problems[field]} : {};

  const decide = async () => {
    const missing: Record<string, string> = {};
    if (!form.valid) missing['valid'] = 'Say whether the reason still holds';
    if (form.originator.trim().length < 2) missing['originator'] = 'Say who asked for the restriction';
    if (form.views.trim().length < 2) missing['views'] = form.consulted ? 'Write what they said' : 'Write what they said, or why nobody could be asked';
    if (form.consulted && !form.outcome) missing['outcome'] = 'Choose what they said';
    if (!form.verdict) missing['verdict'] = 'Say whether it goes on or stays back';
    if (form.reason.trim().length < 2) missing['reason'] = 'Write the reason';
    setProblems(missing);
    if (Object.keys(missing).length > 0) { focusFirstError(); return; }
    if (busy.current) return;
    busy.current = true;
    try {
      const taken = await decideRestricted(key.value, hold.document, {
        verdict: form.verdict === 'release' ? 'release' : 'withhold', still_valid: form.valid === 'yes', originator: form.originator.trim(), consulted_on: form.consulted, ...(form.consulted ? {outcome: form.outcome as NonNullable<RestrictedDecision['outcome']>} : {}), views: form.views.trim(), reason: form.reason.trim(),
      });
      takeOver(taken);
      showDone(taken.words);
      await onDone();
    } catch (failure) { setProblems({[failure instanceof Refused && failure.field ? failure.field : 'reason']: messageOf(failure)}); } finally { busy.current = false; }
  };
  return (
    <article class="hold">
      <HoldHead hold={hold} />
      <ConsultationsOf hold={hold} consultations={consultations} onDone={onDone} />
      {!may('lift-restricted') && <p class="quiet">Only a manager decides this. It stays back until then.</p>}
      {may('lift-restricted') && !open && <Button kind="secondary" onClick={() => setOpen(true)} label={`Decide: ${hold.name}`}>Decide</Button>}
      {open && (
        <form class="restricted-form" onSubmit={(event) => { event.preventDefault(); void decide(); }}>
          <Radios name={`${id}-valid`} legend="Does the reason for the restriction hold today?" inline value={form.valid} onChange={set('valid')} choices={[{value: 'yes', label: 'Yes'}, {value: 'no', label: 'No'}]} {...error('valid')} />
          <TextField id={`${id}-originator`} label="Who asked for it" hint="Name and role" value={form.originator} onInput={set('originator')} {...error('originator')} />
          <TextField id={`${id}-consulted`} label="Asked on" hint="Leave empty if nobody could be asked" type="date" value={form.consulted} onInput={set('consulted')} width="govuk-input--width-10" {...(problems['consulted_on'] ?? problems['asked_on'] ? {error: problems['consulted_on'] ?? problems['asked_on']!} : {})} />
          {form.consulted && <SelectField id={`${id}-outcome`} label="What they think of its going out" value={form.outcome} onChange={set('outcome')} choices={[{value: '', label: 'Choose'}, ...kOutcomes]} {...error('outcome')} />}
          <TextArea id={`${id}-views`} label="What they said" hint="Or why nobody could be asked" value={form.views} onInput={set('views')} rows={2} {...error('views')} />
          <Radios name={`${id}-verdict`} legend="Decision" inline value={form.verdict} onChange={set('verdict')} choices={[{value: 'release', label: 'It goes on to be decided place by place'}, {value: 'withhold', label: 'It stays back'}]} {...error('verdict')} />
          <TextArea id={`${id}-reason`} label="Reason" value={form.reason} onInput={set('reason')} rows={2} {...error('reason')} />
          <div class="govuk-button-group"><Button submit>Record the decision</Button><Button kind="secondary" onClick={() => setOpen(false)}>Cancel</Button></div>
        </form>
      )}
    </article>
  );
}
