// Beside a hold: whom somebody asked about the paper, what they said, and the forms to write both down.
import {useRef, useState} from 'preact/hooks';
import {answerConsultation, consult} from '../../api/consultation_calls';
import {messageOf, Refused} from '../../api/client';
import type {Consultation, ConsultationReply, Hold} from '../../api/schemas';
import {Button} from '../../parts/button';
import {SelectField, TextArea, TextField} from '../../parts/fields';
import {focusFirstError} from '../../parts/focus_error';
import {showDone} from '../../state/announce';
import {key, may} from '../../state/current_case';
import {session} from '../../state/session';
import {day} from '../../state/words';
import {consultedFor, inTwoWeeks, outcomesOf, stateInWords} from './consultation_words';

interface Form<Field extends string> { form: Record<Field, string>; set: (field: Field) => (value: string) => void; error: (field: Field) => {error?: string}; send: (check: Partial<Record<Field, string>>, act: () => Promise<unknown>) => Promise<void> }

// The desk names the field to blame; the words stand beside it.
function useForm<Field extends string>(empty: Record<Field, string>, otherwise: NoInfer<Field>, onDone: () => Promise<void>): Form<Field> {
  const [form, setForm] = useState(empty);
  const [problems, setProblems] = useState<Partial<Record<string, string>>>({});
  const busy = useRef(false);   // two quick Enters are one question
  const send = async (missing: Partial<Record<Field, string>>, act: () => Promise<unknown>) => {
    setProblems(missing);
    if (Object.keys(missing).length > 0) { focusFirstError(); return; }
    if (busy.current) return;
    busy.current = true;
    try {
      await act();
      await onDone();
    } catch (failure) {
      setProblems({[failure instanceof Refused && failure.field && failure.field in empty ? failure.field : otherwise]: messageOf(failure)});
      focusFirstError();
    } finally { busy.current = false; }
  };
  return {form, send, set: (field) => (value) => setForm({...form, [field]: value}), error: (field) => { const words = problems[field]; return words ? {error: words} : {}; }};
}

function AskForm({hold, onDone, onCancel}: {hold: Hold; onDone: () => Promise<void>; onCancel: () => void}) {
  const today = session.value?.today ?? '';
  const id = `ask-${hold.kind}-${hold.document}-${hold.page}`;
  const kind = consultedFor(hold.kind);
  const {form, set, error, send} = useForm({whom: '', question: '', asked_on: today, reply_by: inTwoWeeks(today)}, 'whom', onDone);
  const ask = () => send(form.whom.trim().length < 2 ? {whom: 'Say who was asked'} : {}, async () => {
    await consult(key.value, {kind, document: hold.document, whom: form.whom.trim(), question: form.question.trim(), asked_on: form.asked_on, reply_by: form.reply_by});
    showDone('Written down.');
  });
  return (
    <form class="consultation-form" onSubmit={(event) => { event.preventDefault(); void ask(); }}>
      <TextField id={`${id}-whom`} label="Who was asked" hint={kind === 'health-professional' ? 'Name, profession and registration number' : 'Name, role and agency'} value={form.whom} onInput={set('whom')} {...error('whom')} />
      <TextArea id={`${id}-question`} label="What was asked" hint="And what was shown to them" value={form.question} onInput={set('question')} rows={2} {...error('question')} />
      <div class="consultation-form__days">
        <TextField id={`${id}-on`} label="Asked on" type="date" value={form.asked_on} onInput={set('asked_on')} width="govuk-input--width-10" {...error('asked_on')} />
        <TextField id={`${id}-by`} label="Reply by" type="date" value={form.reply_by} onInput={set('reply_by')} width="govuk-input--width-10" {...error('reply_by')} />
      </div>
      <div class="govuk-button-group"><Button submit>Write it down</Button><Button kind="secondary" onClick={onCancel}>Cancel</Button></div>
    </form>
  );
}

function ReplyForm({one, onDone, onCancel}: {one: Consultation; onDone: () => Promise<void>; onCancel: () => void}) {
  const id = `reply-${one.id}`;
  const {form, set, error, send} = useForm({outcome: '', replied_on: session.value?.today ?? '', views: ''}, 'views', onDone);
  const reply = () => {
    const missing = {...(form.outcome ? {} : {outcome: 'Choose what they said'}), ...(form.views.trim().length < 2 ? {views: 'Write what they said, or how you tried to reach them'} : {})};
    return send(missing, async () => {
      await answerConsultation(key.value, one.id, {outcome: form.outcome as ConsultationReply['outcome'], replied_on: form.replied_on, views: form.views.trim()});
      showDone('The reply is written down.');
    });
  };
  return (
    <form class="consultation-form" onSubmit={(event) => { event.preventDefault(); void reply(); }}>
      <SelectField id={`${id}-outcome`} label="What they said" value={form.outcome} onChange={set('outcome')} choices={[{value: '', label: 'Choose'}, ...outcomesOf(one.kind)]} {...error('outcome')} />
      <TextArea id={`${id}-views`} label="In their words" value={form.views} onInput={set('views')} rows={2} {...error('views')} />
      <TextField id={`${id}-on`} label="On" type="date" value={form.replied_on} onInput={set('replied_on')} width="govuk-input--width-10" {...error('replied_on')} />
      <div class="govuk-button-group"><Button submit>Write it down</Button><Button kind="secondary" onClick={onCancel}>Cancel</Button></div>
    </form>
  );
}

const mayConsult = (kind: Consultation['kind']) => may('decide') || (kind === 'health-professional' && may('lift-health')) || (kind === 'legal' && may('lift-privilege'));

export function ConsultationsOf({hold, consultations, onDone}: {hold: Hold; consultations: Consultation[]; onDone: () => Promise<void>}) {
  const [open, setOpen] = useState<number | 'ask' | ''>('');
  const kind = consultedFor(hold.kind);
  const mine = consultations.filter((one) => one.kind === kind && (one.document === hold.document || one.document === 0));
  const another = mine.length === 0 ? 'Write down who was asked' : 'Somebody else was asked';
  const close = async () => { setOpen(''); await onDone(); };
  return (
    <div class="consultations">
      {mine.length > 0 && (
        <ul class="govuk-list" aria-label={`Who was asked about ${hold.name}`}>
          {mine.map((one) => (
            <li key={one.id}>
              <strong>{one.whom}</strong>, asked on {day(one.asked_on)}: <span class={one.state === 'overdue' || one.state === 'expired' ? 'consultations__late' : ''}>{stateInWords(one)}</span> {one.views}{' '}
              {(one.outcome === 'waiting' || one.outcome === 'no-reply') && mayConsult(kind) && open !== one.id && <button type="button" class="link-button" aria-label={`Write down the reply of ${one.whom}`} onClick={() => setOpen(one.id)}>Write down the reply</button>}
              {open === one.id && <ReplyForm one={one} onDone={close} onCancel={() => setOpen('')} />}
            </li>
          ))}
        </ul>
      )}
      {mayConsult(kind) && open !== 'ask' && <button type="button" class="link-button" aria-label={`${another}: ${hold.name}`} onClick={() => setOpen('ask')}>{another}</button>}
      {open === 'ask' && <AskForm hold={hold} onDone={close} onCancel={() => setOpen('')} />}
    </div>
  );
}
