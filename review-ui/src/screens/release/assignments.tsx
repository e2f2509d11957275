// Who does which pages, first and second.
import {useState} from 'preact/hooks';
import {listAssignments, putAssignments} from '../../api/case_calls';
import {messageOf} from '../../api/client';
import type {Assignment} from '../../api/schemas';
import {Button} from '../../parts/button';
import {SelectField, TextField} from '../../parts/fields';
import {useLoad} from '../../parts/use_load';
import {showDone, showProblem} from '../../state/announce';
import {documents, key, may, nameOf} from '../../state/current_case';

const words = (one: Assignment) => `${one.document === 0 ? 'Every document' : nameOf(one.document)}${one.to_page > 0 ? `, pages ${one.from_page} to ${one.to_page}` : ''}`;

function Add({onAdd}: {onAdd: (one: Assignment) => void}) {
  const [user, setUser] = useState('');
  const [document, setDocument] = useState('0');
  const [step, setStep] = useState<'first' | 'second'>('first');
  const pages = documents.value?.find((one) => String(one.document) === document)?.rows.length ?? 0;
  return (
    <form class="assign" onSubmit={(event) => { event.preventDefault(); onAdd({user: user.trim(), document: Number(document), from_page: pages > 0 ? 1 : 0, to_page: pages, step}); setUser(''); }}>
      <TextField id="assign-user" label="Name" value={user} onInput={setUser} />
      <SelectField id="assign-document" label="What" value={document} onChange={setDocument} choices={[{value: '0', label: 'Every document'}, ...(documents.value ?? []).map((one) => ({value: String(one.document), label: `${one.document}. ${one.name}`}))]} />
      <SelectField id="assign-step" label="As" value={step} onChange={(value) => setStep(value as 'first' | 'second')} choices={[{value: 'first', label: 'First reader'}, {value: 'second', label: 'Second reader'}]} />
      <Button kind="secondary" submit disabled={user.trim().length < 2}>Assign</Button>
    </form>
  );
}

export function Assignments() {
  const {value, problem, reload} = useLoad(() => listAssignments(key.value), [key.value]);
  const keep = async (assignments: Assignment[]) => {
    try { await putAssignments(key.value, assignments); showDone('Kept.'); await reload(); } catch (failure) { showProblem(messageOf(failure)); }
  };
  const list = value?.assignments ?? [];
  return (
    <section class="panel" aria-labelledby="assign-title">
      <h2 class="govuk-heading-m" id="assign-title">Who reads what</h2>
      {problem && <p class="card__problem" role="alert">{problem}</p>}
      {value && list.length === 0 && <p class="govuk-body quiet">Nothing is assigned: everybody reads everything.</p>}
      <ul class="govuk-list">
        {list.map((one, index) => (
          <li key={index}><strong>{one.user}</strong>: {words(one)}, {one.step === 'first' ? 'first reader' : 'second reader'}{' '}
            {may('assign') && <button type="button" class="link-button" aria-label={`Take back: ${one.user}, ${words(one)}`} onClick={() => void keep(list.filter((_, which) => which !== index))}>Take back</button>}</li>
        ))}
      </ul>
      {may('assign') && <Add onAdd={(one) => void keep([...list, one])} />}
    </section>
  );
}
